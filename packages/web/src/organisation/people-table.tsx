import { Button, Group, Modal, Select } from '@mantine/core';
import type { PersonView } from '@primum/core/api/organisation';
import type { Role } from '@primum/core/api/session';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { TFunction } from 'i18next';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { sendJson } from '../api.ts';
import type { Arrangement } from '../kit/arrange-rows.ts';
import type { Column } from '../kit/column.ts';
import { DataTable } from '../kit/data-table.tsx';
import { problemText } from '../kit/async-view.tsx';
import { useFigures } from '../kit/use-figures.ts';
import { useSession } from '../use-session.ts';
import { ROLES } from './roles.ts';
import { notify } from '../kit/notify.ts';

interface Props {
  readonly people: readonly PersonView[];
  readonly isOwner: boolean;
  readonly organisation: string;
}

export function PeopleTable({ people, isOwner, organisation }: Props) {
  const { t } = useTranslation();
  const [arrangement, setArrangement] = useState<Arrangement>({ filter: '' });
  const [leaving, setLeaving] = useState<PersonView>();
  const columns = usePeopleColumns(isOwner ? setLeaving : undefined);
  return (
    <>
      <DataTable
        label={t('organisation.people')}
        rows={people}
        columns={columns}
        keyOf={({ account }) => account}
        arrangement={arrangement}
        onArrange={setArrangement}
      />
      {leaving === undefined ? null : (
        <RemoveDialog person={leaving} organisation={organisation} onClose={() => setLeaving(undefined)} />
      )}
    </>
  );
}

/** `onRemove` is there only for those who may change who works here. */
function usePeopleColumns(onRemove: ((person: PersonView) => void) | undefined): Column<PersonView>[] {
  const { t } = useTranslation();
  const figures = useFigures();
  const own = useSession()?.account.id;
  return [
    {
      id: 'name',
      title: t('organisation.name'),
      width: 3,
      value: nameOf,
      cell: (person) => (
        <>
          {nameOf(person)} {person.account === own ? <span className="quiet">({t('organisation.you')})</span> : null}
          <small>{person.email}</small>
        </>
      ),
    },
    {
      id: 'role',
      title: t('organisation.role'),
      width: 3,
      value: ({ role }) => ROLES.indexOf(role),
      cell: (person) => (
        <>
          {onRemove === undefined || person.account === own ? (
            t(`organisation.roles.${person.role}`)
          ) : (
            <RoleChoice person={person} />
          )}
          <small>{t(`organisation.roleWhy.${person.role}`)}</small>
        </>
      ),
    },
    {
      id: 'since',
      title: t('organisation.joined'),
      width: 2,
      value: ({ since }) => since,
      cell: ({ since }) => <time dateTime={since}>{figures.day(since)}</time>,
    },
    ...(onRemove === undefined ? [] : [removeColumn(t, own, onRemove)]),
  ];
}

function removeColumn(
  t: TFunction,
  own: string | undefined,
  onRemove: (person: PersonView) => void,
): Column<PersonView> {
  return {
    id: 'remove',
    title: t('organisation.remove'),
    width: 1.5,
    cell: (person) =>
      person.account === own ? null : (
        <Button
          size="compact-xs"
          variant="default"
          onClick={() => onRemove(person)}
          aria-label={`${t('organisation.remove')}: ${nameOf(person)}`}
        >
          {t('organisation.remove')}
        </Button>
      ),
  };
}

/** Who has not come yet has no name. */
function nameOf({ name, email }: PersonView): string {
  return name === '' ? email : name;
}

function RoleChoice({ person }: { readonly person: PersonView }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const change = useMutation({
    mutationFn: async (role: Role) =>
      sendJson<unknown>(`/organisation/people/${encodeURIComponent(person.account)}`, {
        method: 'PUT',
        body: { role },
      }),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ['organisation'] });
      notify({ message: t('organisation.roleChanged') });
    },
    onError: (error) => notify({ title: t('problem.saved'), message: problemText(error, t), color: 'red' }),
  });
  return (
    <Select
      size="xs"
      maw={180}
      aria-label={`${t('organisation.role')}: ${nameOf(person)}`}
      data={ROLES.map((value) => ({ value, label: t(`organisation.roles.${value}`) }))}
      value={person.role}
      allowDeselect={false}
      disabled={change.isPending}
      onChange={(role) => {
        if (role !== null && role !== person.role) change.mutate(role);
      }}
    />
  );
}

interface RemoveProps {
  readonly person: PersonView;
  readonly organisation: string;
  readonly onClose: () => void;
}

function RemoveDialog({ person, organisation, onClose }: RemoveProps) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const remove = useMutation({
    mutationFn: async () =>
      sendJson<unknown>(`/organisation/people/${encodeURIComponent(person.account)}`, { method: 'DELETE' }),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ['organisation'] });
      notify({ message: t('organisation.removed') });
      onClose();
    },
    onError: (error) => notify({ title: t('problem.saved'), message: problemText(error, t), color: 'red' }),
  });
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('organisation.remove')}
      closeButtonProps={{ 'aria-label': t('word.close') }}
    >
      <p style={{ marginTop: 0 }}>{t('organisation.removeSure', { name: nameOf(person), organisation })}</p>
      <Group justify="flex-end">
        <Button variant="default" onClick={onClose} data-autofocus>
          {t('word.cancel')}
        </Button>
        <Button color="red" loading={remove.isPending} onClick={() => remove.mutate()}>
          {t('organisation.remove')}
        </Button>
      </Group>
    </Modal>
  );
}

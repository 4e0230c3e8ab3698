/** Who answers for the chosen things, who does them, is asked before and is told after. */
import { Button, Group, Modal, MultiSelect, Select, Stack, Textarea } from '@mantine/core';
import type { Edit } from '@primum/core/dossier/edit';
import { inverseOf } from '@primum/core/dossier/inverse-of';
import type { EditPlan } from '@primum/core/dossier/edit-context';
import {
  type Assigning,
  editsForAssignments,
  editsForNoAssignments,
} from '@primum/core/responsibility/edits-for-assignments';
import type { AssignmentRow } from '@primum/core/responsibility/responsibility-picture';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { valuesQuery } from '../queries.ts';
import { useTranslation } from 'react-i18next';
import { formTexts } from '../form-texts.ts';
import { useChangeDossier } from '../use-change-dossier.tsx';
import type { Standing } from './standing.ts';

interface Props {
  /** One at least, and no harms. */
  readonly rows: readonly AssignmentRow[];
  readonly standing: Standing;
  readonly onClose: () => void;
}

const OTHERS = ['responsible', 'consulted', 'informed'] as const;

export function AssignDialog({ rows, standing, onClose }: Props) {
  const { t } = useTranslation('sharing');
  const { t: general } = useTranslation();
  const { chosen, choose, save, isSaving, isWritten } = useAssigning({ rows, standing, onClose });
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const { note = '' } = formTexts(event.currentTarget);
    save(
      (agreements) => editsForAssignments(agreements, rows, { ...chosen, note }),
      t('assigned', { count: rows.length }),
    );
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('assignTitle')}
      size="lg"
      closeButtonProps={{ 'aria-label': general('word.close') }}
    >
      <form onSubmit={submit}>
        <Stack gap="sm">
          <p style={{ margin: 0 }}>
            <strong>{rows.length === 1 ? rows[0]?.about.title : t('things', { count: rows.length })}</strong>
          </p>
          <PartyFields chosen={chosen} choose={choose} standing={standing} />
          <Textarea name="note" autosize label={t('assignNote')} />
          <Group justify="space-between">
            {isWritten ? (
              <Button
                variant="subtle"
                onClick={() => save(() => editsForNoAssignments(rows), t('unassigned', { count: rows.length }))}
              >
                {t('unassign')}
              </Button>
            ) : (
              <span />
            )}
            <Group>
              <Button variant="default" onClick={onClose}>
                {general('word.cancel')}
              </Button>
              <Button type="submit" loading={isSaving}>
                {t('assign')}
              </Button>
            </Group>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}

interface FieldsProps {
  readonly chosen: Omit<Assigning, 'note'>;
  readonly choose: (chosen: Omit<Assigning, 'note'>) => void;
  readonly standing: Standing;
}

function PartyFields({ chosen, choose, standing }: FieldsProps) {
  const { t } = useTranslation('sharing');
  const parties = standing.parties.map(({ id, title }) => ({ value: id, label: title }));
  return (
    <>
      <Select
        label={t('accountable')}
        required
        allowDeselect={false}
        data={parties}
        value={chosen.accountable}
        onChange={(accountable) => choose({ ...chosen, accountable: accountable ?? chosen.accountable })}
        data-autofocus
      />
      {OTHERS.map((role) => (
        <MultiSelect
          key={role}
          label={t(role)}
          data={parties}
          value={[...chosen[role]]}
          onChange={(values) => choose({ ...chosen, [role]: values })}
        />
      ))}
    </>
  );
}

type Agreements = Parameters<typeof editsForAssignments>[0];

/** The assignment as it is being made, beginning with what counts now where that is one and the same for all. */
function useAssigning({ rows, standing, onClose }: Props) {
  const values = useQuery(valuesQuery(standing.dossier)).data;
  const change = useChangeDossier(standing.dossier);
  const same = <T,>(of: (row: AssignmentRow) => T, none: T): T => {
    const [first, ...rest] = rows.map(of);
    return first !== undefined && rest.every((one) => String(one) === String(first)) ? first : none;
  };
  const [chosen, choose] = useState<Omit<Assigning, 'note'>>(() => ({
    accountable: same(({ accountable }) => accountable ?? standing.own, standing.own),
    responsible: same<readonly string[]>(({ responsible }) => responsible, []),
    consulted: same<readonly string[]>(({ consulted }) => consulted, []),
    informed: same<readonly string[]>(({ informed }) => informed, []),
  }));
  const save = (make: (agreements: Agreements) => EditPlan, done: string) => {
    const agreements = values?.values.agreements;
    if (values === undefined || agreements === undefined) return;
    const plan = make(agreements);
    if (!plan.ok) return;
    const edits: readonly Edit[] = plan.edits;
    change.mutate(
      { edits, revision: values.revision, done, undo: inverseOf(agreements, edits) },
      { onSuccess: onClose },
    );
  };
  return { chosen, choose, save, isSaving: change.isPending, isWritten: rows.some(({ said }) => said === 'written') };
}

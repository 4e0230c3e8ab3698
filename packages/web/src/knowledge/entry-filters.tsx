/** What the entries of a pack are looked through by; kept in the address, so that it can be sent to a colleague. */
import { TextInput } from '@mantine/core';
import type { PackView } from '@primum/core/api/knowledge';
import { MARKS, ROLES, STATUSES } from '@primum/core/knowledge/entry-words';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Choice } from '../kit/choice.tsx';
import { type PackSearch, STAGES, withChoices } from '../search.ts';

/** Stands in the address for all kinds, where a pack begins with its requirements. */
const ALL = 'all';

/** Kind that is shown; undefined: all of them. A pack that has requirements begins with these. */
export function kindShown({ kinds }: PackView, kind: string | undefined): string | undefined {
  if (kind === ALL) return undefined;
  return kind ?? kinds.find((one) => one.kind === 'requirements')?.kind;
}

export function EntryFilters({ pack }: { readonly pack: PackView }) {
  const { t } = useTranslation('knowledge');
  const { t: word } = useTranslation();
  const look = useSearch({ from: '/in/knowledge/$pack' });
  const change = useLookChange();
  const kind = kindShown(pack, look.kind);
  return (
    <>
      {pack.editions.length < 2 ? null : (
        <Choice
          label={t('edition')}
          options={pack.editions.slice(1).map(({ edition }) => ({ value: edition, label: edition }))}
          value={look.edition}
          none={`${pack.edition} (${t('newest')})`}
          onChoose={(edition) => change({ edition })}
          width={160}
        />
      )}
      <Choice
        label={t('kind')}
        options={pack.kinds.map((one) => ({ value: one.kind, label: `${one.kind} (${one.entries})` }))}
        value={kind}
        none={t('allKinds')}
        onChoose={(chosen) =>
          change({ kind: chosen ?? ALL, status: undefined, role: undefined, stage: undefined, on: undefined })
        }
        width={200}
      />
      <Choice
        label={t('mark')}
        options={MARKS.map((value) => ({ value, label: word(`mark.${value}`) }))}
        value={MARKS.find((one) => one === look.mark)}
        none={t('all')}
        onChoose={(mark) => change({ mark })}
        width={170}
      />
      {kind === 'requirements' ? <RequirementFilters look={look} change={change} /> : null}
    </>
  );
}

interface RequirementProps {
  readonly look: PackSearch;
  readonly change: ReturnType<typeof useLookChange>;
}

function RequirementFilters({ look, change }: RequirementProps) {
  const { t } = useTranslation('knowledge');
  const { t: law } = useTranslation('compliance');
  const { t: word } = useTranslation();
  return (
    <>
      <Choice
        label={t('status')}
        options={STATUSES.map((value) => ({ value, label: law(`status.${value}`) }))}
        value={STATUSES.find((one) => one === look.status)}
        none={t('all')}
        onChoose={(status) => change({ status })}
        width={150}
      />
      <Choice
        label={t('role')}
        options={ROLES.map((value) => ({ value, label: law(`role.${value}`) }))}
        value={ROLES.find((one) => one === look.role)}
        none={t('all')}
        onChoose={(role) => change({ role })}
        width={200}
      />
      <Choice
        label={t('stage')}
        options={STAGES.map((value) => ({ value, label: word(`stage.${value}`) }))}
        value={STAGES.find((one) => one === look.stage)}
        none={t('all')}
        onChoose={(stage) => change({ stage })}
        width={150}
      />
      <TextInput
        type="date"
        label={t('on')}
        value={look.on ?? ''}
        onChange={({ currentTarget: { value } }) => change({ on: value === '' ? undefined : value })}
        w={160}
      />
    </>
  );
}

/** Undefined takes a choice back; the entry in hand may not stand there and is closed. */
function useLookChange() {
  const navigate = useNavigate({ from: '/knowledge/$pack' });
  return (choice: { readonly [K in keyof PackSearch]: PackSearch[K] | undefined }) =>
    void navigate({
      to: '.',
      search: ({ entry: _entry, ...before }) => withChoices(before, choice),
      replace: true,
      resetScroll: false,
    });
}

import { Checkbox } from '@mantine/core';
import type { AssignmentRow } from '@primum/core/responsibility/responsibility-picture';
import { useTranslation } from 'react-i18next';
import type { Column } from '../kit/column.ts';
import type { Standing } from './standing.ts';

interface Choosing {
  readonly isChosen: (row: AssignmentRow) => boolean;
  readonly choose: (row: AssignmentRow) => void;
}

/** Who answers for what, and why; with a box to choose each by where it can be changed. Harms are judged on their own page. */
export function useWhoColumns({ titleOf }: Standing, choosing: Choosing | undefined): Column<AssignmentRow>[] {
  const { t } = useTranslation('sharing');
  const { t: general } = useTranslation();
  const named = (parties: readonly string[]) => parties.map(titleOf).join(', ');
  const list = (key: 'responsible' | 'consulted' | 'informed'): Column<AssignmentRow> => ({
    id: key,
    title: t(key),
    width: 2,
    value: (row) => named(row[key]),
    cell: (row) => named(row[key]),
  });
  return [
    ...(choosing === undefined ? [] : [choiceColumn(t('choose'), choosing)]),
    {
      id: 'thing',
      title: t('thing'),
      width: 3,
      value: ({ about }) => about.title,
      text: ({ about, because }) => `${about.title} ${because}`,
      cell: ({ about }) => about.title,
    },
    {
      id: 'kind',
      title: t('kindOf'),
      width: 1.2,
      value: ({ about }) => t(`kind.${about.kind}`),
      cell: ({ about }) => t(`kind.${about.kind}`),
    },
    {
      id: 'accountable',
      title: t('accountable'),
      width: 2,
      value: ({ accountable }) => (accountable === undefined ? general('word.nobody') : titleOf(accountable)),
      cell: ({ accountable }) =>
        accountable === undefined ? <span className="quiet">{general('word.nobody')}</span> : titleOf(accountable),
    },
    list('responsible'),
    list('consulted'),
    list('informed'),
    {
      id: 'because',
      title: t('why'),
      width: 3,
      cell: ({ said, because }) => (
        <>
          {t(`said.${said}`)}
          <small>{because}</small>
        </>
      ),
    },
  ];
}

function choiceColumn(title: string, { isChosen, choose }: Choosing): Column<AssignmentRow> {
  return {
    id: 'choice',
    title,
    width: 1.2,
    cell: (row) =>
      row.about.kind === 'harm' ? null : (
        <Checkbox checked={isChosen(row)} onChange={() => choose(row)} aria-label={`${title}: ${row.about.title}`} />
      ),
  };
}

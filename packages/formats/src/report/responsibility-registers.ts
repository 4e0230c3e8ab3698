/** The responsibility picture as plain tables, for CSV and Markdown. */
import type {
  AssignmentRow,
  ExpectationRow,
  ResponsibilityItem,
  ResponsibilityPicture,
} from '@primum/core/responsibility/responsibility-picture';
import { originText } from './origin-text.ts';
import type { Cell, Register } from './registers.ts';

/** Titles of all parties of the dossier: the picture may be cut down to one of them. */
type Titles = ReadonlyMap<string, string>;

/** Who must do what, what parties expect, who answers for what, and what nobody owns. */
export function responsibilityRegisters(picture: ResponsibilityPicture, titles: Titles): Register[] {
  const title = (id: string | undefined) => (id === undefined ? '' : (titles.get(id) ?? id));
  return [
    {
      name: 'nobody',
      title: 'What nobody owns',
      columns: ['kind', 'thing', 'title', 'would fall to', ...BEHIND, 'because', 'from'],
      rows: picture.nobody.map((item) => [
        item.kind,
        item.id,
        item.title,
        title(item.party),
        ...behind(item),
        item.because,
        originText(item.from),
      ]),
    },
    {
      name: 'duties',
      title: 'Who must do what',
      columns: WHO,
      rows: picture.parties.flatMap((party) =>
        [
          party.controls.map((item) => whoRow(party.title, 'controls', item)),
          party.harms.map((item) => whoRow(party.title, 'must see to', item)),
          party.toPutInPlace.map((item) => whoRow(party.title, 'puts in place', item)),
          party.duties.map((item) => whoRow(party.title, 'has the duty', item)),
        ].flat(),
      ),
    },
    {
      name: 'expectations',
      title: 'What parties expect and promise',
      columns: [
        'id',
        'by',
        'of',
        'what',
        'where',
        'state',
        'asked on',
        'answer by',
        'answered on',
        'done by',
        'overdue',
        'reason',
        'proof',
        ...BEHIND,
        'because',
      ],
      rows: picture.expectations.map((row) => expectationCells(row, title)),
    },
    {
      name: 'assignments',
      title: 'Who answers for what',
      columns: ['kind', 'thing', 'title', 'accountable', 'responsible', 'consulted', 'informed', 'said', 'because'],
      rows: picture.assignments.map((row) => assignmentCells(row, title)),
    },
  ];
}

/** One table with everything that somebody must do, and what nobody does: what a spreadsheet wants. */
export function responsibilityTable(picture: ResponsibilityPicture, titles: Titles): Register {
  const duties = responsibilityRegisters(picture, titles).find(({ name }) => name === 'duties');
  const asks = picture.expectations.map((row): Cell[] => [
    titles.get(row.of) ?? row.of,
    `${row.state}, expected by ${titles.get(row.by) ?? row.by}`,
    row.about.kind,
    row.about.id,
    row.text,
    'written',
    ...behind(row),
    row.because,
    originText(row.from),
  ]);
  return {
    name: 'responsibility',
    title: 'Responsibility',
    columns: WHO,
    rows: [...picture.nobody.map((item) => whoRow('nobody', 'nobody owns', item)), ...(duties?.rows ?? []), ...asks],
  };
}

const BEHIND = ['worst harm behind it', 'evaluation'] as const;
const WHO = ['party', 'what', 'kind', 'thing', 'title', 'said', ...BEHIND, 'because', 'from'];

function behind({ behind: harm }: Pick<ResponsibilityItem, 'behind'>): Cell[] {
  return harm === undefined ? ['', ''] : [harm.harm, harm.evaluation];
}

function whoRow(party: string, what: string, item: ResponsibilityItem): Cell[] {
  return [party, what, item.kind, item.id, item.title, item.said, ...behind(item), item.because, originText(item.from)];
}

function expectationCells(row: ExpectationRow, title: (id: string) => string): Cell[] {
  return [
    row.id,
    title(row.by),
    title(row.of),
    row.text,
    row.about.title,
    row.state,
    row.askedOn,
    row.answerBy ?? '',
    row.answeredOn ?? '',
    row.doneBy ?? '',
    row.overdue ?? '',
    row.reason ?? '',
    row.proof.join('; '),
    ...behind(row),
    row.because,
  ];
}

function assignmentCells(row: AssignmentRow, title: (id: string | undefined) => string): Cell[] {
  const all = (ids: readonly string[]) => ids.map(title).join('; ');
  const { kind, id, title: thing } = row.about;
  return [
    kind,
    id,
    thing,
    title(row.accountable),
    all(row.responsible),
    all(row.consulted),
    all(row.informed),
    row.said,
    row.because,
  ];
}

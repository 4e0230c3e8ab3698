/** The responsibility picture for a terminal: what nobody owns first, then each party with what is asked of it. */
import type {
  ExpectationRow,
  PartyPicture,
  ResponsibilityItem,
  ResponsibilityPicture,
} from '@primum/core/responsibility/responsibility-picture';
import { EVALUATION_SIGN } from '@primum/formats/report/severity-mark';
import { createColors } from 'picocolors';
import { cutText, plainText, wrapLines } from '../plain-text.ts';

export interface ResponsibilityView {
  readonly columns: number;
  readonly colours: boolean;
  /** Entries that each list shows. */
  readonly top: number;
  /** Titles of all parties of the dossier. */
  readonly titles: ReadonlyMap<string, string>;
}

export function responsibilityText(picture: ResponsibilityPicture, view: ResponsibilityView): string {
  const paint = createColors(view.colours);
  const states = (['asked', 'accepted', 'declined', 'proved'] as const).map(
    (state) => `${picture.expectations.filter((row) => row.state === state).length} ${state}`,
  );
  const lines = [
    paint.bold(plainText(`${picture.dossier.title}: who must do what`)),
    `${counted(picture.parties.length, 'party', 'parties')}; ${counted(picture.expectations.length, 'expectation', 'expectations')}: ${states.join(', ')}`,
    '',
    paint.bold('What nobody owns, the worst harm behind it first'),
    ...listOf(
      picture.nobody.filter(({ kind }) => kind !== 'harm'),
      view,
      (item) => openLines(item, view),
    ),
    ...harmLines(picture, view),
    ...picture.parties.flatMap((party) => ['', ...partyLines(party, picture, view)]),
  ];
  return `${lines.join('\n')}\n`;
}

/** Harms are many where nobody has judged the proposals yet: they stand by themselves, one line each. */
function harmLines({ nobody }: ResponsibilityPicture, view: ResponsibilityView): string[] {
  const harms = nobody.filter(({ kind }) => kind === 'harm');
  if (harms.length === 0) return [];
  const { bold } = createColors(view.colours);
  const line = (item: ResponsibilityItem) => [
    `  ${signOf(item)} ${cutText(plainText(`${item.behind?.to ?? ''}: ${item.title}`), view.columns - 4)}`,
  ];
  return ['', bold('Harms that no party must see to yet'), ...listOf(harms, view, line)];
}

function partyLines(
  party: PartyPicture,
  { expectations, nobody }: ResponsibilityPicture,
  view: ResponsibilityView,
): string[] {
  const paint = createColors(view.colours);
  const named = (ids: readonly string[]) => expectations.filter(({ id }) => ids.includes(id));
  const sections: [string, string[]][] = [
    ['controls', namesOf(party.controls, view)],
    [
      'has, and nobody looks after',
      namesOf(
        nobody.filter((item) => item.kind === 'asset' && item.party === party.id),
        view,
      ),
    ],
    ['must see to the harms', listOf(party.harms, view, (item) => itemLines(item, view))],
    ['must put in place', listOf(party.toPutInPlace, view, (item) => itemLines(item, view))],
    ['has the duties', listOf(party.duties, view, (item) => itemLines(item, view))],
    ['expects', listOf(named(party.expects), view, (row) => wishLines(row, `of ${titleOf(row.of, view)}`, view))],
    ['is asked', listOf(named(party.asked), view, (row) => wishLines(row, `by ${titleOf(row.by, view)}`, view))],
  ];
  const filled = sections.filter(([, lines]) => lines.length > 1 || lines[0] !== NONE);
  return [
    paint.bold(plainText(party.title)),
    ...(filled.length === 0 ? ['  nothing is known of what it controls or must do'] : []),
    ...filled.flatMap(([head, lines]) => [`  ${head}`, ...lines.map((line) => `  ${line}`)]),
  ];
}

const NONE = '  nothing';

function listOf<T>(list: readonly T[], { top }: ResponsibilityView, lines: (one: T) => string[]): string[] {
  if (list.length === 0) return [NONE];
  const more = list.length > top ? [`  and ${list.length - top} more: --top ${list.length}`] : [];
  return [...list.slice(0, top).flatMap(lines), ...more];
}

function namesOf(items: readonly ResponsibilityItem[], { columns, top }: ResponsibilityView): string[] {
  if (items.length === 0) return [NONE];
  const names = items.slice(0, Math.max(top, 8)).map(({ title }) => title);
  const more = items.length > names.length ? ` and ${items.length - names.length} more` : '';
  return wrapLines(plainText(`${names.join(', ')}${more}`), columns - 2, '  ');
}

function signOf({ behind }: Pick<ResponsibilityItem, 'behind'>): string {
  return behind === undefined ? '·' : EVALUATION_SIGN[behind.evaluation];
}

function openLines(item: ResponsibilityItem, view: ResponsibilityView): string[] {
  const { dim } = createColors(view.colours);
  const { behind } = item;
  const harm =
    behind === undefined
      ? 'no harm that is known comes about by way of it'
      : `${behind.evaluation}, likelihood ${behind.likelihood}: ${behind.harm} (${behind.to})`;
  const cut = (text: string) => cutText(plainText(text), view.columns - 4);
  return [
    `  ${signOf(item)} ${cut(`${item.kind} ${item.title}`)}`,
    dim(`    ${cut(harm)}`),
    ...wrapLines(plainText(item.because), view.columns, '    ').map((line) => dim(line)),
  ];
}

function itemLines(item: ResponsibilityItem, view: ResponsibilityView): string[] {
  return [`  ${signOf(item)} ${cutText(plainText(`${item.title} (${item.said})`), view.columns - 6)}`];
}

function wishLines(row: ExpectationRow, who: string, view: ResponsibilityView): string[] {
  const due =
    row.state === 'asked'
      ? row.answerBy === undefined
        ? ''
        : `, answer by ${row.answerBy}`
      : row.state === 'accepted' && row.doneBy !== undefined
        ? `, done by ${row.doneBy}`
        : '';
  const overdue = row.overdue === undefined ? '' : `, ${row.overdue} overdue`;
  const reason = row.reason === undefined ? '' : `: ${row.reason}`;
  const head = `${who} (${row.state}${due}${overdue}): ${row.text}${row.state === 'declined' ? ` Declined${reason}` : ''}`;
  const [first = '', ...rest] = wrapLines(plainText(head), view.columns - 2, '    ');
  return [`  ${signOf(row)} ${first.trimStart()}`, ...rest];
}

function titleOf(party: string, { titles }: ResponsibilityView): string {
  return titles.get(party) ?? party;
}

function counted(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}

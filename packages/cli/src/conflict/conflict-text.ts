/** Conflicts for a terminal: a list, and one with the harms of both sides and their chains. */
import type { ConflictHarm } from '@primum/core/benefit/conflict/conflict-finding';
import type { ConflictDetail, ConflictPicture, ConflictRow } from '@primum/core/benefit/conflict/worksheet';
import { shortId } from '@primum/core/benefit/conflict/find-one';
import { createColors } from 'picocolors';
import { cutText, plainText, wrapLines } from '../plain-text.ts';

export interface ConflictView {
  readonly columns: number;
  readonly colours: boolean;
}

/** `more`: how many are not shown. */
export function listText({ conflicts, worksheets }: ConflictPicture, more: number, view: ConflictView): string {
  const { bold, dim } = createColors(view.colours);
  const head =
    conflicts.length === 0
      ? 'No control that somebody has in hand lowers one harm and raises another.'
      : `${conflicts.length} ${conflicts.length === 1 ? 'control pulls' : 'controls pull'} both ways`;
  const rest = more === 0 ? [] : ['', dim(`${more} more that are slight or that nobody proposes: --all`)];
  const idle = worksheets.filter(({ about }) => about.every(({ found }) => !found));
  const told = idle.map(({ id }) => dim(`worksheet ${id}: no conflict is found at its controls now`));
  return `${[bold(head), ...conflicts.flatMap((one) => ['', ...rowLines(one, view)]), ...rest, ...told].join('\n')}\n`;
}

export function conflictText({ finding, patterns, worksheets }: ConflictDetail, view: ConflictView): string {
  const { bold } = createColors(view.colours);
  const side = (title: string, harms: readonly ConflictHarm[]) => [
    '',
    bold(`${title} (${harms.length})`),
    ...harms.slice(0, MOST_HARMS).flatMap((harm) => harmLines(harm, view)),
    ...(harms.length > MOST_HARMS ? [`  and ${harms.length - MOST_HARMS} more: --format json`] : []),
  ];
  const line = (text: string) => wrapLines(plainText(text), Math.max(60, view.columns), '');
  return `${[
    ...headLines(finding, view),
    ...side('Lowers', finding.lowers),
    ...side('Raises', finding.raises),
    '',
    ...line(NOTE),
    ...patterns.flatMap(({ title, answer }) => line(`Pattern: ${title}. Worked answer, a proposal: ${answer.because}`)),
    ...worksheets.flatMap(({ id, title }) => line(`Worksheet ${id}: ${title}`)),
  ].join('\n')}\n`;
}

const MOST_HARMS = 8;
const NOTE =
  'A level that stays does so since other ways to the harm are as likely or likelier; in brackets what hangs on the control alone.';

function rowLines(one: ConflictRow, view: ConflictView): string[] {
  const line = (text: string) => wrapLines(plainText(text), Math.max(60, view.columns), '  ');
  const side = ({ count, worst }: ConflictRow['lowers']) => `${count}, as: ${worst[0]?.title ?? ''}`;
  return [
    ...headLines(one, view),
    ...line(`lowers ${side(one.lowers)}`),
    ...line(`raises ${side(one.raises)}`),
    ...one.worksheets.flatMap(({ id }) =>
      line(`worksheet ${id}${one.state === 'decided' ? ', decided' : ', no decision holds'}`),
    ),
    ...(one.worksheets.length > 0 ? [] : one.patterns.flatMap(({ id, title }) => line(`pattern ${id}: ${title}`))),
  ];
}

type Head = Pick<ConflictRow, 'id' | 'control' | 'asset' | 'standing' | 'with' | 'kinds' | 'brings' | 'told'>;

function headLines(one: Head, { columns, colours }: ConflictView): string[] {
  const { bold, dim } = createColors(colours);
  const beside = one.with.length === 0 ? '' : `, together with ${one.with.map(({ title }) => title).join(', ')}`;
  const line = (text: string) => wrapLines(plainText(text), Math.max(60, columns), '  ');
  return [
    bold(plainText(`${shortId(one.id)}: ${one.control.title} at ${one.asset.title}`)),
    ...line(`${one.standing}${beside}; ${one.kinds.join(', ')}`).map((text) => dim(text)),
    ...one.brings.flatMap(({ title }) => line(`brings: ${title}`)),
    ...one.told.flatMap(({ what, note }) => line(`written: ${what}${note === undefined ? '' : `, ${note}`}`)),
  ];
}

function harmLines(harm: ConflictHarm, { columns, colours }: ConflictView): string[] {
  const { dim } = createColors(colours);
  const width = Math.max(60, columns);
  const levels = harm.moves
    ? `${harm.before} → ${harm.after}`
    : `stays ${harm.after} (${harm.way.before} → ${harm.way.after})`;
  const head = plainText(`${harm.title} (${harm.severity}, to ${harm.to}): ${levels}`);
  const chain = harm.chain
    .filter(({ kind }) => kind === 'threat' || kind === 'control')
    .toReversed()
    .map(({ title, level }) => (level === undefined ? title : `${title} [${level}]`));
  return [
    `  ${cutText(head, width - 2)}`,
    ...wrapLines(plainText(chain.join(' ► ')), width, '    ').map((text) => dim(text)),
  ];
}

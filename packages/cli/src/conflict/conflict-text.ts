/** Conflicts for a terminal: a list, and one with the harms of both sides and their chains. */
import type { ConflictFinding, ConflictHarm } from '@primum/core/benefit/conflict/conflict-finding';
import { shortId } from '@primum/core/benefit/conflict/find-one';
import { createColors } from 'picocolors';
import { cutText, plainText, wrapLines } from '../plain-text.ts';

export interface ConflictView {
  readonly columns: number;
  readonly colours: boolean;
}

/** `more`: how many are not shown. */
export function listText(found: readonly ConflictFinding[], more: number, view: ConflictView): string {
  const { bold, dim } = createColors(view.colours);
  const head =
    found.length === 0
      ? 'No control that somebody has in hand lowers one harm and raises another.'
      : `${found.length} ${found.length === 1 ? 'control pulls' : 'controls pull'} both ways`;
  const rest = more === 0 ? [] : ['', dim(`${more} more that are slight or that nobody proposes: --all`)];
  return `${[bold(head), ...found.flatMap((one) => ['', ...summaryLines(one, view)]), ...rest].join('\n')}\n`;
}

export function conflictText(one: ConflictFinding, view: ConflictView): string {
  const { bold } = createColors(view.colours);
  const side = (title: string, harms: readonly ConflictHarm[]) => [
    '',
    bold(`${title} (${harms.length})`),
    ...harms.slice(0, MOST_HARMS).flatMap((harm) => harmLines(harm, view)),
    ...(harms.length > MOST_HARMS ? [`  and ${harms.length - MOST_HARMS} more: --format json`] : []),
  ];
  return `${[
    ...summaryLines(one, view),
    ...side('Lowers', one.lowers),
    ...side('Raises', one.raises),
    '',
    ...wrapLines(NOTE, Math.max(60, view.columns), ''),
  ].join('\n')}\n`;
}

const MOST_HARMS = 8;
const NOTE =
  'A level that stays does so since other ways to the harm are as likely or likelier; in brackets what hangs on the control alone.';

function summaryLines(one: ConflictFinding, { columns, colours }: ConflictView): string[] {
  const { bold, dim } = createColors(colours);
  const width = Math.max(60, columns);
  const beside = one.with.length === 0 ? '' : `, together with ${one.with.map(shortId).join(', ')}`;
  const line = (text: string) => wrapLines(plainText(text), width, '  ');
  const worst = (harms: readonly ConflictHarm[]) => harms[0]?.title ?? '';
  return [
    bold(plainText(`${shortId(one.id)}: ${one.control.title} at ${one.asset.title}`)),
    dim(`  ${one.standing}${beside}; ${one.kinds.join(', ')}`),
    ...line(`lowers ${one.lowers.length}, as: ${worst(one.lowers)}`),
    ...line(`raises ${one.raises.length}, as: ${worst(one.raises)}`),
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

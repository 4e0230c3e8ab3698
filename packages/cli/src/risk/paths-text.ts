/** Attack paths as numbered lines, each with the id that `primum explain` takes. */
import type { ToldPath, ToldPaths } from '@primum/core/assessment/paths';
import { createColors } from 'picocolors';
import { plainText, wrapLines } from '../plain-text.ts';

export interface PathsView {
  readonly columns: number;
  readonly colours: boolean;
}

export function pathsText({ target, shortest, minimal, cut }: ToldPaths, view: PathsView): string {
  const paint = createColors(view.colours);
  const head = paint.bold(plainText(`${target.title} [likelihood ${target.level ?? 'none'}]`));
  if (shortest === undefined)
    return `${head}\n  no attack leads to it: it is at the lowest likelihood, or its trust is assumed to be lost\n`;
  const more = cut ? `, the first ${minimal.length} of more: --limit` : '';
  return [
    head,
    '',
    paint.bold(`Shortest way: ${counted(shortest.steps.length, 'step')}`),
    ...pathLines(shortest, view),
    '',
    paint.bold(`Smallest sets of beginnings that are enough: ${minimal.length}${more}`),
    ...minimal.flatMap((path, index) => beginningLines(path, index, view)),
    '',
  ].join('\n');
}

function pathLines({ assumed, steps }: ToldPath, { columns, colours }: PathsView): string[] {
  const paint = createColors(colours);
  return [
    ...assumed.flatMap(({ title, level }) =>
      wrapLines(plainText(`given: ${title} [trust ${level ?? 'none'}]`), columns, '    '),
    ),
    ...steps.flatMap(({ title, level, id }, index) => {
      const [first = '', ...rest] = wrapLines(plainText(`${title} [${level ?? 'none'}]`), columns, '    ');
      return [`${String(index + 1).padStart(3)} ${first.trimStart()}`, ...rest, `    ${paint.dim(plainText(id))}`];
    }),
  ];
}

function beginningLines({ steps, beginnings }: ToldPath, index: number, { columns }: PathsView): string[] {
  const begins = steps.filter(({ id }) => beginnings.includes(id)).map(({ title }) => title);
  const [first = '', ...rest] = wrapLines(
    plainText(`${begins.join(' and ')} (${counted(steps.length, 'step')})`),
    columns,
    '    ',
  );
  return [`${String(index + 1).padStart(3)} ${first.trimStart()}`, ...rest];
}

function counted(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? '' : 's'}`;
}

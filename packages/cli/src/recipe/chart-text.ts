/** The chart of concerns, for a terminal and as Markdown: by phase down, by whose they are across. */
import type { ConcernEntry } from '@primum/core/knowledge/recipe-entry';
import { type ChartRow, concernChart } from '@primum/core/recipe/concern-chart';
import { LENSES, type Lens } from '@primum/core/term/lenses';
import type { CommandCall } from '../command.ts';
import { jsonText } from '../json-text.ts';
import { cutText, wrapLines } from '../plain-text.ts';

export async function chartText(concerns: readonly ConcernEntry[], { options, io }: CommandCall): Promise<string> {
  const { roles, phases } = concernChart(concerns);
  const lens = LENSES.find((known) => known === options['lens']);
  if (options['format'] === 'json')
    return jsonText({
      roles,
      phases: phases.map(({ phase, rows }) => ({
        phase,
        rows: rows.map((row) => ({ ...row.concern, parts: Object.fromEntries(row.parts) })),
      })),
    });
  if (options['format'] === 'markdown') {
    const { markdownRegister } = await import('@primum/formats/report/markdown');
    const tables = phases.map(({ phase, rows }) =>
      markdownRegister({
        name: phase,
        title: phase.charAt(0).toUpperCase() + phase.slice(1),
        columns: ['concern', ...roles],
        rows: rows.map((row) => [said(row, lens), ...roles.map((role) => MARK[row.parts.get(role) ?? 'none'])]),
      }),
    );
    return `${['# Bringing tele-monitoring into a hospital', '**A** answers for it, *x* works on it or is asked.'.replaceAll('*x*', 'x'), ...tables].join('\n\n')}\n`;
  }
  const lines = phases.flatMap(({ phase, rows }) => [
    phase,
    ...rows.flatMap((row) => textRow(row, lens, io.columns)),
    '',
  ]);
  return `${lines.join('\n').trimEnd()}\n`;
}

const MARK = { accountable: 'A', involved: 'x', none: '' } as const;

function textRow({ concern, parts }: ChartRow, lens: Lens | undefined, columns: number): string[] {
  const involved = [...parts].filter(([, part]) => part === 'involved').map(([role]) => role);
  const who = `${concern.accountable} answers${involved.length === 0 ? '' : `; with ${involved.join(', ')}`}`;
  return [`  ${cutText(said({ concern, parts }, lens), columns - 2)}`, ...wrapLines(who, columns, '    ')];
}

/** The concern as one profession would put it; as the chart puts it where that profession has no word for it. */
function said({ concern }: ChartRow, lens: Lens | undefined): string {
  return (lens === undefined ? undefined : concern.words[lens]) ?? concern.title;
}

/** Compliance for a terminal: a line for each instrument, then where laws meet or collide. */
import type { CompliancePicture, RequirementRow } from '@primum/core/compliance/compliance-picture';
import { createColors } from 'picocolors';
import { plainText, wrapLines } from '../plain-text.ts';
import { figuresText } from './gaps-text.ts';

export interface ComplianceView {
  readonly columns: number;
  readonly colours: boolean;
}

export function complianceText(picture: CompliancePicture, view: ComplianceView): string {
  const { bold } = createColors(view.colours);
  const party = picture.parties.find(({ id }) => id === picture.party)?.title ?? picture.party;
  const shorts = [...new Set(picture.rows.map(({ short }) => short))];
  const width = Math.max(0, ...shorts.map((short) => short.length));
  const lines = [
    bold(plainText(`${picture.dossier.title}: what is asked of ${party} on ${picture.on}`)),
    `${picture.rows.length} requirements: ${figuresText(picture)}`,
    '',
    ...shorts.map((short) => `  ${plainText(short).padEnd(width)}  ${countsOf(picture.rows, short)}`),
    ...(picture.conflicts.length === 0 ? [] : ['', bold('Where laws meet or collide, with a proposed way out')]),
    ...picture.conflicts.flatMap(({ title, between, handling }) => [
      ...wrapLines(plainText(`${between.join(' / ')}: ${title}`), view.columns, '  '),
      ...wrapLines(plainText(`-> ${handling}`), view.columns, '      '),
    ]),
    '',
    'primum gaps tells what is missing; --format markdown gives the statement of applicability.',
  ];
  return `${lines.join('\n')}\n`;
}

function countsOf(rows: readonly RequirementRow[], short: string): string {
  const own = rows.filter((row) => row.short === short);
  const count = (state: RequirementRow['state']) => own.filter((row) => row.state === state).length;
  return `${count('met')} met, ${count('partly')} partly, ${count('not-met')} not met, ${count('unknown')} unknown`;
}

/** Old beside new, for a terminal: harms that fall, harms that rise, what the change brings about, and the counts. */
import type { ComparedHarm, Comparison } from '@primum/core/assessment/compare';
import { EVALUATION_SIGN } from '@primum/formats/report/severity-mark';
import { createColors } from 'picocolors';
import { cutText, plainText } from '../plain-text.ts';

export interface ComparisonView {
  readonly columns: number;
  readonly colours: boolean;
}

export function comparisonText(comparison: Comparison, view: ComparisonView): string {
  const paint = createColors(view.colours);
  const { lowered, raised, same, brought, evaluations, risks, consequences } = comparison;
  const width = Math.max(60, Math.min(view.columns, 140));
  const section = (title: string, rows: readonly string[]) =>
    rows.length === 0 ? [] : [paint.bold(title), ...rows, ''];
  const counts = (['unacceptable', 'reduce', 'acceptable'] as const).map((evaluation) => {
    const { before, after } = evaluations[evaluation];
    return `  ${`${EVALUATION_SIGN[evaluation]} ${evaluation}`.padEnd(24)} ${change(before, after)}`;
  });
  const levels = risks
    .toReversed()
    .map(({ level, before, after }) => `  ${`risk ${level}`.padEnd(24)} ${change(before, after)}`);
  const nothing = lowered.length + raised.length === 0 ? [`No harm changes (${same} looked at).`, ''] : [];
  const lines = [
    ...nothing,
    ...section(
      `Harms that fall (${lowered.length})`,
      lowered.flatMap((harm) => harmLines(harm, width, paint.green)),
    ),
    ...section(
      `Harms that rise (${raised.length})`,
      raised.flatMap((harm) => harmLines(harm, width, paint.red)),
    ),
    ...section(
      'Side effects: what the change brings about',
      brought.map(({ title }) => `  ${cutText(plainText(title), width - 2)}`),
    ),
    paint.bold(`${'Counts'.padEnd(26)} before → after`),
    ...counts,
    ...levels,
    `  consequences             ${consequences.lowered} fall, ${consequences.raised} rise; ${same} harms stay as they are`,
    paint.dim('Nothing was written. To keep it, put it into controls.yaml or assumptions.yaml.'),
  ];
  return `${lines.join('\n')}\n`;
}

function change(before: number, after: number): string {
  const moved = after === before ? '' : ` (${after > before ? '+' : '−'}${Math.abs(after - before)})`;
  return `${String(before).padStart(5)} → ${String(after).padStart(5)}${moved}`;
}

function harmLines(harm: ComparedHarm, width: number, colour: (text: string) => string): string[] {
  const { evaluationBefore: before, evaluationAfter: after } = harm;
  const evaluation =
    before === after
      ? `${EVALUATION_SIGN[after]} ${after}, as before`
      : `${EVALUATION_SIGN[before]} ${before} → ${EVALUATION_SIGN[after]} ${after}`;
  const levels = `${harm.before} → ${harm.after}`;
  const head = plainText(`${harm.harm} (${harm.severity}, to ${harm.to}): ${harm.situation}`);
  return [`  ${cutText(head, width - 2)}`, `    ${colour(levels.padEnd(24))} ${evaluation}`];
}

/** A benefit-risk analysis for a terminal: the answer, the effects table, what would turn the decision, the views. */
import { formatAmount, formatCount, formatExact, formatRange } from '@primum/core/assessment/format-number';
import type { WithFigures } from '@primum/core/benefit/balance-picture';
import { AXES, type Axis, type OptionEffects } from '@primum/core/benefit/effects';
import type { Sensitivity } from '@primum/core/benefit/sensitivity';
import { tellsApart } from '@primum/core/benefit/tells-apart';
import type { ViewResult } from '@primum/core/benefit/views';
import { AXIS_TITLE, amountText, balanceAnswer, inputTitle, viewTitle } from '@primum/formats/report/balance-words';
import { EVALUATION_SIGN } from '@primum/formats/report/severity-mark';
import { createColors } from 'picocolors';
import { cutText, plainText, wrapLines } from '../plain-text.ts';

export interface BenefitView {
  readonly columns: number;
  readonly colours: boolean;
}

const LABEL = 34;
const COLUMN = 31;

export function benefitText(picture: WithFigures, view: BenefitView): string {
  const { bold, dim } = createColors(view.colours);
  const { title, use, stage, measure, options, sensitivity, views, weightsFrom } = picture;
  const weights =
    weightsFrom === undefined
      ? 'Weights of severities: stated in the balance.'
      : `Weights of severities: ${weightsFrom.entry}, ${weightsFrom.mark === 'proposal' ? 'a proposal' : weightsFrom.mark}.`;
  const head = `${title}: ${use}, ${stage}, ${formatCount(measure.deviceYears)} device-years`;
  const lines = [
    bold(plainText(head)),
    ...balanceAnswer(picture).flatMap((sentence) => wrapLines(plainText(sentence), view.columns, '  ')),
    '',
    ...effectsTable(options, picture.measure.years, view),
    ...(sensitivity === undefined
      ? []
      : [
          '',
          bold(`What would turn it: patient harm less benefit, ${sensitivity.first} less ${sensitivity.second}`),
          ...sensitivityLines(sensitivity, view),
        ]),
    ...(views.length === 0 ? [] : ['', bold('Views'), ...views.flatMap((one) => viewLines(one, view))]),
    ...picture.unweighedViews.map((id) => `  ${id}: its weights leave out a severity, so nothing is worked out for it`),
    '',
    dim(plainText(`${weights} Sums of harm are in equivalents of one harm of the worst severity.`)),
    dim('An aid to judgement, not a judgement: the decision stays with people, with their reasons.'),
  ];
  return `${lines.join('\n')}\n`;
}

/** So many options side by side as fit; the others below, with the same rows. */
function effectsTable(options: readonly OptionEffects[], years: number, view: BenefitView): string[] {
  const { bold } = createColors(view.colours);
  const abreast = Math.max(1, Math.floor((view.columns - LABEL) / COLUMN));
  const [first] = options;
  if (first === undefined) return [];
  const blocks = Array.from({ length: Math.ceil(options.length / abreast) }, (_, at) =>
    options.slice(at * abreast, (at + 1) * abreast),
  );
  const counted = first.harms.filter(({ id }) => options.some(({ amounts }) => (amounts[id]?.high ?? 0) > 0));
  const shown = counted.length <= FEW_HARMS ? counted : counted.filter(({ id }) => tellsApart(options, id));
  const alike = counted.length - shown.length;
  const costTitle = `cost, EUR (${years === 1 ? 'one year' : `${years} years`})`;
  const table = blocks.flatMap((block, at) => [
    ...(at === 0 ? [] : ['']),
    ...row(
      '',
      block.map(({ id }) => id),
    ).map(bold),
    ...shown.flatMap(({ id, harm }) =>
      row(
        harm,
        block.map((option) => harmCell(option, id)),
      ),
    ),
    ...[
      ...AXES.filter((axis) => axis !== 'continuity' || hasSum(options, axis)).flatMap((axis) =>
        row(
          axis === 'cost' ? costTitle : axis === 'burden' ? `${AXIS_TITLE[axis]}, hours` : AXIS_TITLE[axis],
          block.map((option) => sumCell(option, axis)),
        ),
      ),
      ...row(
        'benefit',
        block.map(({ benefit }) => (benefit === undefined ? 'no figures' : amountText(benefit))),
      ),
      ...row(
        'net clinical benefit',
        block.map(({ net }) => (net === undefined ? '-' : amountText(net))),
      ),
    ].map(bold),
  ]);
  if (alike === 0) return table;
  const rest = `${formatCount(alike)} more harms are the same under every option; they count in the sums: --format markdown`;
  return [...table, ...wrapLines(plainText(rest), view.columns, '  ')];
}

/** So many harms are shown whether they speak for an option or not. */
const FEW_HARMS = 12;

function hasSum(options: readonly OptionEffects[], axis: Axis): boolean {
  return options.some((option) => option.axes[axis].high > 0);
}

function harmCell({ harms, amounts }: OptionEffects, id: string): string {
  const harm = harms.find((one) => one.id === id);
  if (harm?.likelihood === undefined && harm?.frequency === undefined) return '-';
  const often = harm.likelihood ?? formatRange(harm.frequency ?? [0, 0]);
  return `${EVALUATION_SIGN[harm.evaluation]} ${often} ${formatAmount(amounts[id]?.point ?? 0)}`;
}

function sumCell({ axes }: OptionEffects, axis: Axis): string {
  const sum = axes[axis];
  return sum.missing.length > 0 ? `at least ${amountText(sum)}` : amountText(sum);
}

/** A long label goes on below: cut, it would not say which of several places it is about. */
function row(label: string, cells: readonly string[]): string[] {
  const [first = '', ...more] = wrapLines(plainText(label), LABEL - 1, '  ');
  const shown = cells.map((cell) => cutText(plainText(cell), COLUMN - 2).padEnd(COLUMN)).join('');
  return [`${first.padEnd(LABEL)}${shown}`.trimEnd(), ...more];
}

/** Inputs that the text shows; the other formats have all. */
const MOST_INPUTS = 12;

function sensitivityLines(sensitivity: Sensitivity, view: BenefitView): string[] {
  const { inputs, difference, first } = sensitivity;
  const lines = inputs.slice(0, MOST_INPUTS).flatMap((input) => {
    const { atLow, atHigh, breakEven, turns } = input;
    const span =
      atLow === undefined || atHigh === undefined ? 'stated' : `${formatAmount(atLow)} .. ${formatAmount(atHigh)}`;
    const even = breakEven === undefined ? 'never equal' : `equal at ${formatExact(breakEven)}`;
    return wrapLines(
      plainText(`${turns ? '►' : ' '} ${inputTitle(input, sensitivity)}: ${span}; ${even}`),
      view.columns,
      '  ',
    );
  });
  const more = inputs.length > MOST_INPUTS ? [`  and ${inputs.length - MOST_INPUTS} more: --format json`] : [];
  return [
    `  At the points ${formatAmount(difference)}; below zero ${first} is the better option. ► turns within its range.`,
    ...lines,
    ...more,
  ];
}

function viewLines(view: ViewResult, { columns }: BenefitView): string[] {
  const ranks = view.ranking.map(
    ({ option, total, unacceptable }) =>
      `${option} ${formatAmount(total)}${unacceptable ? ` ${EVALUATION_SIGN.unacceptable} unacceptable harm` : ''}`,
  );
  const changes = view.changes.map(
    ({ axis, rate, at, first }) =>
      `${first} from a rate of ${AXIS_TITLE[axis]} ${at < rate ? 'below' : 'above'} ${formatExact(at)} on`,
  );
  const notWeighed =
    view.leftOut.length === 0 ? '' : `; not weighed: ${view.leftOut.map((axis) => AXIS_TITLE[axis]).join(', ')}`;
  return [
    ...wrapLines(plainText(viewTitle(view)), columns, '  '),
    ...wrapLines(plainText(`${ranks.join(', ')}${notWeighed}`), columns, '    '),
    ...(changes.length === 0 ? [] : wrapLines(plainText(`First would be ${changes.join('; ')}`), columns, '    ')),
    ...wrapLines(plainText(`Why: ${view.reason}`), columns, '    '),
  ];
}

/** How the sums of a worksheet's options are told: what they are made with, and each axis with its unit; never one figure. */
import { formatCount } from '@primum/core/assessment/format-number';
import type { OptionSums, WorksheetSums } from '@primum/core/benefit/conflict/worksheet';
import { AXES, type Axis } from '@primum/core/benefit/effects';
import { AXIS_TITLE, AXIS_UNIT, amountText } from './balance-words.ts';

/** What the sums are over and weighed by; or why there are none, and what would give them. */
export function measureText(told: WorksheetSums): string {
  if (told.state === 'no-figures') return `There are no sums, since ${told.because}; ${told.hint}.`;
  const { deviceYears, years, balance, use, stage, weightsFrom } = told;
  const over = `over ${formatCount(deviceYears)} device-years`;
  const where = `${use?.title ?? 'all uses'}, ${stage.replaceAll('-', ' ')}`;
  const whose =
    balance === undefined
      ? `(${where}), since no balance has one of these controls`
      : `of the balance "${balance.title}" (${where})`;
  const cost = years === 1 ? '' : `, yearly costs for ${years} years`;
  const weights =
    weightsFrom === undefined
      ? 'the balance states the weights of severities'
      : `weights of severities: ${weightsFrom.entry}, ${weightsFrom.mark === 'proposal' ? 'a proposal' : weightsFrom.mark}`;
  return `What is left under each option, ${over} ${whose}${cost}; harms in equivalents of one harm of the worst severity, ${weights}. The axes are not added to each other.`;
}

/** As `at least 95000 EUR` where something has no figure. */
export function sumText(axes: OptionSums['axes'], axis: Axis): string {
  const sum = axes[axis];
  const unit = axis === 'burden' || axis === 'cost' ? ` ${AXIS_UNIT[axis]}` : '';
  return `${sum.missing.length > 0 ? 'at least ' : ''}${amountText(sum)}${unit}`;
}

/** All axes in one line. */
export function sumsText(axes: OptionSums['axes']): string {
  return AXES.map((axis) => `${AXIS_TITLE[axis]} ${sumText(axes, axis)}`).join('; ');
}

/** Undefined: the sums leave nothing out that the option moves. */
export function elsewhereText({ elsewhere }: OptionSums): string | undefined {
  if (elsewhere === 0) return undefined;
  return `${elsewhere} ${elsewhere === 1 ? 'harm' : 'harms'} that it moves in other uses or stages ${elsewhere === 1 ? 'is' : 'are'} not in these sums`;
}

/** Words that every form of a benefit-risk analysis uses: names and units of axes and inputs, and the answer in sentences. */
import { formatAmount, formatCount, formatExact } from '@primum/core/assessment/format-number';
import type { Amount } from '@primum/core/benefit/amount';
import type { WithFigures } from '@primum/core/benefit/balance-picture';
import type { Axis, OptionEffects } from '@primum/core/benefit/effects';
import type { Sensitivity, SensitivityInput } from '@primum/core/benefit/sensitivity';
import type { ViewResult } from '@primum/core/benefit/views';
import { criteriaText } from './criteria-words.ts';

export const AXIS_TITLE: Readonly<Record<Axis, string>> = {
  patient: 'patient harm',
  privacy: 'privacy harm',
  continuity: 'harm to continuity of care',
  burden: 'burden on care',
  cost: 'cost',
};

export const AXIS_UNIT: Readonly<Record<Axis, string>> = {
  patient: 'equivalents of one harm of the worst severity',
  privacy: 'equivalents of one harm of the worst severity',
  continuity: 'equivalents of one harm of the worst severity',
  burden: 'hours',
  cost: 'EUR',
};

/** Unit that an exchange rate of the axis is for. */
const RATE_UNIT: Readonly<Record<Axis, string>> = {
  patient: 'unit',
  privacy: 'unit of privacy harm',
  continuity: 'unit of harm to continuity of care',
  burden: 'hour of burden on care',
  cost: 'EUR',
};

export function amountText({ low, high, point }: Amount): string {
  return low === high ? formatAmount(point) : `${formatAmount(point)} (${formatAmount(low)} to ${formatAmount(high)})`;
}

export function inputTitle({ kind, title, options }: SensitivityInput, { first, second }: Sensitivity): string {
  const whose = options.length === 2 ? '' : ` under ${options[0] === first ? first : second}`;
  switch (kind) {
    case 'p2':
      return `P2 of "${title}"${whose}`;
    case 'frequency':
      return `frequency of "${title}"${whose}, per device-year`;
    case 'benefit':
      return `"${title}"${whose}, per 1,000 device-years`;
    case 'weight':
      return `weight of ${title} harm`;
  }
}

/** The answer first: the best, what can never be made up for, what drops out, what would turn it, where people part. */
export function balanceAnswer(picture: WithFigures): string[] {
  const titleOf = (id: string) => `${id} (${picture.options.find((option) => option.id === id)?.title ?? id})`;
  const [best] = picture.ranking.flatMap((id) => picture.options.find((option) => option.id === id) ?? []);
  return [
    ...(best === undefined ? [] : [bestSentence(best, titleOf(best.id), picture.options)]),
    ...picture.options.flatMap(unacceptableSentence),
    ...(picture.criteria === undefined
      ? []
      : [`Harms are judged by criteria of this use: ${criteriaText(picture.criteria)}.`]),
    ...picture.dominated.map(({ option, by, surely }) => {
      const sure = surely.length > 0 ? ', and surely so: their ranges do not overlap' : ', by points';
      return `${titleOf(option)} drops out: ${by.join(', ')} ${by.length === 1 ? 'is' : 'are'} worse in nothing and better in something${sure}.`;
    }),
    ...(picture.sensitivity === undefined ? [] : sensitivitySentences(picture.sensitivity, titleOf)),
    ...apartSentences(picture),
    ...missingSentences(picture.options),
  ];
}

/** An option with an unacceptable harm comes last whatever its sums: the best need not have the best figure of all. */
function bestSentence(
  { net, axes, unacceptable }: OptionEffects,
  title: string,
  all: readonly OptionEffects[],
): string {
  const but = unacceptable.length > 0 ? ' Yet every option has a harm that is unacceptable by itself.' : '';
  const isAmongSome = unacceptable.length === 0 && all.some((option) => option.unacceptable.length > 0);
  const among = isAmongSome ? ' of the options without an unacceptable harm' : '';
  if (net === undefined)
    return `${title} leaves the least patient harm${among}, ${amountText(axes.patient)}. Benefits have no figures, so that there is no net clinical benefit.${but}`;
  const sure =
    net.low > 0
      ? 'it is beneficial over the whole range'
      : 'whether it is beneficial at all is not sure over the range';
  return `${title} has the best net clinical benefit${among}, ${amountText(net)}; ${sure}.${but}`;
}

function unacceptableSentence({ id, harms, unacceptable }: OptionEffects): string[] {
  if (unacceptable.length === 0) return [];
  const names = harms.filter(({ id: harm }) => unacceptable.includes(harm)).map(({ harm }) => `"${harm}"`);
  const shown = names.length > 3 ? `${names.slice(0, 3).join('; ')}; and ${names.length - 3} more` : names.join('; ');
  return [
    `${id} is unacceptable in ${formatCount(names.length)} ${names.length === 1 ? 'harm' : 'harms'} by itself (${shown}): no total makes up for it.`,
  ];
}

function sensitivitySentences(sensitivity: Sensitivity, titleOf: (id: string) => string): string[] {
  const { first, second, inputs, rates } = sensitivity;
  const turning = inputs.filter(({ turns }) => turns);
  const turns = turning.map(
    (input) => `${inputTitle(input, sensitivity)} (turns at ${formatExact(input.breakEven ?? 0)})`,
  );
  return [
    turning.length === 0
      ? `No single judgement within its range would put ${titleOf(second)} before ${titleOf(first)}.`
      : `One judgement alone would put ${titleOf(second)} before ${titleOf(first)}: ${turns.join('; ')}.`,
    ...rates.map(
      ({ axis, rate, above }) =>
        `With ${AXIS_TITLE[axis]} counted too, ${above} comes first where one ${RATE_UNIT[axis]} is worth more than ${formatExact(rate)} of patient harm.`,
    ),
  ];
}

function apartSentences({ views, apart }: WithFigures): string[] {
  const who = (id: string) => views.find((view) => view.id === id)?.who ?? id;
  if (views.length < 2) return [];
  const [only] = apart.groups;
  if (apart.groups.length === 1 && only !== undefined) return [`All ${views.length} views put ${only.option} first.`];
  const groups = apart.groups.map((group) => `${group.views.map(who).join(', ')}: ${group.option}`);
  const why = apart.partings.map(({ view, prefers, to, because }) => {
    const ground = because === undefined ? 'an unacceptable harm of the other' : AXIS_TITLE[because];
    return `${who(view)} puts ${prefers} before ${to} for ${ground}`;
  });
  return [`The views part: ${groups.join('; ')}.`, `${why.join('; ')}.`];
}

function missingSentences(options: readonly OptionEffects[]): string[] {
  const of = (axis: 'burden' | 'cost') => options.filter((option) => option.axes[axis].missing.length > 0);
  const sentence = (axis: 'burden' | 'cost') =>
    of(axis).length === 0
      ? []
      : [
          `The ${AXIS_TITLE[axis]} of ${of(axis)
            .map(({ id }) => id)
            .join(', ')} is not stated for every control: what stands here is the least.`,
        ];
  return [...sentence('burden'), ...sentence('cost')];
}

export function viewTitle({ who, by, ownWeights }: ViewResult): string {
  const ways = { rates: 'exchange rates', shares: 'swing weights', net: 'net clinical benefit only' } as const;
  return `${who}: by ${ways[by]}${ownWeights ? ', with weights of severities of its own' : ''}`;
}

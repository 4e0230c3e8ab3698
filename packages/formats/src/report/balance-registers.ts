/** A benefit-risk analysis as plain tables: effects by option, sums, what would turn the decision, views. */
import type { Amount } from '@primum/core/benefit/amount';
import type { WithFigures } from '@primum/core/benefit/balance-picture';
import { AXES, type OptionEffects } from '@primum/core/benefit/effects';
import { benefitAmount } from '@primum/core/benefit/effects-of';
import { AXIS_TITLE, AXIS_UNIT, inputTitle, viewTitle } from './balance-words.ts';
import type { Cell, Register } from './registers.ts';

const EFFECT_COLUMNS =
  'option, axis, item, severity, likelihood, frequency low, frequency high, P2 low, P2 high, point, low, high, unit, evaluation, evaluation at the high end, ground'.split(
    ', ',
  );

export function balanceRegisters(picture: WithFigures): Register[] {
  const name = (part: string) => `${picture.id}-${part}`;
  const { sensitivity } = picture;
  return [
    {
      name: name('effects'),
      title: `Effects of ${picture.title}`,
      columns: EFFECT_COLUMNS,
      rows: picture.options.flatMap((option) => [
        ...harmRows(option),
        ...benefitRows(option, picture),
        ...sumRows(option),
      ]),
    },
    {
      name: name('turns'),
      title:
        sensitivity === undefined
          ? 'What would turn the decision'
          : `What would turn the decision between ${sensitivity.first} and ${sensitivity.second}`,
      columns: ['input', 'low', 'high', 'point', 'difference at low', 'difference at high', 'break-even', 'turns'],
      rows: (sensitivity?.inputs ?? []).map((input) => [
        sensitivity === undefined ? '' : inputTitle(input, sensitivity),
        input.range?.[0] ?? '',
        input.range?.[1] ?? '',
        input.point,
        input.atLow ?? '',
        input.atHigh ?? '',
        input.breakEven ?? '',
        input.turns ? 'yes' : 'no',
      ]),
    },
    {
      name: name('views'),
      title: 'Views',
      columns: ['view', 'rank', 'option', 'total', ...AXES.map((axis) => AXIS_TITLE[axis]), 'unacceptable', 'reason'],
      rows: picture.views.flatMap((view) =>
        view.ranking.map((ranked, at): Cell[] => [
          viewTitle(view),
          at + 1,
          ranked.option,
          ranked.total,
          ...AXES.map((axis) => ranked.terms[axis] ?? ''),
          ranked.unacceptable ? 'yes' : 'no',
          view.reason,
        ]),
      ),
    },
  ];
}

function harmRows({ id, harms, amounts }: OptionEffects): Cell[][] {
  return harms.map((harm) => [
    ...itemCells(id, AXIS_TITLE[harm.axis], harm.harm, harm.severity),
    harm.likelihood ?? 'not with this option',
    ...(harm.frequency ?? ['', '']),
    ...harm.p2,
    ...amountCells(amounts[harm.id]),
    AXIS_UNIT[harm.axis],
    harm.evaluation,
    harm.evaluationAtHighEnd,
    harm.basis ?? '',
  ]);
}

const NO_LEVEL: readonly Cell[] = ['', '', '', '', ''];

function benefitRows({ id, benefits }: OptionEffects, { measure }: WithFigures): Cell[][] {
  return benefits.map((benefit) => {
    const amount = benefitAmount(benefit, measure);
    const unit = amount === undefined ? 'no figure' : AXIS_UNIT.patient;
    const cells = itemCells(id, 'benefit', benefit.title, benefit.averts ?? '');
    return [...cells, ...NO_LEVEL, ...amountCells(amount), unit, '', '', benefit.source];
  });
}

function sumRows({ id, axes, benefit, net }: OptionEffects): Cell[][] {
  const row = (title: string, amount: Amount, unit: string): Cell[] => {
    const cells = itemCells(id, title, 'sum', '');
    return [...cells, ...NO_LEVEL, ...amountCells(amount), unit, '', '', ''];
  };
  return [
    ...AXES.map((axis) => row(AXIS_TITLE[axis], axes[axis], AXIS_UNIT[axis])),
    ...(benefit === undefined ? [] : [row('benefit', benefit, AXIS_UNIT.patient)]),
    ...(net === undefined ? [] : [row('net clinical benefit', net, AXIS_UNIT.patient)]),
  ];
}

function itemCells(option: string, axis: string, item: string, severity: string): readonly Cell[] {
  return [option, axis, item, severity];
}

function amountCells(amount: Amount | undefined): readonly Cell[] {
  return amount === undefined ? ['', '', ''] : [amount.point, amount.low, amount.high];
}

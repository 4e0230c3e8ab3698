/** A benefit-risk analysis as one HTML file: the answer, the effects table, what would turn it, how people weigh; it prints clean. */
import {
  formatAmount,
  formatCount,
  formatExact,
  formatProbability,
  formatRange,
} from '@primum/core/assessment/format-number';
import type { WithFigures } from '@primum/core/benefit/balance-picture';
import { AXES, type Axis, type OptionEffects } from '@primum/core/benefit/effects';
import { tellsApart } from '@primum/core/benefit/tells-apart';
import { AXIS_TITLE, AXIS_UNIT, amountText, balanceAnswer, inputTitle, viewTitle } from './balance-words.ts';
import { type Html, html, type Part } from './escape-html.ts';
import { htmlPage } from './html-page.ts';
import { evaluationHtml, plain, plural, registerTable } from './html-parts.ts';

/** `title`: of the dossier; `writtenOn`: year-month-day. */
export function htmlBalances(pictures: readonly WithFigures[], title: string, writtenOn: string): string {
  return htmlPage({
    title: `${title}: benefit and risk`,
    header: html`<h1>${title}: is what remains worth the benefit?</h1>`,
    main: pictures.map(balanceSection),
    footer: `Written on ${writtenOn}. Sums are in equivalents of one harm of the worst severity, and the axes are never added to each other. An aid to judgement, not a judgement: the decision stays with people, with their reasons.`,
  });
}

/** One analysis: the answer, options, effects, sums, what would turn it, who weighs how. */
export function balanceSection(picture: WithFigures): Html {
  const { id, title, use, stage, measure, weightsFrom, note, options } = picture;
  const weights =
    weightsFrom === undefined
      ? 'The balance states its own weights of severities.'
      : `Weights of severities: ${weightsFrom.entry} (${weightsFrom.mark}).`;
  return html`<section id="${id}"><h2>${title}</h2>
<p class="muted">${use}, ${plain(stage)}, ${formatCount(measure.deviceYears)} device-years${measure.years === 1 ? '' : `, yearly costs for ${measure.years} years`}</p>
<ul>${balanceAnswer(picture).map((sentence) => html`<li>${sentence}</li>`)}</ul>
${note === undefined ? '' : html`<p>${note}</p>`}
<h3>Options</h3>
<ul>${options.map((option) => optionItem(option, picture))}</ul>
<h3>Effects</h3>
${effectsTable(picture)}
<h3>Sums</h3>
${sumsTable(picture)}
${turnsPart(picture)}
${viewsPart(picture)}
<p class="muted">${weights}</p></section>`;
}

function optionItem({ id, title, controls, idle }: OptionEffects, picture: WithFigures): Html {
  const titles = new Map(picture.controls.map((control) => [control.id, control.title]));
  const told = controls.map(
    (control) => `${titles.get(control) ?? control}${idle.includes(control) ? ' (moves no level there)' : ''}`,
  );
  return html`<li><b>${id}</b>: ${title}${told.length === 0 ? '' : html` <small>${told.join('; ')}</small>`}</li>`;
}

function effectsTable({ options }: WithFigures): Html {
  const harms = options[0]?.harms ?? [];
  const counted = harms.filter(({ id }) => options.some(({ amounts }) => (amounts[id]?.high ?? 0) > 0));
  const apart = counted.filter(({ id }) => tellsApart(options, id));
  const alike = counted.length - apart.length;
  const rest =
    alike === 0
      ? ''
      : html`<p class="muted">${plural(alike, 'more harm is', 'more harms are')} the same under every option, and count in the sums.</p>`;
  return html`${apart.length === 0 ? '' : effectRows(options, apart)}${rest}`;
}

function effectRows(options: WithFigures['options'], harms: OptionEffects['harms']): Html {
  return registerTable('Effects', harms, [
    {
      title: 'Harm',
      width: 'mid',
      cell: ({ harm, to, severity, axis }) =>
        html`${harm}<br><small>to ${plain(to)}, ${severity}; ${AXIS_TITLE[axis]}</small>`,
    },
    ...options.map((option) => ({
      title: option.id,
      cell: ({ id }: { readonly id: string }) => harmCell(option, id),
    })),
  ]);
}

function harmCell({ harms, amounts }: OptionEffects, id: string): Part {
  const harm = harms.find((one) => one.id === id);
  const amount = amounts[id];
  if (harm?.frequency === undefined || amount === undefined)
    return html`<span class="muted">not with this option</span>`;
  const ground = `${harm.likelihood ?? 'measured'}: ${formatRange(harm.frequency)} per device-year, P2 ${formatProbability(harm.p2)}`;
  const basis = harm.basis === undefined ? '' : html`<br><small>${harm.basis}</small>`;
  return html`${evaluationHtml(harm.evaluation)} ${amountText(amount)}<br><small>${ground}</small>${basis}`;
}

function sumsTable({ options }: WithFigures): Html {
  const sum = ({ axes }: OptionEffects, axis: Axis) =>
    axes[axis].missing.length > 0 ? `at least ${amountText(axes[axis])}` : amountText(axes[axis]);
  const rows = [
    ...AXES.map((axis) => ({
      title: `${AXIS_TITLE[axis]}${axis === 'burden' || axis === 'cost' ? `, ${AXIS_UNIT[axis]}` : ''}`,
      of: (option: OptionEffects) => sum(option, axis),
    })),
    {
      title: 'benefit',
      of: ({ benefit }: OptionEffects) => (benefit === undefined ? 'no figures' : amountText(benefit)),
    },
    { title: 'net clinical benefit', of: ({ net }: OptionEffects) => (net === undefined ? '-' : amountText(net)) },
  ];
  return registerTable('Sums', rows, [
    { title: 'Sum', width: 'mid', cell: ({ title }) => title },
    ...options.map((option) => ({
      title: option.id,
      cell: ({ of }: { readonly of: (option: OptionEffects) => string }) => of(option),
    })),
  ]);
}

/** Judgements that are shown whether they turn the decision or not. */
const MOST_INPUTS = 12;

function turnsPart({ sensitivity }: WithFigures): Part {
  if (sensitivity === undefined) return '';
  const { first, second, difference, inputs } = sensitivity;
  // By how far they move the difference.
  const shown = inputs.filter(({ turns }, at) => turns || at < MOST_INPUTS);
  const rest = inputs.length - shown.length;
  const between = (low: number | undefined, high: number | undefined, text: (value: number) => string) =>
    low === undefined || high === undefined ? 'stated' : `${text(low)} to ${text(high)}`;
  return html`<h3>What would turn it: patient harm less benefit, ${first} less ${second}</h3>
<p class="muted">${formatAmount(difference)} at the points; below zero ${first} is the better option. Each input moves by itself.</p>
${registerTable('What would turn it', shown, [
  { title: 'Judgement', width: 'mid', cell: (input) => inputTitle(input, sensitivity) },
  { title: 'Range', cell: ({ range }) => between(range?.[0], range?.[1], formatExact) },
  { title: 'Difference', cell: ({ atLow, atHigh }) => between(atLow, atHigh, formatAmount) },
  { title: 'Both equal at', cell: ({ breakEven }) => (breakEven === undefined ? 'never' : formatExact(breakEven)) },
  { title: 'Turns it alone', cell: ({ turns }) => (turns ? html`<b>► yes</b>` : 'no') },
])}${rest === 0 ? '' : html`<p class="muted">${plural(rest, 'more judgement moves', 'more judgements move')} it less, and ${rest === 1 ? 'does' : 'do'} not turn it.</p>`}`;
}

function viewsPart({ views }: WithFigures): Part {
  if (views.length === 0) return '';
  return html`<h3>Who weighs how</h3>
${registerTable('Who weighs how', views, [
  { title: 'View', width: 'mid', cell: (view) => viewTitle(view) },
  {
    title: 'Order, best first',
    width: 'mid',
    cell: ({ ranking }) =>
      html`<ol>${ranking.map(({ option, total, unacceptable }) => html`<li>${option} ${formatAmount(total)}${unacceptable ? ' ■ unacceptable harm' : ''}</li>`)}</ol>`,
  },
  { title: 'Why', width: 'wide', cell: ({ reason }) => reason },
])}`;
}

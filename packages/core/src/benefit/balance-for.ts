/** One benefit-risk analysis in a row: levels by option, effects, frontier, sensitivity, views. The method is docs/adr/0028. */
import type { Assessment } from '../assessment/assess.ts';
import { namesFor } from '../assessment/names.ts';
import { trialsOf } from '../assessment/trial.ts';
import type { Balance } from '../dossier/balances-document.ts';
import type { BalanceHead, BalancePicture, WithFigures, WithoutFigures } from './balance-picture.ts';
import type { Measure, OptionInput } from './effects.ts';
import { effectsOf } from './effects-of.ts';
import { dominatedOptions } from './frontier.ts';
import { harmGround } from './option-harms.ts';
import { optionInput } from './option-input.ts';
import { clinicalLoss, rankOptions } from './rank-options.ts';
import { sensitivityOf } from './sensitivity.ts';
import { placeCriteria } from './uses-criteria.ts';
import { viewResult } from './views.ts';
import { viewsApart } from './views-apart.ts';
import { NO_FIGURES_HINT, weightsFor } from './weights-for.ts';

/** All balances of the dossier, in its order. */
export function balancesFor(assessment: Assessment): BalancePicture[] {
  return (assessment.dossier.balances.balances ?? []).map((balance) => balanceFor(assessment, balance));
}

export function balanceFor(assessment: Assessment, balance: Balance): BalancePicture {
  const { id, title, use, stage = 'field-use', note } = balance;
  const head: BalanceHead = { id, title, use, stage, note };
  const found = weightsFor(balance, assessment);
  if ('because' in found) return withoutFigures(head, found.because);
  const ground = harmGround(assessment, trialsOf(assessment), found.criteria.inUse(use, stage), balance);
  const options = balance.options.map((option) => optionInput(ground, balance, option));
  const measure: Measure = {
    deviceYears: balance['device-years'],
    years: balance.years ?? 1,
    weights: found.weights,
  };
  const criteria = placeCriteria(found.criteria, use, stage);
  return {
    ...head,
    ...(criteria === undefined ? {} : { criteria }),
    state: 'figures',
    weightsFrom: found.from,
    controls: controlsInWords(options, assessment),
    ...weighed(options, balance.views ?? [], measure),
  };
}

/** From options to the picture, without the risk engine. */
export function weighed(inputs: readonly OptionInput[], views: NonNullable<Balance['views']>, measure: Measure) {
  const options = inputs.map((option) => effectsOf(option, measure));
  const dominated = dominatedOptions(options);
  const dropped = new Set(dominated.map(({ option }) => option));
  const ranked = rankOptions(options, clinicalLoss(options), dropped);
  const [first, second] = ranked.filter(({ id }) => !dropped.has(id));
  const severities = Object.keys(measure.weights);
  const lacking = (weights: Measure['weights']) => severities.filter((severity) => weights[severity] === undefined);
  const readable = views.filter((view) => lacking(view.weights ?? measure.weights).length === 0);
  const results = readable.map((view) => viewResult(view, inputs, measure));
  return {
    measure,
    options,
    ranking: ranked.map(({ id }) => id),
    dominated,
    sensitivity: first && second && sensitivityOf(first, second, measure),
    views: results,
    unweighedViews: views.filter((view) => !readable.includes(view)).map(({ id }) => id),
    apart: viewsApart(results),
  };
}

function controlsInWords(options: readonly OptionInput[], assessment: Assessment): WithFigures['controls'] {
  const names = namesFor(assessment);
  return [...new Set(options.flatMap(({ controls }) => controls))].map((id) => {
    const at = id.indexOf('@');
    return { id, title: names.at({ property: id.slice(0, at), asset: id.slice(at + 1) }) };
  });
}

function withoutFigures(head: BalanceHead, because: string): WithoutFigures {
  return { ...head, state: 'no-figures', because, hint: NO_FIGURES_HINT };
}

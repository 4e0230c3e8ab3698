/** The sentence that answers each question which a heading of the HTML report asks, before the working is shown. */
import type { AssessmentReport, ReportStep } from '@primum/core/assessment/report';
import { type Html, html } from './escape-html.ts';
import { formatCount, formatRange } from '@primum/core/assessment/format-number';
import { linked, plain, plural, titleOf } from './html-parts.ts';
import { type Anchors, chainIds } from './report-anchors.ts';

export function overviewAnswer({ counts, harms }: AssessmentReport): string {
  const { unacceptable, reduce } = counts.evaluations;
  if (harms.every((harm) => harm.state === 'rejected')) {
    return 'No harm is known. Either no function or data of the system has one in the packs, or harms.yaml is still empty.';
  }
  if (unacceptable > 0) return `${plural(unacceptable, 'harm is', 'harms are')} unacceptable as things stand.`;
  if (reduce > 0)
    return `None is unacceptable; ${plural(reduce, 'harm has', 'harms have')} to be reduced as far as possible.`;
  return 'All known harms are acceptable by the criteria of this dossier.';
}

/** Where the harms that are drawn begin, the place that most of them share first. */
export function mapAnswer({ harms }: AssessmentReport, drawn: number): string {
  const possible = harms.filter((harm) => harm.state !== 'rejected' && harm.likelihoodRank > 0).slice(0, drawn);
  const starts = new Map<string, number>();
  const isTrust = ({ kind }: ReportStep) => kind === 'trust';
  for (const title of possible.flatMap(({ chain }) => chain.find(isTrust)?.title ?? []))
    starts.set(title, (starts.get(title) ?? 0) + 1);
  if (starts.size === 0) return 'No path to a harm is above the lowest likelihood, so there is nothing to draw.';
  const places = [...starts].sort(([, a], [, b]) => b - a);
  const named = places.slice(0, 3).map(([title, count]) => `${title} (${formatCount(count)})`);
  const more = places.length > 3 ? ` and ${plural(places.length - 3, 'other', 'others')}` : '';
  return `The ${plural(possible.length, 'worst harm begins', 'worst harms begin')} with too little of: ${named.join(', ')}${more}.`;
}

export function firstAnswer({ first }: AssessmentReport): string {
  const [best] = first;
  if (best === undefined)
    return 'No control or strategy of the packs lowers a harm that is above the lowest likelihood.';
  const better = best.effects.filter(({ evaluationBefore, evaluationAfter }) => evaluationBefore !== evaluationAfter);
  const milder = better.length === 0 ? '' : `, and ${formatCount(better.length)} of them to a milder evaluation`;
  return `${best.title}: ${plural(best.controls.length, 'control', 'controls')}, which would lower ${plural(best.effects.length, 'harm', 'harms')}${milder}.`;
}

export function groupsAnswer({ harms }: AssessmentReport): string {
  const open = harms.filter((harm) => harm.state !== 'rejected' && harm.evaluation !== 'acceptable');
  if (open.length === 0) return 'No harm is above what the criteria accept.';
  const nobody = open.filter(({ responsible }) => responsible === undefined).length;
  const owned =
    nobody === 0 ? 'each has a party that must see to it' : `${formatCount(nobody)} of them have nobody yet`;
  return `${plural(open.length, 'harm is', 'harms are')} above what the criteria accept; ${owned}.`;
}

export function harmsAnswer({ harms, scales }: AssessmentReport, anchors: Anchors): Html {
  const [worst] = harms;
  if (worst === undefined || worst.state === 'rejected') return html`No harm is known.`;
  const level = `${titleOf(scales.severity, worst.severity)}, ${formatRange(worst.probability)} per device-year`;
  return html`Worst of all the ${plain(worst.to)}: ${linked(anchors.chain(worst.id), worst.harm)} (${level}).`;
}

export function judgementAnswer({ counts: { waiting, rejected } }: AssessmentReport): string {
  const waits = waiting === 0 ? 'Every proposal was judged' : plural(waiting, 'proposal waits', 'proposals wait');
  return `${waits}; ${rejected === 0 ? 'none was rejected' : plural(rejected, 'was rejected', 'were rejected')}.`;
}

export function threatsAnswer(report: AssessmentReport): string {
  const { threats, threatsPossible } = report.counts;
  const onChains = chainIds(report);
  const carrying = report.threats.filter(({ id }) => onChains.has(id)).length;
  return `${formatCount(threatsPossible)} of ${formatCount(threats)} threats are above the lowest likelihood; ${formatCount(carrying)} carry the level of a harm.`;
}

export function consequencesAnswer({ consequences, scales }: AssessmentReport): string {
  const top = Math.max(0, ...consequences.map(({ riskRank }) => riskRank));
  const highest = consequences.filter(({ riskRank }) => riskRank === top).length;
  if (top === 0) return 'Nothing is at risk above the lowest level.';
  return `${plural(highest, 'loss is', 'losses are')} at the highest risk found, ${titleOf(scales.risk, scales.risk[top]?.id ?? '')}.`;
}

export function controlsAnswer({ controls }: AssessmentReport): string {
  const there = controls.filter(({ state }) => state === 'in-place');
  const idle = there.filter(({ does }) => does.length === 0).length;
  const proposed = controls.length - there.length;
  const idleText = idle === 0 ? '' : `, ${formatCount(idle)} of which stop or lower no threat as they stand`;
  return `${plural(there.length, 'control is', 'controls are')} in place${idleText}; ${plural(proposed, 'is', 'are')} proposed.`;
}

export function assumptionsAnswer({ assumptions }: AssessmentReport): string {
  const count = assumptions.length;
  if (count === 0) return 'Nothing is assumed that a path begins with.';
  const defaults = assumptions.filter(({ from }) => from === 'default').length;
  return `${plural(count, 'level of trust, with which a path begins', 'levels of trust, with which paths begin')}; ${defaults === 0 ? 'the dossier states all of them' : `${formatCount(defaults)} of them are defaults of the packs, which nobody confirmed`}.`;
}

export function packsAnswer({ packs }: AssessmentReport): string {
  const entries = packs.reduce((sum, pack) => sum + pack.entries, 0);
  const proposals = packs.reduce((sum, { marks }) => sum + marks.proposal, 0);
  return `${plural(packs.length, 'pack', 'packs')} with ${formatCount(entries)} entries, ${formatCount(proposals)} of which are proposals of whoever wrote the pack.`;
}

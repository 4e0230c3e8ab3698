/** The assessment on one screen (80 columns, 40 lines): the answer first, then the worst harms, then what to do first. */
import type { AssessmentReport, ReportAction } from '@primum/core/assessment/report';
import { EVALUATION_SIGN, severityText } from '@primum/formats/report/severity-mark';
import { shortChain } from '@primum/formats/report/short-chain';
import { createColors } from 'picocolors';
import { cutText, plainText } from '../plain-text.ts';
import { shellWord } from '../shell-word.ts';
import { type AlikeHarms, alikeHarms, otherPlaces } from './alike-harms.ts';

export interface SummaryView {
  readonly columns: number;
  readonly colours: boolean;
  /** Harms that are shown, alike ones as one; actions are at most three fewer lines. */
  readonly top: number;
  /** As the person typed it, for the hints. */
  readonly folder: string;
  /** Side that the harms are counted by beside the list; absent: none. */
  readonly by?: unknown;
}

type Paint = ReturnType<typeof createColors>;

export function summaryText(report: AssessmentReport, view: SummaryView): string {
  const paint = createColors(view.colours);
  const width = Math.max(40, Math.min(view.columns, 120));
  const cut = (text: string) => cutText(plainText(text), width);
  const harms = alikeHarms(report.harms.filter(({ state }) => state !== 'rejected'));
  const lines = [
    paint.bold(cut(report.dossier.title)),
    ...headLines(report).map(cut),
    '',
    verdictLine(report, paint),
    '',
    paint.bold('The worst harms'),
    ...(harms.length === 0
      ? ['  none is known: write in system.yaml, under functions, what the device does for people']
      : []),
    ...harms.slice(0, view.top).flatMap((alike, index) => harmLines(report, alike, { index, width, paint })),
    ...(harms.length > view.top
      ? [`  and ${harms.length - view.top} more: --top ${harms.length}, or --html report.html`]
      : []),
    ...groupLines(report, view, paint),
    '',
    paint.bold('What to do first'),
    ...actionsOf(report, view.top, width, paint),
    '',
    ...restLines(report, view).map((line) => paint.dim(cut(line))),
  ];
  return `${lines.join('\n')}\n`;
}

function headLines({ dossier, packs, mode, withProposed, counts }: AssessmentReport): string[] {
  const counting = withProposed ? 'proposed controls count' : 'controls in place count';
  const known = packs.map(({ id, edition }) => `${id} ${edition}`).join(', ');
  return [
    `${dossier.kind}, ${dossier.stage}; ${mode} risk, ${counting}; packs ${known}`,
    `${counts.assets} assets (${counts.derivedAssets} more derived), ${counts.threatsPossible} of ${counts.threats} threats possible; controls: ${counts.controlsInPlace} in place, ${counts.controlsProposed} proposed`,
  ];
}

function verdictLine({ counts }: AssessmentReport, paint: Paint): string {
  const { unacceptable, reduce, acceptable } = counts.evaluations;
  return [
    paint.red(`${EVALUATION_SIGN.unacceptable} ${unacceptable} unacceptable`),
    paint.yellow(`${EVALUATION_SIGN.reduce} ${reduce} to reduce`),
    paint.green(`${EVALUATION_SIGN.acceptable} ${acceptable} acceptable`),
    ...(counts.waiting > 0 ? [`${counts.waiting} wait for a judgement`] : []),
  ].join('   ');
}

const SIDES: Readonly<Record<string, string>> = {
  responsible: 'By party that must see to it',
  to: 'By whom they strike',
  use: 'By use context',
  stage: 'By stage of the life cycle',
  kind: 'By kind of harm',
};

function groupLines({ groups }: AssessmentReport, { by, columns }: SummaryView, paint: Paint): string[] {
  const title = SIDES[String(by)];
  if (title === undefined) return [];
  const lines = groups
    .filter(({ side }) => side === by)
    .map(({ title: name, worst, unacceptable, reduce, acceptable }) => {
      const counts = [`■${unacceptable}`, `▲${reduce}`, `✓${acceptable}`].map((text) => text.padEnd(5)).join('');
      return `  ${counts} ${EVALUATION_SIGN[worst]} ${cutText(plainText(name), columns - 22)}`;
    });
  return ['', paint.bold(title), ...(lines.length === 0 ? ['  no harm is known'] : lines)];
}

interface LineView {
  readonly index: number;
  readonly width: number;
  readonly paint: Paint;
}

/** Two lines: the harm, and how it comes about; a third where the same harm comes about at other places too. */
function harmLines({ scales }: AssessmentReport, alike: AlikeHarms, { index, width, paint }: LineView): string[] {
  const harm = alike.worst;
  const also = otherPlaces(alike);
  const severity = severityText(harm.severityRank, scales.severity.length, harm.severity).padEnd(16);
  const evaluation = `${EVALUATION_SIGN[harm.evaluation]} ${harm.evaluation}`.padEnd(14);
  const likelihood = harm.likelihood.padEnd(10);
  const colour = { unacceptable: paint.red, reduce: paint.yellow, acceptable: paint.green }[harm.evaluation];
  const rest = plainText(`${harm.to}${harm.state === 'proposed' ? ' (proposed)' : ''}: ${harm.harm}`);
  const number = `${String(index + 1).padStart(2)} `;
  const used = number.length + severity.length + 1 + evaluation.length + 1 + likelihood.length + 1;
  return [
    `${number}${severity} ${colour(evaluation)} ${likelihood} ${cutText(rest, width - used)}`,
    paint.dim(`   ${fittedChain(shortChain(harm).map(plainText), width - 3)}`),
    ...(also === '' ? [] : [paint.dim(`   ${cutText(plainText(also), width - 3)}`)]),
  ];
}

/** Where the line is too short the beginning is cut: the end says which loss it is that hurts. */
function fittedChain([first = '', ...others]: readonly string[], columns: number): string {
  const rest = others.map((part) => ` → ${part}`).join('');
  return cutText(`${cutText(first, Math.max(12, columns - rest.length))}${rest}`, columns);
}

/** At most three lines an action: what, what it lowers, what it brings or asks. */
function actionsOf(report: AssessmentReport, top: number, width: number, paint: Paint): string[] {
  if (report.first.length === 0)
    return ['  no control or strategy of the packs lowers a harm that is above the lowest likelihood'];
  const most = Math.max(1, Math.min(report.first.length, Math.ceil(top * 0.6)));
  return report.first.slice(0, most).flatMap((action, index) => actionLines(report, action, { index, width, paint }));
}

function actionLines(report: AssessmentReport, action: ReportAction, { index, width, paint }: LineView): string[] {
  const places = [...new Set(action.controls.map(({ title, assetTitle }) => `${title} at ${assetTitle}`))];
  const named = places.slice(0, 2).join(', ');
  const what = places.length > 2 ? `${places.length} controls, as ${named}` : named;
  const state = action.proposed ? ' (proposed already)' : '';
  const titles = new Map(report.harms.map(({ id, harm }) => [id, harm]));
  const effect = action.effects[0];
  const change =
    effect === undefined
      ? 'nothing'
      : `${titles.get(effect.harm) ?? effect.harm}: ${effect.before} → ${effect.after}${effect.evaluationBefore === effect.evaluationAfter ? '' : `, ${effect.evaluationAfter}`}`;
  const others = action.effects.length > 1 ? `; ${action.effects.length - 1} more harms` : '';
  const side = [
    ...action.sideEffects.map(
      ({ title, harms }) => `brings: ${title}${harms.length > 0 ? ` (raises ${harms.length})` : ''}`,
    ),
    ...action.care.map((text) => `care: ${text}`),
  ];
  const line = (text: string) => cutText(plainText(text), width - 3);
  return [
    `${String(index + 1).padStart(2)} ${line(`${action.title}${state}: ${what}`)}`,
    paint.dim(`   ${line(`lowers ${change}${others}`)}`),
    ...(side.length === 0 ? [] : [paint.dim(`   ${line(side.join('; '))}`)]),
  ];
}

function restLines({ counts, unknown, harms }: AssessmentReport, { folder }: SummaryView): string[] {
  const first = harms[0];
  const waiting =
    counts.waiting > 0 ? [`${counts.waiting} proposed harms wait: accept, change or reject them in harms.yaml`] : [];
  const notKnown = unknown
    .filter(({ code }) => code !== 'unjudged')
    .slice(0, 3)
    .map(({ count, title }) => `${count} ${title}`);
  return [
    ...waiting,
    ...(notKnown.length === 0 ? [] : [`Not known: ${notKnown.join('; ')}`]),
    `Why: primum explain ${shellWord(folder)} ${first === undefined ? '<thing>' : shellWord(first.id)}`,
    'All of it, with the harm map: --html report.html',
  ];
}

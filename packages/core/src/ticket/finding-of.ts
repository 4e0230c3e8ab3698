/** What a ticket tells of a thing of an assessment. */
import type { Assessment } from '../assessment/assess.ts';
import { explain } from '../assessment/explain.ts';
import { findThing } from '../assessment/find-thing.ts';
import { type Names, namesFor } from '../assessment/names.ts';
import type { ReportStep } from '../assessment/report.ts';
import { trialsOf } from '../assessment/trial.ts';
import { type Lowering, whatLowers } from '../assessment/what-first.ts';
import type { Scale } from '../knowledge/domain-model.ts';
import { harmsBehind } from '../responsibility/harms-behind.ts';
import type { ResponsibilityItem } from '../responsibility/responsibility-picture.ts';
import { isInPlace, measuresIn, standingOf } from './standing-of.ts';
import type { AboutThing, TicketFinding, TicketStep } from './ticket-finding.ts';
import { type WayToPeople, wayToPeople } from './way-to-people.ts';

const LOWERINGS = 3;
const EFFECTS = 5;

/** `nobody`: what nobody owns. Undefined where there is no such finding: the thing is unknown, or somebody owns it. */
export function findingOf(
  assessment: Assessment,
  nobody: readonly ResponsibilityItem[],
  wanted: AboutThing,
): TicketFinding | undefined {
  if (wanted.about === 'owner') {
    const item = nobody.find(({ id }) => id === wanted.thing);
    return item === undefined ? undefined : unowned(assessment, item);
  }
  const measures = measuresIn(wanted.thing).map((text) => wholeMeasure(assessment, text));
  const known = measures.flatMap((measure) => measure ?? []);
  if (known.length > 0) return known.length === measures.length ? measured(assessment, known) : undefined;
  return likely(assessment, wanted.thing);
}

function unowned(
  assessment: Assessment,
  { kind, id, title, because, behind, chain }: ResponsibilityItem,
): TicketFinding {
  return {
    about: 'owner',
    thing: id,
    kind,
    title,
    ...standingOf(assessment, new Set([id]), { about: 'owner', thing: id }),
    because: [because],
    ...(behind === undefined ? {} : { harm: behind }),
    way: wayOf(assessment, chain),
    lowers: [],
  };
}

function likely(assessment: Assessment, wanted: string): TicketFinding | undefined {
  const explained = explain(assessment, wanted);
  const found = findThing(assessment, wanted);
  if (!explained.found || found.kind === 'unknown') return undefined;
  if (found.kind === 'asset' || found.kind === 'trust' || found.kind === 'control') return undefined;
  const { step, consequences } = explained.explanation;
  const { index } = found;
  const names = namesFor(assessment);
  const finding = found.kind === 'harm' ? assessment.harms.findings[index] : undefined;
  const way: WayToPeople | undefined =
    finding === undefined
      ? wayToPeople(assessment, { kind: found.kind === 'threat' ? 'threat' : 'consequence', index })
      : { finding, evaluation: finding.evaluation, chain: finding.chain };
  return {
    about: 'level',
    thing: step.id,
    kind: found.kind,
    title: step.title,
    ...standingOf(assessment, new Set(), { about: 'level', thing: step.id }),
    because: found.kind === 'threat' ? [threatExplained(assessment, names, index)] : [],
    ...harmOf(way),
    way: wayOf(assessment, way?.chain ?? []),
    lowers: whatLowers(assessment, consequences, { most: LOWERINGS }).map((one) => loweringOf(assessment, one)),
  };
}

/** Controls that are to be put in place together. */
function measured(assessment: Assessment, measures: readonly string[]): TicketFinding {
  const names = namesFor(assessment);
  const places = measures.map((measure) => placeTitle(names, measure));
  const behind = harmsBehind(assessment).control;
  const held = measures.flatMap((measure) => behind.get(measure) ?? [])[0];
  const thing = measures.toSorted().join(' ');
  const on = measures.flatMap((measure) => {
    const index = assessment.structure.controls.findIndex(({ property, asset }) => `${property}@${asset}` === measure);
    return index < 0 ? [] : [index];
  });
  const scale = assessment.knowledge.domain.scales.likelihood;
  const effects = trialsOf(assessment)
    .tryOut({ on })
    .changes.filter(({ before, after }) => after < before)
    .slice(0, EFFECTS)
    .map(
      ({ finding, before, after }) =>
        `${finding.harm}: likelihood ${levelTitle(scale, before)} to ${levelTitle(scale, after)}`,
    );
  const missing = measures.filter((measure) => !isInPlace(assessment, measure));
  return {
    about: 'level',
    thing,
    kind: 'measure',
    title: places.length > 3 ? `${places.slice(0, 2).join('; ')} and ${places.length - 2} more` : places.join('; '),
    ...standingOf(assessment, new Set(), { about: 'level', thing }),
    because: [`Not in place: ${missing.map((measure) => placeTitle(names, measure)).join('; ')}.`],
    ...(held === undefined ? {} : harmOf({ finding: held.finding, evaluation: held.evaluation })),
    way: wayOf(assessment, held?.chain() ?? []),
    lowers: effects.map((effect) => ({ title: effect, places: [], effect: '' })),
  };
}

/** `control@asset` with the whole id of the control; undefined where it cannot stand there. */
function wholeMeasure(assessment: Assessment, text: string): string | undefined {
  const found = findThing(assessment, text);
  return found.kind === 'control' && found.asset !== undefined ? `${found.control}@${found.asset}` : undefined;
}

function placeTitle(names: Names, measure: string): string {
  const at = measure.indexOf('@');
  return names.at({ property: measure.slice(0, at), asset: measure.slice(at + 1) });
}

function harmOf(way: Pick<WayToPeople, 'finding' | 'evaluation'> | undefined): Pick<TicketFinding, 'harm'> {
  if (way === undefined) return {};
  const { harm, situation, to } = way.finding;
  return { harm: { harm, situation, to, evaluation: way.evaluation } };
}

/** From what lets it begin to the harm, each step once. */
function wayOf({ knowledge }: Assessment, chain: readonly Pick<ReportStep, 'kind' | 'title' | 'level' | 'scale'>[]) {
  const { scales } = knowledge.domain;
  const titles = (scale: ReportStep['scale'], level: string) =>
    (scale === 'trust' || scale === 'likelihood' ? scales[scale].levels : []).find(({ id }) => id === level)?.title;
  return chain
    .filter(({ kind }) => kind !== 'control' && kind !== 'trust')
    .map(
      ({ kind, title, level, scale }): TicketStep => ({
        kind,
        title,
        ...(level === undefined ? {} : { level: `${scale ?? 'level'} ${titles(scale, level) ?? level}` }),
      }),
    )
    .toReversed();
}

function loweringOf(assessment: Assessment, { action, before, after }: Lowering): TicketFinding['lowers'][number] {
  const { levels } = assessment.knowledge.domain.scales.likelihood;
  const title = (id: string) => levels.find((other) => other.id === id)?.title ?? id;
  return {
    title: action.title,
    places: action.controls.map(({ title: control, assetTitle }) => `${control} at ${assetTitle}`),
    effect: `likelihood ${title(before)} to ${title(after)}`,
  };
}

function threatExplained({ structure, knowledge }: Assessment, names: Names, index: number): string {
  const threat = structure.threats[index];
  const domain = knowledge.domain.threats[threat?.domainIndex ?? -1];
  return domain === undefined || threat === undefined ? '' : names.filled(domain.explain, threat.roles);
}

function levelTitle(scale: Scale, index: number): string {
  return scale.levels[index]?.title ?? '';
}

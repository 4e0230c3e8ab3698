/** Which controls lower a risk, by the paths that carry it, and which bring risks about themselves. */
import type { Assessment } from '../assessment/assess.ts';
import { coneOf } from '../assessment/cone.ts';
import { namesFor } from '../assessment/names.ts';
import { complianceModel } from '../compliance/compliance-model.ts';
import { entryOf, resolveRef } from '../knowledge/entry-index.ts';
import type { Levels } from '../risk/levels.ts';
import type { FileMeasure, FileRisk } from './risk-file.ts';
import type { State, Uncontrolled } from './uncontrolled.ts';

type Stops = FileRisk['measures'];

/**
 * Controls of enabled strategies that stand before a threat which carries the level of the consequence in the given state, in the
 * order of the structure. Where the level falls, every way that carried it was cut, so at least one of them is there.
 */
export function measuresAgainst(assessment: Assessment, { model, levels }: State, consequence: number): Stops {
  const { structure, knowledge, levels: now, options } = assessment;
  const stops = new Map<number, Set<string>>();
  for (const at of coneOf({ structure, model, levels }, [consequence]).threats) {
    const { blockedBy = [], mitigatedBy = [], domainIndex = -1 } = structure.threats[at] ?? {};
    const stopping = options.mode === 'future' ? [...blockedBy, ...mitigatedBy] : blockedBy;
    for (const strategy of stopping) {
      if (now.strategyEnabled[strategy] !== 1) continue;
      for (const control of structure.strategies[strategy]?.mandatory ?? []) {
        const titles = stops.get(control) ?? new Set();
        stops.set(control, titles.add(knowledge.domain.threats[domainIndex]?.title ?? ''));
      }
    }
  }
  return [...stops]
    .sort(([a], [b]) => a - b)
    .map(([control, titles]) => ({ measure: placeOf(assessment, control), stops: [...titles].sort() }));
}

/** `control@asset`, with the full id of the control. */
export function placeOf({ structure }: Assessment, control: number): string {
  const { property, asset } = structure.controls[control] ?? { property: '', asset: '' };
  return `${property}@${asset}`;
}

/** What controls bring about: threats, and harms that are more likely with them, beside no control or beside all the others. */
export interface BroughtAbout {
  /** Ids of measures by id of the harm. */
  readonly raisedBy: ReadonlyMap<string, readonly string[]>;
  /** Ids of harms by id of the measure. */
  readonly raises: ReadonlyMap<string, readonly string[]>;
  /** Titles of threats by id of the measure. */
  readonly brings: ReadonlyMap<string, readonly string[]>;
}

export function broughtAbout(
  assessment: Assessment,
  { none, bringers }: Uncontrolled,
  harms: readonly { readonly id: string; readonly consequence: number }[],
): BroughtAbout {
  const raisedBy = new Map<string, string[]>();
  const raises = new Map<string, string[]>();
  const brings = new Map<string, string[]>();
  const { structure, knowledge } = assessment;
  const now = assessment.levels;
  const rises = (consequence: number, [more, less]: readonly [Levels, Levels]): boolean =>
    (more.consequence[consequence] ?? 0) > (less.consequence[consequence] ?? 0);
  for (const { controls, threats, alone, without } of bringers) {
    const titles = threats.map((at) => knowledge.domain.threats[structure.threats[at]?.domainIndex ?? -1]?.title ?? '');
    const risen = harms.filter(
      ({ consequence }) => rises(consequence, [alone, none.levels]) || rises(consequence, [now, without]),
    );
    for (const measure of controls.map((control) => placeOf(assessment, control))) {
      for (const title of titles) put(brings, measure, title);
      for (const { id } of risen) {
        put(raises, measure, id);
        put(raisedBy, id, measure);
      }
    }
  }
  return { raisedBy, raises, brings };
}

function put(map: Map<string, string[]>, key: string, value: string): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else if (!list.includes(value)) list.push(value);
}

/** Every control of controls.yaml that counts, at each of its places. */
export function fileMeasures(assessment: Assessment, { raises, brings }: BroughtAbout): FileMeasure[] {
  const { dossier, knowledge, options } = assessment;
  const names = namesFor(assessment);
  const assurances = assurancesIn(assessment);
  const partyAt = new Map(dossier.system.assets.map(({ id, party }) => [id, party]));
  return dossier.controls.controls.flatMap((use, item) => {
    if (use.state === 'proposed' && !options.withProposed) return [];
    const control = resolveRef(knowledge.index, 'controls', use.control, knowledge.index.packs) ?? use.control;
    return [use.at].flat().map((at): FileMeasure => {
      const id = `${control}@${at}`;
      const party = use.party ?? partyAt.get(at);
      return {
        id,
        control,
        title: names.property(control),
        asset: names.asset(at),
        state: use.state,
        order: entryOf(knowledge.index, 'controls', control)?.order,
        assurance: assurances(control),
        party: party === undefined ? undefined : { id: party, title: names.party(party) },
        evidence: use.evidence ?? [],
        reason: use.reason,
        item,
        brings: brings.get(id) ?? [],
        raises: raises.get(id) ?? [],
      };
    });
  });
}

/** Own choices of packs are no state of the art: only what was read in its source counts. */
function assurancesIn({ knowledge }: Assessment): (control: string) => string[] {
  const { capabilitiesOf } = complianceModel(knowledge);
  return (control) =>
    (capabilitiesOf.get(control) ?? []).flatMap((id) => {
      const entry = entryOf(knowledge.index, 'capabilities', id);
      if (entry === undefined || entry.source.mark !== 'seen') return [];
      const { document, clause } = entry.source;
      return [`${document}${clause === undefined ? '' : `, ${clause}`}: ${entry.title}`];
    });
}

/** What leads from a consequence to a person, joined from packs: clinical functions, situation templates, scales and criteria. All references are full ids. */
import type { HarmTo, Stage } from './clinical-kinds.ts';
import { checkClinicalTables } from './check-clinical-tables.ts';
import { checkFunctionTypes } from './check-function-types.ts';
import { checkLosses } from './check-losses.ts';
import type { Titled } from './domain-model.ts';
import type { Source } from './entry.ts';
import { entriesOf, resolveRef } from './entry-index.ts';
import type { EntryOf } from './pack.ts';
import { note, type Resolver, resolve, type Standing } from './resolver.ts';

/** An entry that a chain can point to. */
export interface SourcedEntry extends Titled {
  readonly explain: string | undefined;
  readonly source: Source;
}

export interface ClinicalFunction extends SourcedEntry {
  /** Asset type of such functions; undefined: the one that stands for functions of any kind. */
  readonly type: string | undefined;
}

export interface TemplateHarm {
  /** Unique in its situation. */
  readonly id: string;
  readonly to: HarmTo;
  readonly harm: string;
  /** Level of a severity scale. */
  readonly severity: string;
  /** Probability that the situation ends in the harm: low and high end. */
  readonly p2: readonly [number, number];
  readonly basis: string;
}

export interface Situation extends SourcedEntry {
  /** Clinical function that it is for; undefined: for any. */
  readonly function: string | undefined;
  /** Trust attribute that is lost. */
  readonly loss: string;
  /** Consequence that undermines the attribute; what the situation hangs on. */
  readonly consequence: string;
  /** Asset type of the data that loses it; undefined: the function itself does. */
  readonly data: string | undefined;
  readonly situation: string;
  readonly harms: readonly TemplateHarm[];
  readonly stages: readonly Stage[];
}

export interface SeverityScale extends SourcedEntry {
  /** Mildest first; `explain` is the meaning for safety. */
  readonly levels: EntryOf<'severity-scales'>['levels'];
}

export interface FrequencyMap extends SourcedEntry {
  /** Lowest first. */
  readonly levels: readonly { readonly level: string; readonly perDeviceYear: readonly [number, number] }[];
}

export interface SeverityWeights extends SourcedEntry {
  /** Mildest first; a weight is how many harms of the worst severity one of this severity is worth. */
  readonly levels: EntryOf<'severity-weights'>['levels'];
}

export interface AcceptabilityCriteria extends SourcedEntry {
  /** Lowest first; `below` is per device-year, the last has none. */
  readonly probabilities: EntryOf<'acceptability'>['probabilities'];
  /** rows[severity][probability]. */
  readonly rows: EntryOf<'acceptability'>['rows'];
}

/** The first of each list counts where a dossier names none. */
export interface ClinicalKnowledge {
  readonly functions: readonly ClinicalFunction[];
  readonly situations: readonly Situation[];
  readonly severityScales: readonly SeverityScale[];
  readonly frequencyMaps: readonly FrequencyMap[];
  readonly severityWeights: readonly SeverityWeights[];
  readonly acceptability: readonly AcceptabilityCriteria[];
}

/** Faults are noted at the resolver. A situation with a reference that finds nothing is left out. */
export function clinicalKnowledge(resolver: Resolver): ClinicalKnowledge {
  checkClinicalTables(resolver);
  checkLosses(resolver);
  checkFunctionTypes(resolver);
  return {
    functions: entriesOf(resolver.index, 'clinical-functions').map(({ entry, pack, at }) => ({
      ...sourced(entry),
      type:
        entry.type && resolve(resolver, { pack, kind: 'clinical-functions', at }, 'asset-types', entry.type, ['type']),
    })),
    situations: entriesOf(resolver.index, 'situations').flatMap(
      ({ entry, pack, at }) => situationFrom(resolver, { pack, kind: 'situations', at }, entry) ?? [],
    ),
    severityScales: entriesOf(resolver.index, 'severity-scales').map(({ entry }) => ({
      ...sourced(entry),
      levels: entry.levels,
    })),
    frequencyMaps: entriesOf(resolver.index, 'frequency-maps').map(({ entry }) => ({
      ...sourced(entry),
      levels: entry.levels.map((step) => ({ level: step.level, perDeviceYear: step['per-device-year'] })),
    })),
    severityWeights: entriesOf(resolver.index, 'severity-weights').map(({ entry }) => ({
      ...sourced(entry),
      levels: entry.levels,
    })),
    acceptability: entriesOf(resolver.index, 'acceptability').map(({ entry }) => ({
      ...sourced(entry),
      probabilities: entry.probabilities,
      rows: entry.rows,
    })),
  };
}

function sourced(entry: { id: string; title: string; explain?: string | undefined; source: Source }): SourcedEntry {
  return { id: entry.id, title: entry.title, explain: entry.explain, source: entry.source };
}

function situationFrom(resolver: Resolver, standing: Standing, entry: EntryOf<'situations'>): Situation | undefined {
  const { of } = entry.when;
  const loss = resolve(resolver, standing, 'trust-attributes', entry.when.loss, ['when', 'loss']);
  const kind = entry.function && resolve(resolver, standing, 'clinical-functions', entry.function, ['function']);
  const data =
    of === 'function' ? undefined : resolve(resolver, standing, 'asset-types', of.data, ['when', 'of', 'data']);
  noteRepeatedHarms(resolver, standing, entry);
  if (loss === undefined || (entry.function !== undefined && kind === undefined)) return undefined;
  if (of !== 'function' && data === undefined) return undefined;
  const consequence = consequenceOf(resolver, standing, loss);
  if (consequence === undefined) return undefined;
  return {
    ...sourced(entry),
    function: kind,
    loss,
    consequence,
    data,
    situation: entry.situation,
    harms: entry.harms,
    stages: entry.stages ?? ['field-use'],
  };
}

/** The consequence that undermines the attribute: what the engine gives a likelihood for. */
function consequenceOf(resolver: Resolver, standing: Standing, loss: string): string | undefined {
  const found = entriesOf(resolver.index, 'consequences').find(({ entry, pack }) => {
    const scope = resolver.index.scopes.get(pack) ?? [pack];
    return (
      entry.undermines !== undefined && resolveRef(resolver.index, 'trust-attributes', entry.undermines, scope) === loss
    );
  });
  if (found !== undefined) return found.entry.id;
  note(resolver, standing, ['when', 'loss'], {
    code: 'loss-without-consequence',
    message: `no consequence undermines ${loss}, so nothing can bring this situation about`,
    expected: 'a trust attribute that a consequence undermines',
  });
  return undefined;
}

function noteRepeatedHarms(resolver: Resolver, standing: Standing, entry: EntryOf<'situations'>): void {
  const seen = new Set<string>();
  entry.harms.forEach(({ id }, index) => {
    if (seen.has(id)) {
      note(resolver, standing, ['harms', index, 'id'], {
        code: 'duplicate-id',
        message: `the situation has a harm "${id}" already`,
        expected: 'harm ids that are unique in their situation',
      });
    }
    seen.add(id);
  });
}

/** The levels and causation links that Spyderisk's engine stored in a system model, by the indexes of its stored structure. */
import { NONE } from '@primum/core/risk/levels';
import type { Names, StoredModel } from './stored-structure.ts';

export interface StoredLevels {
  /** NONE where none is stored. */
  readonly trust: Uint8Array;
  readonly consequence: Uint8Array;
  readonly consequenceRisk: Uint8Array;
  readonly threat: Uint8Array;
  readonly threatRisk: Uint8Array;
  readonly strategyEnabled: Uint8Array;
  /** Pairs `a > b` of names, and names, by predicate. Absent: the file has none of the kind. */
  readonly links: ReadonlyMap<LinkKind, ReadonlySet<string>>;
}

/** Predicate of the file, and which side of it is a threat. */
export const LINK_KINDS = {
  causesThreat: 'a trust attribute or consequence causes a threat',
  causedBy: 'a threat or consequence is caused by',
  causesDirectMisbehaviour: 'a threat brings a consequence',
  causesIndirectMisbehaviour: 'a threat begins what brings a consequence',
  causesIndirectThreat: 'a threat begins what causes a threat',
  isExternalCause: 'lost by assumption',
  isRootCause: 'attacks begin here',
  isInitialCause: 'normal operation begins here',
  isNormalOpEffect: 'brought by normal operation',
} as const;
export type LinkKind = keyof typeof LINK_KINDS;

export function storedLevels({ index, names, domain }: StoredModel): StoredLevels {
  const levels = (list: readonly string[], predicate: string, scale: keyof typeof domain.scales): Uint8Array => {
    const numbers = new Map(domain.scales[scale].levels.map((level, at) => [level.id, at]));
    return Uint8Array.from(list, (name) => numbers.get(index.first(name, predicate) ?? '') ?? NONE);
  };
  return {
    trust: levels(names.trust, 'core#hasInferredLevel', 'trust'),
    consequence: levels(names.consequences, 'core#hasPrior', 'likelihood'),
    consequenceRisk: levels(names.consequences, 'core#hasRisk', 'risk'),
    threat: levels(names.threats, 'core#hasPrior', 'likelihood'),
    threatRisk: levels(names.threats, 'core#hasRisk', 'risk'),
    strategyEnabled: Uint8Array.from(names.strategies, (name) =>
      index.first(name, 'core#isEnabled') === 'true' ? 1 : 0,
    ),
    links: linksOf({ index, names }),
  };
}

function linksOf({ index, names }: Pick<StoredModel, 'index' | 'names'>): Map<LinkKind, ReadonlySet<string>> {
  const known = namesOf(names);
  const found = new Map<LinkKind, ReadonlySet<string>>();
  for (const kind of Object.keys(LINK_KINDS) as LinkKind[]) {
    const predicate = `core#${kind}`;
    const lines = new Set<string>();
    for (const [subject, first] of index.pairs(predicate)) {
      if (!known.has(subject)) continue;
      if (kind.startsWith('is')) {
        if (first === 'true') lines.add(subject);
      } else for (const object of index.all(subject, predicate)) lines.add(`${subject} > ${object}`);
    }
    if (lines.size > 0) found.set(kind, lines);
  }
  return found;
}

function namesOf({ trust, consequences, threats }: Names): ReadonlySet<string> {
  return new Set([...trust, ...consequences, ...threats]);
}

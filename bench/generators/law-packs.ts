/** Packs of made-up law over the real facts and kinds of evidence, and dossiers with made-up answers and evidence. */
import type { Dossier } from '@primum/core/dossier/dossier';
import type { FactEntry } from '@primum/core/knowledge/fact-entry';
import { ENTRY_KINDS, type EntryKind, type Pack, PackManifest } from '@primum/core/knowledge/pack';
import { possibleAnswers } from '@primum/core/classification/questions-for';

const source = { document: 'made for the bench', clause: '1', mark: 'seen' } as const;

export interface Ingredients {
  readonly facts: readonly FactEntry[];
  readonly kinds: readonly string[];
  readonly capabilities: readonly string[];
}

/** `count` packs with `each` requirements; the same seed gives the same. A later edition changes one in twenty and drops one in fifty. */
export function lawPacks(count: number, each: number, from: Ingredients, edition = 1): Pack[] {
  return Array.from({ length: count }, (_, pack) => lawPack(pack, each, from, edition));
}

function lawPack(number: number, each: number, from: Ingredients, edition: number): Pack {
  const id = `law-${number}`;
  const manifest = PackManifest.parse({
    id,
    title: id,
    edition: `2026.${edition}`,
    'effective-on': '2026-01-01',
    licence: 'Apache-2.0',
    source,
    'reviewed-on': '2026-01-01',
    'review-by': '2027-01-01',
    requires: ['device-facts', 'evidence', 'connected-care'],
  });
  const pick = picker(number + 1);
  const requirements = Array.from({ length: each }, (_, at) => requirementOf(id, at, pick, from, edition));
  const kept = edition === 1 ? requirements : requirements.filter((_, at) => at % 50 !== 49);
  const instruments = [{ id: `${id}/act`, title: id, short: id, nature: 'law', cite: id, source }];
  const kinds = Object.keys(ENTRY_KINDS) as EntryKind[];
  const given: Partial<Record<EntryKind, readonly object[]>> = { requirements: kept, instruments };
  const entries: unknown = Object.fromEntries(
    kinds.map((kind) => [kind, (given[kind] ?? []).map((one) => ENTRY_KINDS[kind].parse(one))]),
  );
  return { manifest, entries: entries as Pack['entries'] };
}

function requirementOf(pack: string, at: number, pick: Picker, from: Ingredients, edition: number): object {
  const fact = pick(from.facts);
  const answer = pick(possibleAnswers(fact));
  const changed = edition > 1 && at % 20 === 0;
  // Drawn whether it is needed or not, so that what does not change is the same in both editions.
  const another = pick(from.kinds);
  const proofs = [{ evidence: pick(from.kinds) }, { capability: pick(from.capabilities) }].slice(0, 1 + (at % 2));
  return {
    id: `${pack}/r-${at}`,
    title: `Requirement ${at}`,
    explain: changed ? 'Asked in other words.' : 'Asked for the bench.',
    instrument: 'act',
    clause: String(at),
    status: 'in-force',
    'checked-on': '2026-01-01',
    force: (['must', 'should', 'may'] as const)[at % 3],
    roles: [(['manufacturer', 'operator', 'controller'] as const)[at % 3]],
    'met-by': changed ? [{ evidence: another }] : proofs,
    ...(at % 4 === 0 && typeof answer === 'boolean' ? { applies: { fact: fact.id, is: answer } } : {}),
    source,
  };
}

/** The same device again and again, with other evidence. */
export function dossiersLike(base: Dossier, count: number, kinds: readonly string[]): Dossier[] {
  return Array.from({ length: count }, (_, at) => {
    const pick = picker(at + 1);
    const evidence = Array.from({ length: 30 }, (__, index) => ({
      id: `e-${index}`,
      kind: pick(kinds),
      title: `Evidence ${index}`,
      on: `202${4 + (index % 3)}-06-01`,
    }));
    return { ...base, dossier: { ...base.dossier, id: `device-${at}` }, compliance: { evidence } };
  });
}

type Picker = <T>(list: readonly T[]) => T;

/** A linear congruential generator (Numerical Recipes): repeatable, and good enough to spread. */
function picker(seed: number): Picker {
  let state = seed >>> 0;
  return (list) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    const found = list[Math.floor((state / 2 ** 32) * list.length)];
    if (found === undefined) throw new Error('nothing to pick from');
    return found;
  };
}

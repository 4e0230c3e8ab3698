/** What a person means by an id, whole or short: a harm, a consequence, a trust attribute, a threat, an asset or a control. */
import type { Assessment } from './assess.ts';
import { resolveRef } from '../knowledge/entry-index.ts';
import type { EntryKind } from '../knowledge/pack.ts';
import { nearest } from '../suggestion.ts';

export type Thing =
  | { readonly kind: 'harm' | 'consequence' | 'trust' | 'threat'; readonly index: number }
  | { readonly kind: 'asset'; readonly id: string }
  | { readonly kind: 'control'; readonly control: string; readonly asset: string | undefined }
  | { readonly kind: 'unknown'; readonly suggestions: readonly string[] };

/**
 * Looked up in this order: id of a harm, of an asset, of a threat; `property@asset`, where property is a consequence, a
 * control or a trust attribute (for a trust attribute, the consequence that undermines it, since that is what happens);
 * id of a control. A threat's entry id stands for its likeliest place.
 */
export function findThing(assessment: Assessment, wanted: string): Thing {
  const { harms, graph, structure, levels } = assessment;
  const harm = harms.findings.findIndex(({ id }) => id === wanted);
  if (harm >= 0) return { kind: 'harm', index: harm };
  if (graph.assets.some(({ id }) => id === wanted)) return { kind: 'asset', id: wanted };
  const threat = structure.threats.findIndex(({ id }) => id === wanted);
  if (threat >= 0) return { kind: 'threat', index: threat };
  const at = wanted.indexOf('@');
  const placed = at < 0 ? undefined : atAsset(assessment, wanted.slice(0, at), wanted.slice(at + 1));
  if (placed !== undefined) return placed;
  const control = full(assessment, 'controls', wanted);
  if (control !== undefined) return { kind: 'control', control, asset: undefined };
  const entry = full(assessment, 'threats', wanted);
  const likeliest = structure.threats.reduce((best, other, index) => {
    if (other.threat !== entry) return best;
    return best < 0 || rank(levels.threat[index]) > rank(levels.threat[best]) ? index : best;
  }, -1);
  if (likeliest >= 0) return { kind: 'threat', index: likeliest };
  return { kind: 'unknown', suggestions: suggestionsFor(assessment, wanted) };
}

function atAsset(assessment: Assessment, property: string, asset: string): Thing | undefined {
  const { structure } = assessment;
  const find = (list: readonly { property: string; asset: string }[], id: string | undefined) =>
    list.findIndex((place) => place.property === id && place.asset === asset);
  const consequence = find(structure.consequences, full(assessment, 'consequences', property));
  if (consequence >= 0) return { kind: 'consequence', index: consequence };
  const control = full(assessment, 'controls', property);
  if (control !== undefined && find(structure.controls, control) >= 0) return { kind: 'control', control, asset };
  const trust = find(structure.trust, full(assessment, 'trust-attributes', property));
  if (trust < 0) return undefined;
  const lost = structure.underminedBy[trust] ?? -1;
  return lost >= 0 ? { kind: 'consequence', index: lost } : { kind: 'trust', index: trust };
}

/** Domain models that were not joined from packs have no index: there an id is written whole. */
function full({ knowledge }: Assessment, kind: EntryKind, ref: string): string | undefined {
  const found = resolveRef(knowledge.index, kind, ref, knowledge.index.packs);
  if (found !== undefined) return found;
  const { controls, consequences, trustAttributes, threats } = knowledge.domain;
  return [controls, consequences, trustAttributes, threats].flat().some(({ id }) => id === ref) ? ref : undefined;
}

function rank(level: number | undefined): number {
  return level === undefined || level === 255 ? -1 : level;
}

/** Parts that hold the word first, then the nearest by spelling; at most five. */
function suggestionsFor({ harms, graph, knowledge, structure }: Assessment, wanted: string): string[] {
  const short = (id: string) => id.slice(id.indexOf('/') + 1);
  const at = wanted.indexOf('@');
  const asset =
    at < 0
      ? undefined
      : (nearest(
          wanted.slice(at + 1),
          graph.assets.map(({ id }) => id),
        ) ?? wanted.slice(at + 1));
  const propertiesAt = (places: readonly { property: string; asset: string }[]) =>
    places.filter((place) => place.asset === asset).map(({ property }) => short(property));
  const losses = propertiesAt(structure.consequences);
  // What people lose, they call by the trust that is lost as well: integrity, loss-of-integrity.
  const meant = at < 0 ? undefined : nearest(wanted.slice(0, at), [...propertiesAt(structure.trust), ...losses]);
  const there = [...(meant === undefined ? [] : [meant]), ...losses].map((property) => `${property}@${asset ?? ''}`);
  const known = [
    ...harms.findings.map(({ id }) => id),
    ...graph.assets.map(({ id }) => id),
    ...knowledge.domain.controls.map(({ id }) => short(id)),
    ...knowledge.domain.threats.map(({ id }) => short(id)),
    ...there,
  ];
  const word = wanted.toLowerCase().trim();
  if (word === '') return [];
  const near = nearest(wanted, known);
  const holding = known.filter((id) => id.toLowerCase().includes(word));
  return [...new Set([...(near === undefined ? [] : [near]), ...holding, ...there])].slice(0, 5);
}

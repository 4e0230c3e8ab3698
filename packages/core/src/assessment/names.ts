/** Titles for the ids of an assessment, as people read them. */
import type { Assessment } from './assess.ts';
import type { Scale } from '../knowledge/domain-model.ts';
import type { EntryKind } from '../knowledge/pack.ts';

export interface Named {
  readonly id: string;
  readonly title: string;
}

export interface EntrySource {
  readonly source: string;
  readonly mark: string;
  readonly refs: readonly string[];
  readonly care: string | undefined;
}

export interface Names {
  readonly asset: (id: string) => Named;
  /** Trust attribute, consequence or control. */
  readonly property: (id: string) => string;
  /** `Loss of integrity at Dosing`. */
  readonly at: (place: { readonly property: string; readonly asset: string }) => string;
  /** Text of a threat with the titles of its assets for {role}. */
  readonly filled: (text: string, roles: Readonly<Record<string, readonly string[]>>) => string;
  readonly party: (id: string) => string;
  readonly use: (id: string) => Named;
  readonly entry: (kind: EntryKind, id: string) => EntrySource | undefined;
}

/** Assets of one role that are named; the rest is counted. */
const MOST_NAMED = 3;

export function namesFor({ dossier, knowledge, graph }: Pick<Assessment, 'dossier' | 'knowledge' | 'graph'>): Names {
  const { domain, index } = knowledge;
  const assets = new Map(graph.assets.map(({ id, title }) => [id, title]));
  const properties = new Map(
    [domain.trustAttributes, domain.consequences, domain.controls].flat().map(({ id, title }) => [id, title]),
  );
  const parties = new Map(dossier.system.parties.map(({ id, title }) => [id, title ?? id]));
  const uses = new Map(dossier.dossier.uses.map(({ id, title }) => [id, title]));
  const title = (id: string) => assets.get(id) ?? id;
  return {
    asset: (id) => ({ id, title: title(id) }),
    property: (id) => properties.get(id) ?? id,
    at: ({ property, asset }) => `${properties.get(property) ?? property} at ${title(asset)}`,
    filled: (text, roles) =>
      text.replace(/\{([a-z0-9-]+)\}/gi, (whole, role: string) => {
        const named = roles[role];
        return named === undefined || named.length === 0 ? whole : someOf(named.map(title));
      }),
    party: (id) => parties.get(id) ?? id,
    use: (id) => ({ id, title: uses.get(id) ?? id }),
    entry: (kind, id) => {
      const entry = index.byKind.get(kind)?.get(id)?.entry;
      if (entry === undefined) return undefined;
      const { document, clause, mark } = entry.source;
      const codes = Object.values(entry.refs ?? {}).flatMap((list) => list ?? []);
      const care = 'care' in entry && typeof entry.care === 'string' ? entry.care : undefined;
      return { source: clause === undefined ? document : `${document}, ${clause}`, mark, refs: codes, care };
    },
  };
}

/** Id of a level by its index; 255 and other values without a level give undefined. */
export function levelOf(scale: Scale, index: number | undefined): string | undefined {
  return index === undefined ? undefined : scale.levels[index]?.id;
}

function someOf(titles: readonly string[]): string {
  const shown = titles.slice(0, MOST_NAMED);
  const left = titles.length - shown.length;
  return left > 0 ? `${shown.join(', ')} and ${left} more` : shown.join(', ');
}

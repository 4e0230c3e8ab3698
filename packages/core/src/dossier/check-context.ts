/** What the checks of a dossier share: the things that it names, what the packs know, and where faults are noted. */
import { withArticle } from '../article.ts';
import type { Fault } from '../fault.ts';
import { knownRefs, resolveRef } from '../knowledge/entry-index.ts';
import type { Knowledge } from '../knowledge/join-packs.ts';
import type { EntryKind } from '../knowledge/pack.ts';
import { nearest } from '../suggestion.ts';
import type { Dossier, DocumentKind } from './dossier.ts';
import { type Thing, thingsOf } from './things-of.ts';

export type Path = Fault['path'];

export interface CheckContext {
  readonly dossier: Dossier;
  readonly knowledge: Knowledge;
  /** All, in the order of the documents. */
  readonly all: readonly Thing[];
  /** By id; the first where an id stands twice. */
  readonly things: ReadonlyMap<string, Thing>;
  /** A type, and all that it descends from, by full id. */
  readonly lineage: (type: string) => ReadonlySet<string>;
  readonly faults: Fault[];
}

export function checkContext(dossier: Dossier, knowledge: Knowledge): CheckContext {
  const faults: Fault[] = [];
  const things = new Map<string, Thing>();
  const all = thingsOf(dossier, knowledge);
  for (const thing of all) if (!things.has(thing.id)) things.set(thing.id, thing);
  return { dossier, knowledge, all, things, lineage: lineages(knowledge.domain.assetTypes), faults };
}

export function note(
  context: CheckContext,
  document: DocumentKind,
  path: Path,
  fault: Omit<Fault, 'severity' | 'document' | 'path'> & { severity?: 'warning' },
): void {
  context.faults.push({ severity: 'error', ...fault, document, path });
}

/** Full id of the entry that the dossier means; undefined, with a fault noted, where the packs have none. */
export function entry(
  context: CheckContext,
  kind: EntryKind,
  ref: string,
  document: DocumentKind,
  path: Path,
): string | undefined {
  const { index } = context.knowledge;
  const id = resolveRef(index, kind, ref, index.packs);
  if (id !== undefined) return id;
  const noun = (SINGULAR[kind] ?? 'entry').replaceAll('-', ' ');
  note(context, document, path, {
    code: `unknown-${SINGULAR[kind] ?? 'entry'}`,
    message: `no ${noun} "${ref}" in ${index.packs.join(', ')}`,
    expected: `${withArticle(noun)} of a pack that this dossier names`,
    hint: hintFor(context, kind, ref),
  });
  return undefined;
}

function hintFor({ knowledge: { index } }: CheckContext, kind: EntryKind, ref: string): string {
  const pack = ref.includes('/') ? ref.slice(0, ref.indexOf('/')) : undefined;
  if (pack !== undefined && !index.packs.includes(pack)) return `dossier.yaml does not name the pack "${pack}"`;
  const near = nearest(ref.slice(ref.indexOf('/') + 1), knownRefs(index, kind));
  if (near !== undefined) return `did you mean "${near}"?`;
  const holders = new Set([...(index.byKind.get(kind)?.keys() ?? [])].map((id) => id.slice(0, id.indexOf('/'))));
  return [...holders].map((holder) => `\`primum pack show ${holder}/${kind}\` lists them`).join('; ');
}

/** Whether an asset of this type is one of `types` or descends from one. */
export function fits(context: CheckContext, type: string, types: readonly string[]): boolean {
  const line = context.lineage(type);
  return types.some((one) => line.has(one));
}

/** Ids as people write them: without the pack where that is clear. */
export function shortId(id: string): string {
  return id.slice(id.indexOf('/') + 1);
}

const SINGULAR: Partial<Record<EntryKind, string>> = {
  'asset-types': 'asset-type',
  relations: 'relation',
  'trust-attributes': 'trust-attribute',
  consequences: 'consequence',
  controls: 'control',
  threats: 'threat',
  'clinical-functions': 'clinical-function',
  situations: 'situation',
  'severity-scales': 'severity-scale',
  'frequency-maps': 'frequency-map',
  acceptability: 'acceptability',
  requirements: 'requirement',
  'evidence-kinds': 'evidence-kind',
  recipes: 'recipe',
  'conflict-patterns': 'conflict-pattern',
};

function lineages(
  types: readonly { readonly id: string; readonly parents: readonly string[] }[],
): CheckContext['lineage'] {
  const parents = new Map(types.map((type) => [type.id, type.parents]));
  const known = new Map<string, ReadonlySet<string>>();
  return (type) => {
    const before = known.get(type);
    if (before !== undefined) return before;
    const line = new Set<string>();
    const open = [type];
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      if (line.has(next)) continue;
      line.add(next);
      open.push(...(parents.get(next) ?? []));
    }
    known.set(type, line);
    return line;
  };
}

/** Whether the ids of an OSCAL file stand once, and whether what it refers to inside itself is there. */
import type { Fault } from '@primum/core/fault';
import { nearest } from '@primum/core/suggestion';
import type { OscalDocument, OscalModel } from './oscal-document.ts';

type Path = Fault['path'];

interface Seen {
  /** UUIDs in small letters to where they stand. */
  readonly uuids: Map<string, Path[]>;
  /** Ids of groups, controls, parameters, parts and roles: they name one thing in a file. */
  readonly ids: Map<string, Path[]>;
  readonly refs: { readonly path: Path; readonly uuid: string; readonly inside: boolean }[];
}

/** Lists in which `id` names one thing in the whole file. */
const NAMED = new Set(['controls', 'groups', 'params', 'parts', 'roles']);

/** Fields that name something of the same file; others may name what stands in an imported one. */
const INSIDE = new Set(['party-uuids', 'location-uuids', 'member-of-organizations', 'party-uuid']);

/**
 * Errors: an id that stands twice where something may mean either. Warnings: one that stands twice and that nothing refers to
 * (NIST's own example has one), and parties or resources that are named and not there.
 */
export function checkReferences(document: OscalDocument, model: OscalModel): readonly Fault[] {
  const seen: Seen = { uuids: new Map(), ids: new Map(), refs: [] };
  visit(seen, document[model], [model]);
  const meant = new Set(seen.refs.map(({ uuid }) => uuid));
  return [
    ...repeated(seen.ids, () => 'error'),
    ...repeated(seen.uuids, (uuid) => (meant.has(uuid) ? 'error' : 'warning')),
    ...dangling(seen, model),
  ];
}

function visit(seen: Seen, value: unknown, path: Path): void {
  if (typeof value !== 'object' || value === null) return;
  for (const [key, inside] of Array.isArray(value) ? value.entries() : Object.entries(value)) {
    const here = [...path, key];
    if (typeof inside !== 'string') visit(seen, inside, here);
    else if (key === 'uuid') keep(seen.uuids, inside.toLowerCase(), here);
    else if (key === 'id' && NAMED.has(String(path.at(-2)))) keep(seen.ids, inside, here);
    else note(seen, inside, here);
  }
}

/** A field, or a list, whose name says that it holds ids; or an address of something in this file. */
function note(seen: Seen, text: string, path: Path): void {
  const field = path.findLast((step) => typeof step === 'string') ?? '';
  const address = field === 'href' || field === 'source' ? /^#([0-9a-f-]{36})$/i.exec(text)?.[1] : undefined;
  const inside = address !== undefined || INSIDE.has(field);
  if (inside || /-uuids?$/.test(field)) seen.refs.push({ path, uuid: (address ?? text).toLowerCase(), inside });
}

function keep(places: Map<string, Path[]>, id: string, path: Path): void {
  const known = places.get(id);
  if (known === undefined) places.set(id, [path]);
  else known.push(path);
}

function repeated(
  places: ReadonlyMap<string, readonly Path[]>,
  severityOf: (id: string) => Fault['severity'],
): Fault[] {
  return [...places].flatMap(([id, [first, ...others]]) =>
    others.map((path) => ({
      severity: severityOf(id),
      code: 'duplicate-id',
      message: `"${id}" stands at ${(first ?? []).join('/')} already`,
      expected: 'an id of its own',
      document: 'oscal',
      path,
    })),
  );
}

function dangling({ refs, uuids }: Seen, model: OscalModel): Fault[] {
  return refs
    .filter(({ uuid, inside }) => inside && !uuids.has(uuid))
    .map(({ uuid, path }) => {
      const near = nearest(uuid, uuids.keys());
      return {
        severity: 'warning',
        code: 'dangling-id',
        message: `nothing in this ${model} has the id "${uuid}"`,
        ...(near === undefined ? {} : { hint: `did you mean "${near}"?` }),
        document: 'oscal',
        path,
      };
    });
}

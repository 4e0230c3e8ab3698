/** Which asset type or relation a field of system.yaml stands for. The packs say it, so that no relation is named in code. */
import { entriesOf } from './entry-index.ts';
import { note, type Resolver } from './resolver.ts';

/** Fields of system.yaml that make assets of a fixed type. */
export const ASSET_FIELDS = ['data.flows', 'functions'] as const;

/** Fields of system.yaml that make relations, from the thing that has the field to the thing that it names. */
export const RELATION_FIELDS = [
  'zones.in',
  'zones.joins',
  'assets.zone',
  'assets.networks',
  'assets.part-of',
  'assets.runs-on',
  'assets.used-by',
  'assets.talks',
  'data.about',
  'data.created-by',
  'data.kept-at',
  'data.flows.data',
  'data.flows.from',
  'data.flows.to',
  'data.flows.over',
  'interfaces.of',
  'functions.performed-by',
  'functions.relies-on',
  'functions.for',
] as const;

export type RelationField = (typeof RELATION_FIELDS)[number];

export interface WrittenAs {
  /** Full id of the asset type, by field. */
  readonly assetTypes: ReadonlyMap<string, string>;
  /** Full id of the relation, by field. */
  readonly relations: ReadonlyMap<string, string>;
}

export function compileWrittenAs(resolver: Resolver): WrittenAs {
  return {
    assetTypes: fieldsOf(resolver, 'asset-types', ASSET_FIELDS),
    relations: fieldsOf(resolver, 'relations', RELATION_FIELDS),
  };
}

function fieldsOf(
  resolver: Resolver,
  kind: 'asset-types' | 'relations',
  fields: readonly string[],
): Map<string, string> {
  const found = new Map<string, string>();
  for (const { entry, pack, at } of entriesOf(resolver.index, kind)) {
    const field = entry['written-as'];
    if (field === undefined) continue;
    const standing = { pack, kind, at };
    if (!fields.includes(field)) {
      note(resolver, standing, ['written-as'], {
        code: 'unknown-field',
        message: `system.yaml has no field "${field}"`,
        expected: `one of ${fields.join(', ')}`,
      });
    } else if (found.has(field)) {
      note(resolver, standing, ['written-as'], {
        code: 'field-taken',
        message: `${found.get(field)} is written as ${field} already`,
      });
    } else {
      found.set(field, entry.id);
    }
  }
  return found;
}

/**
 * Requirements and items of knowledge packs as an OSCAL catalogue: a group for each instrument, a control for each entry, with
 * our own words, its clause, status, mark and dates. What is only proposed, before a parliament or overtaken is left out: in
 * a catalogue everything is a requirement.
 */
import { isRequirement } from '@primum/core/compliance/compliance-model';
import { type EntryIndex, indexEntries, resolveRef } from '@primum/core/knowledge/entry-index';
import type { EntryOf, Pack } from '@primum/core/knowledge/pack';
import type { Catalog, Control } from './model/catalog.ts';
import { metadataFor, stampOf } from './metadata-for.ts';
import { controlIdFor, listOf, type OscalLink, ownProps, sourceLink, sourceResource } from './own-marks.ts';
import { uuidFor } from './uuid-for.ts';

type Requirement = EntryOf<'requirements'>;
type Item = EntryOf<'items'>;

export interface NotTaken {
  readonly what: string;
  readonly why: string;
}

export interface ExportedCatalog {
  readonly catalog: Catalog;
  readonly leftOut: readonly NotTaken[];
}

export function catalogFor(packs: readonly Pack[], title: string): ExportedCatalog {
  const index = indexEntries(packs);
  const scoped = <T>(list: (pack: Pack) => readonly T[]): Scoped<T>[] =>
    packs.flatMap((pack) => list(pack).map((entry) => ({ entry, scope: { index, pack: pack.manifest.id } })));
  const requirements = scoped((pack) => pack.entries.requirements);
  const kept = requirements.filter(({ entry }) => isRequirement(entry));
  const items = scoped((pack) => pack.entries.items);
  const parents = parentsOf(items);
  const ids = new Set(kept.map(({ entry }) => entry.id));
  const groups = packs
    .flatMap((pack) => pack.entries.instruments)
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
    .flatMap((instrument) => {
      const of = ({ entry, scope }: Scoped<{ readonly instrument: string }>) =>
        fullId(scope, 'instruments', entry.instrument) === instrument.id;
      const controls = [
        ...kept.filter(of).map(({ entry, scope }) => requirementControl(entry, scope, ids)),
        ...itemControls(
          items.filter(of).map(({ entry }) => entry),
          parents,
        ),
      ];
      if (controls.length === 0) return [];
      return [
        {
          id: controlIdFor(instrument.id),
          class: instrument.nature,
          title: instrument.title,
          props: ownProps('cite', instrument.cite),
          ...(instrument.explain === undefined ? {} : { parts: [{ name: 'overview', prose: instrument.explain }] }),
          controls: controls.toSorted(byLabel),
        },
      ];
    });
  const sources = [...new Set([...kept, ...items].map(({ entry }) => entry.source.document))].toSorted();
  const manifests = packs.map(({ manifest }) => manifest);
  const catalog = {
    uuid: uuidFor(`catalog ${stampOf(manifests).version}`),
    metadata: metadataFor({ title, ...stampOf(manifests) }),
    ...listOf('groups', groups),
    ...(sources.length === 0 ? {} : { 'back-matter': { resources: sources.map(sourceResource) } }),
  };
  return { catalog, leftOut: leftOutOf(requirements.map(({ entry }) => entry)) };
}

interface Scope {
  readonly index: EntryIndex;
  /** Pack in which references are looked up first. */
  readonly pack: string;
}

interface Scoped<T> {
  readonly entry: T;
  readonly scope: Scope;
}

function requirementControl(entry: Requirement, scope: Scope, ids: ReadonlySet<string>): Control {
  const id = controlIdFor(entry.id);
  const same: OscalLink[] = (entry['same-as'] ?? [])
    .map((ref) => fullId(scope, 'requirements', ref))
    .filter((other) => ids.has(other))
    .map((other) => ({ href: `#${controlIdFor(other)}`, rel: 'related' }));
  return {
    id,
    class: 'requirement',
    title: entry.title,
    props: [
      { name: 'label', value: entry.clause },
      ...ownProps('status', entry.status),
      ...ownProps('mark', entry.source.mark),
      ...ownProps('force', entry.force),
      ...ownProps('valid-from', entry.from),
      ...ownProps('valid-to', entry.to),
      ...ownProps('checked-on', entry['checked-on']),
      ...ownProps('role', entry.roles),
      ...ownProps('stage', entry.stages),
      ...ownProps('source-clause', entry.source.clause),
    ],
    links: [...same, sourceLink(entry.source.document)],
    parts: [
      { id: `${id}_smt`, name: 'statement', prose: entry.explain },
      ...(entry.note === undefined ? [] : [{ id: `${id}_gdn`, name: 'guidance', prose: entry.note }]),
    ],
  };
}

function itemControls(items: readonly Item[], parents: ReadonlyMap<string, string>): Control[] {
  const here = new Set(items.map(({ id }) => id));
  const byParent = Map.groupBy(items, ({ id }) => {
    const above = parents.get(id);
    return above !== undefined && here.has(above) ? above : undefined;
  });
  const controlsIn = (above: string | undefined): Control[] =>
    (byParent.get(above) ?? []).map((entry) => {
      const id = controlIdFor(entry.id);
      return {
        id,
        class: 'item',
        title: entry.title,
        props: [
          { name: 'label', value: entry.code },
          ...ownProps('mark', entry.source.mark),
          ...ownProps('set', entry.sets),
          ...ownProps('source-clause', entry.source.clause),
        ],
        links: [sourceLink(entry.source.document)],
        ...(entry.explain === undefined
          ? {}
          : { parts: [{ id: `${id}_smt`, name: 'statement', prose: entry.explain }] }),
        ...listOf('controls', controlsIn(entry.id).toSorted(byLabel)),
      };
    });
  return controlsIn(undefined);
}

/** What each item is part of. One that stands inside itself through others, or in something unknown, stands by itself: it is not lost. */
function parentsOf(items: readonly Scoped<Item>[]): ReadonlyMap<string, string> {
  const said = new Map(
    items.flatMap(({ entry, scope }) =>
      entry.in === undefined ? [] : ([[entry.id, fullId(scope, 'items', entry.in)]] as const),
    ),
  );
  const known = new Set(items.map(({ entry }) => entry.id));
  const isSound = (id: string): boolean => {
    const way = new Set([id]);
    for (let above = said.get(id); above !== undefined; above = said.get(above)) {
      if (way.has(above)) return false;
      way.add(above);
    }
    return true;
  };
  return new Map([...said].filter(([id, above]) => known.has(above) && isSound(id)));
}

function fullId({ index, pack }: Scope, kind: 'instruments' | 'requirements' | 'items', ref: string): string {
  return resolveRef(index, kind, ref, index.scopes.get(pack) ?? []) ?? ref;
}

function byLabel(a: Control, b: Control): number {
  const [one, other] = [a, b].map(({ props, id }) => `${props?.[0]?.value ?? ''} ${id}`);
  return (one ?? '').localeCompare(other ?? '', 'en', { numeric: true });
}

function leftOutOf(requirements: readonly Requirement[]): NotTaken[] {
  const counted = (what: string, some: readonly Requirement[], why: string): NotTaken[] =>
    some.length === 0 ? [] : [{ what: `${what} of ${some.length} requirements`, why }];
  const kept = requirements.filter(isRequirement);
  return [
    ...requirements
      .filter((entry) => !isRequirement(entry))
      .map((entry) => ({
        what: entry.id,
        why: `its status is ${entry.status}, its mark ${entry.source.mark}: it is nobody's requirement`,
      })),
    ...counted(
      'conditions',
      kept.filter(({ applies }) => applies !== undefined),
      'OSCAL has no place for facts of a device',
    ),
    ...counted(
      'proofs',
      kept.filter((entry) => entry['met-by'] !== undefined),
      'OSCAL does not say what proves a control',
    ),
    ...counted(
      'deadlines',
      kept.filter(({ clock }) => clock !== undefined),
      'OSCAL has no place for clocks of a control',
    ),
  ];
}

/**
 * The controls in place of a dossier as an OSCAL component definition: its assets as components, the security capabilities that
 * they give, and the items of outside catalogues that crosswalks tie to each capability.
 */
import { complianceModel } from '@primum/core/compliance/compliance-model';
import type { Dossier } from '@primum/core/dossier/dossier';
import { type EntryIndex, entriesOf, entryOf, indexEntries, resolveRef } from '@primum/core/knowledge/entry-index';
import type { Pack } from '@primum/core/knowledge/pack';
import { type DossierIds, dossierIds, dossierMetadata } from './dossier-parts.ts';
import { stampOf } from './metadata-for.ts';
import type { ComponentDefinition } from './model/component.ts';
import { controlIdFor, listOf, ownProps, sourceLink, sourceResource } from './own-marks.ts';

type Capability = NonNullable<ComponentDefinition['capabilities']>[number];

/** `packs`: those of the dossier, and those with crosswalks and the catalogues that they name. */
export function componentDefinitionFor(given: Dossier, packs: readonly Pack[]): ComponentDefinition {
  const ids = dossierIds(given);
  const index = indexEntries(packs);
  const inPlace = controlsInPlace(given, index);
  const { day } = stampOf(packs.map(({ manifest }) => manifest));
  const named = new Set(inPlace.flatMap(({ assets }) => assets));
  const components = given.system.assets
    .filter(({ id }) => named.has(id))
    .map(({ id, title, explain, type }) => ({
      uuid: ids.of('asset', id),
      type: type.replace(/^.*\//, ''),
      title: title ?? id,
      description: explain ?? title ?? id,
      props: ownProps(
        'control',
        inPlace.filter(({ assets }) => assets.includes(id)).map(({ control }) => control),
      ),
    }));
  const capabilities = capabilitiesOf(inPlace, index, ids);
  const sources = [...new Set(capabilities.flatMap(({ cites }) => cites))].toSorted();
  return {
    uuid: ids.of('component definition', day),
    metadata: dossierMetadata(given, ids, { title: `${given.dossier.title}: controls in place`, on: day }),
    ...listOf('components', components),
    ...listOf(
      'capabilities',
      capabilities.map(({ capability }) => capability),
    ),
    ...(sources.length === 0 ? {} : { 'back-matter': { resources: sources.map(sourceResource) } }),
  };
}

interface InPlace {
  /** Full id. */
  readonly control: string;
  readonly title: string;
  readonly assets: readonly string[];
  readonly capabilities: readonly string[];
}

/** At assets that the dossier writes; what stands at derived ones is told by the control's name only. */
function controlsInPlace({ controls, system }: Dossier, index: EntryIndex): InPlace[] {
  const { capabilitiesOf: given } = complianceModel({ index });
  const written = new Set(system.assets.map(({ id }) => id));
  return controls.controls.flatMap(({ control, at, state }) => {
    const id = resolveRef(index, 'controls', control, index.packs);
    if (id === undefined || state !== 'in-place') return [];
    const title = entryOf(index, 'controls', id)?.title ?? id;
    const assets = [at].flat().filter((asset) => written.has(asset));
    return [{ control: id, title, assets, capabilities: given.get(id) ?? [] }];
  });
}

function capabilitiesOf(inPlace: readonly InPlace[], index: EntryIndex, ids: DossierIds) {
  const items = itemsByCapability(index);
  return entriesOf(index, 'capabilities').flatMap(({ entry }) => {
    const giving = inPlace.filter(({ capabilities }) => capabilities.includes(entry.id));
    if (giving.length === 0) return [];
    const says = [...new Set(giving.map(({ title }) => title))].join('; ');
    const assets = [...new Set(giving.flatMap((one) => one.assets))];
    const implemented = (items.get(entry.id) ?? []).map(({ instrument, ids: controls }) => ({
      uuid: ids.of('implements', `${entry.id} ${instrument}`),
      source: sourceLink(instrument).href,
      description: `What stands for ${entry.title} in ${instrument}, as a crosswalk of ours says.`,
      'implemented-requirements': controls.map(({ id, code }) => ({
        uuid: ids.of('implements', `${entry.id} ${id}`),
        'control-id': controlIdFor(id),
        description: says,
        props: [{ name: 'label', value: code }],
      })),
    }));
    const capability: Capability = {
      uuid: ids.of('capability', entry.id),
      name: entry.title.trim(),
      description: entry.explain ?? entry.title,
      props: ownProps('capability', entry.id),
      ...listOf(
        'incorporates-components',
        assets.map((asset) => ({ 'component-uuid': ids.of('asset', asset), description: says })),
      ),
      ...listOf('control-implementations', implemented),
    };
    return [{ capability, cites: (items.get(entry.id) ?? []).map(({ instrument }) => instrument) }];
  });
}

interface ItemsOfInstrument {
  /** As it is cited. */
  readonly instrument: string;
  readonly ids: readonly { readonly id: string; readonly code: string }[];
}

function itemsByCapability(index: EntryIndex): ReadonlyMap<string, readonly ItemsOfInstrument[]> {
  const items = entriesOf(index, 'crosswalks').flatMap(({ entry, pack }) => {
    const scope = index.scopes.get(pack) ?? [pack];
    const capability = resolveRef(index, 'capabilities', entry.capability, scope) ?? entry.capability;
    return (entry.items ?? []).flatMap((ref) => {
      const id = resolveRef(index, 'items', ref, scope);
      const item = id === undefined ? undefined : entryOf(index, 'items', id);
      return id === undefined || item === undefined
        ? []
        : [{ capability, id, code: item.code, cite: citeOf(index, id) }];
    });
  });
  return new Map(
    [...Map.groupBy(items, ({ capability }) => capability)].map(([capability, own]) => [
      capability,
      [...Map.groupBy(own, ({ cite }) => cite)].map(([instrument, ids]) => ({ instrument, ids })),
    ]),
  );
}

/** How the instrument of an item is cited. */
function citeOf(index: EntryIndex, item: string): string {
  const pack = item.slice(0, item.indexOf('/'));
  const ref = entryOf(index, 'items', item)?.instrument ?? '';
  const id = resolveRef(index, 'instruments', ref, index.scopes.get(pack) ?? [pack]);
  return (id === undefined ? undefined : entryOf(index, 'instruments', id)?.cite) ?? pack;
}

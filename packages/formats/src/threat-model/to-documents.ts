/** A threat model in plain shape to dossier.yaml and system.yaml. What the model does not say is chosen, and each choice is told. */
import type { DossierDocument } from '@primum/core/dossier/dossier-document';
import type { SystemDocument } from '@primum/core/dossier/system-document';
import { guessComponent, guessData, guessZone, type Layer } from './component-types.ts';
import type { ImportDraft } from './import-draft.ts';
import type { ImportedDocuments } from './imported-dossier.ts';
import type { PlainComponent, PlainData, PlainModel, PlainZone } from './plain-model.ts';
import { toSlug } from '@primum/core/dossier/slug-for';

type Part<K extends 'zones' | 'assets' | 'data'> = NonNullable<SystemDocument[K]>[number];

interface Placed {
  readonly id: string;
  readonly layer: Layer;
}

interface Walk {
  readonly draft: ImportDraft;
  readonly zones: ReadonlyMap<string, { readonly id: string; readonly isPlace: boolean }>;
  readonly components: ReadonlyMap<string, Placed>;
}

const NOT_STATED = 'Not stated in the imported file.';
const NO_PARTIES = 'files of this format name no parties; who controls a part decides who must act';

export function toDocuments(model: PlainModel, draft: ImportDraft, packs: DossierDocument['packs']): ImportedDocuments {
  // Ids are unique over a whole dossier: those of the parties and the use context are taken first.
  for (const id of ['owner', 'outside', 'use']) draft.slugs.give(id, id);
  const zones = model.zones.map((zone) => writeZone(zone, draft));
  const zoneByKey = new Map(model.zones.map((zone, index) => [zone.key, zones[index]]));
  const typed = model.components.map((component) => typeComponent(component, draft));
  const walk: Walk = {
    draft,
    zones: new Map([...zoneByKey].flatMap(([key, zone]) => (zone === undefined ? [] : [[key, zone]]))),
    components: new Map(typed.map(({ component, id, layer }) => [component.key, { id, layer }])),
  };
  const assets = typed.map((one) => writeAsset(one, walk));
  const data = model.data.map((one) => writeData(one, walk));
  nestZones(model.zones, walk, zones);
  const zoneParts = zones.map(({ part }) => part);
  const outside = [...zoneParts, ...assets].some((part) => part.party === 'outside');
  const system: SystemDocument = {
    parties: partiesOf(model, draft, outside),
    ...(zones.length > 0 ? { zones: zoneParts } : {}),
    assets: assets.length > 0 ? assets : [emptySystem(draft)],
    ...(data.length > 0 ? { data } : {}),
  };
  return { dossier: dossierOf(model, draft, packs), system };
}

function dossierOf(model: PlainModel, draft: ImportDraft, packs: DossierDocument['packs']): DossierDocument {
  if (model.purpose === undefined || model.purpose.trim() === '') {
    draft.guess(model.purposePath, {
      what: 'intended purpose',
      chosen: NOT_STATED,
      why: 'the model does not state it',
    });
  }
  draft.guess([], {
    what: 'kind of dossier',
    chosen: 'device',
    why: 'the format does not tell devices from scenarios',
  });
  draft.guess([], { what: 'stage', chosen: 'design', why: 'the format knows no stages' });
  draft.guess([], { what: 'use context', chosen: 'one, without description', why: 'the format knows no use contexts' });
  return {
    id: toSlug(model.title) || 'imported',
    title: oneLine(model.title) || 'Imported threat model',
    kind: 'device',
    purpose: model.purpose?.trim() || NOT_STATED,
    owner: 'owner',
    stage: 'design',
    packs,
    uses: [{ id: 'use', title: 'Use as intended' }],
    source: model.source,
  };
}

function partiesOf(model: PlainModel, draft: ImportDraft, outside: boolean): SystemDocument['parties'] {
  const owner = model.owner?.trim();
  draft.guess(model.ownerPath, {
    what: 'party of what the model covers',
    chosen: 'owner, a manufacturer',
    why: NO_PARTIES,
  });
  const first = { id: 'owner', title: owner ? oneLine(owner) : 'Owner of the model', kind: 'manufacturer' } as const;
  return outside ? [first, { id: 'outside', title: 'Others', kind: 'other' }] : [first];
}

function writeZone(zone: PlainZone, draft: ImportDraft): { id: string; isPlace: boolean; part: Part<'zones'> } {
  const id = draft.slugs.give(zone.name, 'zone');
  const { type, why, isPlace } = guessZone(zone);
  draft.guess(zone.path, { what: `asset type of zone "${oneLine(zone.name)}"`, chosen: type, why });
  const party = type === 'internet' ? 'outside' : 'owner';
  return { id, isPlace, part: { ...named(id, zone), type, party } };
}

/** A zone may be in a place; that a network is in another network has no field. */
function nestZones(
  models: readonly PlainZone[],
  { zones, draft }: Walk,
  written: readonly { part: Part<'zones'> }[],
): void {
  models.forEach((zone, index) => {
    const above = zone.in === undefined ? undefined : zones.get(zone.in);
    const part = written[index]?.part;
    if (above === undefined || part === undefined) return;
    if (above.isPlace) part.in = above.id;
    else
      draft.leave(
        [...zone.path, 'parent'],
        `that zone "${oneLine(zone.name)}" is inside another network`,
        'only places have networks inside them: see joins',
      );
  });
}

interface Typed {
  readonly component: PlainComponent;
  readonly id: string;
  readonly type: string;
  readonly layer: Layer;
}

function typeComponent(component: PlainComponent, draft: ImportDraft): Typed {
  const { type, layer, why } = guessComponent(component);
  const what = `asset type of "${oneLine(component.name)}"`;
  draft.guess(component.path, { what, chosen: type, why });
  return { component, id: draft.slugs.give(component.name, component.otherwise), type, layer };
}

function writeAsset({ component, id, type, layer }: Typed, walk: Walk): Part<'assets'> {
  const asset: Part<'assets'> = { ...named(id, component), type, party: component.outside ? 'outside' : 'owner' };
  const zone = component.zone === undefined ? undefined : walk.zones.get(component.zone);
  // People are in a place or network; what is built of hardware and software is connected to a network.
  if (zone !== undefined && (zone.isPlace || layer === 'person')) asset.zone = zone.id;
  else if (zone !== undefined) asset.networks = [zone.id];
  const whole = component.inside === undefined ? undefined : walk.components.get(component.inside);
  if (whole === undefined) return asset;
  if (layer === 'person' || whole.layer === 'person') {
    walk.draft.leave(
      component.path,
      `that "${oneLine(component.name)}" is inside another component`,
      'people are not parts of assets',
    );
  } else if (layer === 'software') asset['runs-on'] = whole.id;
  else asset['part-of'] = whole.id;
  return asset;
}

function writeData(data: PlainData, { draft, components }: Walk): Part<'data'> {
  const { type, why } = guessData(data);
  draft.guess(data.path, { what: `asset type of data "${oneLine(data.name)}"`, chosen: type, why });
  const keptAt = data.keptAt.flatMap((key) => nodeOf(components.get(key), data, draft));
  const flows = data.flows.flatMap((flow) => {
    const [from, to] = [components.get(flow.from)?.id, components.get(flow.to)?.id];
    return from === undefined || to === undefined ? [] : [{ from, to }];
  });
  return {
    ...named(draft.slugs.give(data.name, 'data'), data),
    type,
    ...(keptAt.length > 0 ? { 'kept-at': keptAt } : {}),
    ...(flows.length > 0 ? { flows: unique(flows) } : {}),
  };
}

function nodeOf(placed: Placed | undefined, data: PlainData, draft: ImportDraft): string[] {
  if (placed === undefined) return [];
  if (placed.layer !== 'person') return [placed.id];
  draft.leave(data.path, `that "${placed.id}" keeps "${oneLine(data.name)}"`, 'data is kept at nodes, not at people');
  return [];
}

/** A model without components is a beginning; a system needs one asset. */
function emptySystem(draft: ImportDraft): Part<'assets'> {
  draft.guess([], { what: 'an asset to begin with', chosen: 'medical-device', why: 'the model has no components' });
  return { id: draft.slugs.give('device', 'device'), type: 'medical-device', party: 'owner' };
}

function named(
  id: string,
  thing: { name: string; explain?: string | undefined },
): { id: string; title: string; explain?: string } {
  const title = oneLine(thing.name) || id;
  const explain = thing.explain?.trim();
  return explain ? { id, title, explain } : { id, title };
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function unique(flows: readonly { from: string; to: string }[]): { from: string; to: string }[] {
  return [...new Map(flows.map((flow) => [`${flow.from} ${flow.to}`, flow])).values()];
}

/** What several OSCAL files say of a dossier in the same words: parties, the system as a whole, its assets, who computed it. */
import type { Dossier } from '@primum/core/dossier/dossier';
import type { z } from 'zod';
import { metadataFor } from './metadata-for.ts';
import type { Metadata } from './model/metadata.ts';
import type { SystemComponent } from './model/system.ts';
import { listOf, ownProps } from './own-marks.ts';
import { uuidFor } from './uuid-for.ts';

type Component = z.infer<typeof SystemComponent>;

/** Ids of things of one dossier, the same in every file that is made of it. */
export interface DossierIds {
  readonly of: (kind: string, id: string) => string;
  readonly system: string;
  readonly tool: string;
}

export function dossierIds({ dossier }: Pick<Dossier, 'dossier'>): DossierIds {
  const of = (kind: string, id: string) => uuidFor(`${kind} ${dossier.id}/${id}`);
  return { of, system: of('system', dossier.id), tool: uuidFor('tool primum') };
}

/** `on`: ISO day that it tells of. */
export function dossierMetadata(
  { dossier, system }: Pick<Dossier, 'dossier' | 'system'>,
  ids: DossierIds,
  { title, on }: { readonly title: string; readonly on: string },
): z.infer<typeof Metadata> {
  const editions = dossier.packs.map(({ id, edition }) => `${id} ${edition}`).join(', ');
  return {
    ...metadataFor({ title, version: `${on}, ${editions}`, day: on }),
    roles: [{ id: 'asset-owner', title: 'Controls the asset' }],
    parties: system.parties.map(({ id, title: name, kind }) => ({
      uuid: ids.of('party', id),
      type: kind === 'patient' ? ('person' as const) : ('organization' as const),
      name: (name ?? id).trim(),
      props: [...ownProps('kind', kind), ...ownProps('id', id)],
    })),
  };
}

const STATES = {
  design: 'under-development',
  build: 'under-development',
  release: 'operational',
  installation: 'operational',
  'field-use': 'operational',
  'end-of-life': 'disposition',
} as const;

export function stateOf({ dossier }: Pick<Dossier, 'dossier'>) {
  return { state: STATES[dossier.stage] };
}

export function systemComponent({ dossier }: Pick<Dossier, 'dossier'>, ids: DossierIds): Component {
  const { title, purpose } = dossier;
  return { uuid: ids.system, type: 'this-system', title, description: purpose, status: stateOf({ dossier }) };
}

/** The kind of an asset is that of the packs, without the pack. */
export function assetComponents(given: Pick<Dossier, 'dossier' | 'system'>, ids: DossierIds): Component[] {
  return given.system.assets.map(({ id, title, explain, type, party, zone, count }) => ({
    uuid: ids.of('asset', id),
    type: type.replace(/^.*\//, ''),
    title: title ?? id,
    description: explain ?? title ?? id,
    ...listOf('props', [...ownProps('id', id), ...ownProps('zone', zone), ...ownProps('count', count?.toString())]),
    status: stateOf(given),
    'responsible-roles': [{ 'role-id': 'asset-owner', 'party-uuids': [ids.of('party', party)] }],
  }));
}

/** Primum, as what found something. */
export function toolComponent(ids: DossierIds): Component {
  return {
    uuid: ids.tool,
    type: 'software',
    title: 'Primum',
    description: 'Computes from what the dossier says; nobody tested anything.',
    status: { state: 'operational' },
  };
}

export function toolOrigin(ids: DossierIds) {
  return { actors: [{ type: 'tool' as const, 'actor-uuid': ids.tool }] };
}

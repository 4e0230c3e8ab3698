/** A dossier and its compliance as an OSCAL system security plan: what the system is, and how far each requirement is met in it. */
import type { CompliancePicture } from '@primum/core/compliance/compliance-picture';
import type { Dossier } from '@primum/core/dossier/dossier';
import { shownBy } from '../report/compliance-cells.ts';
import { gapOf } from '../requirements-table/requirements-register.ts';
import {
  assetComponents,
  type DossierIds,
  dossierIds,
  dossierMetadata,
  stateOf,
  systemComponent,
} from './dossier-parts.ts';
import type { SystemSecurityPlan } from './model/system-security-plan.ts';
import { controlIdFor, listOf, ownProps } from './own-marks.ts';

type Picture = Pick<CompliancePicture, 'on' | 'party' | 'rows' | 'notApplicable'>;
type Row = Picture['rows'][number];
type Implemented = SystemSecurityPlan['control-implementation']['implemented-requirements'][number];

/** Words of OSCAL for states; where nobody knows, nothing is said. */
const STATUS: Readonly<Partial<Record<Row['state'], string>>> = {
  met: 'implemented',
  partly: 'partial',
  'not-met': 'not-implemented',
  'not-applicable': 'not-applicable',
};

/** Undefined where nothing is asked: OSCAL has no plan without controls. `profile`: where the profile of the requirements is. */
export function systemSecurityPlanFor(
  given: Dossier,
  picture: Picture,
  profile: string,
): SystemSecurityPlan | undefined {
  const { dossier, system } = given;
  const ids = dossierIds(given);
  const implemented = [
    ...picture.rows.map((row) => implementedRow(row, given, ids)),
    ...picture.notApplicable.map((one) => notApplicable(one, ids)),
  ];
  if (implemented.length === 0) return undefined;
  return {
    uuid: ids.of('system security plan', `${picture.on} ${picture.party}`),
    metadata: dossierMetadata(given, ids, { title: `${dossier.title}: security plan`, on: picture.on }),
    'import-profile': {
      href: profile,
      remarks: 'The requirements that apply; primum compliance export oscal-profile.',
    },
    'system-characteristics': {
      'system-ids': [{ 'identifier-type': 'urn:primum:dossier', id: dossier.id }],
      'system-name': dossier.title.trim(),
      description: dossier.purpose,
      'system-information': { 'information-types': informationTypes(given, ids) },
      status: stateOf(given),
      'authorization-boundary': { description: boundaryOf(given) },
    },
    'system-implementation': {
      users: usersOf(given, ids),
      components: [systemComponent(given, ids), ...assetComponents(given, ids)],
    },
    'control-implementation': {
      description: `What is asked of ${system.parties.find(({ id }) => id === picture.party)?.title ?? picture.party} on ${picture.on}, and how far it is met.`,
      'implemented-requirements': implemented,
    },
  };
}

function implementedRow(row: Row, { system }: Dossier, ids: DossierIds): Implemented {
  const status = STATUS[row.state];
  const shown = shownBy(row);
  const missing = gapOf(row);
  const said = [
    shown === '' ? '' : `Shown by: ${shown}.`,
    missing === '' ? '' : `Missing: ${missing}.`,
    row.statement?.reason ?? '',
  ];
  const description = said.filter((one) => one !== '').join(' ') || 'Nothing is known of it yet.';
  const places = new Map<string, string[]>();
  for (const { by } of row.proofs)
    for (const one of by) {
      const at = one.indexOf('@');
      const asset = one.slice(at + 1);
      if (at > 0 && system.assets.some(({ id }) => id === asset))
        places.set(asset, [...(places.get(asset) ?? []), one.slice(0, at)]);
    }
  return {
    uuid: ids.of('implemented', row.id),
    'control-id': controlIdFor(row.id),
    props: [
      ...ownProps('state', row.state),
      ...ownProps('force', row.force),
      ...ownProps('applies', row.applies),
      ...ownProps('clause', row.clause),
    ],
    'by-components': [
      {
        'component-uuid': ids.system,
        uuid: ids.of('implemented in the system', row.id),
        description,
        ...(status === undefined ? {} : { 'implementation-status': { state: status } }),
      },
      ...[...places].map(([asset, controls]) => ({
        'component-uuid': ids.of('asset', asset),
        uuid: ids.of('implemented at', `${asset} ${row.id}`),
        description: `In place: ${[...new Set(controls)].join(', ')}.`,
      })),
    ],
  };
}

function notApplicable({ id, reason, facts, clause }: Picture['notApplicable'][number], ids: DossierIds): Implemented {
  return {
    uuid: ids.of('implemented', id),
    'control-id': controlIdFor(id),
    props: [...ownProps('state', 'not-applicable'), ...ownProps('clause', clause)],
    'by-components': [
      {
        'component-uuid': ids.system,
        uuid: ids.of('implemented in the system', id),
        description: reason ?? `Not asked, by the facts of the device and the party: ${facts.join(', ')}.`,
        'implementation-status': { state: 'not-applicable' },
      },
    ],
  };
}

type InformationTypes = SystemSecurityPlan['system-characteristics']['system-information']['information-types'];

function informationTypes({ system }: Dossier, ids: DossierIds): InformationTypes {
  const data = (system.data ?? []).map(({ id, title, explain, type, records }) => ({
    uuid: ids.of('data', id),
    title: title ?? id,
    description: explain ?? title ?? id,
    ...listOf('props', [...ownProps('type', type), ...ownProps('records', records?.toString())]),
  }));
  if (data.length > 0) return data;
  return [{ uuid: ids.of('data', ''), title: 'Not stated', description: 'The dossier names no data.' }];
}

/** People who work with the system: assets that others are used by. */
function usersOf({ system }: Dossier, ids: DossierIds): SystemSecurityPlan['system-implementation']['users'] {
  const people = new Set(system.assets.flatMap((asset) => asset['used-by'] ?? []));
  const users = system.assets
    .filter(({ id }) => people.has(id))
    .map(({ id, title }) => ({ uuid: ids.of('user', id), title: title ?? id, props: ownProps('id', id) }));
  return users.length > 0 ? users : [{ uuid: ids.of('user', ''), title: 'Not stated' }];
}

function boundaryOf({ system }: Dossier): string {
  const zones = (system.zones ?? []).map(({ id, title }) => title ?? id);
  return `${system.assets.length} assets${zones.length === 0 ? '' : ` in ${zones.join(', ')}`}, of ${system.parties.length} parties.`;
}

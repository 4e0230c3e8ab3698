/**
 * Dossiers of any size for the own packs: a group of hospitals, each with servers, ten wards and their pumps, all joined by one
 * backbone. Every ward has networks of its own, as larger systems do, so that size grows by number of places and not by density.
 */
import { AssumptionsDocument } from '@primum/core/dossier/assumptions-document';
import { ControlsDocument } from '@primum/core/dossier/controls-document';
import type { Dossier } from '@primum/core/dossier/dossier';
import { DossierDocument } from '@primum/core/dossier/dossier-document';
import { HarmsDocument } from '@primum/core/dossier/harms-document';
import { SystemDocument } from '@primum/core/dossier/system-document';

const WARDS_PER_HOSPITAL = 10;
const PUMPS_PER_WARD = 4;

interface Parts {
  readonly zones: object[];
  readonly assets: object[];
  readonly interfaces: object[];
  readonly data: object[];
  readonly functions: object[];
  readonly relations: object[];
}

/** At least so many things, up to the end of the ward that reaches the number; flows come on top, as assets that are derived. */
export function hospitals(things: number): Dossier {
  const parts: Parts = { zones: [], assets: [], interfaces: [], data: [], functions: [], relations: [] };
  const count = () =>
    parts.zones.length + parts.assets.length + parts.interfaces.length + parts.data.length + parts.functions.length;
  parts.zones.push(
    { id: 'internet', type: 'internet', party: 'provider' },
    { id: 'backbone', type: 'local-network', party: 'hospital', joins: ['internet'] },
  );
  for (let site = 0; count() < things; site += 1) {
    addHospital(parts, `s${site}`);
    for (let ward = 0; ward < WARDS_PER_HOSPITAL && count() < things; ward += 1)
      addWard(parts, `s${site}`, `s${site}-w${ward}`);
  }
  return {
    dossier: DossierDocument.parse({
      id: 'hospitals',
      title: 'Hospitals',
      kind: 'scenario',
      purpose: 'Infusion on many wards.',
      owner: 'hospital',
      stage: 'field-use',
      uses: [
        {
          id: 'ward',
          title: 'On the ward',
        },
      ],
      packs: [
        {
          id: 'connected-care',
          edition: '2026.1',
        },
        {
          id: 'clinical-harm',
          edition: '2026.1',
        },
      ],
    }),
    system: SystemDocument.parse({
      parties: [
        { id: 'hospital', kind: 'healthcare-provider' },
        { id: 'maker', kind: 'manufacturer' },
        { id: 'provider', kind: 'service-provider' },
      ],
      ...parts,
    }),
    harms: HarmsDocument.parse({}),
    controls: ControlsDocument.parse({
      controls: [{ control: 'network-segmentation', at: 's0-clinical', state: 'proposed' }],
    }),
    assumptions: AssumptionsDocument.parse({ assumptions: [] }),
    agreements: {},
    compliance: {},
    balances: {},
    conflicts: {},
    decisions: {},
  };
}

function addHospital({ zones, assets }: Parts, site: string): void {
  const party = 'hospital';
  zones.push(
    { id: `${site}-building`, type: 'hospital', party },
    { id: `${site}-room`, type: 'server-room', party, in: `${site}-building` },
    { id: `${site}-clinical`, type: 'local-network', party, in: `${site}-building`, joins: ['backbone'] },
  );
  const zone = `${site}-room`;
  assets.push(
    { id: `${site}-host`, type: 'server-computer', party, zone, networks: [`${site}-clinical`] },
    { id: `${site}-pump-server`, type: 'drug-library-server', party, 'runs-on': `${site}-host` },
    { id: `${site}-record`, type: 'health-record-system', party, 'runs-on': `${site}-host` },
    { id: `${site}-firewall`, type: 'firewall', party, zone, networks: [`${site}-clinical`, 'backbone'] },
    { id: `${site}-engineer`, type: 'clinical-engineer', party, zone: `${site}-building` },
  );
}

function addWard(parts: Parts, site: string, ward: string): void {
  const party = 'hospital';
  parts.zones.push(
    { id: `${ward}-place`, type: 'ward', party, in: `${site}-building` },
    { id: `${ward}-wifi`, type: 'wifi-network', party, in: `${ward}-place`, joins: [`${site}-clinical`] },
  );
  const zone = `${ward}-place`;
  parts.assets.push(
    { id: `${ward}-nurse`, type: 'nurse', party, zone },
    { id: `${ward}-patient`, type: 'patient', party, zone },
    { id: `${ward}-desk`, type: 'workstation', party, zone, networks: [`${ward}-wifi`], 'used-by': [`${ward}-nurse`] },
  );
  for (let pump = 0; pump < PUMPS_PER_WARD; pump += 1) addPump(parts, { site, ward, pump: `${ward}-p${pump}` });
}

function addPump(parts: Parts, { site, ward, pump }: { site: string; ward: string; pump: string }): void {
  const [nurse, patient, server] = [`${ward}-nurse`, `${ward}-patient`, `${site}-pump-server`];
  parts.assets.push(
    {
      id: pump,
      type: 'infusion-pump',
      party: 'hospital',
      zone: `${ward}-place`,
      networks: [`${ward}-wifi`],
      'used-by': [nurse],
    },
    { id: `${pump}-fw`, type: 'firmware', party: 'maker', 'runs-on': pump, talks: [server] },
  );
  parts.interfaces.push({ id: `${pump}-usb`, type: 'usb-port', of: pump });
  parts.data.push(
    {
      id: `${pump}-settings`,
      type: 'therapy-setting',
      about: patient,
      'created-by': nurse,
      'kept-at': [pump],
      flows: [
        {
          from: nurse,
          to: `${pump}-fw`,
        },
      ],
    },
    {
      id: `${pump}-log`,
      type: 'patient-record',
      about: patient,
      'created-by': `${pump}-fw`,
      'kept-at': [server],
      flows: [
        {
          from: `${pump}-fw`,
          to: server,
        },
        {
          from: server,
          to: `${site}-record`,
        },
      ],
    },
  );
  parts.functions.push({
    id: `${pump}-infusion`,
    kind: 'clinical-harm/infusion',
    'performed-by': [pump],
    'relies-on': [`${pump}-settings`],
    for: [patient],
  });
}

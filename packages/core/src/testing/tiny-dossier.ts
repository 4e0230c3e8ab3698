/** A dossier for the tiny pack: a pump on an open network that keeps its settings. */
import { AgreementsDocument } from '../dossier/agreements-document.ts';
import { AssumptionsDocument } from '../dossier/assumptions-document.ts';
import { ControlsDocument } from '../dossier/controls-document.ts';
import type { Dossier } from '../dossier/dossier.ts';
import { DossierDocument } from '../dossier/dossier-document.ts';
import { HarmsDocument } from '../dossier/harms-document.ts';
import { SystemDocument } from '../dossier/system-document.ts';

export function tinyDossier(): Dossier {
  return {
    dossier: DossierDocument.parse({
      id: 'tiny-pump',
      title: 'Tiny pump',
      kind: 'device',
      purpose: 'Gives a drug at a set rate.',
      owner: 'maker',
      stage: 'design',
      packs: [{ id: 'tiny', edition: '2026.1' }],
      uses: [{ id: 'ward', title: 'On the ward' }],
    }),
    system: SystemDocument.parse({
      parties: [{ id: 'maker', kind: 'manufacturer' }],
      zones: [{ id: 'wifi', type: 'open-network', party: 'maker' }],
      assets: [{ id: 'pump', title: 'Pump', type: 'host', party: 'maker', networks: ['wifi'], count: 40 }],
      data: [{ id: 'limits', type: 'settings', 'kept-at': ['pump'] }],
      functions: [{ id: 'dosing', kind: 'tiny/dosing', 'performed-by': ['pump'], 'relies-on': ['limits'] }],
    }),
    harms: HarmsDocument.parse({
      harms: [
        {
          id: 'over-infusion',
          when: { loss: 'integrity', of: 'dosing' },
          situation: 'The pump gives more than was ordered.',
          harm: { to: 'patient', severity: 'critical', p2: [0.05, 0.2], basis: 'made up for tests' },
          responsible: 'maker',
        },
      ],
    }),
    controls: ControlsDocument.parse({ controls: [] }),
    assumptions: AssumptionsDocument.parse({ assumptions: [] }),
    agreements: AgreementsDocument.parse({}),
    compliance: {},
    balances: {},
    conflicts: {},
    decisions: {},
  };
}

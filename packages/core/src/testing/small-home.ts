/** A dossier of a home with a monitor and a phone, and what can be written in it: small enough to see all that hangs together. */
import type { Vocabulary } from '../api/vocabulary.ts';
import type { Dossier } from '../dossier/dossier.ts';
import { HarmsDocument } from '../dossier/harms-document.ts';
import { SystemDocument } from '../dossier/system-document.ts';
import { ControlsDocument } from '../dossier/controls-document.ts';
import { tinyDossier } from './tiny-dossier.ts';

export function smallHome(): Dossier {
  return {
    ...tinyDossier(),
    system: SystemDocument.parse({
      parties: [
        { id: 'maker', kind: 'manufacturer' },
        { id: 'patient', kind: 'patient' },
      ],
      zones: [
        { id: 'home', type: 'place', party: 'patient' },
        { id: 'room', type: 'place', party: 'patient', in: 'home' },
        { id: 'wifi', type: 'network', party: 'patient', in: 'home' },
      ],
      assets: [
        { id: 'monitor', type: 'device', party: 'maker', zone: 'home' },
        { id: 'app', type: 'software', party: 'maker', 'runs-on': 'phone', talks: ['monitor'] },
        { id: 'phone', type: 'device', party: 'patient', zone: 'home', networks: ['wifi'] },
      ],
      interfaces: [{ id: 'radio', type: 'port', of: 'monitor' }],
      data: [
        {
          id: 'readings',
          type: 'data',
          'kept-at': ['monitor', 'app'],
          flows: [
            { from: 'radio', to: 'app' },
            { from: 'app', to: 'phone' },
          ],
        },
      ],
      functions: [
        { id: 'watching', kind: 'tiny/recording', 'performed-by': ['monitor', 'app'], 'relies-on': ['readings'] },
      ],
      relations: [{ from: 'app', relation: 'updates', to: 'monitor' }],
    }),
    harms: HarmsDocument.parse({
      harms: [
        {
          id: 'late',
          when: { loss: 'integrity', of: 'watching' },
          situation: 'A recording is misjudged.',
          harm: { to: 'patient', severity: 'serious', p2: [0.01, 0.1], basis: 'made up' },
          responsible: 'maker',
        },
      ],
      rejected: [{ template: 'tiny/data-gone', harm: 'waiting', at: 'readings', reason: 'made up' }],
    }),
    controls: ControlsDocument.parse({
      controls: [
        { control: 'sign-in', at: ['monitor', 'phone', 'app'], state: 'in-place', reason: 'usual' },
        { control: 'signature', at: 'flow(readings,radio,app)', state: 'proposed' },
      ],
    }),
  };
}

const kinds = (...names: string[]) => ['thing', ...names].map((name) => `tiny/${name}`);
const type = (name: string, list: Vocabulary['types'][number]['list'], ...above: string[]) => ({
  id: `tiny/${name}`,
  title: name,
  list,
  kinds: kinds(...above, name),
});
const relation = (name: string, field: string, from: string, to: string) => ({
  id: `tiny/${name}`,
  title: name,
  field,
  from: [`tiny/${from}`],
  to: [`tiny/${to}`],
});

export const HOME_VOCABULARY: Vocabulary = {
  types: [
    type('place', 'zones'),
    type('network', 'zones'),
    type('device', 'assets', 'node'),
    type('software', 'assets', 'node'),
    type('port', 'interfaces'),
    type('data', 'data'),
  ],
  relations: [
    relation('in', 'zones.in', 'thing', 'place'),
    relation('at', 'assets.zone', 'node', 'place'),
    relation('on', 'assets.networks', 'device', 'network'),
    relation('runs-on', 'assets.runs-on', 'software', 'device'),
    relation('part-of', 'assets.part-of', 'device', 'device'),
    relation('talks-to', 'assets.talks', 'software', 'thing'),
    relation('port-of', 'interfaces.of', 'port', 'device'),
    relation('updates', 'relations', 'software', 'device'),
  ],
  controls: [
    { id: 'tiny/sign-in', title: 'Sign in', at: ['tiny/node'] },
    { id: 'tiny/signature', title: 'Signature', at: ['tiny/flow'] },
  ],
  made: { flows: kinds('flow'), functions: kinds('function') },
  functions: [{ id: 'tiny/recording', title: 'Recording' }],
};

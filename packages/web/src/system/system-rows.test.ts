import { editContext } from '@primum/core/dossier/edit-context';
import type { Dossier } from '@primum/core/dossier/dossier';
import type { ApiFault } from '@primum/core/api/problem';
import { applyEdits } from '@primum/core/dossier/apply-edits';
import { editsForRemoval } from '@primum/core/dossier/edits-for-removal';
import { describe, expect, it } from 'vitest';
import { placesForType, planForNew } from './added-thing.ts';
import { fittingControls, relationTargets, zoneChoices } from './choices.ts';
import { inverseEdits } from './inverse-edits.ts';
import { linksOf } from './links-of.ts';
import { systemRows } from './system-rows.ts';

const vocabulary = {
  types: [
    { id: 'p/device', title: 'Device', list: 'assets' as const, kinds: ['p/device', 'p/node'] },
    { id: 'p/room', title: 'Room', list: 'zones' as const, kinds: ['p/room', 'p/place'] },
    { id: 'p/wifi', title: 'Wireless network', list: 'zones' as const, kinds: ['p/wifi', 'p/network'] },
    { id: 'p/readings', title: 'Readings', list: 'data' as const, kinds: ['p/readings', 'p/data'] },
  ],
  relations: [
    { id: 'p/at', title: 'at', from: ['p/node'], to: ['p/place'], field: 'assets.zone' },
    { id: 'p/connected', title: 'connected to', from: ['p/node'], to: ['p/network'], field: 'assets.networks' },
    { id: 'p/watches', title: 'watches', from: ['p/node'], to: ['p/node'], field: 'relations' },
    { id: 'p/kept', title: 'kept at', from: ['p/data'], to: ['p/node'], field: 'data.kept-at' },
  ],
  controls: [
    { id: 'p/lock', title: 'Lock', at: ['p/place'] },
    { id: 'p/sign-in', title: 'Sign-in', at: ['p/node'] },
  ],
  functions: [{ id: 'p/infusion', title: 'Infusion' }],
  made: { flows: ['p/flow'], functions: ['p/function'] },
};

const dossier = {
  dossier: { uses: [] },
  system: {
    parties: [{ id: 'maker', title: 'The maker', kind: 'manufacturer' }],
    zones: [
      { id: 'ward', title: 'Ward', type: 'room', party: 'maker' },
      { id: 'net', type: 'p/wifi', party: 'maker' },
    ],
    assets: [
      { id: 'pump', title: 'Pump', type: 'device', party: 'maker', zone: 'ward', networks: ['net'], count: 3 },
      { id: 'screen', type: 'device', party: 'maker' },
    ],
    data: [
      { id: 'rate', title: 'Rate', type: 'readings', 'kept-at': ['pump'], flows: [{ from: 'pump', to: 'screen' }] },
    ],
    functions: [{ id: 'infuse', kind: 'infusion', 'performed-by': ['pump'] }],
    relations: [{ from: 'screen', relation: 'watches', to: 'pump' }],
  },
  harms: {},
  controls: { controls: [{ control: 'sign-in', at: ['pump', 'screen'], state: 'in-place' }] },
  assumptions: { assumptions: [] },
  agreements: {},
  compliance: {},
  balances: {},
  conflicts: {},
  decisions: {},
} as unknown as Dossier;

const context = editContext(dossier, vocabulary);
const fault = (document: string, path: (string | number)[]): ApiFault => ({
  severity: 'error',
  code: 'c',
  message: 'wrong',
  document,
  path,
  file: 'f',
  line: 1,
  column: 1,
});

describe('rows of a system', () => {
  it('say what each thing is, whose, where and how often, in the words of packs and people', () => {
    const rows = systemRows(context, []).map(({ id, type, party, place, count }) => [id, type, party, place, count]);
    expect(rows).toEqual([
      ['ward', 'Room', 'The maker', '', 1],
      ['net', 'Wireless network', 'The maker', '', 1],
      ['pump', 'Device', 'The maker', 'Ward', 3],
      ['screen', 'Device', 'The maker', '', 1],
      ['rate', 'Readings', '', 'Pump', 1],
      ['infuse', 'Infusion', '', 'Pump', 1],
    ]);
  });

  it('have the controls that stand at each', () => {
    const controls = systemRows(context, []).filter((row) => row.controls.length > 0);
    expect(controls.map(({ id, controls: titles }) => [id, titles])).toEqual([
      ['pump', ['Sign-in']],
      ['screen', ['Sign-in']],
    ]);
  });

  it('have the faults of their own place and of no other', () => {
    const rows = systemRows(context, [
      fault('system', ['assets', 1, 'zone']),
      fault('system', ['zones', 0]),
      fault('harms', ['assets', 0]),
    ]);
    expect(rows.filter((row) => row.faults.length > 0).map(({ id }) => id)).toEqual(['ward', 'screen']);
  });
});

describe('links of a system', () => {
  it('are relations in fields and in the list, and flows, each from one thing to another', () => {
    expect(linksOf(context).map(({ from, title, to }) => `${from} ${title} ${to}`)).toEqual([
      'pump at ward',
      'pump connected to net',
      'screen watches pump',
      'rate kept at pump',
      'pump Rate screen',
    ]);
  });
});

describe('what is offered', () => {
  it('are zones that everything chosen can stand in, and none where a zone is among it', () => {
    expect(zoneChoices(context, ['pump', 'screen'])).toEqual([{ value: 'ward', label: 'Ward' }]);
    expect(zoneChoices(context, ['pump', 'ward'])).toEqual([]);
  });

  it('are controls that everything chosen can have', () => {
    expect(fittingControls(context, ['pump', 'screen']).map(({ value }) => value)).toEqual(['p/sign-in']);
    expect(fittingControls(context, ['pump', 'ward'])).toEqual([]);
  });

  it('are only things that something can be drawn to and is not drawn to yet', () => {
    expect(relationTargets(context, 'pump').map(({ value }) => value)).toEqual(['screen']);
  });

  it('are places where a new thing of the type can stand', () => {
    expect(placesForType(context, 'assets', 'p/device')).toEqual(['ward']);
    expect(placesForType(context, 'data', 'p/readings')).toEqual(['pump', 'screen']);
  });
});

describe('a new thing', () => {
  it('becomes an edit with its title trimmed and its place', () => {
    const thing = {
      list: 'assets' as const,
      type: 'p/device',
      title: ' Tablet ',
      party: 'maker',
      place: 'ward',
      assets: [],
    };
    expect(planForNew(context, thing)).toMatchObject({
      ok: true,
      edits: [{ path: ['assets', 2], value: { id: 'tablet', title: 'Tablet', zone: 'ward' } }],
    });
  });

  it('is refused where it cannot be there', () => {
    const thing = { list: 'functions' as const, type: 'p/infusion', title: 'X', party: 'maker', assets: [] };
    expect(planForNew(context, thing)).toMatchObject({ ok: false });
  });
});

describe('taking back', () => {
  it('gives every document back as it was', () => {
    const plan = editsForRemoval(context, ['pump']);
    const edits = plan.ok ? plan.edits : [];
    const back = inverseEdits(dossier, edits);
    for (const document of ['system', 'controls'] as const) {
      const of = (list: typeof edits) => list.filter((edit) => edit.document === document);
      const changed = applyEdits(dossier[document], of(edits));
      expect(changed).toMatchObject({ ok: true });
      if (!changed.ok) continue;
      expect(changed.value).not.toEqual(dossier[document]);
      expect(applyEdits(changed.value, of(back))).toMatchObject({ ok: true, value: dossier[document] });
    }
  });
});

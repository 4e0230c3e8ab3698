import type { Dossier } from '@primum/core/dossier/dossier';
import { editContext } from '@primum/core/dossier/edit-context';
import { describe, expect, it } from 'vitest';
import { elkGraphOf } from './elk-graph.ts';
import { drawnSystem, ROOM, THING } from './picture-graph.ts';
import { sizesOf } from './zone-sizes.ts';

const vocabulary = {
  types: [],
  relations: [
    { id: 'p/at', title: 'at', from: [], to: [], field: 'assets.zone' },
    { id: 'p/talks', title: 'talks to', from: [], to: [], field: 'assets.talks' },
  ],
  controls: [],
  functions: [],
};

const dossier = {
  dossier: { uses: [] },
  system: {
    parties: [
      { id: 'maker', kind: 'manufacturer' },
      { id: 'clinic', kind: 'healthcare-provider' },
    ],
    zones: [
      { id: 'room', type: 'room', party: 'clinic', in: 'house' },
      { id: 'house', type: 'house', party: 'clinic' },
    ],
    assets: [
      { id: 'pump', type: 'device', party: 'maker', zone: 'room', talks: ['server'] },
      { id: 'pc', type: 'device', party: 'clinic', zone: 'room', talks: ['server', 'pump'] },
      { id: 'server', type: 'device', party: 'maker' },
    ],
    interfaces: [{ id: 'port', type: 'port', of: 'pump' }],
    data: [{ id: 'rate', title: 'Rate', type: 'd', flows: [{ from: 'pc', to: 'pump' }] }],
  },
  harms: {},
  controls: { controls: [] },
  assumptions: { assumptions: [] },
  agreements: {},
  compliance: {},
  balances: {},
  conflicts: {},
  decisions: {},
} as unknown as Dossier;
const context = editContext(dossier, vocabulary);
const told = (links: readonly { readonly from: string; readonly title: string; readonly to: string }[]) =>
  links.map(({ from, title, to }) => `${from} ${title} ${to}`);

describe('the picture of a system', () => {
  it('draws each zone before what is in it, and an interface beside what has it', () => {
    const { things } = drawnSystem(context, [], []);
    expect(things.map(({ row, inside, tint }) => [row.id, inside, tint])).toEqual([
      ['house', undefined, 1],
      ['server', undefined, 0],
      ['room', 'house', 1],
      ['pump', 'room', 0],
      ['pc', 'room', 1],
      ['port', 'room', 0],
    ]);
  });

  it('draws relations and flows, but not that a thing is in the zone around it', () => {
    expect(told(drawnSystem(context, [], []).links)).toEqual([
      'pump talks to server',
      'pc talks to server',
      'pc talks to pump',
      'pc Rate pump',
    ]);
  });

  it('leaves out what is in a shut zone, and lets its links end at the zone, each once', () => {
    const { things, links } = drawnSystem(context, [], ['house']);
    expect(things.map(({ row, isShut }) => [row.id, isShut])).toEqual([
      ['house', true],
      ['server', false],
    ]);
    expect(links.map(({ from, to }) => [from, to])).toEqual([['house', 'server']]);
  });

  it('draws what runs on a thing, or is part of it, in the same zone, over any number of steps', () => {
    const [pump, ...others] = dossier.system.assets;
    const part = (id: string, host: object) => ({ id, type: 'software', party: 'maker', ...host });
    const assets = [
      pump,
      ...others,
      part('firmware', { 'runs-on': 'board' }),
      part('board', { 'part-of': 'pump' }),
      part('loop-a', { 'runs-on': 'loop-b' }),
      part('loop-b', { 'runs-on': 'loop-a' }),
    ];
    const drawn = drawnSystem(
      editContext({ ...dossier, system: { ...dossier.system, assets } } as unknown as Dossier, vocabulary),
      [],
      [],
    );
    const insideOf = new Map(drawn.things.map(({ row, inside }) => [row.id, inside]));
    expect(['firmware', 'board', 'loop-a'].map((id) => insideOf.get(id))).toEqual(['room', 'room', undefined]);
  });

  it('makes a zone as large as what stands in it needs', () => {
    const { things } = drawnSystem(context, [], []);
    const sizes = sizesOf(things, {
      room: { x: 20, y: 60 },
      pump: { x: 300, y: 100 },
      pc: { x: 16, y: 48 },
      port: { x: 16, y: 120 },
    });
    const room = { width: 300 + THING.width + ROOM.side, height: 120 + THING.height + ROOM.side };
    expect(sizes.get('room')).toEqual(room);
    expect(sizes.get('house')).toEqual({ width: 20 + room.width + ROOM.side, height: 60 + room.height + ROOM.side });
  });

  it('is given to elk with things in their zones and every link outside', () => {
    const graph = elkGraphOf(drawnSystem(context, [], []));
    expect(graph.children?.map(({ id }) => id)).toEqual(['house', 'server']);
    expect(graph.children?.[0]?.children?.[0]?.children?.map(({ id }) => id)).toEqual(['pump', 'pc', 'port']);
    expect(graph.edges).toHaveLength(4);
  });
});

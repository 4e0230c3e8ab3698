import { describe, expect, it } from 'vitest';
import { HOME_VOCABULARY, smallHome } from '../testing/small-home.ts';
import { editContext, type EditPlan } from './edit-context.ts';
import { editsForCount, editsForMove, editsForOwner, editsForTitle } from './edits-for-assets.ts';
import { editsForId } from './edits-for-id.ts';
import { editsForNoRelation, editsForRelation, relationsBetween } from './edits-for-relations.ts';
import { editsForRemoval } from './edits-for-removal.ts';
import { editsForAsset, editsForFlow, editsForFunction, editsForZone } from './edits-for-things.ts';
import { slugFor } from './slug-for.ts';

const home = editContext(smallHome(), HOME_VOCABULARY);

/** The edits in one line each, or why there are none. */
function told(plan: EditPlan): readonly string[] | string {
  if (!plan.ok) return plan.because;
  return plan.edits.map((edit) => {
    const value = edit.do === 'remove' ? '' : ` = ${JSON.stringify(edit.value)}`;
    return `${edit.do} ${edit.document}.${edit.path.join('.')}${value}`;
  });
}

describe('slugFor', () => {
  it.each([
    ['Infusion pump (2nd)', 'infusion-pump-2nd'],
    ['Gerät für Ärzte', 'gerat-fur-arzte'],
    ['Pump', 'pump-3'],
    ['輸液', 'thing'],
    ['long '.repeat(30), 'long-long-long-long-long-long-long-long-long-long-long-long'],
  ])('makes of %j the id %s', (title, id) => {
    expect(slugFor(title, new Set(['pump', 'pump-2']))).toBe(id);
  });
});

describe('new things', () => {
  it('get an id that is free and stand at the end of their list', () => {
    const plan = editsForAsset(home, { title: 'Phone', type: 'device', party: 'patient', zone: 'room' });
    expect(plan).toMatchObject({ ok: true, id: 'phone-2' });
    expect(told(plan)).toEqual([
      'insert system.assets.3 = {"id":"phone-2","title":"Phone","type":"device","party":"patient","zone":"room"}',
    ]);
  });

  it('go to the flows of their data, by the id that others name them by', () => {
    const plan = editsForFlow(home, { data: 'readings', from: 'app', to: 'monitor', over: ['wifi'] });
    expect(plan).toMatchObject({ id: 'flow(readings,app,monitor)' });
    expect(told(plan)).toEqual(['insert system.data.0.flows.2 = {"from":"app","to":"monitor","over":["wifi"]}']);
    expect(told(editsForFlow(home, { data: 'readings', from: 'app', to: 'phone' }))).toBe('this flow is there already');
  });

  it.each([
    [
      editsForAsset(home, { title: 'X', type: 'place', party: 'maker' }),
      'a place does not belong under assets, but under zones',
    ],
    [
      editsForAsset(home, { title: 'X', type: 'thing', party: 'maker' }),
      'the packs of this dossier have no type "thing" that people write',
    ],
    [
      editsForAsset(home, { title: 'X', type: 'device', party: 'home' }),
      '"home" stands under zones, not under parties',
    ],
    [
      editsForAsset(home, { title: 'X', type: 'device', party: 'maker', zone: 'wifi' }),
      '"at" leads from node to place, and cannot lead to wifi here',
    ],
    [editsForZone(home, { title: 'X', type: 'place', party: 'nobody' }), 'nothing here has the id "nobody"'],
    [
      editsForFunction(home, { title: 'X', kind: 'tiny/recording', performedBy: [] }),
      'a function is performed by at least one asset',
    ],
  ])('are refused where they would be wrong', (plan, because) => {
    expect(told(plan)).toBe(because);
  });
});

describe('changes of things', () => {
  it('move, give and count many at once, and leave alone what says so already', () => {
    expect(told(editsForMove(home, ['monitor', 'app', 'monitor'], 'room'))).toEqual([
      'set system.assets.0.zone = "room"',
      'set system.assets.1.zone = "room"',
    ]);
    expect(told(editsForMove(home, ['monitor', 'app'], undefined))).toEqual(['remove system.assets.0.zone']);
    expect(told(editsForOwner(home, ['monitor', 'phone', 'home'], 'patient'))).toEqual([
      'set system.assets.0.party = "patient"',
    ]);
    expect(told(editsForCount(home, ['phone'], 1))).toEqual([]);
    expect(told(editsForMove(home, ['monitor'], 'wifi'))).toContain('cannot lead to wifi');
  });

  it('give a title and keep the id', () => {
    expect(told(editsForTitle(home, 'readings', ' Readings '))).toEqual(['set system.data.0.title = "Readings"']);
    expect(told(editsForTitle(home, 'ward', 'The ward'))).toEqual(['set dossier.uses.0.title = "The ward"']);
    expect(told(editsForTitle(home, 'late', 'x'))).toContain('stands under harms');
  });

  it('give another id wherever it is named, also within ids of what is derived', () => {
    expect(told(editsForId(home, 'radio', 'antenna'))).toEqual([
      'set system.interfaces.0.id = "antenna"',
      'set system.data.0.flows.0.from = "antenna"',
      'set controls.controls.1.at = "flow(readings,antenna,app)"',
    ]);
    expect(told(editsForId(home, 'radio', 'phone'))).toBe('"phone" is taken');
    expect(told(editsForId(home, 'radio', 'Radio 1'))).toContain('small letters');
  });
});

describe('relations', () => {
  it('are offered where they fit and are not there yet', () => {
    const offered = (from: string, to: string) => relationsBetween(home, from, to).map(({ title }) => title);
    expect(offered('app', 'phone')).toEqual(['talks-to', 'updates']);
    expect(offered('phone', 'monitor')).toEqual(['part-of']);
    expect(offered('home', 'room')).toEqual([]);
    expect(offered('monitor', 'wifi')).toEqual(['on']);
  });

  it('are written in the field that the packs say, or in the list of relations', () => {
    const drawn = (from: string, relation: string, to: string) => told(editsForRelation(home, { from, relation, to }));
    expect(drawn('app', 'talks-to', 'radio')).toEqual(['insert system.assets.1.talks.1 = "radio"']);
    expect(drawn('monitor', 'on', 'wifi')).toEqual(['insert system.assets.0.networks.0 = "wifi"']);
    expect(drawn('app', 'tiny/updates', 'phone')).toEqual([
      'insert system.relations.1 = {"from":"app","relation":"updates","to":"phone"}',
    ]);
    expect(drawn('app', 'talks-to', 'monitor')).toEqual([]);
    expect(drawn('home', 'in', 'room')).toBe('room is itself within home');
    expect(drawn('phone', 'talks-to', 'app')).toContain('leads from software');
    expect(drawn('app', 'port-of', 'phone')).toContain('cannot begin at app');
  });

  it('take the place of another where there is room for one, and say so', () => {
    const plan = editsForRelation(home, { from: 'app', relation: 'runs-on', to: 'monitor' });
    expect(plan).toMatchObject({ ok: true, also: ['app: no longer runs-on phone'] });
    expect(told(plan)).toEqual(['set system.assets.1.runs-on = "monitor"']);
  });

  it('are taken away, unless a thing cannot be without', () => {
    const away = (from: string, relation: string, to: string) => told(editsForNoRelation(home, { from, relation, to }));
    expect(away('app', 'talks-to', 'monitor')).toEqual(['remove system.assets.1.talks.0']);
    expect(away('app', 'updates', 'monitor')).toEqual(['remove system.relations.0']);
    expect(away('radio', 'port-of', 'monitor')).toContain('radio cannot be without of');
    expect(away('app', 'updates', 'phone')).toBe('there is no updates from app to phone');
  });
});

describe('editsForRemoval', () => {
  it('takes every use away, and says which', () => {
    const plan = editsForRemoval(home, ['monitor']);
    expect(told(plan)).toEqual([
      'remove controls.controls.1',
      'remove controls.controls.0.at.0',
      'remove system.relations.0',
      'remove system.interfaces.0',
      'remove system.functions.0.performed-by.0',
      'remove system.data.0.kept-at.0',
      'remove system.data.0.flows.0',
      'remove system.assets.1.talks.0',
      'remove system.assets.0',
    ]);
    expect(plan.ok && plan.also).toEqual([
      'interface radio',
      'flow radio -> app of readings',
      'asset app: talks',
      'data readings: kept-at',
      'function watching: performed-by',
      'relation app updates monitor',
      'control sign-in at monitor, phone, app: at',
      'control signature at flow(readings,radio,app)',
    ]);
  });

  it('takes a function with the last asset that performs it, and its harms with it', () => {
    expect(told(editsForRemoval(home, ['monitor', 'app']))).toEqual(
      expect.arrayContaining(['remove system.functions.0', 'remove harms.harms.0']),
    );
    expect(told(editsForRemoval(home, ['readings']))).toEqual(
      expect.arrayContaining([
        'remove system.functions.0.relies-on.0',
        'remove harms.rejected.0',
        'remove controls.controls.1',
      ]),
    );
  });

  it('refuses what the dossier cannot be without', () => {
    expect(told(editsForRemoval(home, ['monitor', 'app', 'phone']))).toBe('a dossier needs at least one asset');
    expect(told(editsForRemoval(home, ['patient']))).toBe('"patient" is still needed by zone home: party');
    expect(told(editsForRemoval(home, ['nothing']))).toBe('nothing here has the id "nothing"');
  });
});

import { describe, expect, it } from 'vitest';
import { assess } from '../assessment/assess.ts';
import { AgreementsDocument } from '../dossier/agreements-document.ts';
import { ControlsDocument } from '../dossier/controls-document.ts';
import type { Dossier } from '../dossier/dossier.ts';
import { HarmsDocument } from '../dossier/harms-document.ts';
import { SystemDocument } from '../dossier/system-document.ts';
import { tinyDossier } from '../testing/tiny-dossier.ts';
import { joinPacks } from '../knowledge/join-packs.ts';
import { tinyPack } from '../testing/tiny-pack.ts';
import { responsibilityFor } from './responsibility-for.ts';
import { ResponsibilityPicture } from './responsibility-picture.ts';

const pack = tinyPack();
const dosing = { id: 'tiny/dosing', title: 'Dosing', source: { document: 'own work', mark: 'proposal' } } as const;
const { knowledge } = joinPacks([{ ...pack, entries: { ...pack.entries, 'clinical-functions': [dosing] } }]);

/** The tiny pump at somebody's home: the patient has the network, the maker the pump, a nursing service has nothing yet. */
function atHome(
  agreements: object = {},
  { controls = [], responsible }: { controls?: object[]; responsible?: string } = {},
): Dossier {
  const tiny = tinyDossier();
  const [harm] = tiny.harms.harms ?? [];
  return {
    ...tiny,
    system: SystemDocument.parse({
      ...tiny.system,
      parties: [
        { id: 'maker', title: 'Maker', kind: 'manufacturer' },
        { id: 'home', title: 'Household', kind: 'patient' },
        { id: 'nursing', title: 'Nursing service', kind: 'healthcare-provider' },
      ],
      zones: [{ id: 'wifi', title: 'Home Wi-Fi', type: 'open-network', party: 'home' }],
    }),
    harms: HarmsDocument.parse({ harms: [{ ...harm, responsible: responsible ?? 'maker' }] }),
    controls: ControlsDocument.parse({ controls }),
    agreements: AgreementsDocument.parse(agreements),
  };
}

const pictureOf = (dossier: Dossier, today = '2026-06-01') => responsibilityFor(assess(dossier, knowledge), { today });
const nobodyIn = (dossier: Dossier) => pictureOf(dossier).nobody.map(({ kind, id }) => `${kind} ${id}`);

const expectation = (at: object, extra: object = {}) => ({
  id: 'wish',
  by: 'maker',
  of: 'nursing',
  text: 'Please see to it.',
  at,
  why: { harms: ['over-infusion'] },
  'asked-on': '2026-03-01',
  'answer-by': '2026-04-01',
  ...extra,
});
const WIFI = { asset: 'wifi' };
const READ_ONLY = { control: 'sign-in', at: 'pump' };
const declined = { answers: 'wish', by: 'nursing', state: 'declined', on: '2026-03-02', reason: 'no staff' };

describe('responsibilityFor', () => {
  it('fits its documented shape', () => {
    expect(ResponsibilityPicture.safeParse(pictureOf(atHome())).error).toBeUndefined();
  });

  it('gives each party what it controls, as derived from the system, with the place that says so', () => {
    const [maker] = pictureOf(atHome()).parties;
    expect(maker?.controls).toMatchObject([
      { kind: 'asset', id: 'pump', said: 'derived', from: { document: 'system', path: ['assets', 0] } },
    ]);
  });

  it('says that nobody sees to what a private household has, with the worst harm and its chain as far as the thing', () => {
    const [wifi] = pictureOf(atHome({}, { responsible: 'maker' })).nobody;
    expect(wifi).toMatchObject({
      kind: 'asset',
      id: 'wifi',
      party: 'home',
      behind: { severity: 'critical', likelihood: 'high', evaluation: 'unacceptable' },
    });
    const last = wifi?.chain.at(-1);
    expect(`${last?.kind} ${last?.id}`).toBe('threat tiny/intrude@host=pump,network=wifi');
  });

  it('takes it off the list when somebody answers for it, and says that this is written', () => {
    const dossier = atHome({ assignments: [{ about: WIFI, accountable: 'nursing', consulted: ['home'] }] });
    expect(nobodyIn(dossier)).not.toContain('asset wifi');
    const picture = pictureOf(dossier);
    expect(picture.parties[2]?.controls).toMatchObject([
      { id: 'wifi', said: 'written', from: { document: 'agreements', path: ['assignments', 0] } },
    ]);
    expect(picture.assignments[0]).toMatchObject({
      about: { kind: 'asset', id: 'wifi' },
      accountable: 'nursing',
      responsible: ['nursing'],
      consulted: ['home'],
      said: 'written',
    });
  });

  it('counts a promise as taking on, a refusal and silence not', () => {
    const ask = { expectations: [expectation(WIFI)] };
    expect(nobodyIn(atHome(ask))).toContain('asset wifi');
    expect(nobodyIn(atHome({ ...ask, promises: [declined] }))).toContain('asset wifi');
    const accepted = { ...declined, state: 'accepted' };
    expect(nobodyIn(atHome({ ...ask, promises: [accepted] }))).not.toContain('asset wifi');
  });

  it('leaves a proposal at another party open until it is taken on; the one that keeps the dossier proposes for itself', () => {
    const controls = [
      { control: 'sign-in', at: 'pump', state: 'proposed' },
      { control: 'read-only', at: 'copy(limits,pump)', state: 'proposed' },
    ];
    const kept = atHome({}, { controls });
    expect(nobodyIn(kept)).not.toContain('control tiny/sign-in@pump');
    const other: Dossier = { ...kept, dossier: { ...kept.dossier, owner: 'nursing' } };
    expect(nobodyIn(other)).toEqual(
      expect.arrayContaining(['control tiny/sign-in@pump', 'control tiny/read-only@copy(limits,pump)']),
    );
    const named = { ...controls[0], party: 'maker' };
    const withParty = atHome({}, { controls: [named] });
    expect(nobodyIn({ ...withParty, dossier: { ...withParty.dossier, owner: 'nursing' } })).not.toContain(
      'control tiny/sign-in@pump',
    );
    expect(pictureOf(kept).parties[0]?.toPutInPlace.map(({ id }) => id)).toContain('tiny/sign-in@pump');
  });

  it('names the harms that nobody must see to, and gives the others to their party', () => {
    expect(nobodyIn(atHome())).toContain('harm tiny/wrong-dose#too-much@dosing');
    expect(nobodyIn(atHome())).not.toContain('harm over-infusion');
    const taken = atHome({}, { responsible: 'nursing' });
    expect(pictureOf(taken).parties[2]?.harms).toMatchObject([{ id: 'over-infusion', chain: expect.anything() }]);
  });

  it('names duties that no party answers for, with their clause', () => {
    const source = { document: 'Agreement of 2026', clause: '4', mark: 'known' };
    const duties = [{ id: 'tell-of-breaches', title: 'Tell of breaches', at: ['pump'], source }];
    const open = pictureOf(atHome({ duties })).nobody.find(({ kind }) => kind === 'duty');
    expect(open).toMatchObject({ id: 'tell-of-breaches', behind: { severity: 'critical' } });
    expect(open?.because).toContain('Agreement of 2026, 4');
    const assignments = [{ about: { duty: 'tell-of-breaches' }, accountable: 'nursing' }];
    expect(nobodyIn(atHome({ duties, assignments }))).not.toContain('duty tell-of-breaches');
    expect(pictureOf(atHome({ duties, assignments })).parties[2]?.duties).toMatchObject([{ said: 'written' }]);
  });

  it('names the strategies that are needed where a party declined', () => {
    const at = { asset: 'pump' };
    const agreements = { expectations: [expectation(at)], promises: [declined] };
    const found = pictureOf(atHome(agreements)).nobody.filter(({ kind }) => kind === 'strategy');
    expect(found.map(({ id }) => id)).toContain('tiny/sign-in@pump');
    expect(found[0]).toMatchObject({ party: 'nursing', from: { entry: expect.stringContaining('tiny/') } });
    const inPlace = [{ control: 'sign-in', at: 'pump', state: 'in-place' }];
    const left = pictureOf(atHome(agreements, { controls: inPlace })).nobody.filter(({ kind }) => kind === 'strategy');
    expect(left.map(({ id }) => id)).not.toContain('tiny/sign-in@pump');
  });

  it('puts what the worst harm stands behind first, and what no harm stands behind last', () => {
    const dossier = atHome();
    const system = SystemDocument.parse({
      ...dossier.system,
      zones: [{ id: 'shed', type: 'open-network', party: 'home' }, ...(dossier.system.zones ?? [])],
    });
    const { nobody } = pictureOf({ ...dossier, system });
    const ids = nobody.map(({ id }) => id);
    expect(ids.indexOf('wifi')).toBeLessThan(ids.indexOf('shed'));
    const ranks = ['unacceptable', 'reduce', 'acceptable', undefined];
    const order = nobody.map(({ behind }) => ranks.indexOf(behind?.evaluation));
    expect(order).toEqual(order.toSorted((a, b) => a - b));
  });

  it('tells state, dates, reason and what is overdue of each expectation', () => {
    const asked = pictureOf(atHome({ expectations: [expectation(READ_ONLY)] })).expectations[0];
    expect(asked).toMatchObject({ state: 'asked', overdue: 'answer', about: { id: 'tiny/sign-in@pump' } });
    expect(asked?.chain.at(-1)?.kind).toBe('threat');
    const refused = pictureOf(atHome({ expectations: [expectation(READ_ONLY)], promises: [declined] }));
    expect(refused.expectations[0]).toMatchObject({ state: 'declined', reason: 'no staff' });
    expect(refused.expectations[0]?.overdue).toBeUndefined();
    expect(refused.parties[2]).toMatchObject({ asked: ['wish'], promised: [], declined: ['wish'] });
    const late = { ...declined, state: 'accepted', 'done-by': '2026-05-31' };
    const promised = atHome({ expectations: [expectation(READ_ONLY)], promises: [late] });
    expect(pictureOf(promised).expectations[0]).toMatchObject({ state: 'accepted', overdue: 'proof' });
    expect(pictureOf(promised, '2026-05-31').expectations[0]?.overdue).toBeUndefined();
  });

  it('gives every entry a reason, and a chain to every one that a harm stands behind', () => {
    const { nobody, parties, expectations } = pictureOf(atHome({ expectations: [expectation(WIFI)] }));
    const items = [
      ...nobody,
      ...parties.flatMap(({ controls, harms, toPutInPlace }) => [controls, harms, toPutInPlace].flat()),
    ];
    for (const { because, behind, chain } of [...items, ...expectations]) {
      expect(because).not.toBe('');
      expect(chain.length > 0).toBe(behind !== undefined);
    }
    expect(items.filter(({ behind }) => behind !== undefined).length).toBeGreaterThan(2);
  });
});

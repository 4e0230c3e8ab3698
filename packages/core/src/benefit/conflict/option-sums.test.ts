/** The sums of a worksheet's options against what benefit itself answers for the same controls in a dossier written so. */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assess } from '../../assessment/assess.ts';
import type { Balance, Option } from '../../dossier/balances-document.ts';
import { ConflictsDocument } from '../../dossier/conflicts-document.ts';
import type { Dossier } from '../../dossier/dossier.ts';
import { joinPacks } from '../../knowledge/join-packs.ts';
import { pumpBalanceDossier, pumpBalancePack } from '../../testing/pump-balance.ts';
import { PUMP_USES, type PumpUse, pumpInUses } from '../../testing/pump-in-uses.ts';
import { balanceFor } from '../balance-for.ts';
import { conflictNamed } from './conflicts-for.ts';
import type { PlacedRef } from './placed.ts';
import type { ConflictWorksheet } from './worksheet.ts';

const { knowledge } = joinPacks([pumpBalancePack()]);
const SEGMENTATION = { control: 'segmentation', at: 'ward-network' };
const CERTIFICATES = { control: 'certificates', at: 'ward-network' };
const SIGN_IN = { control: 'sign-in', at: 'pump' };
const ALL = [SEGMENTATION, CERTIFICATES, SIGN_IN];

function sheetOf(
  dossier: Dossier,
  options: readonly object[],
  using = knowledge,
  more: object = {},
): ConflictWorksheet {
  const conflicts = ConflictsDocument.parse({
    conflicts: [
      {
        id: 'sheet',
        title: 'Sheet',
        kind: 'security-emergency',
        about: [SIGN_IN],
        interests: [{ of: 'a', wants: 'b' }],
        options,
        ...more,
      },
    ],
  });
  const asked = conflictNamed(assess({ ...dossier, conflicts }, using), 'sheet', []);
  return asked.kind === 'worksheet' ? asked.worksheet : expect.fail('the worksheet is there');
}

const axesOf = (sheet: ConflictWorksheet, option = 'o') =>
  sheet.options.find(({ id }) => id === option)?.sums?.axes ?? expect.fail('there are sums');

/** By benefit, for one option of a balance. */
function answered(dossier: Dossier, balance: Balance, option: Option) {
  const picture = balanceFor(assess(dossier, knowledge), { ...balance, options: [option] });
  return picture.state === 'figures' ? picture.options[0]?.axes : expect.fail('there are figures');
}

const theBalance = (dossier: Dossier): Balance => dossier.balances.balances?.[0] ?? expect.fail('there is a balance');

/** With these in place, and of the others no word, or all of them proposed with their cost. */
function standing(dossier: Dossier, inPlace: readonly PlacedRef[], without: readonly PlacedRef[] = []): Dossier {
  const same = (one: PlacedRef) => (other: { control: string; at: string | string[] }) =>
    one.control === other.control && one.at === other.at;
  const controls = dossier.controls.controls
    .filter((entry) => !without.some((one) => same(one)(entry)))
    .map((entry) => ({
      ...entry,
      state: inPlace.some((one) => same(one)(entry)) ? ('in-place' as const) : ('proposed' as const),
      cost: { ...entry.cost, yearly: 70 },
      burden: { 'minutes-per-use': 2, 'uses-per-device-year': 30, 'training-hours': 5 },
    }));
  return { ...dossier, controls: { controls } };
}

describe('sums of the options of a worksheet', () => {
  it('are what benefit answers for the same controls put in place and taken away', () => {
    const some = fc.subarray(ALL);
    fc.assert(
      fc.property(some, some, some, (inPlace, wanted, away) => {
        const off = away.filter((one) => inPlace.includes(one));
        const on = wanted.filter((one) => !off.includes(one));
        const made = pumpBalanceDossier();
        const balance = { ...theBalance(made), years: 3, options: [{ id: 'x', title: 'x', controls: [SIGN_IN] }] };
        const dossier = { ...standing(made, inPlace), balances: { balances: [balance] } };
        const sheet = sheetOf(dossier, [{ id: 'o', title: 'o', on, off }]);
        const left = standing(
          made,
          inPlace.filter((one) => !off.includes(one)),
          off,
        );
        expect(axesOf(sheet)).toEqual(answered(left, balance, { id: 'o', title: 'o', controls: on }));
        expect(sheet.sums).toMatchObject({
          state: 'figures',
          deviceYears: 1000,
          years: 3,
          balance: { id: balance.id },
        });
      }),
      { numRuns: 60 },
    );
  });

  it('beside an option of a balance are those of both together, and levels move as where its controls are in place', () => {
    const some = fc.subarray(ALL);
    fc.assert(
      fc.property(some, some, (base, wanted) => {
        const on = wanted.filter((one) => !base.includes(one));
        const made = pumpBalanceDossier();
        const balance = { ...theBalance(made), options: [{ id: 'base', title: 'Base', controls: base }] };
        const dossier = { ...standing(made, []), balances: { balances: [balance] } };
        const options = [{ id: 'o', title: 'o', on }];
        const beside = { balance: balance.id, option: 'base' };
        const sheet = sheetOf(dossier, options, knowledge, { beside });
        expect(sheet.beside).toMatchObject({ balance: { id: balance.id }, option: { title: 'Base' } });
        expect(axesOf(sheet)).toEqual(answered(dossier, balance, { id: 'o', title: 'o', controls: [...base, ...on] }));
        const carriedOut = sheetOf({ ...standing(made, base), balances: { balances: [balance] } }, options);
        expect(sheet.options[0]?.effect).toEqual(carriedOut.options[0]?.effect);
      }),
      { numRuns: 60 },
    );
  });

  it('beside an option keep its price and what a trial showed under it, add the price of what comes to it, and leave out what goes', () => {
    const made = pumpBalanceDossier();
    const harms = [
      { harm: 'staff-locked-out', 'per-device-year': [0.00001, 0.0001] as [number, number], basis: 'trial' },
    ];
    const base: Option = {
      id: 'base',
      title: 'Base',
      controls: [SEGMENTATION, CERTIFICATES],
      cost: { once: 500, yearly: 20 },
      harms,
    };
    const balance = { ...theBalance(made), years: 2, options: [base] };
    const dossier = { ...standing(made, []), balances: { balances: [balance] } };
    const options = [
      { id: 'none', title: 'none' },
      { id: 'more', title: 'more', on: [SIGN_IN] },
      { id: 'less', title: 'less', off: [CERTIFICATES] },
    ];
    const sheet = sheetOf(dossier, options, knowledge, { beside: { balance: balance.id, option: 'base' } });
    expect(axesOf(sheet, 'none')).toEqual(answered(dossier, balance, base));
    const added = answered(dossier, balance, { id: 'x', title: 'x', controls: [SIGN_IN] })?.cost.point ?? NaN;
    expect(axesOf(sheet, 'more').cost.point).toBe(500 + 2 * 20 + added);
    const { cost: _cost, ...measured } = base;
    const withMore = answered(dossier, balance, { ...measured, controls: [SEGMENTATION, CERTIFICATES, SIGN_IN] });
    expect(axesOf(sheet, 'more').patient).toEqual(withMore?.patient);
    expect(axesOf(sheet, 'less')).toEqual(
      answered(dossier, balance, { id: 'x', title: 'x', controls: [SEGMENTATION] }),
    );
  });

  it('are those of the worked example, with what the balance knows of just these controls', () => {
    const dossier = pumpBalanceDossier();
    const known: Option = {
      id: 'b',
      title: 'measured',
      controls: ALL,
      cost: { once: 90_000 },
      harms: [{ harm: 'staff-locked-out', 'per-device-year': [0.00001, 0.0001], basis: 'trial' }],
    };
    const balance = { ...theBalance(dossier), options: [{ id: 'o', title: 'Nothing' }, known] };
    const sheet = sheetOf({ ...dossier, balances: { balances: [balance] } }, [
      { id: 'as-it-is', title: 'as it is' },
      { id: 'all', title: 'all', on: ALL },
    ]);
    expect(axesOf(sheet, 'all')).toEqual(answered(dossier, balance, known));
    expect(axesOf(sheet, 'all').cost.point).toBe(90_000);
    expect(axesOf(sheet, 'as-it-is').patient.point).toBeCloseTo(0.165185, 6);
    expect(sheet.sums).toMatchObject({ now: axesOf(sheet, 'as-it-is'), use: { id: 'ward' }, stage: 'field-use' });
  });

  it('count a thousand device-years of field use in all uses where no balance has one of the controls', () => {
    const uses = fc.subarray([...PUMP_USES], { minLength: 1 });
    fc.assert(
      fc.property(uses, uses, fc.subarray(ALL), (one: PumpUse[], other: PumpUse[], on) => {
        const made = pumpInUses({}, { 'over-infusion': one, 'records-disclosed': other });
        const sheet = sheetOf({ ...made, balances: { balances: [] } }, [{ id: 'o', title: 'o', on }]);
        const balance = { id: 'made', title: 'made', use: 'ward', 'device-years': 1000, options: [] };
        const inAll = pumpInUses();
        expect(axesOf(sheet)).toEqual(answered(inAll, balance, { id: 'o', title: 'o', controls: on }));
        expect(sheet.sums).toMatchObject({ state: 'figures', deviceYears: 1000, stage: 'field-use' });
        expect(sheet.sums).not.toHaveProperty('balance');
        expect(sheet.sums).not.toHaveProperty('use');
      }),
      { numRuns: 20 },
    );
  });

  it('tell how many harms they leave out that move in another use or stage', () => {
    const made = pumpInUses({}, { 'over-infusion': ['home'], 'pump-unavailable': ['ward', 'home'] });
    const sheet = sheetOf(made, [{ id: 'o', title: 'o', on: ALL }]);
    expect(sheet.options[0]?.sums?.elsewhere).toBe(1);
    expect(sheet.options[0]?.effect.lowers.filter(({ moves }) => moves).map(({ harm }) => harm)).toContain(
      'over-infusion',
    );
  });

  it('are not there where severities have no weights, and it says why', () => {
    const options = [{ id: 'o', title: 'o', on: ALL }];
    const bare = { ...knowledge, clinical: { ...knowledge.clinical, severityWeights: [] } };
    const sheet = sheetOf(pumpBalanceDossier(), options, bare);
    expect(sheet.sums).toMatchObject({
      state: 'no-figures',
      because: 'no pack of the dossier has weights of severities',
    });
    expect(sheet.options[0]).not.toHaveProperty('sums');
    expect(sheet.options[0]?.effect.lowers.length).toBeGreaterThan(0);
  });
});

import { assert, constantFrom, property, subarray } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assess } from '../assessment/assess.ts';
import { ComplianceDocument } from '../dossier/compliance-document.ts';
import { ControlsDocument } from '../dossier/controls-document.ts';
import type { Dossier } from '../dossier/dossier.ts';
import type { FactsTold, Told } from '../knowledge/holds.ts';
import { joinPacks } from '../knowledge/join-packs.ts';
import { type LawEntries, lawPack } from '../testing/law-pack.ts';
import { tinyDossier } from '../testing/tiny-dossier.ts';
import { tinyPack } from '../testing/tiny-pack.ts';
import { complianceFor } from './compliance-for.ts';
import { complianceGround } from './compliance-ground.ts';
import { complianceModel } from './compliance-model.ts';
import type { CompliancePicture, ComplianceQuestion } from './compliance-picture.ts';

const TODAY = '2026-11-26';
const ROLES = [
  { id: 'as-maker', kind: 'manufacturer', roles: ['manufacturer'] },
  { id: 'as-hospital', kind: 'healthcare-provider', roles: ['operator', 'controller'] },
];

interface Case {
  readonly law: LawEntries;
  readonly compliance?: object;
  readonly controls?: readonly object[];
  readonly facts?: Readonly<Record<string, Told>>;
  readonly question?: Partial<ComplianceQuestion>;
  readonly change?: (dossier: Dossier) => Dossier;
}

function picture({ law, compliance = {}, controls = [], facts = {}, question = {}, change }: Case): CompliancePicture {
  const packs = [tinyPack(), lawPack({ instruments: [{ id: 'act' }], 'party-roles': ROLES, ...law })];
  const { knowledge, faults } = joinPacks(packs);
  // What reads as a requirement and is a proposal is a fault of its pack; here it must not count either.
  expect(faults.filter(({ code }) => code !== 'proposal-as-requirement')).toEqual([]);
  const written = {
    ...tinyDossier(),
    compliance: ComplianceDocument.parse(compliance),
    controls: ControlsDocument.parse({ controls }),
  };
  const dossier = change?.(written) ?? written;
  const model = complianceModel(knowledge);
  const ground = complianceGround(assess(dossier, knowledge), model, { classes: [], unsettled: [], on: TODAY });
  const told: FactsTold = { answer: (id) => facts[id], order: () => undefined };
  return complianceFor(ground, model, { told }, { on: TODAY, ...question });
}

const rowOf = (shown: CompliancePicture, id: string) => shown.rows.find((row) => row.id === `law/${id}`);
const stateOf = (shown: CompliancePicture, id: string) => rowOf(shown, id)?.state;

const PLAN = { 'evidence-kinds': [{ id: 'plan', 'fresh-for': { months: 12 } }] };
const NEEDS_PLAN = { ...PLAN, requirements: [{ id: 'a', 'met-by': [{ evidence: 'plan' }] }] };
const plan = (rest: object = {}) => ({
  evidence: [{ id: 'p', kind: 'law/plan', title: 'Plan', on: '2026-06-01', ...rest }],
});

describe('what meets a requirement', () => {
  it.each([
    ['nothing was named', {}, 'unknown'],
    ['evidence of its kind is there', plan(), 'met'],
    ['the evidence is older than its kind counts', plan({ on: '2025-11-25' }), 'not-met'],
    ['the evidence counts on its last day', plan({ on: '2025-11-26' }), 'met'],
    ['the evidence is from a day to come', plan({ on: '2026-12-01' }), 'unknown'],
    ['the evidence says itself that it counts no more', plan({ 'valid-until': '2026-11-25' }), 'not-met'],
  ])('paper: %s', (_, compliance, state) => {
    expect(stateOf(picture({ law: NEEDS_PLAN, compliance }), 'a')).toBe(state);
  });

  it('expires when one looks at a later day', () => {
    const shown = picture({ law: NEEDS_PLAN, compliance: plan(), question: { on: '2027-12-11' } });
    expect(stateOf(shown, 'a')).toBe('not-met');
    expect(shown.expired).toEqual([{ id: 'p', title: 'Plan', until: '2027-06-01' }]);
  });

  it('is not the evidence of another party', () => {
    const change = (dossier: Dossier): Dossier => ({
      ...dossier,
      system: { ...dossier.system, parties: [...dossier.system.parties, { id: 'ward', kind: 'healthcare-provider' }] },
    });
    expect(stateOf(picture({ law: NEEDS_PLAN, compliance: plan({ by: 'ward' }), change }), 'a')).toBe('unknown');
  });

  const SIGN_IN = { requirements: [{ id: 'a', 'met-by': [{ capability: 'tiny/person-authentication' }] }] };
  const signIn = (rest: object) => [{ control: 'sign-in', at: 'pump', state: 'in-place', ...rest }];

  it('by a control: proved, claimed, or only proposed', () => {
    const shown = (controls: readonly object[]) => rowOf(picture({ law: SIGN_IN, controls }), 'a');
    expect(shown(signIn({ evidence: ['test report'] }))).toMatchObject({ state: 'met', claimed: false });
    expect(shown(signIn({}))).toMatchObject({ state: 'met', claimed: true });
    expect(shown(signIn({ state: 'proposed' }))).toMatchObject({ state: 'not-met' });
  });

  it('counts once for every law that asks for it, and by name for its twin', () => {
    const law = {
      ...PLAN,
      instruments: [{ id: 'act' }, { id: 'other', short: 'Other' }],
      requirements: [
        { id: 'a', 'met-by': [{ evidence: 'plan' }] },
        { id: 'b', instrument: 'other', 'met-by': [{ evidence: 'plan' }] },
        { id: 'c', 'same-as': ['d'] },
        { id: 'd', instrument: 'other' },
      ],
    };
    const shown = picture({ law, compliance: plan({ serves: ['law/c'] }) });
    expect(['a', 'b', 'c', 'd'].map((id) => stateOf(shown, id))).toEqual(['met', 'met', 'met', 'met']);
    expect(rowOf(shown, 'd')?.named).toEqual(['p']);
  });

  it('partly where some of it is there, and one of several will do where it says so', () => {
    const law = {
      'evidence-kinds': [{ id: 'plan' }, { id: 'report' }],
      requirements: [
        { id: 'a', 'met-by': [{ evidence: 'plan' }, { evidence: 'report' }] },
        { id: 'b', 'met-by': [{ any: [{ evidence: 'plan' }, { evidence: 'report' }] }] },
      ],
    };
    const shown = picture({ law, compliance: plan() });
    expect([stateOf(shown, 'a'), stateOf(shown, 'b')]).toEqual(['partly', 'met']);
    expect(shown.toDo.map(({ proof }) => proof)).toEqual([{ evidence: 'law/report' }]);
  });
});

describe('what people judge', () => {
  const said = (state: string, rest: object = {}) => ({
    statements: [{ requirement: 'law/a', state, reason: 'because', on: TODAY }],
    ...rest,
  });

  it('cannot make met what is asked for and missing', () => {
    const row = rowOf(picture({ law: NEEDS_PLAN, compliance: said('met') }), 'a');
    expect(row).toMatchObject({ state: 'partly', disputed: expect.stringContaining('not all') });
  });

  it('is believed where nothing checkable is asked, until its evidence counts no more', () => {
    const law = { ...PLAN, requirements: [{ id: 'a' }] };
    const leaning = (on: string) => ({
      ...plan({ on }),
      statements: [{ requirement: 'law/a', state: 'met', reason: 'seen', on: TODAY, evidence: ['p'] }],
    });
    expect(stateOf(picture({ law, compliance: said('met') }), 'a')).toBe('met');
    expect(rowOf(picture({ law, compliance: leaning('2026-06-01') }), 'a')).toMatchObject({
      state: 'met',
      claimed: false,
    });
    expect(stateOf(picture({ law, compliance: leaning('2020-06-01') }), 'a')).toBe('partly');
  });

  it('takes a requirement away with its reason', () => {
    const shown = picture({ law: NEEDS_PLAN, compliance: said('not-applicable') });
    expect(shown.rows).toEqual([]);
    expect(shown.notApplicable).toMatchObject([{ id: 'law/a', because: 'statement', reason: 'because' }]);
  });

  it('is told where it is worse than what is there', () => {
    const row = rowOf(picture({ law: NEEDS_PLAN, compliance: said('not-met', plan()) }), 'a');
    expect(row).toMatchObject({ state: 'not-met', disputed: expect.stringContaining('all that is asked for') });
  });
});

describe('what is asked of whom', () => {
  const hospital = (dossier: Dossier): Dossier => ({
    ...dossier,
    system: { ...dossier.system, parties: [...dossier.system.parties, { id: 'ward', kind: 'healthcare-provider' }] },
  });
  const law = {
    requirements: [
      { id: 'maker' },
      { id: 'both', roles: ['manufacturer', 'operator'] },
      { id: 'ward', roles: ['operator'] },
    ],
  };

  it('by the role that a party has, with who else is asked', () => {
    const maker = picture({ law, change: hospital });
    expect(maker.rows.map(({ id }) => id)).toEqual(['law/maker', 'law/both']);
    expect(rowOf(maker, 'both')?.alsoAskedOf).toEqual(['ward']);
    const ward = picture({ law, change: hospital, question: { party: 'ward' } });
    expect(ward.rows.map(({ id }) => id)).toEqual(['law/both', 'law/ward']);
  });

  it('and of others only where their own facts do not speak against it', () => {
    const facts = [{ id: 'large', explain: 'Asked for tests.', of: 'party', area: 'a', answer: { 'yes-no': true } }];
    const both = ['manufacturer', 'operator'];
    const requirements = [{ id: 'both', roles: both, applies: { fact: 'large', is: true } }];
    const alsoAsked = (large?: boolean) => {
      const change = (dossier: Dossier): Dossier => {
        const ward = { id: 'ward', kind: 'healthcare-provider' as const };
        const told = large === undefined ? ward : { ...ward, facts: { large } };
        return { ...dossier, system: { ...dossier.system, parties: [...dossier.system.parties, told] } };
      };
      return rowOf(picture({ law: { facts, requirements }, facts: { 'law/large': true }, change }), 'both')
        ?.alsoAskedOf;
    };
    expect([alsoAsked(true), alsoAsked(), alsoAsked(false)]).toEqual([['ward'], ['ward'], []]);
  });

  it('a bill, a proposal and what time has overtaken are nobody’s requirement, whatever their mark and day', () => {
    const nobody = [
      { id: 'bill', status: 'bill' },
      { id: 'proposal', status: 'proposal' },
      { id: 'stale', status: 'stale' },
      { id: 'ours', source: { document: 'own work', mark: 'proposal' } },
    ];
    const shown = picture({ law: { requirements: [{ id: 'law' }, ...nobody] }, question: { on: '2099-01-01' } });
    expect(shown.rows.map(({ id }) => id)).toEqual(['law/law']);
    expect([...shown.notApplicable, ...shown.coming]).toEqual([]);
  });

  it.each([
    ['2027-12-10', [], ['law/later']],
    ['2027-12-11', ['law/later'], []],
    ['2030-01-01', ['law/later'], []],
    ['2030-01-02', [], []],
  ])('on %s', (on, asked, coming) => {
    const requirements = [{ id: 'later', status: 'adopted', from: '2027-12-11', to: '2030-01-01' }];
    const shown = picture({ law: { requirements }, question: { on } });
    expect(shown.rows.map(({ id }) => id)).toEqual(asked);
    expect(shown.coming.map(({ id }) => id)).toEqual(coming);
  });

  it('in a stage what arose in it or before', () => {
    const requirements = [
      { id: 'early', stages: ['design'] },
      { id: 'late', stages: ['field-use', 'end-of-life'] },
    ];
    const shown = (stage: 'design' | 'field-use') => picture({ law: { requirements }, question: { stage } });
    expect(shown('design').rows.map(({ id }) => id)).toEqual(['law/early']);
    expect(shown('design').figures.later).toBe(1);
    expect(shown('field-use').rows.map(({ id }) => id)).toEqual(['law/early', 'law/late']);
  });

  const FACT = { id: 'radio', explain: 'Asked for tests.', of: 'device', area: 'a', answer: { 'yes-no': true } };
  it.each([
    ['yes', { 'law/radio': true }, ['yes'], []],
    ['no', { 'law/radio': false }, [], ['law/radio']],
    ['open', {}, ['open'], []],
  ])('on facts: %s', (_, facts, applies, against) => {
    const requirements = [{ id: 'a', applies: { fact: 'radio', is: true } }];
    const shown = picture({ law: { facts: [FACT], requirements }, facts });
    expect(shown.rows.map((row) => row.applies)).toEqual(applies);
    expect(shown.notApplicable.flatMap((one) => one.facts)).toEqual(against);
    expect(shown.figures.open).toBe(applies[0] === 'open' ? 1 : 0);
  });

  it('a law of another market asks nothing, and says why', () => {
    const instruments = [{ id: 'act', short: 'US act', markets: ['US'] }];
    const change = (dossier: Dossier): Dossier => ({ ...dossier, dossier: { ...dossier.dossier, markets: ['EU'] } });
    const shown = picture({ law: { instruments, requirements: [{ id: 'a' }] }, change });
    expect(shown.rows).toEqual([]);
    expect(shown.notices).toEqual([{ instrument: 'law/act', short: 'US act', because: 'other-market' }]);
  });

  it('a law that ended or has not begun says so instead of looking met', () => {
    const instruments = (dates: object) => [{ id: 'act', ...dates }];
    const shown = (dates: object) => picture({ law: { instruments: instruments(dates), requirements: [{ id: 'a' }] } });
    expect(shown({ to: '2025-01-01' }).notices).toMatchObject([{ because: 'ended', day: '2025-01-01' }]);
    expect(shown({ from: '2028-01-01' }).notices).toMatchObject([{ because: 'not-yet', day: '2028-01-01' }]);
  });
});

describe('gaps', () => {
  it('come by the harm behind them: what stands on the way to it first', () => {
    const law = {
      ...PLAN,
      requirements: [
        { id: 'paper', 'met-by': [{ evidence: 'plan' }] },
        { id: 'sign-in', 'met-by': [{ capability: 'tiny/person-authentication' }], force: 'should' },
      ],
    };
    const shown = picture({ law });
    expect(shown.gaps).toEqual(['law/sign-in', 'law/paper']);
    expect(rowOf(shown, 'sign-in')?.harm).toMatchObject({ to: 'patient', severity: 'critical', through: 'way' });
    expect(rowOf(shown, 'paper')?.harm).toMatchObject({ to: 'patient', severity: 'critical', through: 'whole' });
  });

  it('are not what a text merely allows', () => {
    const shown = picture({
      law: {
        requirements: [
          { id: 'a', force: 'may' },
          { id: 'b', force: 'should' },
        ],
      },
    });
    expect(shown.gaps).toEqual(['law/b']);
    expect(shown.rows).toHaveLength(2);
  });

  it('are told once, with all that one thing would serve', () => {
    const law = {
      ...PLAN,
      instruments: [{ id: 'act' }, { id: 'other', short: 'Other' }],
      requirements: ['a', 'b', 'c'].map((id) => ({
        id,
        instrument: id === 'c' ? 'other' : 'act',
        'met-by': [{ evidence: 'plan' }],
      })),
    };
    expect(picture({ law }).toDo).toMatchObject([
      { proof: { evidence: 'law/plan' }, requirements: ['law/a', 'law/b', 'law/c'], instruments: ['Act', 'Other'] },
    ]);
  });

  it('never grow by evidence, and never shrink by the passing of time', () => {
    const kinds = ['k0', 'k1', 'k2', 'k3'];
    const law = {
      'evidence-kinds': kinds.map((id) => ({ id, 'fresh-for': { months: 12 } })),
      requirements: Array.from({ length: 8 }, (_, at) => ({
        id: `r${at}`,
        'met-by': kinds
          .filter((_kind, bit) => (at >> bit) % 2 === 1 || bit === at % 4)
          .map((kind) => ({ evidence: kind })),
      })),
    };
    const item = (kind: string, at: number) => ({ id: `e${at}`, kind: `law/${kind}`, title: kind, on: '2026-06-01' });
    const met = (has: readonly string[], on: string) =>
      picture({ law, compliance: { evidence: has.map(item) }, question: { on } }).figures.met;
    assert(
      property(subarray(kinds), constantFrom(...kinds), (has, more) => {
        expect(met([...has, more], TODAY)).toBeGreaterThanOrEqual(met(has, TODAY));
        expect(met(has, '2028-01-01')).toBeLessThanOrEqual(met(has, TODAY));
      }),
      { numRuns: 40 },
    );
  });
});

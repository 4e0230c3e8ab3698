/** Decisions about harms and conflicts where uses have criteria of their own; against each use judged alone, the slow way. */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assess } from '../assessment/assess.ts';
import type { Conflict } from '../dossier/conflicts-document.ts';
import { applyEdits } from '../dossier/apply-edits.ts';
import { type Decision, DecisionsDocument } from '../dossier/decisions-document.ts';
import { DossierDocument } from '../dossier/dossier-document.ts';
import type { Dossier } from '../dossier/dossier.ts';
import { editContext } from '../dossier/edit-context.ts';
import { editsForId } from '../dossier/edits-for-id.ts';
import type { AcceptabilityMatrix, UseCriteria } from '../dossier/use-criteria.ts';
import type { Acceptability } from '../harm/harm-picture.ts';
import { evaluationRank } from '../harm/rank-harms.ts';
import { joinPacks } from '../knowledge/join-packs.ts';
import { decision } from '../testing/decided-pump.ts';
import { pumpBalancePack } from '../testing/pump-balance.ts';
import { PUMP_USES, type PumpUse, pumpInUses } from '../testing/pump-in-uses.ts';
import { vocabularyOf } from '../system/vocabulary-of.ts';
import { decisionDraft } from './decision-draft.ts';
import type { DecisionRow } from './decision-picture.ts';
import { decisionsFor } from './decisions-for.ts';
import { sightOf } from './seen-harms.ts';
import { seenNow } from './seen-now.ts';
import { seenFrom } from './seen-rows.ts';

const { knowledge } = joinPacks([pumpBalancePack()]);
const HARMS = ['over-infusion', 'pump-unavailable', 'staff-locked-out', 'records-disclosed'];
const all = (evaluation: Acceptability): AcceptabilityMatrix =>
  Array.from({ length: 5 }, () => [evaluation, evaluation, evaluation]);
const own = (evaluation: Acceptability, more: Partial<UseCriteria> = {}): UseCriteria[] => [
  { matrix: all(evaluation), reason: 'made up', ...more },
];

/** All harms and a conflict about all controls, as somebody decides them who looks at the dossier as it is. */
function decidedOn(made: Dossier): readonly Decision[] {
  const dossier = withConflict(made);
  const sight = sightOf(assess(dossier, knowledge));
  const fresh = [
    ...HARMS.map((harm) => decision({ id: `d-${harm}`, about: { harm } })),
    decision({ id: 'd-conflict', about: { conflict: 'c' }, option: 'all' }),
    decision({ id: 'd-balance', about: { balance: dossier.balances.balances?.[0]?.id }, option: 'b' }),
  ];
  return fresh.map((one) => ({ ...one, seen: seenNow(sight, { ...one, seen: [] }) }));
}
function withConflict(dossier: Dossier): Dossier {
  const about = dossier.controls.controls.flatMap(({ control, at }) =>
    [at].flat().map((one) => ({ control, at: one })),
  );
  const conflict: Conflict = {
    id: 'c',
    title: 'c',
    kind: 'privacy-care',
    about,
    interests: [],
    options: [{ id: 'all', title: 'all', on: about }],
  };
  return { ...dossier, conflicts: { conflicts: [conflict] } };
}
function rowsIn(made: Dossier, decisions: readonly Decision[]): Map<string, DecisionRow> {
  const dossier = { ...withConflict(made), decisions: { decisions: [...decisions] } };
  const picture = decisionsFor(assess(dossier, knowledge), { on: '2026-06-02', sha256: () => '' });
  return new Map(picture.decisions.map((row) => [row.id, row]));
}
/** What is told of each decision that was made on `before` where the dossier is `after`. */
const since = (before: Dossier, after: Dossier) => rowsIn(after, decidedOn(before));
const changesOf = (rows: ReadonlyMap<string, DecisionRow>, id: string) => (rows.get(id) ?? expect.fail(id)).changes;

type Said = Parameters<typeof pumpInUses>;
const told = (use: PumpUse, was: Acceptability | undefined, is: Acceptability | undefined) => ({
  id: use,
  title: `Use: ${use}`,
  ...(was === undefined ? {} : { was }),
  ...(is === undefined ? {} : { is }),
});
const HOME = { home: own('unacceptable') };
const only = (...uses: PumpUse[]) => ({ 'pump-unavailable': uses });

describe('a decision about a harm that several uses judge', () => {
  it.each<[string, Said, Said, boolean, ReturnType<typeof told>[]]>([
    [
      'gets criteria that are stricter, though another use was as strict before',
      [HOME],
      [{ ...HOME, ambulance: own('unacceptable') }],
      true,
      [told('ambulance', 'reduce', 'unacceptable')],
    ],
    [
      'has stricter criteria than it had',
      [{ ...HOME, ambulance: own('acceptable') }],
      [{ ...HOME, ambulance: own('reduce') }],
      true,
      [told('ambulance', 'acceptable', 'reduce')],
    ],
    [
      'has milder criteria than it had',
      [{ ...HOME, ambulance: own('reduce') }],
      [{ ...HOME, ambulance: own('acceptable') }],
      false,
      [told('ambulance', 'reduce', 'acceptable')],
    ],
    [
      'has milder criteria where none had any',
      [{}],
      [{ ambulance: own('acceptable') }],
      false,
      [told('ambulance', 'reduce', 'acceptable')],
    ],
    ['has no criteria of its own any more', [HOME], [{}], false, [told('home', 'unacceptable', 'reduce')]],
    [
      'becomes stricter while another becomes milder',
      [{ home: own('unacceptable'), ambulance: own('acceptable') }],
      [{ home: own('reduce'), ambulance: own('unacceptable') }],
      true,
      [told('home', 'unacceptable', 'reduce'), told('ambulance', 'acceptable', 'unacceptable')],
    ],
    ['is new', [HOME, only('ward', 'home')], [HOME], true, [told('ambulance', undefined, 'reduce')]],
    ['is gone', [HOME], [HOME, only('ward', 'home')], false, [told('ambulance', 'reduce', undefined)]],
    [
      'is gone with the only criteria that a use had',
      [HOME],
      [{}, only('ward', 'ambulance')],
      false,
      [told('home', 'unacceptable', undefined)],
    ],
  ])('opens again where one %s', (_, before, after, worse, uses) => {
    const [change, ...more] = changesOf(since(pumpInUses(...before), pumpInUses(...after)), 'd-pump-unavailable');
    expect(more).toEqual([]);
    expect(change).toMatchObject({ kind: 'changed', harm: { id: 'pump-unavailable' }, worse });
    expect(change?.uses).toEqual(uses);
  });

  it.each<[string, Said, Said]>([
    ['gets criteria that say the same of it', [{}], [{ ambulance: own('reduce') }]],
    ['has the same criteria as a matrix of its own', [HOME], [{ ...HOME, ambulance: own('reduce') }]],
    [
      'has stricter criteria in another stage',
      [HOME],
      [{ ...HOME, ambulance: own('unacceptable', { stage: 'design' }) }],
    ],
    [
      'in which it does not arise is stricter',
      [{}, only('ward', 'home')],
      [{ ambulance: own('unacceptable') }, only('ward', 'home')],
    ],
    ['is new and judged as all are', [{}, only('ward', 'home')], [{}]],
  ])('holds where a use %s', (_, before, after) => {
    const row = since(pumpInUses(...before), pumpInUses(...after)).get('d-pump-unavailable');
    expect(row).toMatchObject({ state: 'holds', changes: [] });
  });

  it('is told in a draft as it is kept, and kept as it was told', () => {
    const before = pumpInUses(HOME);
    const [seen] = decidedOn(before).flatMap((one) => (one.id === 'd-pump-unavailable' ? one.seen : []));
    const draft = decisionDraft(assess(before, knowledge), 'pump-unavailable');
    expect(draft?.seen).toMatchObject([
      { byUse: [{ title: 'Use: ward', evaluation: 'reduce' }, { evaluation: 'unacceptable' }, { id: 'ambulance' }] },
    ]);
    expect(draft?.seen.map(seenFrom)).toEqual([seen]);
  });

  it('holds where a use gets another id, which it has in the decision, too', () => {
    const made = pumpInUses(HOME);
    const before: Dossier = { ...made, decisions: { decisions: [...decidedOn(made)] } };
    const plan = editsForId(editContext(before, vocabularyOf(knowledge)), 'home', 'at-home');
    if (!plan.ok) expect.fail(plan.because);
    const edited = (['dossier', 'decisions'] as const).map((kind) =>
      applyEdits(
        before[kind],
        plan.edits.filter(({ document }) => document === kind),
      ),
    );
    const [dossier, decisions] = edited.map((one) => (one.ok ? one.value : expect.fail()));
    const after = { ...made, dossier: DossierDocument.parse(dossier) };
    const rows = rowsIn(after, DecisionsDocument.parse(decisions).decisions ?? []);
    expect(rows.get('d-pump-unavailable')).toMatchObject({
      state: 'holds',
      seen: [{ byUse: [{ id: 'ward' }, { id: 'at-home' }, { id: 'ambulance' }] }],
    });
  });

  it('names a use by its id where the dossier does not have it any more', () => {
    const before = pumpInUses(HOME);
    const uses = before.dossier.uses.filter(({ id }) => id !== 'ambulance');
    const rows = since(before, { ...before, dossier: { ...before.dossier, uses } });
    expect(changesOf(rows, 'd-pump-unavailable')).toMatchObject([{ uses: [{ id: 'ambulance', title: 'ambulance' }] }]);
  });
});

const cells = fc.constantFrom<Acceptability>('acceptable', 'reduce', 'unacceptable');
const matrices: fc.Arbitrary<AcceptabilityMatrix> = fc.array(fc.array(cells, { minLength: 3, maxLength: 3 }), {
  minLength: 5,
  maxLength: 5,
});
const orNone = fc.option(matrices, { nil: undefined });
const ownByUse = fc.record({ ward: orNone, home: orNone, ambulance: orNone });
const someUses = fc.subarray([...PUMP_USES], { minLength: 1 });
const usesOfHarms = fc.tuple(someUses, someUses, someUses, someUses);
type Own = Partial<Record<PumpUse, AcceptabilityMatrix | undefined>>;

function written(byUse: Own): Said[0] {
  return Object.fromEntries(
    Object.entries(byUse).flatMap(([use, matrix]) =>
      matrix === undefined ? [] : [[use, [{ matrix, reason: 'made up' }]]],
    ),
  );
}
const inUses = (uses: readonly (readonly PumpUse[])[]) =>
  Object.fromEntries(HARMS.map((id, at) => [id, uses[at] ?? []]));
/** The slow way: the whole dossier judged by the matrix of one use, as if it were the only one; controls in place where asked. */
function alone(matrix: AcceptabilityMatrix, inPlace: boolean): Map<string, Acceptability> {
  const { controls, harms, ...rest } = pumpInUses();
  const placed = controls.controls.map((one) => ({ ...one, state: inPlace ? ('in-place' as const) : one.state }));
  const dossier = { ...rest, controls: { controls: placed }, harms: { ...harms, matrix } };
  return new Map(assess(dossier, knowledge).harms.findings.map(({ id, evaluation }) => [id, evaluation]));
}

describe('decisions about harms and conflicts', () => {
  it('never open where nothing changed, and tell uses apart only where one of the harm’s has criteria of its own', () => {
    fc.assert(
      fc.property(ownByUse, usesOfHarms, (byUse, uses) => {
        const dossier = pumpInUses(written(byUse), inUses(uses));
        const decisions = decidedOn(dossier);
        for (const row of rowsIn(dossier, decisions).values()) expect(row.changes).toEqual([]);
        for (const { about, seen } of decisions)
          for (const one of seen) {
            const of = uses[HARMS.indexOf(one.harm)] ?? [];
            const isApart = !('balance' in about) && of.some((use) => byUse[use] !== undefined);
            expect(one['by-use']?.map(({ use }) => use)).toEqual(isApart ? of : undefined);
          }
      }),
      { numRuns: 40 },
    );
  });

  it('tell exactly the uses of exactly the harms that a stricter cell of one use judges otherwise', () => {
    fc.assert(
      fc.property(
        fc.record({ ward: orNone, home: orNone, ambulance: matrices }),
        usesOfHarms,
        fc.nat({ max: 4 }),
        fc.nat({ max: 2 }),
        (byUse, uses, severity, probability) => {
          const stricter = byUse.ambulance.map((row, at) =>
            row.map((cell, level) => (at === severity && level === probability ? 'unacceptable' : cell)),
          );
          const rows = since(
            pumpInUses(written(byUse), inUses(uses)),
            pumpInUses(written({ ...byUse, ambulance: stricter }), inUses(uses)),
          );
          const wanted = (inPlace: boolean) => {
            const [was, is] = [alone(byUse.ambulance, inPlace), alone(stricter, inPlace)];
            return HARMS.filter((id, at) => (uses[at] ?? []).includes('ambulance') && was.get(id) !== is.get(id)).map(
              (id) => ({ harm: id, uses: [told('ambulance', was.get(id), is.get(id))] }),
            );
          };
          const open = (ids: readonly string[]) =>
            ids.flatMap((id) =>
              changesOf(rows, id).map(({ kind, harm, uses: changed, worse }) => {
                expect([kind, worse]).toEqual(['changed', true]);
                return { harm: harm?.id, uses: changed };
              }),
            );
          const byHarm = (a: { harm?: string | undefined }, b: { harm?: string | undefined }) =>
            (a.harm ?? '').localeCompare(b.harm ?? '');
          expect(open(HARMS.map((id) => `d-${id}`))).toEqual(wanted(false));
          const seen = new Set(rows.get('d-conflict')?.seen.map(({ harm }) => harm));
          expect(open(['d-conflict']).toSorted(byHarm)).toEqual(
            wanted(true)
              .filter(({ harm }) => seen.has(harm))
              .toSorted(byHarm),
          );
          expect(changesOf(rows, 'd-balance')).toEqual([]);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('keep as a whole the strictest of what uses say', () => {
    fc.assert(
      fc.property(ownByUse, usesOfHarms, (byUse, uses) => {
        for (const { seen } of decidedOn(pumpInUses(written(byUse), inUses(uses))))
          for (const { evaluation, 'by-use': apart = [] } of seen) {
            if (apart.length === 0) continue;
            const ranks = apart.map((one) => evaluationRank(one.evaluation));
            expect(evaluationRank(evaluation)).toBe(Math.max(...ranks));
          }
      }),
      { numRuns: 40 },
    );
  });
});

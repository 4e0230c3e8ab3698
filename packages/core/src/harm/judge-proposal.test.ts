import { describe, expect, it } from 'vitest';
import { assess } from '../assessment/assess.ts';
import { reportFor } from '../assessment/report-for.ts';
import { Harm, Rejected } from '../dossier/harms-document.ts';
import { joinPacks } from '../knowledge/join-packs.ts';
import { tinyDossier } from '../testing/tiny-dossier.ts';
import { tinyPack } from '../testing/tiny-pack.ts';
import { acceptedHarm, rejectedHarm } from './judge-proposal.ts';

const { knowledge } = joinPacks([tinyPack()]);
const dossier = { ...tinyDossier(), harms: {} };
const reportOf = (harms: ReturnType<typeof tinyDossier>['harms']) =>
  reportFor(assess({ ...dossier, harms }, knowledge), { first: [] }).harms;
const proposed = reportOf({}).find(({ state }) => state === 'proposed');
if (proposed === undefined) throw new Error('the tiny pack proposes a harm');

describe('acceptedHarm', () => {
  it('takes the place of the proposal, which is then accepted and judged as it was', () => {
    const harm = Harm.parse(acceptedHarm(proposed, { responsible: 'maker', taken: [] }));
    const after = reportOf({ harms: [harm] });
    expect(after.filter(({ id }) => id === proposed.id)).toEqual([]);
    expect(after.find(({ id }) => id === harm.id)).toMatchObject({
      state: 'accepted',
      severity: proposed.severity,
      p2: proposed.p2,
      probability: proposed.probability,
      evaluation: proposed.evaluation,
      uses: proposed.uses,
      stage: proposed.stage,
    });
  });

  it('counts as changed, with its reason, where severity, P2 or their ground differ', () => {
    const changed = { severity: 'minor', p2: [0.1, 0.2] as const, basis: 'a study', reason: 'seen in the ward' };
    const harm = Harm.parse(acceptedHarm(proposed, { responsible: 'maker', taken: [], changed }));
    expect(reportOf({ harms: [harm] }).find(({ id }) => id === harm.id)).toMatchObject({
      state: 'changed',
      severity: 'minor',
      p2: [0.1, 0.2],
      basis: 'a study',
      reason: 'seen in the ward',
    });
  });

  it('never takes an id that is there already', () => {
    const first = acceptedHarm(proposed, { responsible: 'maker', taken: [] })?.id ?? '';
    expect(acceptedHarm(proposed, { responsible: 'maker', taken: [first] })?.id).toBe(`${first}-2`);
  });

  it('has nothing to say of a harm that people wrote', () => {
    expect(acceptedHarm({ ...proposed, id: 'over-infusion' }, { responsible: 'maker', taken: [] })).toBeUndefined();
    expect(rejectedHarm({ ...proposed, id: 'over-infusion' }, 'no')).toBeUndefined();
  });
});

describe('rejectedHarm', () => {
  it('rejects this one proposal with its reason', () => {
    const rejection = Rejected.parse(rejectedHarm(proposed, 'The pump has no such data.'));
    const after = reportOf({ rejected: [rejection] }).filter(({ state }) => state === 'rejected');
    expect(after.map(({ id, reason }) => [id, reason])).toEqual([[proposed.id, 'The pump has no such data.']]);
  });
});

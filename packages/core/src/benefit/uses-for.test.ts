import { describe, expect, it } from 'vitest';
import { assess } from '../assessment/assess.ts';
import { decisionsFor } from '../decision/decisions-for.ts';
import type { Decision } from '../dossier/decisions-document.ts';
import type { Dossier } from '../dossier/dossier.ts';
import type { HarmsDocument } from '../dossier/harms-document.ts';
import { joinPacks } from '../knowledge/join-packs.ts';
import { pumpBalanceDossier, pumpBalancePack } from '../testing/pump-balance.ts';
import { usesFor } from './uses-for.ts';

const { knowledge } = joinPacks([pumpBalancePack()]);
const sha256 = (text: string) => String(text.length);

/** The pump on a ward and at home: at home overdoses are found at once, and a sold pump still holds records. */
function manyUses(decisions: readonly Decision[] = []): Dossier {
  const made = pumpBalanceDossier();
  type Harm = NonNullable<HarmsDocument['harms']>[number];
  const [over, unavailable, , disclosed] = made.harms.harms ?? [];
  if (over === undefined || unavailable === undefined || disclosed === undefined) throw new Error('harms');
  const at = (harm: Harm, id: string, use: string, more: Partial<Harm['harm']> = {}): Harm => ({
    ...harm,
    id,
    when: { ...harm.when, in: [use] },
    harm: { ...harm.harm, ...more },
  });
  return {
    ...made,
    dossier: { ...made.dossier, uses: [...made.dossier.uses, { id: 'home', title: 'At home' }] },
    harms: {
      ...made.harms,
      harms: [
        at(over, 'over-ward', 'ward'),
        at(over, 'over-home', 'home', { p2: [0.000001, 0.00001] }),
        { ...unavailable, when: { ...unavailable.when, in: ['ward', 'home'] } },
        { ...disclosed, id: 'sold', when: { ...disclosed.when, in: ['home'], stage: 'end-of-life' } },
      ],
    },
    decisions: { decisions: [...decisions] },
  };
}

const of = (dossier: Dossier, on = '2026-11-26') => {
  const assessment = assess(dossier, knowledge);
  return usesFor(assessment, decisionsFor(assessment, { on, sha256 }).decisions);
};

describe('usesFor', () => {
  it('tells each use and stage by itself, and end of life like the others', () => {
    const { places, withoutHarms } = of(manyUses());
    expect(places.map(({ use, stage, counts }) => [use, stage, counts])).toEqual([
      ['ward', 'field-use', { unacceptable: 1, reduce: 1, acceptable: 0 }],
      ['home', 'field-use', { unacceptable: 0, reduce: 1, acceptable: 1 }],
      ['home', 'end-of-life', { unacceptable: 0, reduce: 1, acceptable: 0 }],
    ]);
    expect(withoutHarms).toEqual(['design', 'build', 'release', 'installation']);
    expect(places[0]?.responsible).toEqual(['maker']);
  });

  it('calls parties by their titles, and tells harms of the same words apart', () => {
    const made = manyUses();
    const [first] = made.harms.harms ?? [];
    if (first === undefined) throw new Error('no harm');
    const again = { ...first, id: 'over-again', situation: 'Another situation.' };
    const { places } = of({
      ...made,
      system: { ...made.system, parties: [{ id: 'maker', title: 'Maker of the pump', kind: 'manufacturer' }] },
      harms: { ...made.harms, harms: [...(made.harms.harms ?? []), again] },
    });
    expect(places[0]?.responsible).toEqual(['Maker of the pump']);
    expect(new Set(places[0]?.worst.map(({ harm }) => harm)).size).toBe(places[0]?.worst.length);
  });

  it('puts side by side what is acceptable in one use and not in another, and nothing else', () => {
    const { apart } = of(manyUses());
    expect(
      apart.map(({ harm, cells }) => [harm, cells.map(({ use, id, evaluation }) => [use, id, evaluation])]),
    ).toEqual([
      [
        'over-infusion',
        [
          ['home', 'over-home', 'acceptable'],
          ['ward', 'over-ward', 'unacceptable'],
        ],
      ],
    ]);
  });

  it('tells who accepted what is left and until when, as long as that holds', () => {
    const seen = [{ harm: 'over-ward', likelihood: 'high', severity: 'critical', evaluation: 'unacceptable' as const }];
    const decision: Decision = {
      id: 'for-a-year',
      about: { harm: 'over-ward' },
      kind: 'accept',
      reason: 'made up',
      'decided-by': 'risk management',
      'decided-on': '2026-10-01',
      'approved-by': 'medical direction',
      'approved-on': '2026-10-02',
      'review-by': '2027-03-01',
      seen,
    };
    expect(of(manyUses([decision])).places[0]).toMatchObject({
      toDecide: 2,
      decided: 1,
      acceptedBy: ['medical direction'],
      reviewBy: '2027-03-01',
    });
    expect(of(manyUses([decision]), '2027-03-02').places[0]).toMatchObject({ decided: 0, acceptedBy: [] });
    const other = { ...decision, seen: seen.map((one) => ({ ...one, likelihood: 'low' })) };
    expect(of(manyUses([other])).places[0]).toMatchObject({ decided: 0, acceptedBy: [] });
  });
});

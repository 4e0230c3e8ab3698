import { assert, boolean, property, subarray } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assess } from '../assessment/assess.ts';
import { trialsOf } from '../assessment/trial.ts';
import { ControlsDocument } from '../dossier/controls-document.ts';
import type { Dossier } from '../dossier/dossier.ts';
import { joinPacks } from '../knowledge/join-packs.ts';
import { declinedAtPump } from '../testing/declined-at-pump.ts';
import { tinyDossier } from '../testing/tiny-dossier.ts';
import { tinyPack } from '../testing/tiny-pack.ts';
import { forHarm } from './for-harm.ts';
import { costOf } from './told-controls.ts';
import { treatmentFor } from './treatment-for.ts';
import { TreatmentPicture } from './treatment-picture.ts';

const { knowledge } = joinPacks([tinyPack()]);
const COPY = 'copy(limits,pump)';

function withControls(controls: readonly object[], more: Partial<Dossier> = {}): Dossier {
  return { ...tinyDossier(), controls: ControlsDocument.parse({ controls }), ...more };
}

const pictureOf = (dossier: Dossier) => treatmentFor(assess(dossier, knowledge));
const waysOf = (dossier: Dossier) => {
  const picture = pictureOf(dossier);
  const harm = picture.harms.find(({ id }) => id === 'over-infusion');
  return (harm?.ways ?? []).map(({ way, after }) => ({ after, ...picture.ways[way] }));
};

describe('treatmentFor', () => {
  it('puts safe design before protection measures, and within them what lowers more first', () => {
    expect(waysOf(tinyDossier()).map(({ order, title, after }) => [order, title, after])).toEqual([
      ['design', 'read-only-copy', 'low'],
      ['protection', 'lock-out-at-host', 'negligible'],
      ['protection', 'sign-in-at-host', 'low'],
    ]);
  });

  it('takes a way for what its control says that comes last in the order, and for unplaced where one says nothing', () => {
    const of = (id: string, order: 'information' | undefined) => {
      const pack = tinyPack();
      const controls = pack.entries.controls.map(({ order: before, ...entry }) => {
        const now = entry.id === id ? order : before;
        return now === undefined ? entry : { ...entry, order: now };
      });
      const { knowledge: changed } = joinPacks([{ ...pack, entries: { ...pack.entries, controls } }]);
      return treatmentFor(assess(tinyDossier(), changed)).ways.find(({ title }) => title === 'lock-out-at-host')?.order;
    };
    expect(of('tiny/lock-out', 'information')).toBe('information');
    expect(of('tiny/sign-in', undefined)).toBeUndefined();
  });

  it('tells levels before and after as the engine has them', () => {
    const assessment = assess(tinyDossier(), knowledge);
    const picture = treatmentFor(assessment);
    const { tryOut } = trialsOf(assessment);
    const keys = assessment.structure.controls.map((at) => `${at.property}@${at.asset}`);
    for (const { controls, lowers, raises } of picture.ways) {
      const { changes } = tryOut({ on: controls.map((key) => keys.indexOf(key)) });
      expect([...lowers, ...raises].map(({ harm }) => harm).sort()).toEqual(
        changes.map(({ finding }) => finding.id).sort(),
      );
    }
  });

  it('tells harms of the same words apart', () => {
    const tiny = tinyDossier();
    const [first] = tiny.harms.harms ?? [];
    if (first === undefined) throw new Error('no harm');
    const again = { ...first, id: 'again', situation: 'Another situation.' };
    const { harms } = pictureOf({ ...tiny, harms: { ...tiny.harms, harms: [...(tiny.harms.harms ?? []), again] } });
    const titles = harms.map(({ harm }) => harm);
    expect(new Set(titles).size).toBe(titles.length);
  });

  it('names the threats and the harms that a way brings', () => {
    const way = waysOf(tinyDossier()).find(({ title }) => title === 'lock-out-at-host');
    expect(way?.brings?.map(({ id }) => id)).toEqual(['tiny/locked-out']);
  });

  it('adds up stated costs and counts controls without one', () => {
    const dossier = withControls([
      { control: 'sign-in', at: 'pump', state: 'proposed', cost: { once: 100, yearly: 20 } },
      { control: 'lock-out', at: 'pump', state: 'proposed' },
    ]);
    const way = waysOf(dossier).find(({ title }) => title === 'lock-out-at-host');
    expect(way?.cost).toEqual({ once: 100, yearly: 20, unpriced: 1 });
    expect(pictureOf(dossier).notes.find(({ code }) => code === 'unpriced')?.text).toContain('lock-out at Pump');
  });

  it('counts what an entry for several places costs once', () => {
    const both = [
      { control: 'sign-in', at: 'pump', state: 'proposed', cost: { once: 100 } },
      { control: 'read-only', at: [COPY], state: 'proposed', cost: { once: 7 } },
    ];
    const proposal = waysOf(withControls(both)).find(({ proposed, controls }) => proposed && controls?.length === 2);
    expect(proposal?.cost).toEqual({ once: 107, yearly: 0, unpriced: 0 });
    expect(costOf([0, 1].map(() => ({ entry: 3, cost: { once: 100, yearly: 1 } })))).toEqual({
      once: 100,
      yearly: 1,
      unpriced: 0,
    });
  });

  it('says what cannot be had: excluded, declined by its party, or in need of such a control', () => {
    const excluded = { control: 'sign-in', at: 'pump', state: 'proposed', cannot: 'too old for it' };
    const lockOut = { control: 'lock-out', at: 'pump', state: 'proposed' };
    const blockedOf = (dossier: Dossier) =>
      waysOf(dossier)
        .find(({ title }) => title === 'lock-out-at-host')
        ?.blocked?.map(({ because }) => because);
    expect(blockedOf(withControls([excluded, lockOut]))).toEqual(['too old for it']);
    const needing = { control: 'lock-out', at: 'pump', state: 'proposed', needs: [{ control: 'read-only', at: COPY }] };
    const readOnly = { control: 'read-only', at: COPY, state: 'proposed', cannot: 'not our software' };
    expect(blockedOf(withControls([needing, readOnly]))).toEqual(['not our software']);
    expect(blockedOf(withControls([], { agreements: declinedAtPump() }))).toEqual([
      'maker declined what was expected there',
      'maker declined what was expected there',
    ]);
  });

  it('says when a control comes too late for the stage that the device is in', () => {
    const of = (stage: string) =>
      waysOf(
        withControls([{ control: 'sign-in', at: 'pump', state: 'proposed', stage }], {
          dossier: { ...tinyDossier().dossier, stage: 'release' },
        }),
      ).find(({ title }) => title === 'sign-in-at-host')?.tooLate;
    expect(of('design')).toEqual(['tiny/sign-in@pump']);
    expect(of('field-use')).toEqual([]);
  });

  it('counts a control without evidence as claimed, and tells which harms rest on it', () => {
    const signIn = { control: 'sign-in', at: 'pump', state: 'in-place' };
    const claimed = pictureOf(withControls([signIn]));
    const harm = claimed.harms.find(({ id }) => id === 'over-infusion');
    expect([harm?.likelihood, harm?.withoutClaims]).toEqual(['low', 'high']);
    expect(claimed.notes.map(({ code }) => code)).toContain('claimed');
    const proved = pictureOf(withControls([{ ...signIn, evidence: ['test report 7'] }]));
    expect(proved.harms.find(({ id }) => id === 'over-infusion')?.withoutClaims).toBeUndefined();
    expect(proved.controls.find(({ key }) => key === 'tiny/sign-in@pump')?.standing).toBe('proved');
  });

  it('never has a level rise, or fall, by evidence', () => {
    const all = ['sign-in', 'lock-out', 'read-only'] as const;
    const use = (control: string) => ({ control, at: control === 'read-only' ? COPY : 'pump' });
    assert(
      property(subarray([...all]), subarray([...all]), boolean(), (placed, evident, inPlace) => {
        const state = inPlace ? 'in-place' : 'proposed';
        const bare = placed.map((control) => ({ ...use(control), state }));
        const shown = placed.map((control) => ({
          ...use(control),
          state,
          ...(evident.includes(control) ? { evidence: ['a report'] } : {}),
        }));
        const [without, withIt] = [bare, shown].map((list) => assess(withControls(list), knowledge));
        expect(withIt?.levels).toEqual(without?.levels);
        const likelihoods = (dossier: Dossier) =>
          pictureOf(dossier).harms.map(({ id, likelihood }) => [id, likelihood]);
        expect(likelihoods(withControls(shown))).toEqual(likelihoods(withControls(bare)));
      }),
      { numRuns: 100 },
    );
  });

  it('has the documented shape, whole and for one harm', () => {
    const picture = pictureOf(tinyDossier());
    expect(TreatmentPicture.parse(picture)).toEqual(picture);
    const one = forHarm(picture, 'over-infusion');
    expect(TreatmentPicture.parse(one).harms).toHaveLength(1);
    expect(() => forHarm(picture, 'over-infuson')).toThrow(
      expect.objectContaining({ code: 'NOT_FOUND', facts: { hint: 'did you mean "over-infusion"?' } }),
    );
  });
});

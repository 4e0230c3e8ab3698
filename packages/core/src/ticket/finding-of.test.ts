import { describe, expect, it } from 'vitest';
import { assess } from '../assessment/assess.ts';
import { ControlsDocument } from '../dossier/controls-document.ts';
import type { Dossier } from '../dossier/dossier.ts';
import { joinPacks } from '../knowledge/join-packs.ts';
import { responsibilityFor } from '../responsibility/responsibility-for.ts';
import { tinyDossier } from '../testing/tiny-dossier.ts';
import { tinyPack } from '../testing/tiny-pack.ts';
import { attentionOf, standingSince } from './attention.ts';
import { findingOf } from './finding-of.ts';
import { standingOf } from './standing-of.ts';
import type { AboutThing } from './ticket-finding.ts';

const { knowledge } = joinPacks([tinyPack()]);
const withControl = (state: 'in-place' | 'proposed'): Dossier => ({
  ...tinyDossier(),
  controls: ControlsDocument.parse({ controls: [{ control: 'sign-in', at: 'pump', state }] }),
});
const of = (thing: string, about: AboutThing['about'] = 'level', dossier = tinyDossier()) => {
  const assessment = assess(dossier, knowledge);
  return findingOf(assessment, responsibilityFor(assessment).nobody, { about, thing });
};
const standing = (thing: string, dossier: Dossier) =>
  standingOf(assess(dossier, knowledge), new Set(), { about: 'level', thing });

describe('the finding of a ticket', () => {
  it('leads from what lets it begin to the harm, whether it is a harm, a loss or a threat', () => {
    for (const thing of ['over-infusion', 'loss-of-control@pump', 'tiny/intrude@host=pump,network=wifi']) {
      const finding = of(thing);
      expect({ thing, harm: finding?.harm?.to, open: finding?.open }).toEqual({ thing, harm: 'patient', open: true });
      expect({ thing, last: finding?.way.at(-1)?.kind }).toEqual({ thing, last: 'harm' });
      expect(finding?.lowers[0]?.places[0]).toBe('sign-in at Pump');
    }
    // Of several that are as bad one is told.
    const [worst] = assess(tinyDossier(), knowledge).harms.findings;
    const found = of('loss-of-control@pump');
    expect(found?.harm?.evaluation).toBe(worst?.evaluation);
    expect(found?.way.map(({ kind, title }) => `${kind} ${title}`)).toEqual([
      'consequence loss-of-control at Pump',
      'threat alter-copy',
      'consequence loss-of-integrity at limits',
      `situation ${found?.harm?.situation}`,
      `harm ${found?.harm?.harm}`,
    ]);
  });

  it('has the whole id of the thing, however it was written', () => {
    expect(of('loss-of-control@pump')?.thing).toBe('tiny/loss-of-control@pump');
    expect(of('lock-out@pump sign-in@pump')?.thing).toBe('tiny/lock-out@pump tiny/sign-in@pump');
    expect(of('sign-in@pump')).toMatchObject({ kind: 'measure', thing: 'tiny/sign-in@pump', title: 'sign-in at Pump' });
  });

  it('of a measure tells what it would change', () => {
    expect(of('sign-in@pump')?.lowers[0]?.title).toMatch(/likelihood high to /);
  });

  it('is none where nothing is known by that name, or somebody owns it', () => {
    for (const thing of ['nothing', 'nothing@pump', 'pump', 'sign-in@pump nothing@pump', ' '])
      expect(of(thing)).toBeUndefined();
    expect(of('pump', 'owner')).toBeUndefined();
  });

  it('that nobody owns says so', () => {
    const waiting = assess(tinyDossier(), knowledge).harms.findings.find(({ state }) => state === 'proposed');
    expect(of(waiting?.id ?? '', 'owner')).toMatchObject({ about: 'owner', kind: 'harm', open: true, level: '' });
    expect(of(waiting?.id ?? '', 'owner')?.because[0]).toContain('nobody has judged it');
  });
});

describe('how what a ticket was made of stands', () => {
  it('is lower with a control in place, and as before with one that is proposed', () => {
    const made = standing('over-infusion', tinyDossier());
    expect(standingSince(made.rank, standing('over-infusion', withControl('proposed')))).toBe('same');
    expect(['lower', 'gone']).toContain(standingSince(made.rank, standing('over-infusion', withControl('in-place'))));
    expect(standingSince(standing('over-infusion', withControl('in-place')).rank, made)).toBe('higher');
  });

  it('is gone for a measure that is in place, and for several only once all are', () => {
    expect(standing('tiny/sign-in@pump', withControl('proposed')).open).toBe(true);
    expect(standing('tiny/sign-in@pump', withControl('in-place')).open).toBe(false);
    expect(standing('tiny/lock-out@pump tiny/sign-in@pump', withControl('in-place')).open).toBe(true);
  });

  it('is gone where the thing is no longer there', () => {
    expect(standing('no-such-thing', tinyDossier()).open).toBe(false);
    expect(standingSince(3, undefined)).toBe('unknown');
  });

  it.each([
    ['open', 'same', undefined],
    ['open', 'higher', undefined],
    ['open', 'lower', 'lower-here'],
    ['open', 'gone', 'gone-here'],
    ['pending', 'gone', 'gone-here'],
    ['closed', 'same', 'closed-there'],
    ['closed', 'lower', 'closed-there'],
    ['closed', 'gone', undefined],
    ['closed', 'unknown', undefined],
    ['lost', 'gone', 'lost'],
  ] as const)('%s there and %s here asks for %s', (state, now, expected) => {
    expect(attentionOf(state, now)).toBe(expected);
  });
});

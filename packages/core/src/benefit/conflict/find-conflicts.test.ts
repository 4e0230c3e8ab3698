import { describe, expect, it } from 'vitest';
import { assess, type Assessment } from '../../assessment/assess.ts';
import { ControlsDocument } from '../../dossier/controls-document.ts';
import type { Dossier } from '../../dossier/dossier.ts';
import { joinPacks } from '../../knowledge/join-packs.ts';
import type { Pack } from '../../knowledge/pack.ts';
import { lockedPump, lockedSheet } from '../../testing/locked-pump.ts';
import { tinyDossier } from '../../testing/tiny-dossier.ts';
import { tinyPack } from '../../testing/tiny-pack.ts';
import { findConflicts } from './find-conflicts.ts';

function assessed(dossier: Dossier, change: (pack: Pack) => Pack = (pack) => pack): Assessment {
  return assess(dossier, joinPacks([change(tinyPack())]).knowledge);
}

function withoutSideEffects(pack: Pack): Pack {
  const strategies = pack.entries.strategies.map(({ brings: _brings, ...rest }) => rest);
  return { ...pack, entries: { ...pack.entries, strategies } };
}

const LOCK_OUT = 'tiny/lock-out@pump';

describe('findConflicts', () => {
  it('finds the lock-out that stops a takeover and keeps people from the pump, with the harms of each side', () => {
    const [found] = findConflicts(assessed(lockedPump()));
    expect(found).toMatchObject({ id: LOCK_OUT, standing: 'in-place', kinds: ['security-safety'], told: [] });
    // Sign-in alone holds an open network at low; with the lock-out nothing is left of it.
    expect(found?.lowers[0]).toMatchObject({ harm: 'over-infusion', before: 'low', after: 'negligible', moves: true });
    expect(found?.raises).toMatchObject([
      {
        harm: 'waiting',
        before: 'negligible',
        after: 'medium',
        moves: true,
        way: { before: 'negligible', after: 'medium' },
      },
    ]);
    expect(found?.brings.map(({ title }) => title)).toEqual(['People are locked out of Pump and dosing waits.']);
  });

  it('leads from each harm by its chain back to the control', () => {
    const [found] = findConflicts(assessed(lockedPump()), { chainsOf: (id) => id === LOCK_OUT });
    const kinds = (side: 'lowers' | 'raises') => found?.[side][0]?.chain.map(({ kind, id }) => `${kind} ${id}`);
    expect(kinds('raises')).toEqual([
      'harm waiting',
      'situation waiting',
      'consequence tiny/loss-of-availability@dosing',
      'threat tiny/locked-out@function=dosing,host=pump,network=wifi',
      `control ${LOCK_OUT}`,
    ]);
    expect(kinds('lowers')?.at(-1)).toBe(`control ${LOCK_OUT}`);
    expect(kinds('lowers')).toContain('threat tiny/intrude@host=pump,network=wifi');
  });

  it('finds nothing once the strategy brings nothing', () => {
    expect(findConflicts(assessed(lockedPump(), withoutSideEffects))).toEqual([]);
  });

  it('finds nothing where the side effect reaches no harm', () => {
    const { harms } = tinyDossier();
    expect(findConflicts(assessed(lockedPump({}, { harms })))).toEqual([]);
  });

  it('calls the same control at the same place by the same id, whether it is there, proposed, an option or missing', () => {
    const options = lockedSheet();
    const signIn = ControlsDocument.parse({ controls: [{ control: 'sign-in', at: 'pump', state: 'in-place' }] });
    const standings = [
      lockedPump(),
      lockedPump({ state: 'proposed' }),
      lockedPump({}, { controls: signIn, conflicts: options }),
      lockedPump({}, { controls: signIn }),
    ].map((dossier) => findConflicts(assessed(dossier)).find(({ id }) => id === LOCK_OUT)?.standing);
    expect(standings).toEqual(['in-place', 'proposed', 'option', 'missing']);
  });

  it('takes the other controls of an option as in place where a control does nothing alone, and says so', () => {
    const both = ['sign-in', 'lock-out'].map((control) => ({ control, at: 'pump' }));
    const conflicts = lockedSheet({ options: [{ id: 'on', title: 'On', on: both }] });
    const found = findConflicts(assessed(lockedPump({}, { controls: { controls: [] }, conflicts })));
    expect(found.find(({ id }) => id === LOCK_OUT)).toMatchObject({
      standing: 'option',
      with: [{ id: 'tiny/sign-in@pump', title: 'sign-in at Pump' }],
    });
  });

  it('tells what people wrote at the control where the graph cannot see it', () => {
    const [found] = findConflicts(
      assessed(
        lockedPump({
          privacy: { effect: 'worse', note: 'Names on the screen.' },
          burden: { touches: ['emergency-access'] },
        }),
      ),
    );
    expect(found?.told).toEqual([{ what: 'privacy', note: 'Names on the screen.' }, { what: 'emergency-access' }]);
    expect(found?.kinds).toEqual(['privacy-care', 'security-safety', 'security-emergency']);
  });

  it('sees by the STRIDE of what is lost that a function for people is blocked', () => {
    const marked = (pack: Pack): Pack => ({
      ...pack,
      entries: {
        ...pack.entries,
        'trust-attributes': pack.entries['trust-attributes'].map((entry) =>
          entry.id === 'tiny/availability' ? { ...entry, refs: { stride: ['denial-of-service' as const] } } : entry,
        ),
      },
    });
    expect(findConflicts(assessed(lockedPump(), marked))[0]?.kinds).toEqual(['security-safety', 'security-emergency']);
  });

  it('counts a harm as lowered only where the way that closes carries its level', () => {
    const open = findConflicts(assessed(lockedPump())).flatMap(({ lowers }) => lowers);
    expect(open.every(({ way, before, moves }) => moves || way.before === before)).toBe(true);
  });
});

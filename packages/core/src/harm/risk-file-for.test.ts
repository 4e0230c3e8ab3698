import { assert, integer, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assess, type Assessment } from '../assessment/assess.ts';
import { ControlsDocument } from '../dossier/controls-document.ts';
import type { Dossier } from '../dossier/dossier.ts';
import { HarmsDocument } from '../dossier/harms-document.ts';
import { joinPacks } from '../knowledge/join-packs.ts';
import { compileRisk } from '../risk/compile-risk.ts';
import { settle } from '../risk/settle.ts';
import { sweep } from '../risk/sweep.ts';
import { randomRisk } from '../testing/random-risk.ts';
import { tinyDossier } from '../testing/tiny-dossier.ts';
import { tinyPack } from '../testing/tiny-pack.ts';
import type { FileRisk } from './risk-file.ts';
import { riskFileFor } from './risk-file-for.ts';
import { uncontrolled } from './uncontrolled.ts';

/** Beside the overdose, whoever is locked out waits. */
const HARMS = HarmsDocument.parse({
  harms: [
    ...(tinyDossier().harms.harms ?? []),
    {
      id: 'waiting',
      when: { loss: 'availability', of: 'dosing' },
      situation: 'Nobody can start the pump.',
      harm: { to: 'patient', severity: 'serious', p2: [0.1, 0.1], basis: 'made up' },
      responsible: 'maker',
    },
  ],
});

function fileWith(controls: readonly object[], withProposed = false) {
  const dossier: Dossier = { ...tinyDossier(), harms: HARMS, controls: ControlsDocument.parse({ controls }) };
  const { knowledge } = joinPacks([tinyPack()]);
  return riskFileFor(assess(dossier, knowledge, { mode: 'current', withProposed }));
}

function riskIn(file: ReturnType<typeof fileWith>, id: string): FileRisk {
  const found = file.risks.find((risk) => risk.id === id);
  if (found === undefined) throw new Error(`no risk ${id}`);
  return found;
}

const SIGN_IN = { control: 'sign-in', at: 'pump', state: 'in-place', evidence: ['tests/sign-in.md'] };
const LOCK_OUT = { control: 'lock-out', at: 'pump', state: 'in-place' };

describe('the risk management file', () => {
  it('tells the same level twice where nothing is done, and no control', () => {
    const risk = riskIn(fileWith([]), 'over-infusion');
    expect(risk.residual).toEqual(risk.initial);
    expect(risk.measures).toEqual([]);
  });

  it('tells a risk without the controls beside what remains with them, and which stand on its way', () => {
    const before = riskIn(fileWith([]), 'over-infusion');
    const file = fileWith([SIGN_IN]);
    const risk = riskIn(file, 'over-infusion');
    expect(risk.initial).toEqual(before.initial);
    expect(risk.residual).not.toEqual(risk.initial);
    expect(risk.measures).toEqual([{ measure: 'tiny/sign-in@pump', stops: ['intrude'] }]);
    expect(file.measures).toMatchObject([{ id: 'tiny/sign-in@pump', evidence: ['tests/sign-in.md'], raises: [] }]);
  });

  it('tells the sequence of events from where it begins, as it would run without the controls', () => {
    const { events, begins } = riskIn(fileWith([SIGN_IN]), 'over-infusion');
    expect(events.map(({ id }) => id.slice('tiny/'.length).replace(/@.*/, '')).join(' ')).toBe(
      'intrude loss-of-control alter-copy loss-of-integrity wrong-function loss-of-integrity',
    );
    expect(begins.map(({ id }) => id)).toEqual(['tiny/reach@wifi']);
  });

  it('analyses a risk that controls bring about as it is with them, and names them', () => {
    const file = fileWith([SIGN_IN, LOCK_OUT]);
    const risk = riskIn(file, 'waiting');
    expect(risk.initial.likelihood).toBe('medium');
    expect(risk.residual.likelihood).toBe('medium');
    expect(risk.raisedBy).toEqual(['tiny/sign-in@pump', 'tiny/lock-out@pump']);
    expect(file.measures.find(({ control }) => control === 'tiny/lock-out')).toMatchObject({
      brings: ['locked-out'],
      raises: ['waiting'],
    });
  });

  it('counts what is only proposed when asked, and names it where it does not count', () => {
    const proposed = [{ ...SIGN_IN, state: 'proposed' }];
    expect(fileWith(proposed).proposedOnly).toEqual(['sign-in at Pump']);
    expect(riskIn(fileWith(proposed), 'over-infusion').measures).toEqual([]);
    expect(riskIn(fileWith(proposed, true), 'over-infusion').measures).toHaveLength(1);
  });

  it('never has more left than there was, whatever the controls bring about, and agrees with the sweep', () => {
    assert(
      property(integer(), (seed) => {
        const { structure, graph, domain, facts } = randomRisk(seed);
        const model = compileRisk(structure, graph, domain, facts);
        const options = { mode: 'current', withProposed: false } as const;
        const levels = settle(model, options);
        // Of an assessment the function reads these alone.
        const before = uncontrolled({ model, levels, options } as Assessment);
        levels.consequence.forEach((left, at) => {
          const worst = Math.max(before.none.levels.consequence[at] ?? 0, before.bringing.levels.consequence[at] ?? 0);
          expect(worst).toBeGreaterThanOrEqual(left);
        });
        const bare = sweep({ structure, graph, domain, facts: { ...facts, controls: [] } }, options);
        expect([...before.none.levels.consequence]).toEqual([...bare.consequence]);
      }),
      { numRuns: 300 },
    );
  });
});

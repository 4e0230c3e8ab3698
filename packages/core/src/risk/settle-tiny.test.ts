import { describe, expect, it } from 'vitest';
import { tinyRisk } from '../testing/tiny-risk.ts';
import { sideEffectRisk } from '../testing/side-effect-risk.ts';
import { attackOrigins } from './attack-origins.ts';
import { causationOf } from './causation.ts';
import { compileRisk } from './compile-risk.ts';
import { NONE } from './levels.ts';
import { modelRisk } from './risks.ts';
import { rowAt } from './rows.ts';
import { settle } from './settle.ts';

const NOW = { mode: 'current', withProposed: false } as const;
const signIn = { control: 'sign-in', at: ['pump'] };
const lockOut = { control: 'lock-out', at: ['pump'] };

describe('levels of the tiny dossier, worked out by hand', () => {
  it('carry the loss of the network through host and data to the function', () => {
    const { model, happening } = tinyRisk();
    expect(happening(settle(model, NOW))).toEqual({
      'loss-of-control@pump': 4,
      'loss-of-integrity@limits': 4,
      'loss-of-integrity@dosing': 4,
    });
  });

  it('start from what people assume, else from the nearest type that says something', () => {
    const { model, structure, happening } = tinyRisk([], [{ trust: 'reach', at: 'wifi', level: 'high', reason: 'x' }]);
    expect(happening(settle(model, NOW))['loss-of-control@pump']).toBe(2);
    const reach = structure.trust.findIndex(({ property }) => property === 'tiny/reach');
    expect(tinyRisk().model.assumedTrust[reach]).toBe(1);
  });

  it('fall with a control in place, and with a proposed one only when asked to count it', () => {
    const { model, happening } = tinyRisk([{ ...signIn, state: 'proposed' }]);
    expect(happening(settle(model, NOW))['loss-of-integrity@dosing']).toBe(4);
    expect(happening(settle(model, { ...NOW, withProposed: true }))['loss-of-integrity@dosing']).toBe(2);
    const inPlace = tinyRisk([{ ...signIn, state: 'in-place' }]);
    expect(inPlace.happening(settle(inPlace.model, NOW))['loss-of-integrity@dosing']).toBe(2);
  });

  it('are no lower than the control covers', () => {
    const { model, happening } = tinyRisk([{ ...signIn, state: 'in-place', coverage: 'medium' }]);
    expect(happening(settle(model, NOW))['loss-of-control@pump']).toBe(3);
  });

  it('show what a strategy brings, up to its frequency, and nothing of it where it is not used', () => {
    const without = tinyRisk();
    const brought = without.structure.threats.findIndex(({ threat }) => threat === 'tiny/locked-out');
    expect(settle(without.model, NOW).threat[brought]).toBe(NONE);
    const { model, happening } = tinyRisk([
      { ...signIn, state: 'in-place' },
      { ...lockOut, state: 'in-place' },
    ]);
    expect(happening(settle(model, NOW))).toEqual({ 'loss-of-availability@dosing': 3 });
  });

  it('give risk by the table, to consequences and to every threat on the way to them', () => {
    const { model, structure } = tinyRisk(
      [],
      [],
      [{ asset: 'dosing', consequence: 'tiny/loss-of-integrity', level: 4 }],
    );
    const levels = settle(model, NOW);
    expect(modelRisk(levels.consequenceRisk)).toBe(4);
    expect(structure.threats.map(({ threat }, index) => [threat, levels.threatRisk[index]])).toEqual([
      ['tiny/intrude', 4],
      ['tiny/alter-copy', 4],
      ['tiny/wrong-function', 4],
      ['tiny/locked-out', NONE],
    ]);
  });
});

describe('causation in the tiny dossier', () => {
  it('begins at the network, which nothing but an assumption lost, and at the intrusion', () => {
    const { model, structure } = tinyRisk();
    const levels = settle(model, NOW);
    const causation = causationOf(model, levels);
    const external = structure.trust.flatMap((at, index) => (causation.external[index] === 1 ? [at.property] : []));
    expect(external).toEqual(['tiny/reach']);
    const { rootCauses, attack } = attackOrigins(model, levels, causation);
    const intrude = structure.threats.findIndex(({ threat }) => threat === 'tiny/intrude');
    expect(rootCauses).toEqual([intrude]);
    for (const [, beginnings] of attack.threats) expect([...beginnings]).toEqual([intrude]);
  });

  it('names the consequence that lowered trust as the cause, not the trust', () => {
    const { model, structure } = tinyRisk();
    const causation = causationOf(model, settle(model, NOW));
    const alter = structure.threats.findIndex(({ threat }) => threat === 'tiny/alter-copy');
    const causes = [...rowAt(causation.causedBy, alter)].map(
      (node) => structure.consequences[node - model.trustCount]?.property,
    );
    expect(causes).toEqual(['tiny/loss-of-control']);
  });
});

describe('side effects of optional controls', () => {
  it.each([
    [5, 5],
    [3, 3],
    [1, 1],
    [0, 0],
  ])(
    'with coverage %i bring a likelihood of %i: what is held back less what slips through anyway',
    (coverage, level) => {
      const { structure, graph, domain, facts } = sideEffectRisk(coverage);
      const levels = settle(compileRisk(structure, graph, domain, facts), NOW);
      expect([...levels.consequence]).toEqual([5, level]);
    },
  );
});

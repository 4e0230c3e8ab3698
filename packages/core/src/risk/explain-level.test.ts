import { assert, boolean, integer, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { joinPacks } from '../knowledge/join-packs.ts';
import { construct } from '../system/construct.ts';
import { systemFromDossier } from '../system/system-from-dossier.ts';
import { randomRisk } from '../testing/random-risk.ts';
import { tinyDossier } from '../testing/tiny-dossier.ts';
import { tinyPack } from '../testing/tiny-pack.ts';
import { compileRisk } from './compile-risk.ts';
import { explainLevels, type LevelStep } from './explain-level.ts';
import { findThreats } from './find-threats.ts';
import { settle } from './settle.ts';

/** Every step that begins nothing follows from others, and the walk downwards never comes back. */
function isGrounded(steps: readonly LevelStep[], at: number, above: ReadonlySet<number> = new Set()): boolean {
  const step = steps[at];
  if (step === undefined || above.has(at)) return false;
  if (step.because.length === 0) return step.assumed;
  const below = new Set([...above, at]);
  return step.because.every((next) => isGrounded(steps, next, below));
}

describe('explainLevels', () => {
  it('has a grounded tree and chain for every consequence above the lowest level, in random models with circles', () => {
    let explained = 0;
    assert(
      property(integer(), boolean(), boolean(), (seed, future, sideEffects) => {
        const input = randomRisk(seed, { assets: 5, threats: 20, strategies: 6, sideEffects });
        const model = compileRisk(input.structure, input.graph, input.domain, input.facts);
        const levels = settle(model, { mode: future ? 'future' : 'current', withProposed: true });
        const explainer = explainLevels(model, levels);
        levels.consequence.forEach((level, consequence) => {
          if (level === 0) return;
          explained += 1;
          expect(isGrounded(explainer.tree(consequence), 0), `tree of ${consequence}`).toBe(true);
          const chain = explainer.chain(consequence);
          expect(chain[0]).toMatchObject({ kind: 'consequence', index: consequence, level });
          expect(chain.at(-1), `chain of ${consequence}`).toMatchObject({ kind: 'trust', assumed: true });
        });
      }),
      { numRuns: 300 },
    );
    expect(explained).toBeGreaterThan(300);
  });

  it('names what is met on the way: function, data, host, network, and the strategies that are missing', () => {
    const { knowledge } = joinPacks([tinyPack()]);
    const { graph: written, facts } = systemFromDossier(tinyDossier(), knowledge);
    const graph = construct(written, knowledge.domain);
    const structure = findThreats(graph, knowledge.domain);
    const model = compileRisk(structure, graph, knowledge.domain, facts);
    const levels = settle(model, { mode: 'current', withProposed: false });
    const wrong = structure.consequences.findIndex(
      ({ property: id, asset }) => asset === 'dosing' && id === 'tiny/loss-of-integrity',
    );
    const chain = explainLevels(model, levels).chain(wrong);
    const named = chain.map(({ kind, index }) =>
      kind === 'threat'
        ? structure.threats[index]?.threat
        : `${(kind === 'trust' ? structure.trust : structure.consequences)[index]?.property}@${
            (kind === 'trust' ? structure.trust : structure.consequences)[index]?.asset
          }`,
    );
    expect(named).toEqual([
      'tiny/loss-of-integrity@dosing',
      'tiny/wrong-function',
      'tiny/loss-of-integrity@limits',
      'tiny/alter-copy',
      'tiny/control@pump',
      'tiny/loss-of-control@pump',
      'tiny/intrude',
      'tiny/reach@wifi',
    ]);
    expect(chain[6]?.missing.map((strategy) => structure.strategies[strategy]?.strategy)).toContain(
      'tiny/sign-in-at-host',
    );
  });
});

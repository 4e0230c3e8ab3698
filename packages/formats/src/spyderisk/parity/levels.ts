/** Compares the levels that our engine gives on a published model's stored structure with those that Spyderisk's engine stored beside it. */
import { compileRisk } from '@primum/core/risk/compile-risk';
import { type Levels, NONE, type RiskMode } from '@primum/core/risk/levels';
import { modelRisk } from '@primum/core/risk/risks';
import { settle } from '@primum/core/risk/settle';
import { sweep } from '@primum/core/risk/sweep';
import { type StoredLevels, storedLevels } from '../stored-levels.ts';
import type { StoredModel } from '../stored-structure.ts';
import { olderConsequences, olderThreatRisk } from './older-causation.ts';
import { ourLinks } from './our-links.ts';
import type { EngineAge } from './published-levels.ts';

export interface LevelDifference {
  readonly kind: string;
  readonly name: string;
  readonly stored: string;
  readonly ours: string;
}

export interface LevelParity {
  readonly kind: string;
  readonly agree: number;
  /** Levels: all things of the kind, since having none is an answer too. Links: those that either side has. */
  readonly of: number;
  readonly differences: readonly LevelDifference[];
}

export interface ParityOptions {
  readonly mode: RiskMode;
  readonly engine: EngineAge;
  /** Default: the queue that the product uses. */
  readonly with?: 'settle' | 'sweep';
}

/** A kind that the file holds nothing of is left out. */
export function levelParity(stored: StoredModel, { mode, engine, with: way = 'settle' }: ParityOptions): LevelParity[] {
  const options = { mode, withProposed: false };
  const { structure, graph, domain, facts } = stored;
  const model = compileRisk(structure, graph, domain, facts);
  const levels = way === 'settle' ? settle(model, options) : sweep(stored, options);
  const theirs = storedLevels(stored);
  const links = ourLinks(stored, model, levels, engine);
  const compared = {
    ...levels,
    ...(engine === 'of-2020'
      ? {
          threatRisk: olderThreatRisk(
            { structure, model, levels },
            olderConsequences({ structure, model, levels }, { attributed: true, throughTrust: true }),
          ),
        }
      : {}),
    strategyEnabled: enabledByFile(stored, mode),
  };
  return [
    ...levelKinds(stored, theirs, compared),
    ...modelRiskParity(stored, levels),
    ...[...theirs.links].map(([kind, held]) => compareLinks(kind, held, links[kind])),
  ];
}

function modelRiskParity({ risk, domain }: StoredModel, levels: Levels): LevelParity[] {
  if (risk === undefined) return [];
  const theirs = `${domain.scales.risk.levels.findIndex((level) => level.id === risk)}`;
  const ours = `${modelRisk(levels.consequenceRisk)}`;
  const kind = 'model risk';
  const differences = theirs === ours ? [] : [{ kind, name: 'the model', stored: theirs, ours }];
  return [{ kind, agree: 1 - differences.length, of: 1, differences }];
}

/** By what the file proposes alone, without what state reports told. */
function enabledByFile({ structure, graph, domain, facts, reported, names }: StoredModel, mode: RiskMode): Uint8Array {
  const told = new Set(
    reported.map((name) => {
      const at = structure.controls[names.controls.indexOf(name)];
      return `${at?.property} ${at?.asset}`;
    }),
  );
  const controls = facts.controls.filter(({ control, asset }) => !told.has(`${control} ${asset}`));
  const model = compileRisk(structure, graph, domain, { ...facts, controls });
  return settle(model, { mode, withProposed: false }).strategyEnabled;
}

function levelKinds({ names, facts, structure }: StoredModel, stored: StoredLevels, levels: Levels): LevelParity[] {
  const weighed = new Set(facts.impact.map(({ consequence, asset }) => `${consequence} ${asset}`));
  // Where no impact is stored there is no risk either.
  const risk = levels.consequenceRisk.map((level, index) => {
    const at = structure.consequences[index];
    return weighed.has(`${at?.property} ${at?.asset}`) ? level : NONE;
  });
  const kinds: [string, readonly string[], Uint8Array, Uint8Array][] = [
    ['consequence likelihood', names.consequences, stored.consequence, levels.consequence],
    ['consequence risk', names.consequences, stored.consequenceRisk, risk],
    ['inferred trust', names.trust, stored.trust, levels.trust],
    ['threat likelihood', names.threats, stored.threat, levels.threat],
    ['threat risk', names.threats, stored.threatRisk, levels.threatRisk],
  ];
  const held = kinds.filter(([, , theirs]) => theirs.some((level) => level !== NONE));
  const enabled: typeof kinds = stored.strategyEnabled.includes(1)
    ? [['strategy enabled', names.strategies, stored.strategyEnabled, levels.strategyEnabled]]
    : [];
  return [...held, ...enabled].map(([kind, of, theirs, ours]) => {
    const differences = of.flatMap((name, at): LevelDifference[] =>
      theirs[at] === ours[at] ? [] : [{ kind, name, stored: shown(theirs[at]), ours: shown(ours[at]) }],
    );
    return { kind, agree: of.length - differences.length, of: of.length, differences };
  });
}

function shown(level: number | undefined): string {
  return level === undefined || level === NONE ? 'none' : `${level}`;
}

function compareLinks(kind: string, stored: ReadonlySet<string>, ours: ReadonlySet<string>): LevelParity {
  const either = new Set([...stored, ...ours]);
  const differences = [...either].flatMap((name): LevelDifference[] =>
    stored.has(name) === ours.has(name)
      ? []
      : [{ kind, name, stored: stored.has(name) ? 'there' : 'none', ours: ours.has(name) ? 'there' : 'none' }],
  );
  return { kind, agree: either.size - differences.length, of: either.size, differences };
}

/** Whether a requirement is asked of a party at all: by its roles, the stage, the day and the facts. */
import { STAGES, type Stage } from '../knowledge/clinical-kinds.ts';
import { factsIn } from '../knowledge/condition.ts';
import { type FactsTold, holds } from '../knowledge/holds.ts';
import type { Role } from '../knowledge/requirement-entry.ts';
import type { Requirement } from './compliance-model.ts';

export type Scope =
  | { readonly kind: 'asked'; readonly applies: 'yes' | 'open'; readonly openFacts: readonly string[] }
  /** Nobody's duty here: another role, or a day on which it applies no more. */
  | { readonly kind: 'other' }
  | { readonly kind: 'later-day'; readonly from: string }
  | { readonly kind: 'later-stage' }
  | { readonly kind: 'facts'; readonly facts: readonly string[] };

export interface Asked {
  readonly on: string;
  readonly stage: Stage;
  readonly roles: ReadonlySet<Role>;
  readonly told: FactsTold;
}

export function scopeOf({ entry, from, to, applies }: Requirement, { on, stage, roles, told }: Asked): Scope {
  if (!entry.roles.some((role) => roles.has(role))) return { kind: 'other' };
  if (to !== undefined && to < on) return { kind: 'other' };
  const does = applies === undefined ? 'yes' : holds(applies, told);
  if (applies !== undefined && does === 'no') return { kind: 'facts', facts: distinctFacts(applies) };
  if (from !== undefined && from > on) return { kind: 'later-day', from };
  if (firstStage(entry.stages) > STAGES.indexOf(stage)) return { kind: 'later-stage' };
  if (applies === undefined || does !== 'open') return { kind: 'asked', applies: 'yes', openFacts: [] };
  const openFacts = distinctFacts(applies).filter((fact) => told.answer(fact) === undefined);
  return { kind: 'asked', applies: 'open', openFacts };
}

/** What arises in a stage is asked from then on. */
function firstStage(stages: readonly Stage[] | undefined): number {
  return stages === undefined ? 0 : Math.min(...stages.map((stage) => STAGES.indexOf(stage)));
}

function distinctFacts(condition: Parameters<typeof factsIn>[0]): readonly string[] {
  return [...new Set(factsIn(condition).map(({ fact }) => fact))];
}

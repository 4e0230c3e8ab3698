/** A construction rule with its names turned into integers of the vocabulary and positions of roles, once per pack. */
import type { DomainConstruction } from '../knowledge/domain-model.ts';
import { type CompiledPattern, compilePattern } from './compiled-pattern.ts';
import type { Vocabulary } from './typed-graph.ts';

/** Roles are positions: those of the pattern, then one for each asset that the rule adds. -1: the rule has no such role. */
export interface CompiledConstruction {
  readonly rule: DomainConstruction;
  readonly pattern: CompiledPattern;
  /** Where added assets take their roles, after those of the pattern. */
  readonly adds: readonly {
    readonly typeId: string;
    /** -1: a type that the vocabulary does not have. */
    readonly type: number;
    readonly identifiedBy: readonly number[];
  }[];
  readonly links: readonly { readonly from: number; readonly relation: number; readonly to: number }[];
}

export function compileConstruction(rule: DomainConstruction, vocabulary: Vocabulary): CompiledConstruction {
  const pattern = compilePattern(rule.pattern, vocabulary);
  const positions = new Map(pattern.roles.map((role, at) => [role, at]));
  const positionOf = (role: string): number => positions.get(role) ?? -1;
  const adds = rule.addsAssets.map(({ node, identifiedBy }, at) => {
    const parts = identifiedBy.map(positionOf);
    // What is added later may be identified by this one.
    positions.set(node.role, pattern.roles.length + at);
    return { typeId: node.type, type: vocabulary.types.index.get(node.type) ?? -1, identifiedBy: parts };
  });
  const links = rule.addsRelations.map(({ from, relation, to }) => ({
    from: positionOf(from),
    relation: vocabulary.relations.index.get(relation) ?? -1,
    to: positionOf(to),
  }));
  return { rule, pattern, adds, links };
}

/** A domain model's vocabulary and patterns by integers: made on first use, kept for as long as the domain model lives. */
import type { DomainModel, Pattern } from '../knowledge/domain-model.ts';
import { type CompiledConstruction, compileConstruction } from './compiled-construction.ts';
import { type CompiledPattern, compilePattern } from './compiled-pattern.ts';
import { type Vocabulary, vocabularyOf } from './typed-graph.ts';

export interface CompiledDomain {
  readonly vocabulary: Vocabulary;
  /** In the order in which they run. */
  readonly constructions: readonly CompiledConstruction[];
  /** Types and relations that serve construction rules only. Types below them stay. */
  readonly scaffold: { readonly types: ReadonlySet<string>; readonly relations: ReadonlySet<string> };
  /** Each pattern once, with the threats (indexes into the domain model's) that apply where it matches. */
  readonly threatPatterns: readonly { readonly pattern: CompiledPattern; readonly threats: readonly number[] }[];
}

const CACHE = new WeakMap<DomainModel, CompiledDomain>();

export function compiledDomain(domain: DomainModel): CompiledDomain {
  const known = CACHE.get(domain);
  if (known !== undefined) return known;
  const compiled = compile(domain);
  CACHE.set(domain, compiled);
  return compiled;
}

function compile(domain: DomainModel): CompiledDomain {
  const vocabulary = vocabularyOf(domain);
  const threats = new Map<Pattern, number[]>();
  domain.threats.forEach(({ pattern }, at) => {
    const list = threats.get(pattern);
    if (list === undefined) threats.set(pattern, [at]);
    else list.push(at);
  });
  return {
    vocabulary,
    constructions: domain.constructions
      .toSorted((a, b) => a.priority - b.priority)
      .map((rule) => compileConstruction(rule, vocabulary)),
    scaffold: { types: scaffoldOf(domain.assetTypes), relations: scaffoldOf(domain.relations) },
    threatPatterns: [...threats].map(([pattern, list]) => ({
      pattern: compilePattern(pattern, vocabulary),
      threats: list,
    })),
  };
}

function scaffoldOf(kinds: DomainModel['assetTypes'] | DomainModel['relations']): ReadonlySet<string> {
  return new Set(kinds.filter((kind) => kind.scaffold).map((kind) => kind.id));
}

/** Finds concepts by a word of any profession, in English or German, and what that word means in which law. */
import type { DefinitionEntry } from '../knowledge/recipe-entry.ts';
import type { TermEntry } from '../knowledge/term-entry.ts';
import { nearest } from '../suggestion.ts';
import { LENSES, type Lens } from './lenses.ts';

export interface WordMatch {
  /** own: the workbench says so. */
  readonly said: Lens | 'own';
  readonly language: 'en' | 'de';
  readonly word: string;
}

export interface FoundTerm {
  readonly term: TermEntry;
  /** Where the word was found, the best first. */
  readonly matches: readonly WordMatch[];
}

export interface FoundWord {
  /** The best match first. */
  readonly terms: readonly FoundTerm[];
  /** Definitions of the word itself, then those that belong to the concepts found. */
  readonly definitions: readonly DefinitionEntry[];
  /** Where nothing was found: a word that is there and looks like it. */
  readonly near: string | undefined;
}

export interface Wordbook {
  readonly terms: readonly TermEntry[];
  readonly definitions: readonly DefinitionEntry[];
}

/** Where `lens` is given, words of that profession alone are searched, and the workbench's own. */
export function findTerms({ terms, definitions }: Wordbook, word: string, lens?: Lens): FoundWord {
  const wanted = folded(word);
  if (wanted === '') return { terms: [], definitions: [], near: undefined };
  const found = terms
    .map((term) => ({ term, ...matchesOf(term, wanted, lens) }))
    .filter(({ matches }) => matches.length > 0)
    .sort((a, b) => a.rank - b.rank || a.term.id.localeCompare(b.term.id));
  const best = new Set(found.filter(({ rank }) => rank === found[0]?.rank).map(({ term }) => slug(term.id)));
  const named = definitions.filter((one) => rankOf(folded(one.title), wanted) < NO_MATCH);
  const belonging = definitions.filter(
    (one) => !named.includes(one) && one.term !== undefined && best.has(slug(one.term)),
  );
  const nothing = found.length === 0 && named.length === 0;
  return {
    terms: found.map(({ term, matches }) => ({ term, matches })),
    definitions: [...named, ...belonging],
    near: nothing ? nearest(word, allWords({ terms, definitions })) : undefined,
  };
}

/** 0: the word itself; 1: it begins so; 2: a word in it begins so; 3: it is somewhere in it. */
const NO_MATCH = 4;

function rankOf(word: string, wanted: string): number {
  if (word === wanted) return 0;
  if (word.startsWith(wanted)) return 1;
  if (word.includes(` ${wanted}`)) return 2;
  return wanted.length > 2 && word.includes(wanted) ? 3 : NO_MATCH;
}

function matchesOf(term: TermEntry, wanted: string, lens: Lens | undefined): { rank: number; matches: WordMatch[] } {
  const ranked = wordsOf(term)
    .filter(({ said }) => lens === undefined || said === lens || said === 'own')
    .map((match) => ({ match, rank: rankOf(folded(match.word), wanted) }))
    .filter(({ rank }) => rank < NO_MATCH)
    .sort((a, b) => a.rank - b.rank);
  return { rank: ranked[0]?.rank ?? NO_MATCH, matches: ranked.map(({ match }) => match) };
}

function wordsOf(term: TermEntry): WordMatch[] {
  const sides = [{ said: 'own' as const, words: term.here }, ...LENSES.map((said) => ({ said, words: term.in[said] }))];
  return sides.flatMap(({ said, words }) =>
    (['en', 'de'] as const).flatMap((language) => {
      const form = words?.[language];
      const all =
        form === undefined ? [] : [form.one, ...(form.many === undefined ? [] : [form.many]), ...(form.also ?? [])];
      return all.map((word) => ({ said, language, word }));
    }),
  );
}

function allWords({ terms, definitions }: Wordbook): string[] {
  return [...terms.flatMap((term) => wordsOf(term).map(({ word }) => word)), ...definitions.map(({ title }) => title)];
}

/** Capitals, accents and hyphens do not matter; neither does how somebody without umlauts writes them. */
function folded(word: string): string {
  return word
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replace(/ae|oe|ue/g, (pair) => pair[0] ?? '')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[-\s]+/g, ' ')
    .trim();
}

function slug(id: string): string {
  return id.slice(id.indexOf('/') + 1);
}

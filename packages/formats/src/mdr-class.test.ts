/** What holds for the rules of the MDR and of software, whatever the device: properties over facts drawn at random. */
import { resolve } from 'node:path';
import { type Facts, readAnswers } from '@primum/core/classification/answers';
import { classesOf } from '@primum/core/classification/classes-of';
import type { SchemeClass } from '@primum/core/classification/classify-scheme';
import { questionsFor } from '@primum/core/classification/questions-for';
import { type Condition, testsIn } from '@primum/core/knowledge/condition';
import type { FactEntry } from '@primum/core/knowledge/fact-entry';
import type { Told } from '@primum/core/knowledge/holds';
import { joinPacks } from '@primum/core/knowledge/join-packs';
import { slugOf } from '@primum/core/knowledge/scheme';
import { naiveClass } from '@primum/core/testing/naive-class';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPackFolder } from './folder/read-pack-folder.ts';

const PACKS = ['device-facts', 'mdcg-2019-11', 'mdr'];
const read = await Promise.all(
  PACKS.map((id) => readPackFolder(resolve(import.meta.dirname, '../../../knowledge', id))),
);
const { classification } = joinPacks(read.flatMap(({ pack }) => pack ?? [])).knowledge;
const mdr = classification.schemes.find(({ entry }) => entry.id === 'mdr/class');
const conditions = [...(mdr?.rules.map(({ when }) => when) ?? []), mdr?.entry['applies-when']].filter(
  (one) => one !== undefined,
);
const needed = closure(conditions);
const facts = [...classification.facts.values()].filter(({ id }) => needed.has(id));
const CLASSES = mdr?.entry.classes.map(({ id }) => id) ?? [];

const complete: fc.Arbitrary<Facts> = fc
  .record(Object.fromEntries(facts.map((fact) => [slugOf(fact.id), answerTo(fact)])))
  .map(withoutNonsense);
const partial: fc.Arbitrary<{ readonly whole: Facts; readonly part: Facts }> = complete.chain((whole) =>
  fc
    .subarray(Object.keys(whole))
    .map((slugs) => ({ whole, part: Object.fromEntries(slugs.map((slug) => [slug, whole[slug] ?? []])) })),
);
/** Undefined where the facts contradict each other. */
const result = (told: Facts): SchemeClass | undefined => {
  const { answers, faults } = readAnswers(told, classification);
  return faults.length > 0 ? undefined : classesOf(answers, classification).get('mdr/class');
};
const asked = (told: Facts): string | undefined =>
  questionsFor('mdr/class', readAnswers(told, classification).answers, classification)[0]?.fact;
const rank = (given: string | undefined): number => CLASSES.indexOf(given ?? '');

describe('the class under the MDR', () => {
  it('has all 22 rules, software that drives a device, and the three marks', () => {
    const numbers = new Set(mdr?.rules.map(({ rule }) => rule));
    expect([...numbers].toSorted((a, b) => Number.parseFloat(a) - Number.parseFloat(b))).toEqual(
      [1, 2, 3, '3.3', ...Array.from({ length: 19 }, (_, at) => at + 4), '52(7)'].map(String),
    );
  });

  it('is what a plain evaluation of the rules gives', () => {
    fc.assert(
      fc.property(complete, (told) => {
        const answers = new Map(
          Object.entries(told).map(([slug, answer]) => [classification.bySlug.get(slug) ?? '', answer]),
        );
        expect(result(told)?.class ?? 'none').toBe(naiveClass('mdr/class', answers, classification));
      }),
      { numRuns: 400 },
    );
  });

  it('that is certain so far is never lowered by telling more, and the final one was possible', () => {
    fc.assert(
      fc.property(partial, ({ whole, part }) => {
        const [before, after] = [result(part), result(whole)];
        fc.pre(after?.class !== undefined);
        expect(rank(after?.class)).toBeGreaterThanOrEqual(rank(before?.class));
        expect(before?.possible).toContain(after?.class);
        if (before?.settled === true) expect(after?.class).toBe(before.class);
      }),
      { numRuns: 400 },
    );
  });

  it('is never lowered by one more of what only strengthens', () => {
    const strengthening = [...facts].flatMap((fact) =>
      optionsOf(fact).flatMap((option) =>
        onlyStrengthens(fact.id, option) ? [[slugOf(fact.id), option] as const] : [],
      ),
    );
    expect(strengthening.length).toBeGreaterThan(50);
    fc.assert(
      fc.property(complete, fc.constantFrom(...strengthening), (told, [slug, option]) => {
        const before = result(told);
        fc.pre(before?.class !== undefined && Array.isArray(told[slug]));
        const after = result({ ...told, [slug]: [...new Set([...(told[slug] as readonly string[]), option])] });
        // Software can pass to the IVDR by it; then there is nothing to compare.
        fc.pre(after?.class !== undefined);
        expect(rank(after?.class)).toBeGreaterThanOrEqual(rank(before?.class));
      }),
      { numRuns: 600 },
    );
  });

  it('does not hang on the order of the answers', () => {
    const shuffled = complete.chain((told) =>
      fc
        .shuffledSubarray(Object.entries(told), { minLength: Object.keys(told).length })
        .map((entries) => ({ told, entries })),
    );
    fc.assert(
      fc.property(shuffled, ({ told, entries }) => {
        const [one, other] = [result(told), result(Object.fromEntries(entries))];
        expect([other?.class, other?.by, other?.possible]).toEqual([one?.class, one?.by, one?.possible]);
      }),
      { numRuns: 100 },
    );
  });

  it('is settled once nothing is asked any more, and asks few questions on the way', () => {
    const counts: number[] = [];
    fc.assert(
      fc.property(complete, (whole) => {
        const told: Record<string, Told> = {};
        let count = 0;
        for (let next = asked(told); next !== undefined; next = asked(told), count++)
          told[slugOf(next)] = whole[slugOf(next)] ?? neutral(classification.facts.get(next));
        counts.push(count);
        expect(result(told)).toMatchObject({ settled: true });
        const all = result(whole);
        if (all !== undefined) expect(result(told)?.class).toBe(all.class);
      }),
      { numRuns: 25 },
    );
    expect(Math.max(...counts)).toBeLessThanOrEqual(facts.length);
  });
});

describe('rule 11', () => {
  const matrix: readonly (readonly [string, string, string])[] = [
    ['diagnoses-or-treats', 'critical', 'III'],
    ['diagnoses-or-treats', 'serious', 'IIb'],
    ['diagnoses-or-treats', 'non-serious', 'IIa'],
    ['drives', 'critical', 'IIb'],
    ['drives', 'serious', 'IIa'],
    ['drives', 'non-serious', 'IIa'],
    ['informs', 'critical', 'IIa'],
    ['informs', 'serious', 'IIa'],
    ['informs', 'non-serious', 'IIa'],
    ['none', 'critical', 'I'],
  ];

  it.each(matrix)('gives software that %s in a %s situation class %s', (significance, situation, expected) => {
    const told = {
      form: ['software'],
      purpose: ['treat'],
      'software-actions': ['works-on-data'],
      'for-individual-patients': true,
      'data-source': 'no-specimens',
      'works-with': [],
      'patient-information': [],
      'immediate-danger': false,
      'self-controlled-therapy': false,
      'decision-support': significance,
      situation,
    };
    expect(result(told)).toMatchObject({ class: expected, settled: true });
    expect(result(told)?.by.every((rule) => rule.startsWith('mdr/rule-11-'))).toBe(true);
  });
});

/** Facts that conditions look at, those of other schemes and of the facts' own conditions included. */
function closure(start: readonly Condition[]): ReadonlySet<string> {
  const found = new Set<string>();
  const visit = (condition: Condition): void => {
    for (const { test } of testsIn(condition)) {
      if (found.has(test.fact)) continue;
      found.add(test.fact);
      const fact = classification.facts.get(test.fact)?.['asked-when'];
      if (fact !== undefined) visit(fact);
      const scheme = classification.schemes.find(({ entry }) => entry.id === test.fact);
      if (scheme?.entry['applies-when'] !== undefined) visit(scheme.entry['applies-when']);
      for (const { when } of scheme?.rules ?? []) visit(when);
    }
  };
  for (const condition of start) visit(condition);
  return found;
}

function optionsOf({ answer }: FactEntry): readonly string[] {
  return 'any-of' in answer ? answer['any-of'].map(({ id }) => id) : [];
}

function answerTo(fact: FactEntry): fc.Arbitrary<Told> {
  const { answer } = fact;
  if ('yes-no' in answer) return fc.boolean();
  if ('one-of' in answer) return fc.constantFrom(...answer['one-of'].map(({ id }) => id));
  const options = [...optionsOf(fact)];
  return fc.subarray(options, { maxLength: Math.min(3, options.length) });
}

function neutral(fact: FactEntry | undefined): Told {
  if (fact === undefined || 'yes-no' in fact.answer) return false;
  return 'one-of' in fact.answer ? (fact.answer['one-of'][0]?.id ?? '') : [];
}

/** Answers that the others leave no sense to are left out, as a person would not give them. */
function withoutNonsense(told: Facts): Facts {
  const { faults } = readAnswers(told, classification);
  const strange = new Set(faults.map(({ path }) => path[1]));
  const rest = Object.fromEntries(Object.entries(told).filter(([slug]) => !strange.has(slug)));
  return faults.length === 0 ? told : withoutNonsense(rest);
}

/** True where every condition that looks at the option wants it: none wants that it is not so. */
function onlyStrengthens(fact: string, option: string): boolean {
  const wants = (condition: Condition, negated: boolean): boolean => {
    if ('all' in condition) return condition.all.every((part) => wants(part, negated));
    if ('any' in condition) return condition.any.every((part) => wants(part, negated));
    if ('not' in condition) return wants(condition.not, !negated);
    return condition.fact !== fact || ![condition.is].flat().includes(option) || !negated;
  };
  const others = [...classification.facts.values()].map((other) => other['asked-when']);
  return [...conditions, ...others].every((condition) => condition === undefined || wants(condition, false));
}

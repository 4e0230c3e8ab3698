/**
 * What must be so for a rule, a requirement or a step to apply, as data: tests of facts, joined by all, any and not.
 * A fact that nobody has told leaves a test open; `holds` (holds.ts) answers yes, no or open.
 */
import { z } from 'zod';
import { EntryRef, Slug } from './entry.ts';

const Answer = z.union([z.boolean(), Slug, z.string().regex(/^[A-Za-z0-9-]+$/)]);

/** One test. Several tests in one object must all hold. */
export const FactTest = z
  .strictObject({
    fact: EntryRef.describe('a fact of a pack, or a classification scheme: its class'),
    is: z
      .union([Answer, z.array(Answer).min(1)])
      .optional()
      .describe('the answer, or one of the answers, is this, or one of these'),
    'at-least': z
      .union([z.number(), Answer])
      .optional()
      .describe('a number, or a step of an ordered answer or of a scheme: this or more'),
    below: z.union([z.number(), Answer]).optional().describe('less than this'),
  })
  .refine((test) => test.is !== undefined || test['at-least'] !== undefined || test.below !== undefined, {
    message: 'needs is, at-least or below',
  });
export type FactTest = z.infer<typeof FactTest>;

export type Condition = FactTest | { all: readonly Condition[] } | { any: readonly Condition[] } | { not: Condition };

export const Condition: z.ZodType<Condition> = z
  .lazy(() =>
    z.union([
      FactTest,
      z.strictObject({ all: z.array(Condition).min(1) }),
      z.strictObject({ any: z.array(Condition).min(1) }),
      z.strictObject({ not: Condition }),
    ]),
  )
  .describe('tests of facts, joined by all, any and not');

/** Every test inside a condition, with its path in it. */
export function testsIn(condition: Condition, path: readonly (string | number)[] = []): readonly TestAt[] {
  if ('all' in condition) return condition.all.flatMap((part, at) => testsIn(part, [...path, 'all', at]));
  if ('any' in condition) return condition.any.flatMap((part, at) => testsIn(part, [...path, 'any', at]));
  if ('not' in condition) return testsIn(condition.not, [...path, 'not']);
  return [{ test: condition, path }];
}

export interface TestAt {
  readonly test: FactTest;
  readonly path: readonly (string | number)[];
}

/** Every fact that a condition looks at, with the path of its name inside the condition. */
export function factsIn(condition: Condition, path: readonly (string | number)[] = []): readonly FactAt[] {
  return testsIn(condition, path).map(({ test, path: at }) => ({ fact: test.fact, path: [...at, 'fact'] }));
}

export interface FactAt {
  readonly fact: string;
  readonly path: readonly (string | number)[];
}

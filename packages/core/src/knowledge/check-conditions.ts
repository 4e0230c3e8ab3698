/** Whether conditions ask of a fact or a class what it can be: a misspelt option would never hold, and nobody would notice. */
import { type Condition, type FactTest, testsIn } from './condition.ts';
import { entriesOf } from './entry-index.ts';
import type { FactEntry, SchemeEntry } from './fact-entry.ts';
import type { EntryKind, EntryOf } from './pack.ts';
import { factOrScheme } from './resolve-condition.ts';
import { note, type Path, type Resolver, type Standing } from './resolver.ts';
import { nearest } from '../suggestion.ts';

interface ConditionAt {
  readonly condition: Condition;
  readonly path: Path;
}

type Check = (resolver: Resolver) => void;

const CHECKS: readonly Check[] = [
  of('facts', (entry) => at(entry['asked-when'], ['asked-when'])),
  of('schemes', (entry) => at(entry['applies-when'], ['applies-when'])),
  of('rules', (entry) => at(entry.when, ['when'])),
  of('requirements', (entry) => at(entry.applies, ['applies'])),
  of('conflicts', (entry) => at(entry.applies, ['applies'])),
  of('baselines', (entry) => at(entry.when, ['when'])),
  of('recipes', (entry) => [
    ...at(entry.when, ['when']),
    ...entry.steps.flatMap((step, index) => at(step.when, ['steps', index, 'when'])),
  ]),
];

export function checkConditions(resolver: Resolver): void {
  for (const check of CHECKS) check(resolver);
}

function of<K extends EntryKind>(kind: K, conditionsIn: (entry: EntryOf<K>) => readonly ConditionAt[]): Check {
  return (resolver) => {
    for (const { entry, pack, at: position } of entriesOf(resolver.index, kind))
      for (const { condition, path } of conditionsIn(entry))
        for (const one of testsIn(condition, path))
          checkTest(resolver, { pack, kind, at: position }, one.test, one.path);
  };
}

function checkTest(resolver: Resolver, standing: Standing, test: FactTest, path: Path): void {
  const id = factOrScheme(resolver.index, standing.pack, test.fact);
  if (id === undefined) return;
  const asked = askedOf(resolver, id);
  const wanted = [test.is ?? []].flat();
  for (const value of wanted)
    if (!asked.values.includes(value)) tell(resolver, standing, [...path, 'is'], { id, value, asked });
  for (const limit of ['at-least', 'below'] as const) {
    const value = test[limit];
    if (value === undefined) continue;
    const fits = typeof value === 'number' ? asked.isNumber : asked.isOrdered && asked.values.includes(value);
    if (!fits) tell(resolver, standing, [...path, limit], { id, value, asked });
  }
}

interface Asked {
  readonly values: readonly (string | boolean | number)[];
  readonly isOrdered: boolean;
  readonly isNumber: boolean;
}

function askedOf({ index }: Resolver, id: string): Asked {
  const fact = index.byKind.get('facts')?.get(id)?.entry as FactEntry | undefined;
  const scheme = index.byKind.get('schemes')?.get(id)?.entry as SchemeEntry | undefined;
  if (scheme !== undefined) return { values: scheme.classes.map((one) => one.id), isOrdered: true, isNumber: false };
  const answer = fact?.answer ?? { 'yes-no': true };
  if ('yes-no' in answer) return { values: [true, false], isOrdered: false, isNumber: false };
  if ('number' in answer) return { values: [], isOrdered: false, isNumber: true };
  const options = 'one-of' in answer ? answer['one-of'] : answer['any-of'];
  const isOrdered = 'one-of' in answer && answer.ordered === true;
  return { values: options.map((one) => one.id), isOrdered, isNumber: false };
}

function tell(
  resolver: Resolver,
  standing: Standing,
  path: Path,
  { id, value, asked }: { readonly id: string; readonly value: string | boolean | number; readonly asked: Asked },
): void {
  const near = nearest(String(value), asked.values.map(String));
  const ordered = path.at(-1) === 'is' ? '' : ', in an order that can be compared';
  note(resolver, standing, path, {
    code: 'impossible-test',
    message: `"${id}" is never "${value}"${ordered}`,
    expected: asked.isNumber ? 'a number' : `one of ${asked.values.join(', ')}${ordered}`,
    ...(near === undefined || near === String(value) ? {} : { hint: `did you mean "${near}"?` }),
  });
}

function at(condition: Condition | undefined, path: Path): readonly ConditionAt[] {
  return condition === undefined ? [] : [{ condition, path }];
}

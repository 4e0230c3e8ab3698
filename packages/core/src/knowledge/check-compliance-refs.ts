/** Whether the entries of classification, compliance and recipes name entries that are there, and give classes that their schemes have. */
import { type Condition, factsIn } from './condition.ts';
import { entriesOf } from './entry-index.ts';
import type { EntryKind, EntryOf } from './pack.ts';
import type { Proof } from './requirement-entry.ts';
import { note, type Path, type Resolver, resolve, type Standing } from './resolver.ts';

/** What one entry refers to: the kind, the reference and where it stands in the entry. */
/** `loose`: may name an entry of a pack that is not there, since nothing is judged by it: neighbours of other laws. */
interface Named {
  readonly kind: EntryKind | 'facts or schemes';
  readonly ref: string;
  readonly path: Path;
  readonly loose?: true;
}

type NamedIn = { readonly [K in EntryKind]?: (entry: EntryOf<K>) => readonly Named[] };

const NAMED: NamedIn = {
  facts: (entry) => inCondition(entry['asked-when'], ['asked-when']),
  schemes: (entry) => [
    ...one('instruments', entry.instrument, ['instrument']),
    ...inCondition(entry['applies-when'], ['applies-when']),
  ],
  rules: (entry) => [
    ...one('schemes', entry.scheme, ['scheme']),
    ...inCondition(entry.when, ['when']),
    ...many('rules', Array.isArray(entry.fallback) ? entry.fallback : undefined, ['fallback']),
  ],
  capabilities: (entry) => many('controls', entry['given-by'], ['given-by']),
  requirements: (entry) => [
    ...one('instruments', entry.instrument, ['instrument']),
    ...inCondition(entry.applies, ['applies']),
    ...inProofs(entry['met-by'], ['met-by']),
    ...loosely(many('requirements', entry['same-as'], ['same-as'])),
    ...many('threats', entry.threats, ['threats']),
  ],
  items: (entry) => [
    ...one('instruments', entry.instrument, ['instrument']),
    ...many('items', entry.in === undefined ? undefined : [entry.in], ['in']),
  ],
  crosswalks: (entry) => [
    ...one('capabilities', entry.capability, ['capability']),
    ...many('items', entry.items, ['items']),
    ...many('requirements', entry.requirements, ['requirements']),
    ...many('evidence-kinds', entry.evidence, ['evidence']),
  ],
  errata: (entry) => [
    ...one('instruments', entry.instrument, ['instrument']),
    ...many('requirements', entry.about, ['about']),
  ],
  conflicts: (entry) => [
    ...loosely(many('instruments', entry.between, ['between'])),
    ...inCondition(entry.applies, ['applies']),
  ],
  baselines: (entry) => [
    ...inCondition(entry.when, ['when']),
    ...(entry.asks ?? []).flatMap(({ capability }, at) => one('capabilities', capability, ['asks', at, 'capability'])),
    ...many('evidence-kinds', entry.proofs, ['proofs']),
  ],
  changes: (entry) => [
    ...many('requirements', entry.adds, ['adds']),
    ...(entry.changes ?? []).flatMap(({ from, to }, at) => [
      ...one('requirements', from, ['changes', at, 'from']),
      ...one('requirements', to, ['changes', at, 'to']),
    ]),
    ...many('requirements', entry.withdraws, ['withdraws']),
    ...many('errata', entry.mends, ['mends']),
  ],
  recipes: (entry) => [
    ...inCondition(entry.when, ['when']),
    ...entry.steps.flatMap((step, at) => [
      ...loosely(many('requirements', step.requirements, ['steps', at, 'requirements'])),
      ...inCondition(step.when, ['steps', at, 'when']),
      ...(step['done-when'] ?? []).flatMap((done, index) =>
        'evidence' in done ? one('evidence-kinds', done.evidence, ['steps', at, 'done-when', index, 'evidence']) : [],
      ),
    ]),
  ],
  definitions: (entry) => loosely(many('terms', entry.term === undefined ? undefined : [entry.term], ['term'])),
  'conflict-patterns': (entry) => [
    ...many('controls', entry.about, ['about']),
    ...entry.law.flatMap(({ requirement }, at) =>
      loosely(one('requirements', requirement, ['law', at, 'requirement'])),
    ),
    ...entry.options.flatMap(({ on, off }, at) => [
      ...many('controls', on, ['options', at, 'on']),
      ...many('controls', off, ['options', at, 'off']),
    ]),
  ],
  concerns: (entry) => [
    ...loosely(many('requirements', entry.requirements, ['requirements'])),
    ...loosely(many('terms', entry.terms, ['terms'])),
  ],
};

export function checkComplianceRefs(resolver: Resolver): void {
  for (const kind of Object.keys(NAMED) as (keyof typeof NAMED)[]) checkKind(resolver, kind);
  checkClasses(resolver);
  checkAnswers(resolver);
}

function checkKind(resolver: Resolver, kind: EntryKind): void {
  // Each list of the index holds entries of its own kind alone.
  const namedIn = NAMED[kind] as ((entry: EntryOf<EntryKind>) => readonly Named[]) | undefined;
  if (namedIn === undefined) return;
  for (const { entry, pack, at } of entriesOf(resolver.index, kind))
    for (const named of namedIn(entry)) check(resolver, { pack, kind, at }, named);
}

function check(resolver: Resolver, standing: Standing, { kind, ref, path, loose }: Named): void {
  if (loose === true && isOfAbsentPack(resolver, ref)) return;
  if (kind !== 'facts or schemes') {
    resolve(resolver, standing, kind, ref, path);
    return;
  }
  const { faults } = resolver;
  const before = faults.length;
  if (resolve(resolver, standing, 'facts', ref, path) !== undefined) return;
  const asFact = faults.splice(before);
  if (resolve(resolver, standing, 'schemes', ref, path) !== undefined) return;
  faults.splice(before, faults.length, ...asFact);
}

function checkClasses(resolver: Resolver): void {
  for (const { entry, pack, at } of entriesOf(resolver.index, 'rules')) {
    const { gives } = entry;
    const id = resolve({ ...resolver, faults: [] }, { pack, kind: 'rules', at }, 'schemes', entry.scheme, []);
    const scheme = entriesOf(resolver.index, 'schemes').find((one) => one.entry.id === id)?.entry;
    if (gives === undefined || scheme === undefined) continue;
    if (scheme.classes.some((known) => known.id === gives)) continue;
    note(resolver, { pack, kind: 'rules', at }, ['gives'], {
      code: 'unknown-class',
      message: `"${scheme.id}" has no class "${gives}"`,
      expected: `one of ${scheme.classes.map((known) => known.id).join(', ')}`,
    });
  }
}

function checkAnswers(resolver: Resolver): void {
  for (const { entry, pack, at } of entriesOf(resolver.index, 'conflict-patterns')) {
    if (entry.options.some(({ id }) => id === entry.answer.option)) continue;
    note(resolver, { pack, kind: 'conflict-patterns', at }, ['answer', 'option'], {
      code: 'unknown-reference',
      message: `the pattern has no option "${entry.answer.option}"`,
      expected: `one of ${entry.options.map(({ id }) => id).join(', ')}`,
    });
  }
}

const loosely = (named: readonly Named[]): readonly Named[] => named.map((each) => ({ ...each, loose: true }));

function isOfAbsentPack({ index }: Resolver, ref: string): boolean {
  return ref.includes('/') && !index.packs.includes(ref.slice(0, ref.indexOf('/')));
}

const one = (kind: EntryKind, ref: string, path: Path): readonly Named[] => [{ kind, ref, path }];

const many = (kind: EntryKind, refs: readonly string[] | undefined, path: Path): readonly Named[] =>
  (refs ?? []).map((ref, at) => ({ kind, ref, path: [...path, at] }));

function inCondition(condition: Condition | undefined, path: Path): readonly Named[] {
  if (condition === undefined) return [];
  return factsIn(condition, path).map((at) => ({ kind: 'facts or schemes', ref: at.fact, path: at.path }));
}

function inProofs(proofs: readonly Proof[] | undefined, path: Path): readonly Named[] {
  return (proofs ?? []).flatMap((proof, at): readonly Named[] => {
    if ('any' in proof) return inProofs(proof.any, [...path, at, 'any']);
    if ('evidence' in proof) return one('evidence-kinds', proof.evidence, [...path, at, 'evidence']);
    if ('capability' in proof) return one('capabilities', proof.capability, [...path, at, 'capability']);
    if ('control' in proof) return one('controls', proof.control, [...path, at, 'control']);
    return [];
  });
}

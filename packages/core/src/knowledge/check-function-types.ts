/** Whether the asset type that a clinical function names is a kind of what stands for functions: else no threat to it would fit. */
import { ancestorFinder, find } from './ancestor-finder.ts';
import { entriesOf } from './entry-index.ts';
import { note, type Resolver } from './resolver.ts';

export function checkFunctionTypes(resolver: Resolver): void {
  const ancestorsOf = ancestorFinder(resolver);
  const types = entriesOf(resolver.index, 'asset-types');
  const functions = types.find(({ entry }) => entry['written-as'] === 'functions')?.entry.id;
  if (functions === undefined) return;
  for (const { entry, pack, at } of entriesOf(resolver.index, 'clinical-functions')) {
    const type = entry.type && find(resolver, 'asset-types', entry.type, pack);
    if (type === undefined || ancestorsOf(type).includes(functions)) continue;
    note(resolver, { pack, kind: 'clinical-functions', at }, ['type'], {
      code: 'no-function-type',
      message: `"${type}" is not a kind of "${functions}", so it cannot stand for a function`,
      expected: `an asset type that descends from ${functions}`,
    });
  }
}

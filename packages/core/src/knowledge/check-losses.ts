/** Whether what a situation says is lost can be lost there: a harm that hangs on an impossible loss would never show up. */
import { ancestorFinder, find } from './ancestor-finder.ts';
import { entriesOf } from './entry-index.ts';
import { note, type Resolver } from './resolver.ts';

export function checkLosses(resolver: Resolver): void {
  const ancestorsOf = ancestorFinder(resolver);
  const functions = entriesOf(resolver.index, 'asset-types').find(({ entry }) => entry['written-as'] === 'functions');
  const attributes = new Map(
    entriesOf(resolver.index, 'trust-attributes').map(({ entry, pack }) => [
      entry.id,
      new Set(entry.at.map((type) => find(resolver, 'asset-types', type, pack))),
    ]),
  );
  for (const { entry, pack, at } of entriesOf(resolver.index, 'situations')) {
    const { loss, of } = entry.when;
    const attribute = find(resolver, 'trust-attributes', loss, pack);
    const type = of === 'function' ? functions?.entry.id : find(resolver, 'asset-types', of.data, pack);
    const places = attributes.get(attribute ?? '');
    if (type === undefined || places === undefined) continue;
    if (ancestorsOf(type).some((above) => places.has(above))) continue;
    note(resolver, { pack, kind: 'situations', at }, ['when', 'loss'], {
      code: 'loss-does-not-fit',
      message: `"${type}" does not have the trust attribute "${loss}", so it cannot lose it`,
      expected: `a trust attribute of ${type}`,
    });
  }
}

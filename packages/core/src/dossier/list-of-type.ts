/** The list of system.yaml in which things of a type stand. The packs say it, by which relations such things can have. */
import type { Knowledge } from '../knowledge/join-packs.ts';
import type { RelationField } from '../knowledge/written-as.ts';

export type SystemList = 'zones' | 'assets' | 'interfaces' | 'data';
type TellingList = Exclude<SystemList, 'assets'>;

/** Relations whose one end only things of that list can be. */
const TELLING: Readonly<Record<TellingList, readonly (readonly [RelationField, 'from' | 'to'])[]>> = {
  zones: [
    ['zones.in', 'from'],
    ['zones.joins', 'from'],
    ['assets.zone', 'to'],
    ['assets.networks', 'to'],
  ],
  interfaces: [['interfaces.of', 'from']],
  data: [
    ['data.about', 'from'],
    ['data.created-by', 'from'],
    ['data.kept-at', 'from'],
  ],
};

/** Undefined where the packs leave it open; then it is an asset. `lineage`: the type and all above it. */
export function listOfType(
  { writtenAs, domain }: Pick<Knowledge, 'writtenAs' | 'domain'>,
  lineage: ReadonlySet<string>,
): SystemList | undefined {
  const lists = (['zones', 'interfaces', 'data'] as const).filter((list) =>
    TELLING[list].some(([field, end]) => {
      const relation = domain.relations.find(({ id }) => id === writtenAs.relations.get(field));
      return relation?.[end].some((type) => lineage.has(type)) === true;
    }),
  );
  return lists.length === 1 ? lists[0] : undefined;
}

/** A selection of entries as an OSCAL profile of an exported catalogue. */
import type { EntryOf, Pack } from '@primum/core/knowledge/pack';
import { metadataFor, stampOf } from './metadata-for.ts';
import type { Profile } from './model/profile.ts';
import { controlIdFor } from './own-marks.ts';
import { uuidFor } from './uuid-for.ts';

interface Selected {
  readonly title: string;
  /** Entries, by id. */
  readonly entries: readonly string[];
  /** Where the catalogue is: a file beside the profile, or an address. */
  readonly catalog: string;
}

/** Undefined where nothing is selected: OSCAL has no empty profile. */
export function profileFor(packs: readonly Pack[], { title, entries, catalog }: Selected): Profile | undefined {
  const ids = [...new Set(entries)].map(controlIdFor).toSorted((a, b) => a.localeCompare(b, 'en', { numeric: true }));
  if (ids.length === 0) return undefined;
  const stamp = stampOf(packs.map(({ manifest }) => manifest));
  const [first, ...others] = ids;
  if (first === undefined) return undefined;
  return {
    uuid: uuidFor(`profile ${title} ${stamp.version} ${ids.join(' ')}`),
    metadata: metadataFor({ title, ...stamp }),
    imports: [{ href: catalog, 'include-controls': [{ 'with-ids': [first, ...others] }] }],
    merge: { 'as-is': true },
  };
}

/** Items of the packs that a set holds, as `moderate`. */
export function itemsInSet(packs: readonly Pack[], set: string): string[] {
  const holds = ({ sets }: EntryOf<'items'>) => sets?.includes(set) === true;
  return packs.flatMap(({ entries }) => entries.items.filter(holds).map(({ id }) => id));
}

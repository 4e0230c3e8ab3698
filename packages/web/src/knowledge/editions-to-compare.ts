/** What an edition of a pack can be held against: other editions of it, what it proposes a revision of, and what proposes one of it. */
import type { PackView } from '@primum/core/api/knowledge';

export interface EditionChoice {
  /** As the API takes it: an edition of the pack itself, or `pack@edition`. */
  readonly value: string;
  readonly label: string;
}

type Pack = Pick<PackView, 'id' | 'title' | 'edition' | 'revises' | 'editions'>;

/** Its own newest first, then those of other packs. */
export function editionsToCompare(pack: Pack, packs: readonly Pack[]): readonly EditionChoice[] {
  const others = packs.filter(({ id, revises }) => id === pack.revises || revises === pack.id);
  return [
    ...pack.editions.map(({ edition }) => ({ value: edition, label: `${pack.id} ${edition}` })),
    ...others.flatMap(({ id, editions }) =>
      editions.map(({ edition }) => ({ value: `${id}@${edition}`, label: `${id} ${edition}` })),
    ),
  ];
}

/** What `to` (its newest edition where none is named) is held against where nobody says; undefined: there is nothing. */
export function beforeOf(pack: Pack, to: string | undefined, packs: readonly Pack[]): string | undefined {
  const [, ofPack = pack.id, edition = pack.edition] = /^(?:(.*)@)?(.*)$/.exec(to ?? pack.edition) ?? [];
  if (ofPack !== pack.id) return pack.edition;
  const at = pack.editions.findIndex((one) => one.edition === edition);
  const before = at < 0 ? undefined : pack.editions[at + 1]?.edition;
  if (before !== undefined) return before;
  const revised = packs.find(({ id }) => id === pack.revises);
  return revised === undefined ? undefined : `${revised.id}@${revised.edition}`;
}

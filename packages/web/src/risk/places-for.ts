/** Where a control can be supposed: assets that people wrote whose type can have it. */
import type { Vocabulary } from '@primum/core/api/vocabulary';
import type { SystemDocument } from '@primum/core/dossier/system-document';

export interface Place {
  readonly id: string;
  readonly title: string;
}

export interface ControlWord extends Place {
  readonly places: readonly Place[];
}

interface Written {
  readonly id: string;
  readonly title?: string | undefined;
  readonly type: string;
}

type Words = Pick<Vocabulary, 'types' | 'controls'>;

/** Controls that fit somewhere, each with its places. */
export function controlWords({ types, controls }: Words, system: SystemDocument | undefined): ControlWord[] {
  const lists: readonly (readonly Written[] | undefined)[] = [
    system?.zones,
    system?.assets,
    system?.interfaces,
    system?.data,
  ];
  const written = lists.flatMap((list) => list ?? []);
  const kindsOf = new Map(types.flatMap(({ id, kinds }) => [[id, kinds] as const, [shortOf(id), kinds] as const]));
  return controls.flatMap(({ id, title, at }) => {
    const places = written.flatMap((asset): Place[] => {
      const kinds = kindsOf.get(asset.type) ?? [];
      return kinds.some((kind) => at.includes(kind)) ? [{ id: asset.id, title: titleOf(asset) }] : [];
    });
    return places.length === 0 ? [] : [{ id, title, places }];
  });
}

function titleOf(asset: Written): string {
  return asset.title ?? asset.id;
}

/** A document may name a type without its pack. */
function shortOf(id: string): string {
  return id.slice(id.indexOf('/') + 1);
}

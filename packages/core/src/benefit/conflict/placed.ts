/** Controls at places, as worksheets and options write them, found in the structure. */
import type { Assessment } from '../../assessment/assess.ts';
import { resolveRef } from '../../knowledge/entry-index.ts';

export interface PlacedRef {
  readonly control: string;
  readonly at: string;
}

export interface PlacedControl {
  /** `control@asset`, full id. */
  readonly id: string;
  readonly control: string;
  readonly asset: string;
  /** Into the controls of the structure; undefined: no strategy of the packs uses the control there. */
  readonly index: number | undefined;
}

export function placesOf({ structure, knowledge }: Assessment, list: readonly PlacedRef[]): PlacedControl[] {
  const { index } = knowledge;
  return list.map(({ control, at }) => {
    const id = resolveRef(index, 'controls', control, index.packs) ?? control;
    const place = structure.controls.findIndex(({ property, asset }) => property === id && asset === at);
    return { id: `${id}@${at}`, control: id, asset: at, index: place < 0 ? undefined : place };
  });
}

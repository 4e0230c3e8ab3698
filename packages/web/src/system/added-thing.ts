/** A new thing of a system as a form holds it, and the edits that add it. */
import type { RelationField } from '@primum/core/knowledge/written-as';
import { type EditContext, type EditPlan, fullId } from '@primum/core/dossier/edit-context';
import { whyNotRelated } from '@primum/core/dossier/edits-for-relations';
import {
  editsForAsset,
  editsForData,
  editsForFunction,
  editsForInterface,
  editsForZone,
} from '@primum/core/dossier/edits-for-things';
import type { SystemList } from './system-rows.ts';

export interface NewThing {
  readonly list: SystemList;
  /** Full id of its type or clinical function. */
  readonly type: string;
  readonly title: string;
  readonly party: string;
  /** Zone that it is in, or asset that has it. */
  readonly place?: string;
  /** Assets that keep the data or perform the function. */
  readonly assets: readonly string[];
}

export function planForNew(context: EditContext, { list, type, party, place, assets, ...rest }: NewThing): EditPlan {
  const title = rest.title.trim();
  switch (list) {
    case 'zones':
      return editsForZone(context, { title, type, party, ...(place === undefined ? {} : { in: place }) });
    case 'assets':
      return editsForAsset(context, { title, type, party, ...(place === undefined ? {} : { zone: place }) });
    case 'interfaces':
      return editsForInterface(context, { title, type, of: place ?? '' });
    case 'data':
      return editsForData(context, { title, type, keptAt: assets });
    case 'functions':
      return editsForFunction(context, { title, kind: type, performedBy: assets });
  }
}

const PLACE: Readonly<Record<SystemList, RelationField>> = {
  zones: 'zones.in',
  assets: 'assets.zone',
  interfaces: 'interfaces.of',
  data: 'data.kept-at',
  functions: 'functions.performed-by',
};

/** Ids of things that a new thing of the type can stand in, or be kept or done by. */
export function placesForType(context: EditContext, list: SystemList, type: string): string[] {
  const kinds =
    list === 'functions'
      ? new Set(context.vocabulary.made?.functions)
      : new Set(context.vocabulary.types.find(({ id }) => id === fullId(context.vocabulary.types, type))?.kinds);
  return [...context.things.keys()].filter((id) => whyNotRelated(context, PLACE[list], kinds, id) === undefined);
}

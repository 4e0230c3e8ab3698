/** What a system is made of as rows of a table: what each thing is, whose, where, and what is wrong at it. */
import type { ApiFault } from '@primum/core/api/problem';
import type { EditPath } from '@primum/core/dossier/edit';
import { type EditContext, fullId } from '@primum/core/dossier/edit-context';

export const SYSTEM_LISTS = ['zones', 'assets', 'interfaces', 'data', 'functions'] as const;
export type SystemList = (typeof SYSTEM_LISTS)[number];

export interface SystemRow {
  readonly id: string;
  readonly list: SystemList;
  readonly title: string;
  /** Title of its type or of the clinical function that it is. */
  readonly type: string;
  /** Title of the party that controls it. */
  readonly party: string;
  /** Titles of where it stands: a zone, the asset that has it, what keeps or does it. */
  readonly place: string;
  /** Titles of the controls at it. */
  readonly controls: readonly string[];
  /** How many alike there are. */
  readonly count: number;
  readonly faults: readonly ApiFault[];
}

interface Written {
  readonly id: string;
  readonly title?: string | undefined;
}

export function systemRows(context: EditContext, faults: readonly ApiFault[]): SystemRow[] {
  const { system } = context.dossier;
  const controls = controlsByPlace(context);
  const places = (ids: readonly (string | undefined)[]) =>
    ids.flatMap((id) => (id === undefined ? [] : titleOf(context, id))).join(', ');
  const row = (list: SystemList, index: number, thing: Written, own: Partial<SystemRow>): SystemRow => ({
    id: thing.id,
    list,
    title: thing.title ?? thing.id,
    type: '',
    party: '',
    place: '',
    count: 1,
    ...own,
    controls: controls.get(thing.id) ?? [],
    faults: faultsAt(faults, [list, index]),
  });
  const type = (ref: string) => typeTitle(context, ref);
  const party = (id: string) => titleOf(context, id);
  return [
    ...(system.zones ?? []).map((zone, index) =>
      row('zones', index, zone, { type: type(zone.type), party: party(zone.party), place: places([zone.in]) }),
    ),
    ...system.assets.map((asset, index) =>
      row('assets', index, asset, {
        type: type(asset.type),
        party: party(asset.party),
        place: places([asset.zone]),
        count: asset.count ?? 1,
      }),
    ),
    ...(system.interfaces ?? []).map((one, index) =>
      row('interfaces', index, one, { type: type(one.type), place: places([one.of]) }),
    ),
    ...(system.data ?? []).map((data, index) =>
      row('data', index, data, { type: type(data.type), place: places(data['kept-at'] ?? []) }),
    ),
    ...(system.functions ?? []).map((task, index) =>
      row('functions', index, task, { type: type(task.kind), place: places(task['performed-by']) }),
    ),
  ];
}

/** Faults of system.yaml at a thing or at a field of it. */
function faultsAt(faults: readonly ApiFault[], path: EditPath): ApiFault[] {
  return faults.filter(
    ({ document, path: at }) => document === 'system' && path.every((step, index) => at[index] === step),
  );
}

/** Title of a type or clinical function as the packs have it; the reference where they do not know it. */
export function typeTitle({ vocabulary }: EditContext, ref: string): string {
  for (const entries of [vocabulary.types, vocabulary.functions]) {
    const id = fullId(entries, ref);
    const found = entries.find((entry) => entry.id === id);
    if (found !== undefined) return found.title;
  }
  return ref;
}

/** What people call a thing of the system or a party. */
export function titleOf({ dossier: { system } }: EditContext, id: string): string {
  const lists: readonly (readonly Written[] | undefined)[] = [
    system.parties,
    system.zones,
    system.assets,
    system.interfaces,
    system.data,
    system.functions,
  ];
  return lists.flatMap((list) => list?.find((thing) => thing.id === id) ?? [])[0]?.title ?? id;
}

function controlsByPlace({ dossier, vocabulary }: EditContext): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const { control, at } of dossier.controls.controls) {
    const id = fullId(vocabulary.controls, control);
    const title = vocabulary.controls.find((one) => one.id === id)?.title ?? control;
    for (const place of [at].flat()) found.set(place, [...(found.get(place) ?? []), title]);
  }
  return found;
}

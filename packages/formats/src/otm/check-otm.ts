/** What an Open Threat Model says of itself must hold: ids are unique, and what is named exists. */
import { nearest } from '@primum/core/suggestion';
import type { ImportDraft } from '../threat-model/import-draft.ts';
import type { Place } from '../threat-model/imported-dossier.ts';
import type { OtmModel, OtmParent } from './otm-model.ts';

type Path = Place['path'];

/** Ids of the model's things by kind, first wins. */
interface Known {
  readonly zones: ReadonlySet<string>;
  readonly components: ReadonlySet<string>;
  readonly data: ReadonlySet<string>;
}

/** Every fault is told to the draft. */
export function checkOtm(model: OtmModel, draft: ImportDraft): void {
  const known: Known = {
    zones: uniqueIds(model.trustZones ?? [], 'trustZones', draft),
    components: uniqueIds(model.components ?? [], 'components', draft),
    data: uniqueIds(model.assets ?? [], 'assets', draft),
  };
  uniqueIds(model.dataflows ?? [], 'dataflows', draft);
  (model.trustZones ?? []).forEach((zone, index) => {
    if (zone.parent) checkParent(zone.parent, ['trustZones', index, 'parent'], known, draft);
  });
  (model.components ?? []).forEach((component, index) => {
    checkParent(component.parent, ['components', index, 'parent'], known, draft);
    for (const key of ['processed', 'stored'] as const) {
      checkData(component.assets?.[key] ?? [], ['components', index, 'assets', key], known, draft);
    }
  });
  (model.dataflows ?? []).forEach((flow, index) => {
    for (const end of ['source', 'destination'] as const) {
      checkKnown(flow[end], { ids: known.components, kind: 'component' }, ['dataflows', index, end], draft);
    }
    checkData(flow.assets ?? [], ['dataflows', index, 'assets'], known, draft);
  });
  checkCycles(model, draft);
}

function uniqueIds(things: readonly { id: string }[], kind: string, draft: ImportDraft): Set<string> {
  const ids = new Set<string>();
  things.forEach(({ id }, index) => {
    if (ids.has(id)) {
      const hint = 'keep one of the two, or give one another id';
      draft.fault([kind, index, 'id'], {
        code: 'duplicate-id',
        message: `two of the ${kind} have the id "${id}"`,
        hint,
      });
    }
    ids.add(id);
  });
  return ids;
}

function checkParent(parent: OtmParent, path: Path, known: Known, draft: ImportDraft): void {
  const [key, id] = parentOf(parent);
  if (key === 'trustZone') checkKnown(id, { ids: known.zones, kind: 'trust zone' }, [...path, key], draft);
  else checkKnown(id, { ids: known.components, kind: 'component' }, [...path, key], draft);
}

export function parentOf(parent: OtmParent): ['trustZone' | 'component', string] {
  return typeof parent.trustZone === 'string'
    ? ['trustZone', parent.trustZone]
    : ['component', String(parent.component)];
}

function checkData(ids: readonly (string | null)[], path: Path, known: Known, draft: ImportDraft): void {
  ids.forEach((id, index) => {
    if (id !== null) checkKnown(id, { ids: known.data, kind: 'asset' }, [...path, index], draft);
  });
}

function checkKnown(
  id: string,
  { ids, kind }: { ids: ReadonlySet<string>; kind: string },
  path: Path,
  draft: ImportDraft,
): void {
  if (ids.has(id)) return;
  const near = nearest(id, ids);
  draft.fault(path, {
    code: 'unknown-id',
    message: `there is no ${kind} with the id "${id}"`,
    expected: `the id of a ${kind} of this model`,
    ...(near === undefined ? {} : { hint: `did you mean "${near}"?` }),
  });
}

/** A thing may not be inside itself, over any number of steps. */
function checkCycles(model: OtmModel, draft: ImportDraft): void {
  const lists = { trustZone: model.trustZones ?? [], component: model.components ?? [] };
  const above = new Map<string, string>();
  for (const [kind, things] of Object.entries(lists)) {
    for (const { id, parent } of things) if (parent) above.set(`${kind} ${id}`, parentOf(parent).join(' '));
  }
  const settled = new Set<string>();
  for (const [kind, key] of [
    ['trustZone', 'trustZones'],
    ['component', 'components'],
  ] as const) {
    lists[kind].forEach(({ id }, index) => {
      const way = new Set<string>();
      let at: string | undefined = `${kind} ${id}`;
      while (at !== undefined && !settled.has(at) && !way.has(at)) {
        way.add(at);
        at = above.get(at);
      }
      if (at !== undefined && way.has(at)) {
        draft.fault([key, index, 'parent'], {
          code: 'cycle',
          message: `"${id}" is inside itself, through its parents`,
        });
      }
      for (const step of way) settled.add(step);
    });
  }
}

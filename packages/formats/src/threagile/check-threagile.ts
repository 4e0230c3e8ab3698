/** What a Threagile model says of itself must hold: ids are unique, what is named exists, nothing is inside itself or in two boundaries. */
import { nearest } from '@primum/core/suggestion';
import type { ImportDraft } from '../threat-model/import-draft.ts';
import type { Place } from '../threat-model/imported-dossier.ts';
import type { ThreagileBoundary, ThreagileModel } from './threagile-model.ts';

type Path = Place['path'];
type Things = Readonly<Record<string, { readonly id: string }>> | null | undefined;

interface Known {
  readonly ids: ReadonlySet<string>;
  /** In words, as in "there is no data asset". */
  readonly kind: string;
}

/** Every fault is told to the draft. */
export function checkThreagile(model: ThreagileModel, draft: ImportDraft): void {
  const data: Known = { ids: uniqueIds(model.data_assets, 'data_assets', draft), kind: 'data asset' };
  const assets: Known = {
    ids: uniqueIds(model.technical_assets, 'technical_assets', draft),
    kind: 'technical asset',
  };
  const boundaries: Known = {
    ids: uniqueIds(model.trust_boundaries, 'trust_boundaries', draft),
    kind: 'trust boundary',
  };
  uniqueIds(model.shared_runtimes, 'shared_runtimes', draft);
  for (const [title, asset] of Object.entries(model.technical_assets ?? {})) {
    const path = ['technical_assets', title];
    for (const key of ['data_assets_processed', 'data_assets_stored'] as const)
      checkList(asset[key], [...path, key], data, draft);
    for (const [name, link] of Object.entries(asset.communication_links ?? {})) {
      const at = [...path, 'communication_links', name];
      checkKnown(link.target, [...at, 'target'], assets, draft);
      for (const key of ['data_assets_sent', 'data_assets_received'] as const)
        checkList(link[key], [...at, key], data, draft);
    }
  }
  for (const [title, boundary] of Object.entries(model.trust_boundaries ?? {})) {
    const path = ['trust_boundaries', title];
    checkList(boundary.technical_assets_inside, [...path, 'technical_assets_inside'], assets, draft);
    checkList(boundary.trust_boundaries_nested, [...path, 'trust_boundaries_nested'], boundaries, draft);
  }
  for (const [title, { technical_assets_running: running }] of Object.entries(model.shared_runtimes ?? {}))
    checkList(running, ['shared_runtimes', title, 'technical_assets_running'], assets, draft);
  checkOnePlace(model, draft);
  checkCycles(model.trust_boundaries ?? {}, draft);
}

function uniqueIds(things: Things, kind: string, draft: ImportDraft): Set<string> {
  const ids = new Set<string>();
  for (const [title, { id }] of Object.entries(things ?? {})) {
    const hint = 'keep one of the two, or give one another id';
    if (ids.has(id))
      draft.fault([kind, title, 'id'], {
        code: 'duplicate-id',
        message: `two of the ${kind} have the id "${id}"`,
        hint,
      });
    ids.add(id);
  }
  return ids;
}

function checkList(ids: readonly string[] | null | undefined, path: Path, known: Known, draft: ImportDraft): void {
  (ids ?? []).forEach((id, index) => checkKnown(id, [...path, index], known, draft));
}

function checkKnown(id: string, path: Path, { ids, kind }: Known, draft: ImportDraft): void {
  if (ids.has(id)) return;
  const near = nearest(id, ids);
  draft.fault(path, {
    code: 'unknown-id',
    message: `there is no ${kind} with the id "${id}"`,
    expected: `the id of a ${kind} of this model`,
    ...(near === undefined ? {} : { hint: `did you mean "${near}"?` }),
  });
}

/** A technical asset or boundary stands in one boundary at most. */
function checkOnePlace({ trust_boundaries: boundaries }: ThreagileModel, draft: ImportDraft): void {
  for (const key of ['technical_assets_inside', 'trust_boundaries_nested'] as const) {
    const seen = new Map<string, string>();
    for (const [title, boundary] of Object.entries(boundaries ?? {})) {
      (boundary[key] ?? []).forEach((id, index) => {
        const other = seen.get(id);
        if (other === undefined) return seen.set(id, title);
        return draft.fault(['trust_boundaries', title, key, index], {
          code: 'two-places',
          message: `"${id}" is in "${other}" already`,
          expected: 'each thing in one trust boundary at most',
          hint: 'keep the innermost of the two',
        });
      });
    }
  }
}

function checkCycles(boundaries: Readonly<Record<string, ThreagileBoundary>>, draft: ImportDraft): void {
  const above = new Map(
    Object.values(boundaries).flatMap(({ id, trust_boundaries_nested: nested }) =>
      (nested ?? []).map((inner) => [inner, id] as const),
    ),
  );
  for (const [title, { id }] of Object.entries(boundaries)) {
    const way = new Set<string>();
    let at = above.get(id);
    while (at !== undefined && at !== id && !way.has(at)) {
      way.add(at);
      at = above.get(at);
    }
    if (at === id)
      draft.fault(['trust_boundaries', title, 'trust_boundaries_nested'], {
        code: 'cycle',
        message: `"${id}" is inside itself, through what is nested in it`,
      });
  }
}

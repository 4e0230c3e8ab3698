/** Saves a change of texts to the dossier of a request: one way for every route that changes one. */
import type { Saved } from '@primum/core/api/dossiers';
import { DomainError } from '@primum/core/domain-error';
import { readDocuments } from '@primum/store/dossier/read-dossier';
import { saveDossier } from '@primum/store/dossier/save-dossier';
import type { FastifyRequest } from 'fastify';
import { textsOf } from './asked-of.ts';
import { dossierOf } from './authorise.ts';
import type { Deps } from './deps.ts';
import { revisionIn } from './revision-in.ts';
import { savingFor } from './saving-for.ts';
import { signedIn } from './session.ts';

type Texts = ReadonlyMap<string, string>;

export interface Change {
  /** The changed texts, from those at the revision that was changed; null takes a document away. */
  readonly given: (before: Texts) => ReadonlyMap<string, string | null>;
  readonly reason?: string | undefined;
  readonly restores?: number;
}

/** Throws DomainError STALE_REVISION before anything is worked out on texts that are no longer the newest. */
export async function saveChange(request: FastifyRequest, change: Change, deps: Deps): Promise<Saved> {
  const { store } = deps;
  const actor = signedIn(request);
  const { id, revision, title, kind, stage, purpose } = dossierOf(request);
  const expected = revisionIn(request.headers['if-match']);
  if (expected !== revision) {
    throw new DomainError(
      'STALE_REVISION',
      `the dossier is at revision ${revision}, the change was made on ${expected}`,
      {
        current: revision,
        expected,
      },
    );
  }
  const before = textsOf((await readDocuments(store, actor, { dossier: id, revision })).documents);
  const { saving, faults } = savingFor(before, change.given(before), { title, kind, stage, purpose }, deps);
  const told = faults.map((fault) => ({ ...fault, path: [...fault.path] }));
  if (saving.documents.size === 0) return { revision, faults: told };
  const saved = await saveDossier(store, actor, {
    dossier: id,
    expected,
    ...saving,
    ...(change.reason === undefined ? {} : { reason: change.reason }),
    ...(change.restores === undefined ? {} : { restores: change.restores }),
  });
  return { revision: saved, faults: told };
}

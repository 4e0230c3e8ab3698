/** Saves a change of texts to the dossier of a request: one way for every route that changes one. */
import type { Saved } from '@primum/core/api/dossiers';
import { DomainError } from '@primum/core/domain-error';
import type { LocatedFault } from '@primum/core/fault';
import { type DossierSaving, saveDossier, saveDossierForPart } from '@primum/store/dossier/save-dossier';
import type { FastifyRequest } from 'fastify';
import { askedOf } from './asked-of.ts';
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
  readonly decision?: DossierSaving['decision'];
  readonly alsoAudited?: DossierSaving['alsoAudited'];
  /** Given: nothing is kept that leaves the dossier with a fault; what is thrown then is for this to say. */
  readonly refusal?: (faults: readonly LocatedFault[]) => Error;
}

/** Throws DomainError STALE_REVISION before anything is worked out on texts that are no longer the newest. */
export async function saveChange(request: FastifyRequest, change: Change, deps: Deps): Promise<Saved> {
  const { store } = deps;
  const actor = signedIn(request);
  const stored = dossierOf(request);
  const { id, revision, title, kind, stage, purpose, part } = stored;
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
  const { texts, editions } = askedOf(store, actor, stored);
  const before = await texts();
  const head = { title, kind, stage, purpose };
  const { saving, faults } = await savingFor(before, change.given(before), head, { ...deps, editions });
  const told = faults.map((fault) => ({ ...fault, path: [...fault.path] }));
  const wrong = faults.filter(({ severity }) => severity === 'error');
  if (wrong.length > 0 && change.refusal !== undefined) throw change.refusal(wrong);
  if (saving.documents.size === 0) return { revision, faults: told };
  const save = part === undefined ? saveDossier : saveDossierForPart;
  const saved = await save(store, actor, {
    dossier: id,
    expected,
    ...saving,
    ...(change.reason === undefined ? {} : { reason: change.reason }),
    ...(change.restores === undefined ? {} : { restores: change.restores }),
    ...(change.decision === undefined ? {} : { decision: change.decision }),
    ...(change.alsoAudited === undefined ? {} : { alsoAudited: change.alsoAudited }),
  });
  return { revision: saved, faults: told };
}

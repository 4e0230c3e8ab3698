/** The dossier of a request as it is judged, for routes that write what follows from it. */
import { type EditContext, editContext } from '@primum/core/dossier/edit-context';
import { DomainError } from '@primum/core/domain-error';
import { vocabularyOf } from '@primum/core/system/vocabulary-of';
import type { FastifyRequest } from 'fastify';
import { askedOf } from './asked-of.ts';
import { dossierOf } from './authorise.ts';
import type { Deps } from './deps.ts';
import { openTexts } from './open-texts.ts';
import { shelfWith } from './shelf-with.ts';
import { signedIn } from './session.ts';

export interface JudgedFor {
  /** ISO date of today. */
  readonly on: string;
  readonly context: EditContext;
}

/** Throws DomainError DOSSIER_INVALID where the dossier has faults. */
export async function judgedFor(request: FastifyRequest, deps: Deps): Promise<JudgedFor> {
  const asked = askedOf(deps.store, signedIn(request), dossierOf(request));
  const texts = await asked.texts();
  const packs = shelfWith(deps.packs, await asked.editions(texts));
  const on = deps.store.now().toISOString().slice(0, 10);
  const { judged } = openTexts(texts, packs, on);
  if (judged === undefined) {
    throw new DomainError('DOSSIER_INVALID', 'the dossier has faults: they have to be mended first');
  }
  return { on, context: editContext(judged.dossier, vocabularyOf(judged.knowledge)) };
}

/** The party of a dossier whose part is to be granted. */
import { DomainError } from '@primum/core/domain-error';
import { readDocuments } from '@primum/store/dossier/read-dossier';
import type { FastifyRequest } from 'fastify';
import { textsOf } from '../asked-of.ts';
import { dossierOf } from '../authorise.ts';
import type { Deps } from '../deps.ts';
import { readText } from '../open-texts.ts';
import { signedIn } from '../session.ts';

interface Party {
  readonly id: string;
  readonly title: string;
}

/** Throws DomainError INPUT_INVALID with the parties that there are. */
export async function requireParty(request: FastifyRequest, party: string, { store }: Deps): Promise<Party> {
  const { id, revision } = dossierOf(request);
  const { documents } = await readDocuments(store, signedIn(request), { dossier: id, revision });
  const text = textsOf(documents).get('system');
  const system = text === undefined ? undefined : readText('system', text).parsed.value;
  const { parties = [] } = (system ?? {}) as { readonly parties?: readonly { id: string; title?: string }[] };
  const found = parties.find((one) => one.id === party);
  if (found !== undefined) return { id: party, title: found.title ?? party };
  const known = parties.map((one) => one.id).join(', ');
  throw new DomainError('INPUT_INVALID', `"${party}" is no party of this dossier: there are ${known}`, { party });
}

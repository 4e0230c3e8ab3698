/** What a new dossier begins with: an example, the documents that were sent, or the guided start. */
import type { NewDossier } from '@primum/core/api/dossiers';
import { DomainError } from '@primum/core/domain-error';
import type { Deps } from '../deps.ts';
import { exampleTexts } from '../examples-in.ts';
import { starterTexts } from '../starter.ts';

/** Text by kind of document. Throws DomainError NOT_FOUND, INPUT_INVALID. */
export async function textsFor(from: NewDossier['from'], deps: Deps): Promise<ReadonlyMap<string, string>> {
  if ('example' in from) return exampleTexts(deps.examples, from.example);
  if ('starter' in from) return starterTexts(from.starter, deps.packs);
  if (from.documents['dossier'] === undefined) {
    throw new DomainError('INPUT_INVALID', 'a dossier begins with its document "dossier": send that one too');
  }
  return new Map(Object.entries(from.documents));
}

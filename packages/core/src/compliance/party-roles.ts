/** What laws call a party: its own word, or what a party of its kind is as a rule. */
import type { SystemDocument } from '../dossier/system-document.ts';
import type { Role } from '../knowledge/requirement-entry.ts';
import type { ComplianceModel } from './compliance-model.ts';

/** None where the dossier has no such party. */
export function rolesOfParty(
  { parties }: Pick<SystemDocument, 'parties'>,
  party: string,
  { rolesOf }: Pick<ComplianceModel, 'rolesOf'>,
): readonly Role[] {
  const found = parties.find(({ id }) => id === party);
  return found?.roles ?? rolesOf.get(found?.kind ?? '') ?? [];
}

/** Which decisions need a second pair of eyes, and whether they have had one. */
import type { Decision } from '../dossier/decisions-document.ts';

/** Those about a balance or a conflict, and who accepts a harm that the criteria do not call acceptable. */
export function needsApproval({ about, kind, seen }: Pick<Decision, 'about' | 'kind' | 'seen'>): boolean {
  if (!('harm' in about)) return true;
  return kind === 'accept' && seen.some(({ harm, evaluation }) => harm === about.harm && evaluation !== 'acceptable');
}

/** On an ISO day. */
export function isApproved(decision: Decision, on: string): boolean {
  const day = decision['approved-on'];
  return decision['approved-by'] !== undefined && day !== undefined && day <= on;
}

/** Whether it stands: nobody else has to look at it, or somebody did. */
export function counts(decision: Decision, on: string): boolean {
  return !needsApproval(decision) || isApproved(decision, on);
}

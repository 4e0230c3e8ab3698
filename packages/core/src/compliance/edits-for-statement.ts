/** What people say of one requirement, put into compliance.yaml in place of what was said before, or taken out again. */
import type { ComplianceDocument, Statement } from '../dossier/compliance-document.ts';
import { type EditPlan, planned, refused, written } from '../dossier/edit-context.ts';

type Document = Pick<ComplianceDocument, 'statements'>;

/** `requirement`: full id. A party that is the owner is not written. */
export function editsForStatement({ statements = [] }: Document, said: Statement, owner: string): EditPlan {
  if (said.reason.trim() === '') return refused('a statement needs its reason');
  const at = statementAt({ statements }, said.requirement, said.party ?? owner, owner);
  const party = said.party === owner ? undefined : said.party;
  const by = said['said-by']?.trim();
  const value = written({ ...said, party, reason: said.reason.trim(), 'said-by': by === '' ? undefined : by });
  const path = ['statements', at === -1 ? statements.length : at];
  return planned([{ document: 'compliance', do: at === -1 ? 'insert' : 'set', path, value }]);
}

export function editsForNoStatement(document: Document, requirement: string, party: string, owner: string): EditPlan {
  const at = statementAt(document, requirement, party, owner);
  if (at === -1) return refused('nobody has said anything of it');
  return planned([{ document: 'compliance', do: 'remove', path: ['statements', at] }]);
}

/** -1: none. A document may name a requirement without its pack. */
function statementAt({ statements = [] }: Document, requirement: string, party: string, owner: string): number {
  return statements.findIndex(
    (one) =>
      (one.party ?? owner) === party &&
      (one.requirement === requirement || requirement.endsWith(`/${one.requirement}`)),
  );
}

/** Statements put into the document of a dossier: in place of what was said of the same requirement and party, or added. */
import type { ComplianceDocument, Statement } from '@primum/core/dossier/compliance-document';
import type { Edit } from '@primum/core/dossier/edit';

/** `owner`: whom a statement is about that names nobody. `fullId`: of a requirement as a document writes it. */
export function editsForStatements(
  document: ComplianceDocument,
  statements: readonly Statement[],
  { owner, fullId }: { readonly owner: string; readonly fullId: (ref: string) => string },
): Edit[] {
  const there = document.statements ?? [];
  const keyOf = ({ requirement, party }: Statement) => `${fullId(requirement)} ${party ?? owner}`;
  let end = there.length;
  return statements.map((statement): Edit => {
    const index = there.findIndex((one) => keyOf(one) === keyOf(statement));
    const path = ['statements', index === -1 ? end : index];
    const evidence = index === -1 ? undefined : there[index]?.evidence;
    const all = [...new Set([...(statement.evidence ?? []), ...(evidence ?? [])])];
    const value = all.length === 0 ? statement : { ...statement, evidence: all };
    if (index === -1) end += 1;
    return { document: 'compliance', do: index === -1 ? 'insert' : 'set', path, value };
  });
}

/** Evidence and statements that were imported, put into the document of a dossier: each once, under ids that are free. */
import type { ComplianceDocument, EvidenceItem, Statement } from '@primum/core/dossier/compliance-document';
import type { Edit } from '@primum/core/dossier/edit';
import { slugFor } from '@primum/core/dossier/slug-for';
import { editsForStatements } from './edits-for-statements.ts';

interface Imported {
  readonly evidence: readonly EvidenceItem[];
  /** Their evidence is named by the ids of `evidence`. */
  readonly statements: readonly Statement[];
}

/** The same file imported again adds no second piece of evidence. */
export function editsForImport(
  document: ComplianceDocument,
  { evidence, statements }: Imported,
  context: Parameters<typeof editsForStatements>[2],
): Edit[] {
  const there = document.evidence ?? [];
  const taken = new Set(there.map(({ id }) => id));
  const ids = new Map<string, string>();
  const edits: Edit[] = [];
  for (const item of evidence) {
    const known = there.find((one) => one.kind === item.kind && one.file === item.file && one.on === item.on);
    const id = known?.id ?? slugFor(item.id, taken);
    ids.set(item.id, id);
    taken.add(id);
    if (known === undefined)
      edits.push({
        document: 'compliance',
        do: 'insert',
        path: ['evidence', there.length + edits.length],
        value: { ...item, id },
      });
  }
  const renamed = statements.map((statement) =>
    statement.evidence === undefined
      ? statement
      : { ...statement, evidence: statement.evidence.map((id) => ids.get(id) ?? id) },
  );
  return [...edits, ...editsForStatements(document, renamed, context)];
}

/** compliance.yaml as one party may see it: its own evidence, and what is said of its own duties. */
import type { ComplianceDocument } from '../dossier/compliance-document.ts';

export function visibleCompliance({ evidence, statements }: ComplianceDocument, party: string): ComplianceDocument {
  const own = (evidence ?? []).filter(({ by }) => by === party);
  const ids = new Set(own.map(({ id }) => id));
  const said = (statements ?? []).filter((statement) => statement.party === party);
  return {
    ...(own.length === 0 ? {} : { evidence: own }),
    ...(said.length === 0
      ? {}
      : {
          statements: said.map(({ evidence: shown, ...statement }) => {
            const visible = (shown ?? []).filter((id) => ids.has(id));
            return visible.length === 0 ? statement : { ...statement, evidence: visible };
          }),
        }),
  };
}

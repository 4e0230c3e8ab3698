/** Looks at a dossier before it is written: answers that fit one by one may not fit together. */
import { checkReferences } from '@primum/core/dossier/check-references';
import { DOCUMENT_KINDS, type DocumentKind, type Dossier } from '@primum/core/dossier/dossier';
import { DomainError } from '@primum/core/domain-error';
import type { Knowledge } from '@primum/core/knowledge/join-packs';
import { parseDocument } from '@primum/formats/yaml/parse-document';

/** `documents`: content by file name. Throws DOSSIER_INVALID with the first faults. */
export function checkStarter(documents: ReadonlyMap<string, string>, knowledge: Knowledge, today: string): void {
  const values: Record<string, unknown> = {};
  const faults = [...documents].flatMap(([name, content]) => {
    const kind = name.replace(/\.yaml$/, '') as DocumentKind;
    const parsed = parseDocument<unknown>(
      new TextEncoder().encode(content),
      { document: kind, file: name },
      DOCUMENT_KINDS[kind],
    );
    values[kind] = parsed.value;
    return parsed.faults.map(({ message }) => message);
  });
  if (faults.length === 0) {
    // Each value went through the schema of its kind.
    const found = checkReferences(values as unknown as Dossier, knowledge, today);
    faults.push(...found.filter(({ severity }) => severity === 'error').map(({ message }) => message));
  }
  if (faults.length === 0) return;
  const told = faults.slice(0, 3).map((message) => `\n  ${message}`);
  const more = faults.length > told.length ? `\n  and ${faults.length - told.length} more` : '';
  throw new DomainError('DOSSIER_INVALID', `these answers do not make a dossier:${told.join('')}${more}`, {
    hint: 'primum pack show connected-care/asset-types lists devices and places; nothing was written',
  });
}

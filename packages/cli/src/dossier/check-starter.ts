/** Looks at a dossier before it is written: answers that fit one by one may not fit together. */
import { checkReferences } from '@primum/core/dossier/check-references';
import type { DocumentKind } from '@primum/core/dossier/dossier';
import { DomainError } from '@primum/core/domain-error';
import type { Knowledge } from '@primum/core/knowledge/join-packs';
import { readDossierTexts } from '@primum/formats/folder/read-dossier-texts';

/** `documents`: content by file name. Throws DOSSIER_INVALID with the first faults. */
export function checkStarter(documents: ReadonlyMap<string, string>, knowledge: Knowledge, today: string): void {
  const texts = [...documents].map(
    ([name, content]) => [name.replace(/\.yaml$/, '') as DocumentKind, content] as const,
  );
  const read = readDossierTexts(new Map(texts));
  const found = read.dossier === undefined ? read.faults : checkReferences(read.dossier, knowledge, today);
  const faults = found.filter(({ severity }) => severity === 'error').map(({ message }) => message);
  if (faults.length === 0) return;
  const told = faults.slice(0, 3).map((message) => `\n  ${message}`);
  const more = faults.length > told.length ? `\n  and ${faults.length - told.length} more` : '';
  throw new DomainError('DOSSIER_INVALID', `these answers do not make a dossier:${told.join('')}${more}`, {
    hint: 'primum pack show connected-care/asset-types lists devices and places; nothing was written',
  });
}

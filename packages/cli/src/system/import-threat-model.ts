/** A threat model of another tool as the files of a new dossier. */
import { DomainError } from '@primum/core/domain-error';
import { listPacks } from '@primum/formats/folder/list-packs';
import { readBytes } from '@primum/formats/folder/read-bytes';
import { importOtm } from '@primum/formats/otm/import-otm';
import { importThreatDragon } from '@primum/formats/threat-dragon/import-threat-dragon';
import type { ImportedDossier } from '@primum/formats/threat-model/imported-dossier';
import { importedFiles } from '@primum/formats/threat-model/imported-files';
import { DEFAULT_LIMITS } from '@primum/formats/yaml/limits';

export interface ImportedModel extends Omit<ImportedDossier, 'documents'> {
  /** File name to content; undefined where there are faults. */
  readonly files: ReadonlyMap<string, string> | undefined;
}

/** Packs that an imported dossier is judged with; the types that an import can guess are those of the first. */
const PACKS = ['connected-care', 'clinical-harm'];

export async function importThreatModel(
  format: string,
  file: string,
  folders: readonly string[],
): Promise<ImportedModel> {
  const packs = await packsFor(folders);
  const bytes = await readBytes({ document: format, file }, DEFAULT_LIMITS.bytes);
  if (!bytes.ok) return { files: undefined, leftOut: [], guesses: [], faults: [bytes.fault] };
  const imported = (format === 'otm' ? importOtm : importThreatDragon)(bytes.bytes, { file, packs });
  const { documents, ...rest } = imported;
  return { files: documents === undefined ? undefined : importedFiles(documents, rest, file), ...rest };
}

async function packsFor(folders: readonly string[]): Promise<{ id: string; edition: string }[]> {
  const listed = (await Promise.all(folders.map(listPacks))).flatMap((packs) => packs ?? []);
  return PACKS.map((id) => {
    const edition = listed.find(({ manifest }) => manifest?.id === id)?.manifest?.edition;
    if (edition === undefined)
      throw new DomainError('PACK_MISSING', `there is no pack "${id}" in ${folders.join(', ')}`);
    return { id, edition };
  });
}

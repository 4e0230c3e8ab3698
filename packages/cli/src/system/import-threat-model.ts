/** A description of a system by another tool as the files of a new dossier. */
import { readBytes } from '@primum/formats/folder/read-bytes';
import { importModel, MODEL_FORMATS } from '@primum/formats/threat-model/import-model';
import type { ImportedDossier } from '@primum/formats/threat-model/imported-dossier';
import { importedFiles } from '@primum/formats/threat-model/imported-files';
import { decodeText } from '@primum/formats/yaml/decode-text';
import { DEFAULT_LIMITS } from '@primum/formats/yaml/limits';
import { startingPacks } from '../listed-packs.ts';

export interface ImportedModel extends Omit<ImportedDossier, 'documents'> {
  /** File name to content; undefined where there are faults. */
  readonly files: ReadonlyMap<string, string> | undefined;
  /** Of the imported file, to show lines of it; undefined where it is not text. */
  readonly text: string | undefined;
}

export async function importThreatModel(
  given: string,
  file: string,
  folders: readonly string[],
): Promise<ImportedModel> {
  const format = MODEL_FORMATS.find((known) => known === given);
  if (format === undefined) throw new Error(`no format ${given}`);
  const packs = await startingPacks(folders);
  const bytes = await readBytes({ document: format, file }, DEFAULT_LIMITS.bytes);
  if (!bytes.ok) return { files: undefined, leftOut: [], guesses: [], faults: [bytes.fault], text: undefined };
  const imported = importModel(format, bytes.bytes, { file, packs });
  const { documents, ...rest } = imported;
  const decoded = decodeText(bytes.bytes);
  const text = decoded.ok ? decoded.text : undefined;
  return { files: documents === undefined ? undefined : importedFiles(documents, rest, file), text, ...rest };
}

/** A threat model of another tool as the documents of a new dossier. */
import { DomainError } from '@primum/core/domain-error';
import type { LocatedFault } from '@primum/core/fault';
import { listPacks } from '@primum/formats/folder/list-packs';
import { readBytes } from '@primum/formats/folder/read-bytes';
import { importOtm } from '@primum/formats/otm/import-otm';
import { importThreatDragon } from '@primum/formats/threat-dragon/import-threat-dragon';
import type { Guess, LeftOut } from '@primum/formats/threat-model/imported-dossier';
import { DEFAULT_LIMITS } from '@primum/formats/yaml/limits';
import { stringify } from '@primum/formats/yaml/stringify-document';

export interface ImportedFiles {
  /** File name to content; undefined where there are faults. */
  readonly files: ReadonlyMap<string, string> | undefined;
  readonly leftOut: readonly LeftOut[];
  readonly guesses: readonly Guess[];
  readonly faults: readonly LocatedFault[];
}

const PACKS = ['connected-care', 'clinical-harm'];

export async function importThreatModel(
  format: string,
  file: string,
  folders: readonly string[],
): Promise<ImportedFiles> {
  const packs = await packsFor(folders);
  const bytes = await readBytes({ document: format, file }, DEFAULT_LIMITS.bytes);
  if (!bytes.ok) return { files: undefined, leftOut: [], guesses: [], faults: [bytes.fault] };
  const imported = (format === 'otm' ? importOtm : importThreatDragon)(bytes.bytes, { file, packs });
  const { documents, ...rest } = imported;
  if (documents === undefined) return { files: undefined, ...rest };
  const files = new Map([
    ['dossier.yaml', stringify(documents.dossier)],
    ['system.yaml', stringify(documents.system)],
  ]);
  return { files, ...rest };
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

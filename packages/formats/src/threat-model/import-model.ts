/** Whatever file describes a system to the documents of a dossier: the format is told by what stands in it. */
import { importComponentTable } from '../component-table/import-component-table.ts';
import { importCycloneDx } from '../cyclonedx/import-cyclonedx.ts';
import { importOtm } from '../otm/import-otm.ts';
import { importThreagile } from '../threagile/import-threagile.ts';
import { importThreatDragon } from '../threat-dragon/import-threat-dragon.ts';
import { decodeText } from '../yaml/decode-text.ts';
import type { ImportedDossier, ImportOptions } from './imported-dossier.ts';

const IMPORTS = {
  otm: importOtm,
  'threat-dragon': importThreatDragon,
  threagile: importThreagile,
  cyclonedx: importCycloneDx,
  csv: importComponentTable,
} as const;

export type ModelFormat = keyof typeof IMPORTS;
export const MODEL_FORMATS = Object.keys(IMPORTS) as readonly ModelFormat[];

/** `bytes`: the file as it is. */
export function importModel(format: ModelFormat, bytes: Uint8Array, options: ImportOptions): ImportedDossier {
  return IMPORTS[format](bytes, options);
}

/** The format that a file most likely is in; where it is none of them, its import says best what is wrong. */
export function formatOf(bytes: Uint8Array, file: string): ModelFormat {
  if (/\.csv$/i.test(file)) return 'csv';
  const decoded = decodeText(bytes);
  const text = decoded.ok ? decoded.text : '';
  if (/"bomFormat"\s*:|<bom[\s>]/.test(text)) return 'cyclonedx';
  if (/^\s*"?otmVersion"?\s*:|[{,]\s*"otmVersion"\s*:/m.test(text)) return 'otm';
  if (/^\s*"?threagile_version"?\s*:|[{,]\s*"threagile_version"\s*:/m.test(text)) return 'threagile';
  return 'threat-dragon';
}

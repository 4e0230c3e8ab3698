/**
 * Threagile models (version 1; YAML or JSON) to the documents of a dossier. Taken over: technical assets, shared runtimes, trust
 * boundaries, data and where it flows and rests. Risk categories, tracked risks and ratings are left out and listed.
 */
import { createImportDraft } from '../threat-model/import-draft.ts';
import type { ImportedDossier, ImportOptions } from '../threat-model/imported-dossier.ts';
import { refusal } from '../threat-model/recognise.ts';
import { toDocuments } from '../threat-model/to-documents.ts';
import { parseDocument } from '../yaml/parse-document.ts';
import { checkThreagile } from './check-threagile.ts';
import { leaveOut } from './leave-out.ts';
import { plainThreagile } from './plain-threagile.ts';
import { ThreagileModel } from './threagile-model.ts';

const FORMAT = 'threagile';

/** `bytes`: the file as it is. */
export function importThreagile(bytes: Uint8Array, options: ImportOptions): ImportedDossier {
  const name = { document: FORMAT, file: options.file };
  const { value: model, faults, locate } = parseDocument(bytes, name, ThreagileModel);
  if (model === undefined)
    return { documents: undefined, leftOut: [], guesses: [], faults: refusal(bytes, name, faults) };
  const draft = createImportDraft(name, locate);
  checkThreagile(model, draft);
  return draft.finish(() => {
    leaveOut(model, draft);
    return toDocuments(plainThreagile(model), draft, options.packs);
  });
}

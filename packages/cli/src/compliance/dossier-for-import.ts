/** The dossier that an import is for, and its compliance.yaml with what was imported. */
import { complianceFor } from '@primum/core/compliance/compliance-for';
import type { CompliancePicture } from '@primum/core/compliance/compliance-picture';
import type { EvidenceItem, Statement } from '@primum/core/dossier/compliance-document';
import { DomainError } from '@primum/core/domain-error';
import { resolveRef } from '@primum/core/knowledge/entry-index';
import type { Pack } from '@primum/core/knowledge/pack';
import { editsForImport } from '@primum/formats/requirements-table/edits-for-import';
import { editDocument } from '@primum/formats/yaml/edit-document';
import { stringify } from '@primum/formats/yaml/stringify-document';
import type { CommandCall } from '../command.ts';
import type { Progress } from '../progress.ts';
import { type Complied, complied } from './complied.ts';

export interface DossierForImport extends Complied {
  readonly packs: readonly Pack[];
  /** ISO day of today. */
  readonly on: string;
  readonly files: readonly string[];
}

/** The command needs COMPLIANCE_OPTIONS and the dossier's folder as its third argument. */
export async function dossierFor(call: CommandCall, progress: Progress): Promise<DossierForImport> {
  const folder = call.arguments[2];
  if (folder === undefined)
    throw new DomainError('INPUT_INVALID', 'name the dossier that it is for', {
      hint: 'its folder comes after the file',
    });
  const done = await complied({ ...call, arguments: [folder] }, progress);
  const on = call.io.now().toISOString().slice(0, 10);
  return { ...done, packs: done.assessment.knowledge.packs, on, files: done.opened.files };
}

export function pictureOf({ ground, model, facts, question }: DossierForImport): CompliancePicture {
  return complianceFor(ground, model, facts, question);
}

/** The text of compliance.yaml with what was imported in it; what stood there stays as it was written. Throws INPUT_INVALID. */
export function documentWith(
  { assessment, opened }: DossierForImport,
  imported: { readonly evidence: readonly EvidenceItem[]; readonly statements: readonly Statement[] },
): string {
  const { dossier, knowledge } = assessment;
  const fullId = (ref: string) => resolveRef(knowledge.index, 'requirements', ref, knowledge.index.packs) ?? ref;
  const edits = editsForImport(dossier.compliance, imported, { owner: dossier.dossier.owner, fullId });
  const { file } = opened.locate('compliance', []);
  const text = opened.texts.get(file);
  const { evidence, statements } = imported;
  if (text === undefined || dossier.compliance === undefined)
    return stringify({
      ...(evidence.length === 0 ? {} : { evidence }),
      ...(statements.length === 0 ? {} : { statements }),
    });
  const edited = editDocument(text, edits, { document: 'compliance', file });
  if (edited.ok) return edited.text;
  throw new DomainError('INPUT_INVALID', `${file} cannot be changed: ${edited.faults[0]?.message ?? ''}`, { file });
}

/** What `compliance import` reads from a file, told for people and programs, and what it would write. */
import { DomainError } from '@primum/core/domain-error';
import { readBytes } from '@primum/formats/folder/read-bytes';
import { DEFAULT_LIMITS } from '@primum/formats/yaml/limits';
import type { CommandCall } from '../command.ts';
import { packFolders } from '../pack-folders.ts';
import type { Progress } from '../progress.ts';
import type { Imported, ImportKind } from './import-result.ts';

/** The command needs COMPLIANCE_OPTIONS, the format as its first argument, the file as its second, the dossier's folder as its third. */
export async function imported(call: CommandCall, progress: Progress): Promise<Imported> {
  const [what, file] = call.arguments.map(String);
  const kind = what as ImportKind;
  if (file === undefined) throw new DomainError('INPUT_INVALID', 'no file is named');
  const { OSCAL_LIMITS } = await import('@primum/formats/oscal/parse-oscal');
  const limit = kind === 'oscal' ? OSCAL_LIMITS.bytes : DEFAULT_LIMITS.bytes;
  const bytes = await readBytes({ document: kind, file }, limit);
  if (!bytes.ok)
    return { file, faults: [bytes.fault], leftOut: [], lines: [], value: {}, inputs: [], texts: new Map() };
  progress.tell('reading');
  switch (kind) {
    case 'oscal': {
      const { importedOscal } = await import('./imported-oscal.ts');
      return importedOscal(call, { file, bytes: bytes.bytes }, progress);
    }
    case 'mds2':
      return importedMds2(call, { file, bytes: bytes.bytes }, progress);
    case 'requirements':
      return importedRequirements(call, { file, bytes: bytes.bytes }, progress);
  }
}

interface GivenBytes {
  readonly file: string;
  readonly bytes: Uint8Array;
}

/** A form can be read without a dossier; only with one does it become evidence. */
async function importedMds2(call: CommandCall, { file, bytes }: GivenBytes, progress: Progress): Promise<Imported> {
  const { readMds2 } = await import('@primum/formats/mds2/read-mds2');
  const { mds2Proposals } = await import('@primum/formats/mds2/mds2-proposals');
  const { packsBeside } = await import('./packs-beside.ts');
  const { dossierFor, documentWith } = await import('./dossier-for-import.ts');
  const form = String(call.options['form']);
  const opened = call.arguments[2] === undefined ? undefined : await dossierFor(call, progress);
  const packs = await packsBeside(opened?.packs ?? [], packFolders(call), form);
  const items = packs.find(({ manifest }) => manifest.id === form)?.entries.items ?? [];
  const { answers, missing, others, faults } = await readMds2(bytes, file, items);
  const kind = String(call.options['kind'] ?? 'evidence/mds2-form');
  const proposals = mds2Proposals(answers, packs, {
    file,
    on: opened?.on ?? call.io.now().toISOString().slice(0, 10),
    kind,
  });
  const { evidence, claims, untied } = proposals;
  const lines = [
    `${answers.filter(({ answer }) => answer !== 'none').length} of ${answers.length} questions answered, ${missing.length} codes missing, ${others.length} rows beside them`,
    ...claims.map(({ capability, says, codes }) => `  ${capability}: ${says}; ${codesText(codes)}`),
    ...(untied.length === 0 ? [] : [`  no capability stands behind ${untied.length} answers`]),
  ];
  return {
    file,
    faults,
    leftOut: others
      .filter(({ code }) => code !== undefined)
      .map(({ code, cells }) => ({
        what: `row ${code ?? ''}`,
        why: `no question of the form: ${cells.filter((cell) => cell !== '').join(' | ')}`,
      })),
    lines: answers.length === 0 ? [] : lines,
    value: { answers, missing, others, evidence, claims, untied },
    document:
      opened === undefined || answers.length === 0
        ? undefined
        : documentWith(opened, { evidence: [evidence], statements: [] }),
    inputs: [file, ...(opened?.files ?? [])],
    texts: new Map(),
  };
}

function codesText(codes: Readonly<Partial<Record<string, readonly string[]>>>): string {
  return Object.entries(codes)
    .map(([answer, list]) => `${answer} ${(list ?? []).slice(0, 6).join(', ')}${(list ?? []).length > 6 ? ' ...' : ''}`)
    .join('; ');
}

async function importedRequirements(
  call: CommandCall,
  { file, bytes }: GivenBytes,
  progress: Progress,
): Promise<Imported> {
  const { readRequirements } = await import('@primum/formats/requirements-table/read-requirements');
  const { dossierFor, documentWith, pictureOf } = await import('./dossier-for-import.ts');
  const opened = await dossierFor(call, progress);
  const picture = pictureOf(opened);
  const today = call.io.now().toISOString().slice(0, 10);
  const { statements, missing, others, faults } = await readRequirements(bytes, { file, picture, on: today });
  return {
    file,
    faults,
    leftOut: others.map(({ cells }) => ({
      what: `row ${cells
        .filter((cell) => cell !== '')
        .slice(0, 3)
        .join(' | ')}`,
      why: 'it names no requirement that is asked here',
    })),
    lines: [
      `${statements.length} requirements judged otherwise, ${missing.length} not in the table, which stay as they are`,
      ...statements.map(({ requirement, state, reason }) => `  ${requirement}: ${state}: ${reason}`),
    ],
    value: { statements, missing },
    document: statements.length === 0 ? undefined : documentWith(opened, { evidence: [], statements }),
    inputs: [file, ...opened.files],
    texts: new Map(),
  };
}

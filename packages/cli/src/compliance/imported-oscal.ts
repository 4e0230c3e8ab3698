/** An OSCAL file for `compliance import`: a pack, proposals, or evidence and statements, by what it holds. */
import type { LocatedFault } from '@primum/core/fault';
import { readBytes } from '@primum/formats/folder/read-bytes';
import { type GivenFile, openAmong } from '@primum/formats/oscal/open-source';
import type { OscalDocument } from '@primum/formats/oscal/oscal-document';
import { OSCAL_LIMITS, type ParsedOscal, parseOscal } from '@primum/formats/oscal/parse-oscal';
import { locateFault } from '@primum/formats/yaml/parse-document';
import type { CommandCall } from '../command.ts';
import { packFolders } from '../pack-folders.ts';
import type { Progress } from '../progress.ts';
import type { Imported } from './import-result.ts';

interface Read {
  readonly file: string;
  readonly parsed: ParsedOscal;
  readonly document: OscalDocument;
  readonly faults: readonly LocatedFault[];
  readonly given: readonly GivenFile[];
}

export async function importedOscal(
  call: CommandCall,
  { file, bytes }: { readonly file: string; readonly bytes: Uint8Array },
  progress: Progress,
): Promise<Imported> {
  const parsed = parseOscal(bytes, file);
  const beside = await filesBeside(call);
  const faults = [...parsed.faults, ...beside.faults];
  const inputs = [file, ...beside.names];
  const texts = new Map(parsed.text === undefined ? [] : [[file, parsed.text]]);
  const base = { file, faults, leftOut: [], lines: [], value: {}, inputs, texts };
  if (parsed.document === undefined || faults.some(({ severity }) => severity === 'error')) return base;
  const { document } = parsed;
  const read: Read = { file, parsed, document, faults, given: [...beside.given, { file, document }] };
  const found = await meaningOf(call, read, progress);
  return { ...base, ...found, inputs: [...inputs, ...(found.inputs ?? [])] };
}

async function meaningOf(call: CommandCall, read: Read, progress: Progress): Promise<Partial<Imported>> {
  const { document } = read;
  if (document.catalog !== undefined || document.profile !== undefined) return packOf(call, read);
  if (document['component-definition'] !== undefined)
    return componentsOf(call, document['component-definition'], progress);
  return assessmentOf(call, read, progress);
}

async function packOf(call: CommandCall, { file, parsed, document, faults, given }: Read): Promise<Partial<Imported>> {
  const { packFromCatalog } = await import('@primum/formats/oscal/pack-from-catalog');
  const { importReport } = await import('@primum/formats/threat-model/import-report');
  const id = String(call.options['pack'] ?? 'imported');
  const today = call.io.now().toISOString().slice(0, 10);
  const made = packFromCatalog(document, { id, today, open: openAmong(given), locate: parsed.locate });
  const located = made.faults.map((fault) => locateFault(fault, file, parsed.locate));
  const { files, leftOut } = made;
  return {
    faults: [...faults, ...located],
    leftOut,
    lines: files === undefined ? [] : [`pack ${id}: ${[...files.keys()].join(', ')}`],
    value: { files: files === undefined ? undefined : Object.fromEntries(files) },
    files:
      files === undefined
        ? undefined
        : new Map([...files, ['import-report.md', importReport({ leftOut, guesses: [] }, file)]]),
  };
}

async function componentsOf(
  call: CommandCall,
  definition: NonNullable<OscalDocument['component-definition']>,
  progress: Progress,
): Promise<Partial<Imported>> {
  const { proposalsFromComponents } = await import('@primum/formats/oscal/proposals-from-components');
  const { packsBeside } = await import('./packs-beside.ts');
  const { dossierFor } = await import('./dossier-for-import.ts');
  const opened = call.arguments[2] === undefined ? undefined : await dossierFor(call, progress);
  const packs = await packsBeside(opened?.packs ?? [], packFolders(call));
  const { proposals, leftOut } = proposalsFromComponents(definition, packs);
  const lines = proposals.map(
    ({ of, controlId, entry, capabilities, controls }) =>
      `  ${of}: ${controlId} (${entry})${capabilities.length === 0 ? ': no capability stands behind it' : `: ${capabilities.join(', ')}; given by ${controls.slice(0, 5).join(', ')}`}`,
  );
  return {
    leftOut,
    lines: [`${proposals.length} controls proposed`, ...lines],
    value: { proposals },
    inputs: opened?.files ?? [],
  };
}

async function assessmentOf(
  call: CommandCall,
  { file, document }: Read,
  progress: Progress,
): Promise<Partial<Imported>> {
  const { statementsFromAssessment } = await import('@primum/formats/oscal/statements-from-assessment');
  const { dossierFor, documentWith } = await import('./dossier-for-import.ts');
  if (document['assessment-results'] === undefined && document['plan-of-action-and-milestones'] === undefined) {
    const why = 'plans of others say what is intended: they are checked, and nothing is taken over';
    return { leftOut: [{ what: 'all of it', why }], lines: ['the file has no faults'] };
  }
  const opened = await dossierFor(call, progress);
  const kind = String(call.options['kind'] ?? 'evidence/audit-report');
  const found = statementsFromAssessment(document, { file, kind, packs: opened.packs });
  const { evidence = [], statements = [], toDo = [], leftOut = [] } = found ?? {};
  return {
    leftOut,
    lines: [
      `${evidence.length} pieces of evidence, ${statements.length} statements, ${toDo.length} things to do`,
      ...statements.map(({ requirement, state, reason }) => `  ${requirement}: ${state}: ${reason}`),
      ...toDo.map(
        ({ title, requirement }) => `  to do: ${title}${requirement === undefined ? '' : ` (${requirement})`}`,
      ),
    ],
    value: { evidence, statements, toDo },
    document: evidence.length === 0 ? undefined : documentWith(opened, { evidence, statements }),
    inputs: opened.files,
  };
}

/** Files named with --with; a fault in one is a fault of the import. */
async function filesBeside({ options }: CommandCall) {
  const names = Array.isArray(options['with']) ? (options['with'] as readonly string[]) : [];
  const [given, faults]: [GivenFile[], LocatedFault[]] = [[], []];
  for (const file of names) {
    const bytes = await readBytes({ document: 'oscal', file }, OSCAL_LIMITS.bytes);
    const parsed = bytes.ok ? parseOscal(bytes.bytes, file) : undefined;
    faults.push(...(bytes.ok ? (parsed?.faults ?? []) : [bytes.fault]));
    if (parsed?.document !== undefined) given.push({ file, document: parsed.document });
  }
  return { names, given, faults };
}

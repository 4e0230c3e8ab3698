/** Files that `primum assess` writes: all of them or none, and none over a file that was read. */
import { join, resolve } from 'node:path';
import type { AssessmentReport } from '@primum/core/assessment/report';
import { DomainError } from '@primum/core/domain-error';
import type { InWords } from '@primum/formats/report/registers-in-words';
import type { Register } from '@primum/formats/report/registers';
import { writeFilesAtomically } from '@primum/formats/folder/write-atomically';
import type { CommandCall } from '../command.ts';

export interface WriteOptions {
  readonly options: CommandCall['options'];
  /** Year-month-day. */
  readonly today: string;
  /** Files that were read. */
  readonly inputs: readonly string[];
  /** In which profession's words the registers stand; undefined: the workbench's own. */
  readonly words: InWords | undefined;
}

/** Paths of what was written. Throws DomainError (OUTPUT_REFUSED). */
export async function writeReports(
  report: AssessmentReport,
  { options, today, inputs, words }: WriteOptions,
): Promise<string[]> {
  const files = new Map<string, string>();
  const folders = new Set<string>();
  const add = (path: string, text: string): void => {
    if ([...files.keys()].some((other) => resolve(other) === resolve(path))) {
      throw new DomainError('OUTPUT_REFUSED', `${path} is named twice: choose another file`, { path });
    }
    files.set(path, text);
  };
  const { html, csv, markdown } = options;
  if (csv === '' || markdown === '') {
    const option = csv === '' ? '--csv' : '--markdown';
    throw new DomainError('OUTPUT_REFUSED', `${option}: the name is empty: name a folder`);
  }
  if (typeof html === 'string') {
    const { htmlReport } = await import('@primum/formats/report/html-report');
    add(html, htmlReport(report, today));
  }
  if (typeof csv === 'string') {
    const { csvOf } = await import('@primum/formats/report/csv');
    folders.add(csv);
    for (const register of await registersFor(report, words)) add(join(csv, `${register.name}.csv`), csvOf(register));
  }
  if (typeof markdown === 'string') {
    const { markdownRegister, markdownReport } = await import('@primum/formats/report/markdown');
    const registers = await registersFor(report, words);
    if (/\.(md|markdown)$/i.test(markdown)) add(markdown, markdownReport(report, registers));
    else {
      folders.add(markdown);
      for (const register of registers) add(join(markdown, `${register.name}.md`), `${markdownRegister(register)}\n`);
    }
  }
  await writeFilesAtomically(files, { inputs, folders: [...folders] });
  return [...files.keys()];
}

async function registersFor(report: AssessmentReport, words: InWords | undefined): Promise<readonly Register[]> {
  const { registersOf } = await import('@primum/formats/report/registers');
  if (words === undefined) return registersOf(report);
  const { registersInWords } = await import('@primum/formats/report/registers-in-words');
  return registersInWords(registersOf(report), words);
}

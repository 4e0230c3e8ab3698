/** Files that `primum assess` writes: each whole or not at all, and none over a file that was read. */
import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { AssessmentReport } from '@primum/core/assessment/report';
import { DomainError } from '@primum/core/domain-error';
import { writeFileAtomically } from '@primum/formats/folder/write-atomically';
import type { CommandCall } from '../command.ts';

export interface WriteOptions {
  readonly options: CommandCall['options'];
  /** Year-month-day. */
  readonly today: string;
  /** Files that were read. */
  readonly inputs: readonly string[];
}

/** Paths of what was written. Throws DomainError (OUTPUT_REFUSED). */
export async function writeReports(
  report: AssessmentReport,
  { options, today, inputs }: WriteOptions,
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
  if (typeof html === 'string') {
    const { htmlReport } = await import('@primum/formats/report/html-report');
    add(html, htmlReport(report, today));
  }
  if (typeof csv === 'string') {
    const { csvOf } = await import('@primum/formats/report/csv');
    const { registersOf } = await import('@primum/formats/report/registers');
    folders.add(csv);
    for (const register of registersOf(report)) add(join(csv, `${register.name}.csv`), csvOf(register));
  }
  if (typeof markdown === 'string') {
    const { markdownRegister, markdownReport } = await import('@primum/formats/report/markdown');
    const { registersOf } = await import('@primum/formats/report/registers');
    if (/\.(md|markdown)$/i.test(markdown)) add(markdown, markdownReport(report));
    else {
      folders.add(markdown);
      for (const register of registersOf(report))
        add(join(markdown, `${register.name}.md`), `${markdownRegister(register)}\n`);
    }
  }
  for (const folder of folders) await newFolder(folder);
  for (const [path, text] of files) await writeFileAtomically(path, text, inputs);
  return [...files.keys()];
}

async function newFolder(path: string): Promise<void> {
  try {
    await mkdir(path, { recursive: true });
  } catch (error) {
    throw new DomainError(
      'OUTPUT_REFUSED',
      `cannot make the folder ${path}: part of the path is a file, or no permission`,
      { path },
      error,
    );
  }
}

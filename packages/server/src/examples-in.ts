/** The example dossiers that come with Primum: read from their folder when somebody asks. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DOCUMENT_KINDS } from '@primum/core/dossier/dossier';
import { DomainError } from '@primum/core/domain-error';
import { readDossierText } from '@primum/formats/folder/read-dossier-texts';

export interface Example {
  readonly id: string;
  readonly title: string;
  readonly purpose: string;
}

export async function listExamples(folder: string): Promise<Example[]> {
  const ids = (await readdir(folder, { withFileTypes: true }))
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);
  const found = await Promise.all(
    ids.sort().map(async (id) => {
      const { value } = readDossierText('dossier', (await textOf(folder, id, 'dossier')) ?? '').parsed;
      const head = value as Example | undefined;
      return head === undefined ? [] : [{ id, title: head.title, purpose: head.purpose.trim() }];
    }),
  );
  return found.flat();
}

/** Text by kind of document. Throws DomainError NOT_FOUND. */
export async function exampleTexts(folder: string, id: string): Promise<ReadonlyMap<string, string>> {
  // The id is looked for among the folders that there are, so that it cannot lead anywhere else.
  const known = (await listExamples(folder)).some((example) => example.id === id);
  if (!known) throw new DomainError('NOT_FOUND', `there is no example "${id}"`, { example: id });
  const texts = await Promise.all(
    Object.keys(DOCUMENT_KINDS).map(async (kind) => [kind, await textOf(folder, id, kind)] as const),
  );
  return new Map(texts.flatMap(([kind, text]) => (text === undefined ? [] : [[kind, text] as const])));
}

async function textOf(folder: string, id: string, kind: string): Promise<string | undefined> {
  try {
    return await readFile(join(folder, id, `${kind}.yaml`), 'utf8');
  } catch {
    return undefined;
  }
}

/** The example dossiers that come with Primum: read from their folder when somebody asks. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ExampleView } from '@primum/core/api/dossiers';
import { Tour } from '@primum/core/api/tour';
import { DOCUMENT_KINDS } from '@primum/core/dossier/dossier';
import { DomainError } from '@primum/core/domain-error';
import { readDossierText } from '@primum/formats/folder/read-dossier-texts';
import { parseDocument } from '@primum/formats/yaml/parse-document';

export async function listExamples(folder: string): Promise<ExampleView[]> {
  const ids = (await readdir(folder, { withFileTypes: true }))
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);
  const found = await Promise.all(
    ids.sort().map(async (id) => {
      const { value } = readDossierText('dossier', (await textOf(folder, id, 'dossier')) ?? '').parsed;
      const head = value as { readonly title: string; readonly purpose: string } | undefined;
      if (head === undefined) return [];
      const hasTour = (await textOf(folder, id, 'tour')) !== undefined;
      return [{ id, title: head.title, purpose: head.purpose.trim(), hasTour }];
    }),
  );
  return found.flat();
}

/** Text by kind of document. Throws DomainError NOT_FOUND. */
export async function exampleTexts(folder: string, id: string): Promise<ReadonlyMap<string, string>> {
  await requireExample(folder, id);
  const texts = await Promise.all(
    Object.keys(DOCUMENT_KINDS).map(async (kind) => [kind, await textOf(folder, id, kind)] as const),
  );
  return new Map(texts.flatMap(([kind, text]) => (text === undefined ? [] : [[kind, text] as const])));
}

/** How the example was made. Throws DomainError NOT_FOUND. */
export async function exampleTour(folder: string, id: string): Promise<Tour> {
  await requireExample(folder, id);
  const text = await textOf(folder, id, 'tour');
  const name = { document: 'tour', file: 'tour.yaml' };
  const tour = text === undefined ? undefined : parseDocument(new TextEncoder().encode(text), name, Tour).value;
  if (tour === undefined)
    throw new DomainError('NOT_FOUND', `there is no tour of the example "${id}"`, { example: id });
  return tour;
}

/** The id is looked for among the folders that there are, so that it cannot lead anywhere else. */
async function requireExample(folder: string, id: string): Promise<void> {
  const known = (await listExamples(folder)).some((example) => example.id === id);
  if (!known) throw new DomainError('NOT_FOUND', `there is no example "${id}"`, { example: id });
}

async function textOf(folder: string, id: string, kind: string): Promise<string | undefined> {
  try {
    return await readFile(join(folder, id, `${kind}.yaml`), 'utf8');
  } catch {
    return undefined;
  }
}

/** A page of a history: the revisions of a dossier or of a library, newest first. */
import type { RevisionView } from '@primum/core/api/dossiers';
import type { Revision } from '@primum/store/dossier/read-dossier';
import { z } from 'zod';
import { fromCursor, toCursor } from './cursor.ts';

interface RevisionPage {
  readonly items: RevisionView[];
  readonly next?: string;
}

/** `read` gives the newest before a revision, or the newest of all. Throws DomainError INPUT_INVALID for a cursor that is none. */
export async function revisionPage(
  { cursor, limit }: { readonly cursor?: string | undefined; readonly limit: number },
  read: (asked: { readonly before?: number; readonly limit: number }) => Promise<readonly Revision[]>,
): Promise<RevisionPage> {
  const before = fromCursor(cursor, z.int().positive());
  const found = await read({ limit, ...(before === undefined ? {} : { before }) });
  const last = found.at(-1);
  return {
    items: found.map(({ number, at, by, reason, restores, changes }) => ({
      revision: number,
      at: at.toISOString(),
      by,
      ...(reason === undefined ? {} : { reason }),
      ...(restores === undefined ? {} : { restores }),
      changes: changes as RevisionView['changes'],
    })),
    ...(last === undefined || last.number === 1 ? {} : { next: toCursor(last.number) }),
  };
}

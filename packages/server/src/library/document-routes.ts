/** The files of a library as text, for experts and for programs. */
import { LibrarySaved, LibraryText, NewLibraryText } from '@primum/core/api/library';
import { DomainError } from '@primum/core/domain-error';
import { readLibraryDocuments } from '@primum/store/library/libraries';
import { z } from 'zod';
import { IfMatch } from '../addresses.ts';
import type { App } from '../app-type.ts';
import type { Deps } from '../deps.ts';
import { toETag } from '../revision-in.ts';
import { signedIn } from '../session.ts';
import { saveTexts } from './save-texts.ts';

/** A name in a folder is written with a dot in the address: `threats.device`. */
const FileAddress = z.object({ file: z.string().min(1).max(120) });

export function documentRoutes(app: App, deps: Deps): void {
  const { store } = deps;

  app.get(
    '/api/library/documents/:file',
    { config: { action: 'library.read' }, schema: { params: FileAddress, response: { 200: LibraryText } } },
    async (request, reply) => {
      const { revision, documents } = await readLibraryDocuments(store, signedIn(request));
      const found = documents.find(({ kind }) => kind === nameOf(request.params.file));
      if (found === undefined) throw new DomainError('NOT_FOUND', 'the library has no such file', request.params);
      reply.header('etag', toETag(revision));
      return { name: found.kind, text: found.text, revision: found.revision };
    },
  );

  app.put(
    '/api/library/documents/:file',
    {
      config: { action: 'library.change' },
      schema: { params: FileAddress, headers: IfMatch, body: NewLibraryText, response: { 200: LibrarySaved } },
    },
    async (request, reply) => {
      const { text, reason } = request.body;
      const given = () => new Map([[nameOf(request.params.file), text]]);
      const saved = await saveTexts(request, { given, reason }, deps);
      reply.header('etag', toETag(saved.revision));
      return saved;
    },
  );
}

function nameOf(file: string): string {
  return file.replace('.', '/');
}

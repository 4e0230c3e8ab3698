/** A library as a pack folder: written as an archive that `tar` opens and `primum --packs` reads, and taken in from one. */
import { LibraryImport, LibraryImported } from '@primum/core/api/library';
import { DomainError } from '@primum/core/domain-error';
import { importLibrary } from '@primum/formats/library/import-library';
import { filesInTar, tarOf } from '@primum/formats/tar/tar';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { IfMatch } from '../addresses.ts';
import { asItIs } from '../answer-as-json.ts';
import type { App } from '../app-type.ts';
import type { Deps } from '../deps.ts';
import { type OpenLibrary, openLibrary } from '../library-texts.ts';
import { toETag } from '../revision-in.ts';
import { signedIn } from '../session.ts';
import { draftTexts } from './draft.ts';
import { saveTexts } from './save-texts.ts';

const ArchiveQuery = z.object({ edition: z.string().max(20).optional().describe('without it: as it stands') });
const ARCHIVE = { description: 'a file', content: { 'application/x-tar': { schema: z.string() } } };

export function archiveRoutes(app: App, deps: Deps): void {
  app.get(
    '/api/library/archive',
    { config: { action: 'library.read' }, schema: { querystring: ArchiveQuery, response: { 200: ARCHIVE } } },
    async (request, reply) => {
      const actor = signedIn(request);
      const { edition } = request.query;
      const library = await openLibrary(actor, deps);
      const texts = edition === undefined ? draftTexts(library, deps) : library.editionTexts(edition)?.texts;
      if (texts === undefined)
        throw new DomainError('NOT_FOUND', 'there is no such edition', { edition: edition ?? '' });
      const files = new Map([...texts].map(([name, text]) => [`${library.pack}/${name}.yaml`, text]));
      const modifiedS = Math.floor(library.changedAt.getTime() / 1000);
      return sendArchive(reply, `${library.pack}-${edition ?? 'draft'}.tar`, tarOf(files, { modifiedS }));
    },
  );

  app.post(
    '/api/library/import',
    {
      config: { action: 'library.change' },
      schema: { headers: IfMatch, body: LibraryImport, response: { 200: LibraryImported } },
    },
    async (request, reply): Promise<LibraryImported> => {
      const { from, reason } = request.body;
      const files = 'tar' in from ? filesInTar(Buffer.from(from.tar, 'base64')) : new Map(Object.entries(from.files));
      const leftOut: string[] = [];
      const given = ({ texts, pack }: OpenLibrary) => {
        const taken = importLibrary(files, pack);
        leftOut.push(...taken.leftOut);
        // The folder is the whole library: what it does not have is withdrawn.
        return new Map<string, string | null>([
          ...[...texts.keys()].map((name) => [name, null] as const),
          ...taken.texts,
        ]);
      };
      const saved = await saveTexts(request, { given, reason }, deps);
      reply.header('etag', toETag(saved.revision));
      return { ...saved, leftOut };
    },
  );
}

function sendArchive(reply: FastifyReply, name: string, bytes: Uint8Array): FastifyReply {
  reply.header('content-disposition', `attachment; filename="${name}"`).type('application/x-tar');
  return reply.serializer(asItIs).send(Buffer.from(bytes));
}

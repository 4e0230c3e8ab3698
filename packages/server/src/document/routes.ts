/** The documents of a dossier as text, and edits of their values. */
import { DocumentText, DossierValues, NewText, Saved } from '@primum/core/api/dossiers';
import { DomainError } from '@primum/core/domain-error';
import { readDocuments } from '@primum/store/dossier/read-dossier';
import { z } from 'zod';
import { DossierAddress, IfMatch } from '../addresses.ts';
import { askedFor } from '../answer-as-json.ts';
import type { App } from '../app-type.ts';
import { askedOf } from '../asked-of.ts';
import { dossierOf } from '../authorise.ts';
import type { Deps } from '../deps.ts';
import { shelfWith } from '../shelf-with.ts';
import { toETag } from '../revision-in.ts';
import { saveChange } from '../save-change.ts';
import { signedIn } from '../session.ts';
import { valuesIn } from './values-in.ts';

const DocumentAddress = DossierAddress.extend({ kind: z.string().min(1).max(40) });

export function routes(app: App, deps: Deps): void {
  app.get(
    '/api/dossiers/:dossier/documents/:kind',
    { config: { action: 'dossier.read' }, schema: { params: DocumentAddress, response: { 200: DocumentText } } },
    async (request, reply) => {
      const { id, revision } = dossierOf(request);
      const { documents } = await readDocuments(deps.store, signedIn(request), { dossier: id, revision });
      const found = documents.find(({ kind }) => kind === request.params.kind);
      if (found === undefined) throw new DomainError('NOT_FOUND', 'this dossier has no such document', request.params);
      reply.header('etag', toETag(revision));
      return found;
    },
  );

  app.get(
    '/api/dossiers/:dossier/values',
    { config: { action: 'dossier.read-part' }, schema: { params: DossierAddress, response: { 200: DossierValues } } },
    async (request, reply) => {
      const { revision, part } = dossierOf(request);
      if (part !== undefined) {
        const values = await askedFor<Record<string, unknown>>(request, { ask: 'part-values' }, deps);
        reply.header('etag', toETag(revision));
        return { revision, values, faults: [] };
      }
      const asked = askedOf(deps.store, signedIn(request), dossierOf(request));
      const texts = await asked.texts();
      const packs = shelfWith(deps.packs, await asked.editions(texts));
      reply.header('etag', toETag(revision));
      return { revision, ...valuesIn(texts, { ...deps, packs }) };
    },
  );

  app.put(
    '/api/dossiers/:dossier/documents/:kind',
    {
      config: { action: 'dossier.change' },
      schema: { params: DocumentAddress, headers: IfMatch, body: NewText, response: { 200: Saved } },
    },
    async (request, reply) => {
      const { text, reason } = request.body;
      const given = () => new Map([[request.params.kind, text]]);
      const saved = await saveChange(request, { given, reason }, deps);
      reply.header('etag', toETag(saved.revision));
      return saved;
    },
  );
}

/** What people say to each other about a thing of a dossier. */
import { MentionView, NewRemark, RemarkView } from '@primum/core/api/discussion';
import { Created } from '@primum/core/api/dossiers';
import { PageQuery, pageOf } from '@primum/core/api/page';
import { addRemark, listMentions, listRemarks, type Remark } from '@primum/store/discussion/remarks';
import { z } from 'zod';
import { DossierAddress } from '../addresses.ts';
import type { App } from '../app-type.ts';
import { dossierOf } from '../authorise.ts';
import { fromCursor, toCursor } from '../cursor.ts';
import type { Deps } from '../deps.ts';
import { signedIn } from '../session.ts';

const Query = PageQuery.extend({ thing: z.string().min(1).max(500).optional() });
/** More open questions than that are not read at once. */
const MENTIONS = 50;
const After = z.object({ at: z.coerce.date(), id: z.string() });

export function routes(app: App, { store }: Deps): void {
  app.get(
    '/api/dossiers/:dossier/discussion',
    {
      config: { action: 'dossier.read' },
      schema: { params: DossierAddress, querystring: Query, response: { 200: pageOf(RemarkView) } },
    },
    async (request) => {
      const { cursor, limit, thing } = request.query;
      const after = fromCursor(cursor, After);
      const found = await listRemarks(store, signedIn(request), {
        dossier: dossierOf(request).id,
        limit,
        ...(thing === undefined ? {} : { thing }),
        ...(after === undefined ? {} : { after }),
      });
      const last = found.at(-1);
      return {
        items: found.map(told),
        ...(last === undefined || found.length < limit ? {} : { next: toCursor({ at: last.at, id: last.id }) }),
      };
    },
  );

  app.post(
    '/api/dossiers/:dossier/discussion',
    {
      config: { action: 'dossier.discuss' },
      schema: { params: DossierAddress, body: NewRemark, response: { 201: Created } },
    },
    async (request, reply) => {
      const id = await addRemark(store, signedIn(request), { dossier: dossierOf(request).id, ...request.body });
      return reply.code(201).send({ id });
    },
  );

  app.get(
    '/api/mentions',
    { config: { action: 'dossier.list' }, schema: { response: { 200: pageOf(MentionView) } } },
    async (request) => ({ items: (await listMentions(store, signedIn(request), MENTIONS)).map(told) }),
  );
}

function told<T extends Remark>(remark: T) {
  return { ...remark, mentions: [...remark.mentions], at: remark.at.toISOString() };
}

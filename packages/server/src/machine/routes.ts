/** Machine accounts of an organisation: made with a token that is shown once, listed, revoked. */
import { MachineView, MadeMachine, NewMachine, Scope } from '@primum/core/api/machines';
import { PageQuery, pageOf } from '@primum/core/api/page';
import { listMachines, type ListedMachine, makeMachine, revokeMachine } from '@primum/store/account/machines';
import { z } from 'zod';
import type { App } from '../app-type.ts';
import { fromCursor, toCursor } from '../cursor.ts';
import type { Deps } from '../deps.ts';
import { signedIn } from '../session.ts';

const DAY_MS = 86_400_000;
const Machine = z.object({ machine: z.string().min(1).max(40) });
const After = z.object({ createdAt: z.coerce.date(), id: z.string().max(40) });
const Nothing = z.null().describe('nothing');

export function routes(app: App, { store }: Deps): void {
  app.get(
    '/api/organisation/machines',
    {
      config: { action: 'machine.manage' },
      schema: { querystring: PageQuery, response: { 200: pageOf(MachineView) } },
    },
    async (request) => {
      const { cursor, limit } = request.query;
      const after = fromCursor(cursor, After);
      const found = await listMachines(store, signedIn(request), { limit, ...(after === undefined ? {} : { after }) });
      const last = found.at(-1);
      return {
        items: found.map(view),
        ...(last === undefined || found.length < limit
          ? {}
          : { next: toCursor({ createdAt: last.createdAt, id: last.id }) }),
      };
    },
  );

  app.post(
    '/api/organisation/machines',
    { config: { action: 'machine.manage' }, schema: { body: NewMachine, response: { 201: MadeMachine } } },
    async (request, reply) => {
      const { title, scopes, expiresInDays } = request.body;
      const expiresAt = new Date(store.now().getTime() + expiresInDays * DAY_MS);
      reply.code(201).header('cache-control', 'no-store');
      return makeMachine(store, signedIn(request), { title, scopes, expiresAt });
    },
  );

  app.delete(
    '/api/organisation/machines/:machine',
    { config: { action: 'machine.manage' }, schema: { params: Machine, response: { 204: Nothing } } },
    async (request, reply) => {
      await revokeMachine(store, signedIn(request), request.params.machine);
      return reply.code(204).send(null);
    },
  );
}

function view({ createdAt, expiresAt, revokedAt, usedAt, scopes, ...machine }: ListedMachine): MachineView {
  return {
    ...machine,
    // A scope that this version does not know opens nothing, and is not told.
    scopes: scopes.flatMap((scope) => Scope.safeParse(scope).data ?? []),
    createdAt: createdAt.toISOString(),
    ...(expiresAt === undefined ? {} : { expiresAt: expiresAt.toISOString() }),
    ...(revokedAt === undefined ? {} : { revokedAt: revokedAt.toISOString() }),
    ...(usedAt === undefined ? {} : { usedAt: usedAt.toISOString() }),
  };
}

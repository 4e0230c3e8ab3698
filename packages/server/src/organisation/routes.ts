/** The people of an organisation, invitations, and its audit log. */
import { DomainError } from '@primum/core/domain-error';
import { AsksSecondFactor, AuditView, Invite, Invited, PersonView, RoleChange } from '@primum/core/api/organisation';
import { PageQuery, pageOf } from '@primum/core/api/page';
import { invite } from '@primum/store/account/one-time-links';
import { askSecondFactor } from '@primum/store/account/organisations';
import { changeRole, listPeople, removePerson } from '@primum/store/account/people';
import { listAudit } from '@primum/store/audit/list-audit';
import type { Store } from '@primum/store/store';
import { z } from 'zod';
import type { App } from '../app-type.ts';
import { fromCursor, toCursor } from '../cursor.ts';
import type { Deps } from '../deps.ts';
import { personOf, signedIn } from '../session.ts';

const Account = z.object({ account: z.string().min(1).max(40) });
const Nothing = z.null().describe('nothing');

export function routes(app: App, { store, origin }: Deps): void {
  app.get(
    '/api/organisation/people',
    { config: { action: 'people.read' }, schema: { response: { 200: pageOf(PersonView) } } },
    async (request) => ({
      items: (await listPeople(store, signedIn(request))).map((person) => ({
        ...person,
        since: person.since.toISOString(),
      })),
    }),
  );

  app.post(
    '/api/organisation/invitations',
    { config: { action: 'people.manage' }, schema: { body: Invite, response: { 201: Invited } } },
    async (request, reply) => {
      const token = await invite(store, signedIn(request), request.body);
      return reply.code(201).send({ link: `${origin}/invitation?token=${token}` });
    },
  );

  app.put(
    '/api/organisation/people/:account',
    { config: { action: 'people.manage' }, schema: { params: Account, body: RoleChange, response: { 204: Nothing } } },
    async (request, reply) => {
      await changeRole(store, signedIn(request), { ...request.params, ...request.body });
      return reply.code(204).send(null);
    },
  );

  app.delete(
    '/api/organisation/people/:account',
    { config: { action: 'people.manage' }, schema: { params: Account, response: { 204: Nothing } } },
    async (request, reply) => {
      await removePerson(store, signedIn(request), request.params.account);
      return reply.code(204).send(null);
    },
  );

  secondFactorRoute(app, store);
  auditRoute(app, store);
}

function secondFactorRoute(app: App, store: Store): void {
  app.put(
    '/api/organisation/second-factor',
    { config: { action: 'people.manage' }, schema: { body: AsksSecondFactor, response: { 204: Nothing } } },
    async (request, reply) => {
      const owner = personOf(request);
      const { asks } = request.body;
      // Who asks it of all must not lock themselves out with it.
      if (asks && owner.means === 'password') {
        throw new DomainError('NOT_ALLOWED', 'sign in with a second factor yourself before you ask it of everybody');
      }
      await askSecondFactor(store, owner, asks);
      return reply.code(204).send(null);
    },
  );
}

function auditRoute(app: App, store: Store): void {
  app.get(
    '/api/organisation/audit',
    { config: { action: 'audit.read' }, schema: { querystring: PageQuery, response: { 200: pageOf(AuditView) } } },
    async (request) => {
      const { cursor, limit } = request.query;
      const before = fromCursor(cursor, z.int().positive());
      const entries = await listAudit(store, signedIn(request), { limit, ...(before === undefined ? {} : { before }) });
      const last = entries.at(-1);
      return {
        items: entries.map(({ name, ...entry }) => ({
          ...entry,
          at: entry.at.toISOString(),
          ...(name === undefined ? {} : { name }),
        })),
        ...(last === undefined || last.number === 1 || entries.length < limit ? {} : { next: toCursor(last.number) }),
      };
    },
  );
}

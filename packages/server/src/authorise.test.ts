/** Every route with every role, with none, and from another organisation: policies/table.yaml says who must and who must not. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Scope } from '@primum/core/api/machines';
import { SCOPES } from '@primum/core/api/names';
import { ROLES, type Role } from '@primum/core/api/session';
import type { RouteOptions } from 'fastify';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { DOSSIER_ACTIONS, loadPolicies, ORGANISATION_ACTIONS } from './decide.ts';
import { endGrant } from '@primum/store/sharing/grants';
import { asking, askingWithToken, newExample, newMachine, share, testServer } from './testing/test-server.ts';

const POLICIES = resolve(import.meta.dirname, '../../../policies');
const TABLE = parse(readFileSync(resolve(POLICIES, 'table.yaml'), 'utf8')) as Record<
  string,
  { own?: Role[]; part?: Role[]; machine?: Scope[] }
>;
const ACTIONS = [...DOSSIER_ACTIONS, ...ORGANISATION_ACTIONS];

describe('the policies', () => {
  const decide = loadPolicies(POLICIES);

  it('and their table name the same actions', () => {
    expect(Object.keys(TABLE).sort()).toEqual([...ACTIONS].sort());
  });

  it.each(ACTIONS)('give %s to whom the table says and to nobody else', (action) => {
    const isDossier = (DOSSIER_ACTIONS as readonly string[]).includes(action);
    const resource = (organisation: string, partners: string[] = []) =>
      isDossier ? { dossier: 'd', organisation, partners } : { organisation };
    const allowed = (role: string, at: ReturnType<typeof resource>) =>
      decide({ account: 'a', organisation: 'mine', role, scopes: [] }, action, at).allowed;
    for (const role of [...ROLES, 'machine', 'unheard-of']) {
      expect({ role, own: allowed(role, resource('mine')) }).toEqual({
        role,
        own: (TABLE[action]?.own ?? []).includes(role as Role),
      });
      expect({ role, part: allowed(role, resource('theirs', ['mine'])) }).toEqual({
        role,
        part: (TABLE[action]?.part ?? []).includes(role as Role),
      });
      expect({ role, strange: allowed(role, resource('theirs', ['others'])) }).toEqual({ role, strange: false });
    }
  });

  it.each(ACTIONS)(
    'give %s to a machine account whose scopes the table names, in its own organisation only',
    (action) => {
      const isDossier = (DOSSIER_ACTIONS as readonly string[]).includes(action);
      const at = (organisation: string, partners: string[]) =>
        isDossier ? { dossier: 'd', organisation, partners } : { organisation };
      for (const scope of [...SCOPES, action, 'unheard-of']) {
        const machine = { account: 'm', organisation: 'mine', role: 'machine', scopes: [scope] };
        const allowed = (resource: ReturnType<typeof at>) => decide(machine, action, resource).allowed;
        const may = (TABLE[action]?.machine ?? []).includes(scope as Scope);
        expect({ scope, own: allowed(at('mine', [])) }).toEqual({ scope, own: may });
        expect({ scope, part: allowed(at('theirs', ['mine'])) }).toEqual({ scope, part: false });
        expect({ scope, strange: allowed(at('theirs', [])) }).toEqual({ scope, strange: false });
        // A person has a role; what else is claimed of them opens nothing.
        expect({ scope, person: decide({ ...machine, role: 'nobody' }, action, at('mine', [])).allowed }).toEqual({
          scope,
          person: false,
        });
      }
    },
  );
});

describe('every route', () => {
  const server = testServer();
  const methodsOf = ({ method }: RouteOptions) =>
    (Array.isArray(method) ? method : [method]).filter((one) => one !== 'HEAD');
  const guarded = () =>
    server()
      .routes.filter(({ url, config }) => url.startsWith('/api/') && config?.action !== 'open')
      .flatMap((route) =>
        methodsOf(route).map((method) => ({
          method: method as 'GET',
          url: route.url,
          action: route.config?.action ?? '',
        })),
      );
  const filled = (url: string, dossier: string) =>
    url
      .replace(':dossier', dossier)
      .replace(/:[a-z]+/g, (name) => ({ ':kind': 'system', ':name': 'harms', ':revision': '1' })[name] ?? 'x');

  it('is there, and has an action', () => {
    expect(guarded().length).toBeGreaterThan(25);
    expect(guarded().filter(({ action }) => action !== 'signed-in' && !(ACTIONS as string[]).includes(action))).toEqual(
      [],
    );
  });

  it('is refused without a session', async () => {
    const ask = await asking(server(), undefined);
    for (const { method, url } of guarded()) {
      const { statusCode, json } = await ask({ method, url: filled(url, 'x') });
      expect({ method, url, statusCode, code: json<{ code: string }>().code }).toEqual({
        method,
        url,
        statusCode: 401,
        code: 'NOT_SIGNED_IN',
      });
    }
  });

  it('with a dossier in its address is not found by another organisation, whatever its role there', async () => {
    const dossier = await newExample(server());
    const ask = await asking(server(), server().stranger);
    for (const { method, url } of guarded().filter((route) => route.url.includes(':dossier'))) {
      const { statusCode } = await ask({ method, url: filled(url, dossier) });
      expect({ method, url, statusCode }).toEqual({ method, url, statusCode: 404 });
    }
  });

  it.each(ROLES)(
    'lets a partner with the role %s do with a part what the table says, until it is taken back',
    async (role) => {
      for (const { method, url, action } of guarded().filter((route) => route.url.includes(':dossier'))) {
        const may = (TABLE[action]?.part ?? []).includes(role);
        const dossier = await newExample(server());
        const grant = await share(server(), dossier, 'maker');
        const ask = await asking(server(), server().partners[role]);
        if (!(may && url.endsWith('/events'))) {
          const { statusCode } = await ask({ method, url: filled(url, dossier) });
          const refused = [401, 403].includes(statusCode);
          expect({ method, url, statusCode, refused }).toEqual({ method, url, statusCode, refused: !may });
        }
        const left = may && action === 'part.leave';
        if (!left) await endGrant(server().store, server().people.owner, { dossier, grant });
        const after = await ask({ method, url: filled(url, dossier) });
        expect({ method, url, statusCode: after.statusCode }).toEqual({ method, url, statusCode: 404 });
      }
    },
  );

  it.each(ROLES)('lets a member with the role %s do what the table says, and nothing else', async (role) => {
    for (const { method, url, action } of guarded()) {
      const may = action === 'signed-in' || (TABLE[action]?.own ?? []).includes(role);
      // The stream of events does not end: it is tried with a real connection, beside its route.
      if (may && url.endsWith('/events')) continue;
      const dossier = url.includes(':dossier') ? await newExample(server()) : 'x';
      const ask = await asking(server(), server().people[role]);
      const { statusCode } = await ask({ method, url: filled(url, dossier) });
      if (may)
        expect({ method, url, refused: [401, 403].includes(statusCode) }).toEqual({ method, url, refused: false });
      else expect({ method, url, statusCode }).toEqual({ method, url, statusCode: 403 });
    }
  });

  it.each([...SCOPES, undefined])('lets a machine account with the scope %s do what the table says', async (scope) => {
    const token = await newMachine(server(), scope === undefined ? [] : [scope]);
    const ask = askingWithToken(server(), token);
    for (const { method, url, action } of guarded()) {
      const may = scope !== undefined && (TABLE[action]?.machine ?? []).includes(scope);
      if (may && url.endsWith('/events')) continue;
      const dossier = url.includes(':dossier') ? await newExample(server()) : 'x';
      const { statusCode } = await ask({ method, url: filled(url, dossier) });
      if (may)
        expect({ method, url, refused: [401, 403].includes(statusCode) }).toEqual({ method, url, refused: false });
      else expect({ method, url, statusCode }).toEqual({ method, url, statusCode: 403 });
    }
  });

  it('that writes is refused for pages of other sites', async () => {
    const { app, people } = server();
    const ask = await asking(server(), people.owner);
    for (const { method, url } of guarded().filter((route) => (route.method as string) !== 'GET')) {
      const foreign = await ask({ method, url: filled(url, 'x'), headers: { origin: 'https://example.com' } });
      const plain = await app.inject({ method, url: filled(url, 'x') });
      expect({ method, url, codes: [foreign.statusCode, plain.statusCode] }).toEqual({
        method,
        url,
        codes: [403, 403],
      });
    }
  });
});

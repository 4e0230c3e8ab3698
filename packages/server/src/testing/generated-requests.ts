/** Requests made up from the description of the API: valid ones, half-valid ones and hostile ones, by people of every kind. */
import { SCOPES } from '@primum/core/api/names';
import { ROLES, type Role } from '@primum/core/api/session';
import { makeMachine } from '@primum/store/account/machines';
import { invite, offerSetup } from '@primum/store/account/one-time-links';
import { beginSession, endSession } from '@primum/store/account/sessions';
import type { Actor } from '@primum/store/store';
import * as fc from 'fast-check';
import { describedApi, type Operation } from './api-description.ts';
import { brokenFor, HOSTILE_TEXTS, hostileValue, type Known, type Schema, validFor } from './arbitrary-of-schema.ts';
import { newExample, ORIGIN, PASSWORD, type TestServer } from './test-server.ts';

const ASKERS = [...ROLES, 'machine', 'stranger', 'nobody', 'ended', 'forged'] as const;
type Asker = (typeof ASKERS)[number];

interface Made {
  readonly operation: Operation;
  readonly asker: Asker;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly payload: string | undefined;
}

export interface Tried {
  readonly requests: number;
  /** How many were answered, by status. */
  readonly statuses: Readonly<Record<number, number>>;
  /** One line for each operation and kind of fault, with the request. */
  readonly breaches: readonly string[];
}

/** Stands for the revision that the dossier has when the request is sent. */
const CURRENT = '"current"';

/** Streams of events do not end: they are tried with a real connection, beside their route. */
const isTried = ({ path }: Operation) => !path.endsWith('/events');

export async function tryGeneratedRequests(
  server: TestServer,
  { count, seed }: { count: number; seed: number },
): Promise<Tried> {
  const api = await describedApi(server.app);
  const known = await knownOf(server);
  const machine = await makeMachine(server.store, server.people.owner, {
    title: 'A feed',
    scopes: SCOPES,
    expiresAt: new Date(server.store.now().getTime() + 86_400_000),
  });
  const operations = api.operations.filter(isTried);
  const requests = fc.sample(requestFor(operations, known), { numRuns: count, seed });
  const breaches = new Map<string, string>();
  const statuses: Record<number, number> = {};
  for (const request of requests) {
    const { operation, url, headers, payload } = request;
    const proof =
      request.asker === 'machine'
        ? { authorization: `Bearer ${machine.token}` }
        : await cookieOf(server, request.asker);
    const reply = await server.app.inject({
      method: operation.method,
      url,
      headers: { ...headers, ...(await revisionFor(server, request)), ...proof },
      ...(payload === undefined ? {} : { payload }),
    });
    statuses[reply.statusCode] = (statuses[reply.statusCode] ?? 0) + 1;
    const fault = api.faultOf(operation, reply);
    if (fault !== undefined) {
      const key = `${operation.method} ${operation.path} ${fault.slice(0, 60)}`;
      const told = `${operation.method} ${operation.path}, ${request.asker}: ${fault}\n  ${url} ${JSON.stringify(headers)}\n  ${payload?.slice(0, 500)}`;
      if (!breaches.has(key)) breaches.set(key, told);
    }
    await restore(server);
  }
  return { requests: requests.length, statuses, breaches: [...breaches.values()] };
}

async function knownOf(server: TestServer): Promise<Known> {
  const { store, people, stranger } = server;
  const dossiers: string[] = [];
  for (let at = 0; at < 4; at += 1) dossiers.push(await newExample(server));
  const extra = await invite(store, people.owner, { email: 'later@example.org', role: 'reader' });
  const accounts = [...Object.values(people), stranger].map(({ account }) => account);
  return {
    dossier: dossiers,
    account: accounts,
    mentions: accounts,
    id: [people.owner.organisation, stranger.organisation],
    kind: ['system', 'controls', 'harms', 'dossier', 'assumptions'],
    revision: [1, 2, 3],
    'if-match': [CURRENT],
    email: ['editor@example.org', 'nobody@example.org'],
    password: [PASSWORD],
    token: [extra, await offerSetup(store)],
    pack: ['connected-care', 'clinical-harm'],
    name: ['harms', 'consequences', 'controls'],
    example: ['amps', 'remote-patient-monitoring'],
    thing: ['monitor', 'over-infusion'],
    path: [['title'], ['controls', 0, 'coverage'], ['assets', 0, 'title'], ['harms', 0], ['__proto__', 'x']],
    cursor: ['MQ', 'eyJhdCI6IjIwMjYifQ', 'W10'],
    role: ['reader'],
  };
}

function requestFor(operations: readonly Operation[], known: Known): fc.Arbitrary<Made> {
  return fc.oneof(...operations.map((operation) => madeFor(operation, known)));
}

function madeFor(operation: Operation, known: Known): fc.Arbitrary<Made> {
  return fc.record({
    operation: fc.constant(operation),
    asker: fc.oneof(
      { weight: 3, arbitrary: fc.constant<Asker>('owner') },
      { weight: 2, arbitrary: fc.constantFrom(...ASKERS) },
    ),
    url: urlFor(operation, known),
    headers: headersFor(operation, known),
    payload: operation.body === undefined ? fc.constant(undefined) : payloadFor(operation.body, known),
  });
}

function urlFor({ path, parameters }: Operation, known: Known): fc.Arbitrary<string> {
  const inPath = parameters.filter((one) => one.in === 'path');
  const inQuery = parameters.filter((one) => one.in === 'query');
  const partOf = (schema: Schema, name: string) =>
    mostly(validFor(schema, known, name), fc.constantFrom(...HOSTILE_TEXTS)).map((value) => encoded(String(value)));
  const parts = fc.record(Object.fromEntries(inPath.map(({ name, schema }) => [name, partOf(schema, name)])));
  const query = fc.record(Object.fromEntries(inQuery.map(({ name, schema }) => [name, partOf(schema, name)])), {
    requiredKeys: inQuery.filter(({ required }) => required === true).map(({ name }) => name),
  });
  const behind = mostly(
    fc.constant(''),
    fc.constantFrom('?', '?%', '?a[b]=1', '/', '//', '/%00', '/..%2f..', '#x', '?__proto__=1'),
  );
  return fc.tuple(parts, query, behind).map(([values, asked, more]) => {
    const filled = Object.entries(values).reduce((url, [name, value]) => url.replace(`{${name}}`, () => value), path);
    const search = Object.entries(asked)
      .map(([name, value]) => `${name}=${value}`)
      .join('&');
    return `${filled}${more === '' && search !== '' ? `?${search}` : more}`;
  });
}

function headersFor({ parameters, body }: Operation, known: Known): fc.Arbitrary<Record<string, string>> {
  const described = parameters.filter((one) => one.in === 'header');
  const fields = described.map(({ name, schema }) => {
    const hostile = fc.constantFrom(...HOSTILE_TEXTS).filter((text) => /^[\x20-\x7e]*$/.test(text));
    const valid = validFor(schema, known, name)
      .map(String)
      .filter((text) => /^[\x20-\x7e]*$/.test(text));
    return [name, mostly(valid, hostile)] as const;
  });
  const type = mostly(
    fc.constant('application/json'),
    fc.constantFrom('text/plain', 'multipart/form-data; boundary=x', 'application/x-www-form-urlencoded', 'a'),
  );
  const origin = mostly(fc.constant(ORIGIN), fc.constantFrom('https://example.com', 'null'));
  return fc.tuple(fc.record(Object.fromEntries(fields)), type, origin).map(([given, contentType, from]) => ({
    ...given,
    origin: from,
    ...(body === undefined ? {} : { 'content-type': contentType }),
  }));
}

function payloadFor(schema: Schema, known: Known): fc.Arbitrary<string> {
  return fc.oneof(
    { weight: 6, arbitrary: validFor(schema, known).map(asJson) },
    { weight: 6, arbitrary: brokenFor(schema, known).map(asJson) },
    { weight: 1, arbitrary: hostileValue.map(asJson) },
    {
      weight: 1,
      arbitrary: fc.constantFrom('', '{', '[', '"', '{"a":1,"a":2}', '{"__proto__":{"a":1}}', '\u0000', '[1e400]'),
    },
  );
}

function asJson(value: unknown): string {
  return JSON.stringify(value) ?? 'null';
}

function mostly<T>(usual: fc.Arbitrary<T>, seldom: fc.Arbitrary<T>): fc.Arbitrary<T> {
  return fc.oneof({ weight: 9, arbitrary: usual }, { weight: 1, arbitrary: seldom });
}

/** Half of a surrogate pair has no percent form of its own. */
function encoded(text: string): string {
  return encodeURIComponent(text.toWellFormed());
}

async function cookieOf(
  { store, people, stranger }: TestServer,
  asker: Exclude<Asker, 'machine'>,
): Promise<{ cookie?: string }> {
  if (asker === 'nobody') return {};
  if (asker === 'forged') return { cookie: 'primum_session=../../x%00' };
  const actor: Actor = asker === 'stranger' ? stranger : people[asker === 'ended' ? 'owner' : asker];
  const token = await beginSession(store, actor);
  if (asker === 'ended') await endSession(store, token);
  return { cookie: `primum_session=${token}` };
}

async function revisionFor({ store }: TestServer, { url, headers }: Made): Promise<Record<string, string>> {
  if (headers['if-match'] !== CURRENT) return {};
  const dossier = /dossiers\/([^/?]*)/.exec(url)?.[1] ?? '';
  const found = await store.database.query
    .selectFrom('dossier')
    .select('revision')
    .where('id', '=', dossier.includes('%') ? '' : dossier)
    .executeTakeFirst();
  return { 'if-match': `"${found?.revision ?? 1}"` };
}

/** Owners may take people out, change what they are, and archive: the next request is to find all as it was. */
async function restore({ store, people }: TestServer): Promise<void> {
  const rows = Object.entries(people).map(([role, { organisation, account }]) => ({
    organisation_id: organisation,
    account_id: account,
    role: role as Role,
    since: store.now(),
  }));
  const { query } = store.database;
  await query
    .insertInto('membership')
    .values(rows)
    .onConflict((conflict) =>
      conflict.columns(['organisation_id', 'account_id']).doUpdateSet((row) => ({ role: row.ref('excluded.role') })),
    )
    .execute();
  await query.updateTable('dossier').set({ archived_at: null }).where('archived_at', 'is not', null).execute();
}

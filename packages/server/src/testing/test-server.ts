/** A server in the process of the test, on an embedded database of its own, with an organisation that has one person of each role. */
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { packShelf } from '@primum/formats/folder/find-packs';
import { acceptInvitation, invite, offerSetup, setUp } from '@primum/store/account/one-time-links';
import { makeMachine } from '@primum/store/account/machines';
import { beginSession } from '@primum/store/account/sessions';
import { acceptOffer, offerPart } from '@primum/store/sharing/offers';
import { type DatabasePlace, openDatabase } from '@primum/store/database/open-database';
import { ROLES, type Role } from '@primum/core/api/session';
import type { Actor, Store } from '@primum/store/store';
import type { RouteOptions } from 'fastify';
import type { InjectOptions, Response } from 'light-my-request';
import { afterAll, beforeAll, inject } from 'vitest';
import { loadPolicies } from '../decide.ts';
import { buildApp } from '../app.ts';
import type { App } from '../app-type.ts';
import type { Deps } from '../deps.ts';
import { startAssessor } from '../assessor.ts';
import { followHappenings } from '../happenings-hub.ts';

const ROOT = resolve(import.meta.dirname, '../../../..');
export const ORIGIN = 'http://localhost:7420';
export const METRICS_TOKEN = 'a token for the figures';
/** The same for all servers of one database. */
const SECRET = new Uint8Array(32).fill(7);
export const PASSWORD = 'correct horse battery staple';

export interface TestServer {
  readonly app: App;
  readonly store: Store;
  readonly routes: readonly RouteOptions[];
  readonly people: Readonly<Record<Role, Actor & { readonly email: string }>>;
  /** One person of each role in another organisation, to which parts can be granted. */
  readonly partners: Readonly<Record<Role, Actor & { readonly email: string }>>;
  /** An owner of an organisation that has nothing to do with the first. */
  readonly stranger: Actor;
  pass(ms: number): void;
}

export type Ask = (options: InjectOptions) => Promise<Response>;

/** Gives the server, for use inside tests. */
export function testServer(more: Partial<Deps> = {}): () => TestServer {
  let server: TestServer | undefined;
  let close: (() => Promise<void>) | undefined;
  beforeAll(async () => {
    ({ server, close } = await startTestServer(embedded(), more));
  });
  afterAll(() => close?.());
  return () => {
    if (server === undefined) throw new Error('the server runs inside tests only');
    return server;
  };
}

/** A database from the archive that the run of tests has made. */
function embedded(): DatabasePlace {
  return { folder: undefined, load: new Uint8Array(readFileSync(inject('embeddedArchive'))) };
}

/** On a database without content; the tables are made. */
export async function startTestServer(
  place: DatabasePlace,
  more: Partial<Deps> = {},
): Promise<{ readonly server: TestServer; readonly close: () => Promise<void> }> {
  let time = Date.parse('2026-11-25T09:00:00Z');
  const { app, store, routes, close } = await startApp(place, () => new Date(time), more);
  const people = await newPeople(store, 'Maker', '');
  const partners = await newPeople(store, 'Partner', 'partner-');
  const stranger = await newOwner(store, 'Other');
  const server: TestServer = { app, store, routes, people, partners, stranger, pass: (ms) => void (time += ms) };
  return { server, close };
}

/** One more server on the database of the first: PostgreSQL only. */
export async function startSecondServer(
  first: TestServer,
  place: DatabasePlace,
): Promise<{ readonly server: TestServer; readonly close: () => Promise<void> }> {
  const { app, store, routes, close } = await startApp(place, first.store.now);
  return { server: { ...first, app, store, routes }, close };
}

async function startApp(place: DatabasePlace, now: () => Date, more: Partial<Deps> = {}) {
  const database = await openDatabase(place);
  const store: Store = { database, now, passwordCost: { memoryKib: 8, passes: 1 }, secret: SECRET };
  const packFolders = [join(ROOT, 'knowledge')];
  const assessor = startAssessor(packFolders, now);
  const routes: RouteOptions[] = [];
  const app = await buildApp(
    {
      store,
      assessor,
      decide: loadPolicies(join(ROOT, 'policies')),
      packs: await packShelf(packFolders),
      happenings: await followHappenings(database),
      jobs: { figures: async () => [], failed: async () => [], again: async () => false },
      examples: join(ROOT, 'examples'),
      pages: undefined,
      origin: ORIGIN,
      metricsToken: METRICS_TOKEN,
      ...more,
    },
    { requestsPerMinute: 0, log: false, onRoute: (route) => routes.push(route) },
  );
  return {
    app,
    store,
    routes,
    close: async () => {
      await app.close();
      await assessor.close();
      await database.close();
    },
  };
}

async function newOwner(store: Store, title: string): Promise<Actor & { email: string }> {
  const email = `owner-of-${title.toLowerCase()}@example.org`;
  const person = { name: `Owner of ${title}`, email, password: PASSWORD, locale: 'en' as const };
  return { ...(await setUp(store, { token: await offerSetup(store), person, organisation: title })), email };
}

async function newPeople(
  store: Store,
  title: string,
  prefix: string,
): Promise<Record<Role, Actor & { email: string }>> {
  const owner = await newOwner(store, title);
  const people = { owner } as Record<Role, Actor & { email: string }>;
  for (const role of ROLES)
    if (role !== 'owner') people[role] = await newMember(store, owner, { role, email: `${prefix}${role}@example.org` });
  return people;
}

async function newMember(
  store: Store,
  owner: Actor,
  { role, email }: { readonly role: Role; readonly email: string },
): Promise<Actor & { email: string }> {
  const token = await invite(store, owner, { email, role });
  const person = { name: `A ${role}`, password: PASSWORD, locale: 'en' as const };
  return { ...(await acceptInvitation(store, { token, person })), email };
}

/** Asks in the name of somebody, as a page of this server does. */
export async function asking({ app, store }: TestServer, actor: Actor | undefined): Promise<Ask> {
  const cookies = actor === undefined ? {} : { primum_session: await beginSession(store, actor) };
  return (options) => app.inject({ ...options, cookies, headers: { 'x-primum': '1', ...options.headers } });
}

/** A machine account of the first organisation, made by its owner. Returns its token. */
export async function newMachine({ store, people }: TestServer, scopes: readonly string[]): Promise<string> {
  const expiresAt = new Date(store.now().getTime() + 86_400_000);
  return (await makeMachine(store, people.owner, { title: 'A machine', scopes, expiresAt })).token;
}

/** Asks as a program does: by a token, without what a page of this server sends. */
export function askingWithToken({ app }: TestServer, token: string): Ask {
  return (options) => app.inject({ ...options, headers: { authorization: `Bearer ${token}`, ...options.headers } });
}

/** Begins the ankle monitor as a dossier of the first organisation. Returns its id. */
export async function newExample(server: TestServer, example = 'amps'): Promise<string> {
  const ask = await asking(server, server.people.owner);
  const made = await ask({ method: 'POST', url: '/api/dossiers', payload: { from: { example } } });
  if (made.statusCode !== 201) throw new Error(made.body);
  return made.json<{ id: string }>().id;
}

/** Grants the part of a party to the partner's organisation. Returns the grant's id. */
export async function share({ store, people, partners }: TestServer, dossier: string, party: string): Promise<string> {
  const offer = { dossier, party, partyTitle: `Title of ${party}`, label: '' };
  const { id, token } = await offerPart(store, people.owner, offer);
  await acceptOffer(store, partners.owner, token);
  return id;
}

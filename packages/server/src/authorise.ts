/** The first wall: no route answers before its action was allowed. A route without an action does not start. */
import { DomainError } from '@primum/core/domain-error';
import { readDossier, type StoredDossier } from '@primum/store/dossier/read-dossier';
import type { FastifyRequest, RouteOptions } from 'fastify';
import type { Action } from './decide.ts';
import type { Deps } from './deps.ts';
import { sessionOf, signedIn } from './session.ts';

/** `open`: for everybody, signed in or not. `signed-in`: for everybody who is. */
export type RouteAction = Action | 'open' | 'signed-in';

declare module 'fastify' {
  interface FastifyContextConfig {
    action?: RouteAction;
  }
  interface FastifyRequest {
    /** The dossier in the address, once the action on it was allowed. */
    dossier: StoredDossier | undefined;
  }
}

const WRITES = new Set(['POST', 'PUT', 'PATCH', 'DELETE']);

export function requireAction(route: RouteOptions): void {
  if (route.url.startsWith('/api/') && route.config?.action === undefined) {
    throw new Error(`${String(route.method)} ${route.url} has no action in its config`);
  }
}

/** Throws DomainError NOT_SIGNED_IN, NOT_ALLOWED, NOT_FOUND. */
export async function authorise(request: FastifyRequest, deps: Deps): Promise<void> {
  const { action } = request.routeOptions.config;
  if (action === undefined) return;
  refuseForeignSites(request, deps);
  if (action !== 'open') request.session = await sessionOf(request, deps);
  if (action === 'open') return;
  const session = signedIn(request);
  if (action === 'signed-in') return;
  const principal = { account: session.account, organisation: session.organisation, role: session.role, scopes: [] };
  const { dossier } = request.params as { readonly dossier?: string };
  // Whether a dossier of strangers exists is not told: it is not found.
  const found = dossier === undefined ? undefined : await readDossier(deps.store, session, dossier);
  const resource =
    found === undefined
      ? { organisation: session.organisation }
      : { dossier: found.id, organisation: found.organisation, partners: [] };
  if (!deps.decide(principal, action, resource).allowed) {
    throw new DomainError('NOT_ALLOWED', `your role here is ${session.role}: it does not allow this`, { action });
  }
  request.dossier = found;
}

/** For routes with a dossier in their address. */
export function dossierOf(request: FastifyRequest): StoredDossier {
  if (request.dossier === undefined) throw new Error(`${request.url} has no dossier in its address`);
  return request.dossier;
}

/**
 * The wall against other sites that use a signed-in browser (CSRF), beside the cookie's own: a page elsewhere can neither
 * set our header without asking first nor hide where it is from.
 */
function refuseForeignSites({ method, headers }: FastifyRequest, { origin }: Deps): void {
  if (!WRITES.has(method)) return;
  const foreign = headers.origin !== undefined && headers.origin !== origin;
  if (foreign || headers['x-primum'] === undefined) {
    throw new DomainError('NOT_ALLOWED', 'this change was not asked for by a page of this server');
  }
}

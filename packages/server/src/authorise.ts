/** The first wall: no route answers before its action was allowed. A route without an action does not start. */
import { DomainError } from '@primum/core/domain-error';
import { readDossier, type StoredDossier } from '@primum/store/dossier/read-dossier';
import type { FastifyRequest, RouteOptions } from 'fastify';
import type { Action } from './decide.ts';
import type { Deps } from './deps.ts';
import { partnersOf } from './partners-of.ts';
import { askerOf, bearerToken, personOf, signedIn } from './session.ts';

/** `open`: for everybody, signed in or not. `signed-in`: for every person who is, and for no machine. */
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

/** Throws DomainError NOT_SIGNED_IN, SECOND_FACTOR_NEEDED, NOT_ALLOWED, NOT_FOUND. */
export async function authorise(request: FastifyRequest, deps: Deps): Promise<void> {
  const { action } = request.routeOptions.config;
  if (action === undefined) return;
  // No page of another site can send a token without asking this server first, and browsers send none by themselves.
  if (action === 'open' || bearerToken(request) === undefined) refuseForeignSites(request, deps);
  if (action === 'open') return;
  request.asker = await askerOf(request, deps);
  if (action === 'signed-in') {
    personOf(request);
    return;
  }
  const asker = signedIn(request);
  if (asker.role !== 'machine' && asker.needsSecondFactor) {
    throw new DomainError(
      'SECOND_FACTOR_NEEDED',
      'this organisation asks for a second factor: set one up in your account',
    );
  }
  const { dossier } = request.params as { readonly dossier?: string };
  // Whether a dossier of strangers exists is not told: it is not found.
  const found = dossier === undefined ? undefined : await readDossier(deps.store, asker, dossier);
  const resource =
    found === undefined
      ? { organisation: asker.organisation }
      : { dossier: found.id, organisation: found.organisation, partners: partnersOf(found, asker) };
  if (!deps.decide(asker, action, resource).allowed) {
    const { role } = asker;
    const because = role === 'machine' ? 'the scopes of this token do' : `your role here is ${role}: it does`;
    throw new DomainError('NOT_ALLOWED', `${because} not allow this`, { action });
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

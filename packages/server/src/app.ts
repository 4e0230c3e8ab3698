/** The server: walls first, then the routes of every capability, then the pages. */
import cookie from '@fastify/cookie';
import helmet from '@fastify/helmet';
import rateLimit from '@fastify/rate-limit';
import swagger from '@fastify/swagger';
import fastify, { type FastifyServerOptions, type RouteOptions } from 'fastify';
import {
  createJsonSchemaTransformObject,
  serializerCompiler,
  validatorCompiler,
  type ZodTypeProvider,
} from 'fastify-type-provider-zod';
import { apiPagesOn } from './api-pages.ts';
import type { App } from './app-type.ts';
import { limitAskers } from './asker-limit.ts';
import { authorise, requireAction } from './authorise.ts';
import type { Deps } from './deps.ts';
import { describeRoute, PROBLEM_SCHEMA } from './describe-route.ts';
import { pagesOn } from './pages.ts';
import { problem } from './problem.ts';
import { repeatSafely } from './repeat-safely.ts';
import { requireRoom } from './require-room.ts';
import { sendProblem } from './send-problem.ts';
import { ROUTES } from './routes.generated.ts';
import { refuseAddress, refuseBody } from './unstorable.ts';

export interface AppOptions {
  /** Requests a minute from one address; 0: no limit, for benchmarks on loopback. */
  readonly requestsPerMinute: number;
  /** Of one person or machine, from whatever address; 0: no limit. */
  readonly requestsPerAsker?: number | undefined;
  /** Addresses of the proxies in front, whose word on where a request is from counts; undefined: there are none. */
  readonly proxies?: string | undefined;
  readonly log: boolean;
  /** Hears of every route, for tests that have to try them all. */
  readonly onRoute?: (route: RouteOptions) => void;
}

const LARGEST_BODY_BYTES = 16 * 1024 * 1024;
/** Browsers open connections that they may never use: Node waits a minute for those, a stop must not. */
const GRACE_MS = 5_000;

export async function buildApp(deps: Deps, options: AppOptions): Promise<App> {
  const settings: FastifyServerOptions = {
    bodyLimit: LARGEST_BODY_BYTES,
    logger: options.log ? LOGGED : false,
    routerOptions: { maxParamLength: 200 },
    ...(options.proxies === undefined ? {} : { trustProxy: options.proxies }),
    // Addresses that no route can have.
    frameworkErrors: sendProblem,
  };
  const app: App = fastify(settings).withTypeProvider<ZodTypeProvider>();
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);
  app.setErrorHandler(sendProblem);
  app.decorateRequest('asker', undefined);
  app.decorateRequest('dossier', undefined);
  app.addHook('onRoute', (route) => {
    requireAction(route);
    options.onRoute?.(route);
  });
  await app.register(cookie);
  await app.register(helmet, {
    contentSecurityPolicy: { directives: CONTENT_POLICY },
    hsts: deps.origin.startsWith('https:'),
  });
  if (options.requestsPerMinute > 0) {
    await app.register(rateLimit, { max: options.requestsPerMinute, timeWindow: '1 minute' });
  }
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: { title: 'Primum', version: '0.1.0', description: 'From a weakness in a connected device to its patients' },
      components: { schemas: { Problem: PROBLEM_SCHEMA }, securitySchemes: SECURITY },
      security: [{ session: [] }, { token: [] }],
    },
    transform: describeRoute,
    transformObject: createJsonSchemaTransformObject({}),
  });
  app.addHook('preClose', async () => void setTimeout(() => app.server.closeAllConnections(), GRACE_MS).unref());
  // Before the body is read: who may not ask sends none.
  app.addHook('onRequest', refuseAddress);
  app.addHook('onRequest', (request) => authorise(request, deps));
  const { requestsPerAsker = 0 } = options;
  if (requestsPerAsker > 0) app.addHook('onRequest', limitAskers(requestsPerAsker, deps.store.now));
  app.addHook('preValidation', refuseBody);
  app.addHook('preHandler', async (request) => requireRoom(request, deps));
  repeatSafely(app, deps);
  for (const routes of ROUTES) routes(app, deps);
  await apiPagesOn(app);
  await pagesOn(app, deps);
  app.setNotFoundHandler((_, reply) =>
    reply
      .code(404)
      .type('application/problem+json')
      .send(problem(404, 'NOT_FOUND', 'There is nothing at this address.')),
  );
  return app;
}

/** Addresses of people, bodies and headers stay out of the log: they hold personal data and secrets. */
const LOGGED = {
  level: 'info',
  serializers: { req: ({ method, url }: { method: string; url: string }) => ({ method, url: pathOf(url) }) },
};

/** How one says who one is, as the description of the API tells it. */
const SECURITY = {
  session: { type: 'apiKey' as const, in: 'cookie' as const, name: 'primum_session', description: 'of a person' },
  token: { type: 'http' as const, scheme: 'bearer', description: 'of a machine account' },
};

/** Everything comes from this server. Inline styles are what the component library sets on elements. */
const CONTENT_POLICY = {
  defaultSrc: ["'self'"],
  scriptSrc: ["'self'"],
  styleSrc: ["'self'", "'unsafe-inline'"],
  imgSrc: ["'self'", 'data:'],
  workerSrc: ["'self'", 'blob:'],
  objectSrc: ["'none'"],
  frameAncestors: ["'none'"],
  upgradeInsecureRequests: null,
};

/** Without what stands behind the question mark: it may hold a one-time token. */
function pathOf(url: string): string {
  return url.split('?', 1)[0] ?? url;
}

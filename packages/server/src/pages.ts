/** The built workbench: its files, and its one page for every address that is not a file, so that deep links open. */
import fastifyStatic from '@fastify/static';
import type { App } from './app-type.ts';
import type { Deps } from './deps.ts';

export async function pagesOn(app: App, { pages }: Deps): Promise<void> {
  if (pages === undefined) return;
  await app.register(fastifyStatic, {
    root: pages,
    wildcard: false,
    // Beside each file that is worth it stands the same gzipped; see tools/zip-pages.ts.
    preCompressed: true,
    // Names of built files carry a hash of what is in them.
    setHeaders: (reply, path) =>
      void reply.header(
        'cache-control',
        path.includes('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
      ),
  });
  app.get('/*', { schema: { hide: true } }, (request, reply) => {
    const wantsPage = request.headers.accept?.includes('text/html') === true && !request.url.startsWith('/api/');
    if (!wantsPage) return reply.callNotFound();
    return reply.sendFile('index.html');
  });
}

/** The description of the API (OpenAPI 3.1) and pages to read it by. Nothing on them comes from another server. */
import { createHash } from 'node:crypto';
import type { App } from './app-type.ts';

const PAGES = '/docs/api';

export async function apiPagesOn(app: App): Promise<void> {
  // Five megabytes of script for readers of the API: loaded here and not with the server's own modules.
  const { default: reference } = await import('@scalar/fastify-api-reference');
  app.addHook('onSend', async (request, reply, payload) => {
    if (request.url !== `${PAGES}/` || typeof payload !== 'string') return payload;
    const scripts = [...payload.matchAll(/<script[^>]*>([^]+?)<\/script>/g)].map(([, script]) => hashOf(script ?? ''));
    reply.header('content-security-policy', policyWith(scripts));
    return payload;
  });
  await app.register(reference, {
    routePrefix: PAGES,
    configuration: { withDefaultFonts: false, hideClientButton: true, telemetry: false, showDeveloperTools: 'never' },
  });
}

function hashOf(script: string): string {
  return `'sha256-${createHash('sha256').update(script).digest('base64')}'`;
}

function policyWith(scripts: readonly string[]): string {
  return [
    "default-src 'self'",
    `script-src 'self' ${scripts.join(' ')}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self' data:",
    "object-src 'none'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
  ].join('; ');
}

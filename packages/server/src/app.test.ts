import { describe, expect, it } from 'vitest';
import { METRICS_TOKEN, testServer } from './testing/test-server.ts';

const server = testServer();

describe('the server', () => {
  it('describes every route of its API in OpenAPI 3.1', async () => {
    const { openapi, paths } = (await server().app.inject({ url: '/docs/api/openapi.json' })).json<{
      openapi: string;
      paths: Record<string, Record<string, unknown>>;
    }>();
    expect(openapi).toBe('3.1.0');
    const described = Object.entries(paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
    );
    const routes = server()
      .routes.filter(({ url }) => url.startsWith('/api/'))
      .flatMap(({ method, url }) => [method].flat().map((one) => `${one} ${url.replaceAll(/:([a-z]+)/g, '{$1}')}`))
      .filter((route) => !route.startsWith('HEAD'));
    expect(described.filter((route) => route.includes('/api/')).sort()).toEqual([...new Set(routes)].sort());
  });

  it('shows its API on a page whose scripts its own policy allows, and nothing from elsewhere', async () => {
    const page = await server().app.inject({ url: '/docs/api/' });
    expect(page.statusCode).toBe(200);
    expect(page.body).not.toMatch(/(src|href)="https?:/);
    const policy = String(page.headers['content-security-policy']);
    expect(policy).toMatch(/script-src 'self' 'sha256-/);
    expect(policy).not.toContain("script-src 'self' 'unsafe-inline'");
  });

  it('sends strict headers with every answer', async () => {
    const { headers } = await server().app.inject({ url: '/api/setup' });
    expect(headers['content-security-policy']).toContain("default-src 'self'");
    expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['referrer-policy']).toBe('no-referrer');
  });

  it('answers problem details where there is nothing, and for what is no JSON', async () => {
    const nothing = await server().app.inject({ url: '/api/nothing' });
    expect(nothing.json()).toMatchObject({ status: 404, code: 'NOT_FOUND' });
    const headers = { 'content-type': 'application/json', 'x-primum': '1' };
    const broken = await server().app.inject({ method: 'POST', url: '/api/session', payload: '{"a"', headers });
    expect(broken.json()).toMatchObject({ status: 400, code: 'INPUT_INVALID' });
    expect(broken.headers['content-type']).toContain('application/problem+json');
  });

  it('tells its figures to who has the token, and nobody else that there are any', async () => {
    expect((await server().app.inject({ url: '/metrics' })).statusCode).toBe(404);
    const headers = { authorization: `Bearer ${METRICS_TOKEN}` };
    const { body } = await server().app.inject({ url: '/metrics', headers });
    expect(body).toContain('primum_request_seconds_bucket');
    expect((await server().app.inject({ url: '/ready' })).json()).toEqual({ state: 'ok' });
  });
});

/** Requests to the server: JSON in and out, problem details as errors, and what a write needs so that nobody else's is lost. */

/** One of the faults of a problem, as far as every kind of fault has them. */
interface ToldFault {
  readonly message: string;
  readonly hint?: string;
  readonly line?: number;
  readonly path?: readonly (string | number)[];
}

/** A fault as the server tells it (RFC 9457 with a stable code), or a request that never got there. */
export class Problem extends Error {
  override readonly name = 'Problem';
  readonly code: string;
  readonly status: number;
  readonly faults: readonly ToldFault[];

  constructor(told: { code: string; status: number; title: string; faults?: readonly ToldFault[] }) {
    super(told.title);
    this.code = told.code;
    this.status = told.status;
    this.faults = told.faults ?? [];
  }
}

export function isProblem(error: unknown, code: string): boolean {
  return error instanceof Problem && error.code === code;
}

export async function getJson<T>(path: string, signal?: AbortSignal): Promise<T> {
  return (await answerOf(path, signal === undefined ? {} : { signal })) as T;
}

export interface Write {
  readonly method: 'POST' | 'PUT' | 'DELETE';
  readonly body?: unknown;
  /** Revision that the write starts from; the server refuses it with STALE_REVISION when there is a newer one. */
  readonly revision?: number;
}

export async function sendJson<T>(path: string, { method, body, revision }: Write): Promise<T> {
  const headers: Record<string, string> = { 'X-Primum': '1' };
  if (body !== undefined) headers['Content-Type'] = 'application/json';
  if (revision !== undefined) headers['If-Match'] = `"${revision}"`;
  const init = { method, headers, ...(body === undefined ? {} : { body: JSON.stringify(body) }) };
  if (method !== 'POST') return (await answerOf(path, init)) as T;
  headers['Idempotency-Key'] = crypto.randomUUID();
  return (await repeated(() => answerOf(path, init))) as T;
}

/** Asks again where nobody knows whether the server did it, with the key that makes it be done once. */
async function repeated(ask: () => Promise<unknown>): Promise<unknown> {
  for (const waitMs of REPEAT_AFTER_MS) {
    try {
      return await ask();
    } catch (error) {
      if (!(error instanceof Problem) || !MAY_PASS.has(error.code)) throw error;
      await new Promise((resolve) => setTimeout(resolve, waitMs));
    }
  }
  return ask();
}

/** Longer, all together, than a server takes a request for running whose own server died. */
const REPEAT_AFTER_MS = [500, 1000, 2000, 4000, 10_000];
const MAY_PASS = new Set(['NOT_REACHED', 'STORE_UNAVAILABLE', 'STILL_RUNNING']);

/** Query string of what is set; empty when nothing is. */
export function queryOf(values: Readonly<Record<string, string | number | boolean | undefined>>): string {
  const set = Object.entries(values).flatMap(([key, value]) =>
    value === undefined || value === '' || value === false ? [] : [[key, value === true ? '1' : String(value)]],
  );
  return set.length === 0 ? '' : `?${new URLSearchParams(set)}`;
}

async function answerOf(path: string, init: RequestInit): Promise<unknown> {
  let response: Response;
  try {
    response = await fetch(`/api${path}`, { credentials: 'same-origin', ...init });
  } catch (cause) {
    if (init.signal?.aborted === true) throw cause;
    throw new Problem({ code: 'NOT_REACHED', status: 0, title: 'The server cannot be reached.' });
  }
  const text = await response.text();
  const isJson = response.headers.get('Content-Type')?.includes('json') === true;
  const body: unknown = isJson && text !== '' ? JSON.parse(text) : undefined;
  if (!response.ok) throw problemOf(response, body);
  return body;
}

function problemOf({ status, statusText }: Response, body: unknown): Problem {
  const told = (typeof body === 'object' && body !== null ? body : {}) as Partial<Record<string, unknown>>;
  return new Problem({
    status,
    code: typeof told['code'] === 'string' ? told['code'] : 'UNEXPECTED',
    title: [told['title'], statusText].find((text): text is string => typeof text === 'string') ?? '',
    ...(Array.isArray(told['faults']) ? { faults: told['faults'] as ToldFault[] } : {}),
  });
}

/** One request to a tracker, and nothing beyond it: no redirect is followed, it ends in time, and little is read of what comes. */
import { type IncomingHttpHeaders, type IncomingMessage, type RequestOptions, request as plain } from 'node:http';
import { request as secure } from 'node:https';
import { DomainError } from '@primum/core/domain-error';
import type { TrackerAsk } from '@primum/formats/tracker/tracker-language';
import { requireMayAsk } from './public-address.ts';

export interface TrackerReply {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  /** Undefined where the answer is no JSON. */
  readonly json: unknown;
}

export interface AskOptions {
  /** Origins that may be asked although they are not public. */
  readonly allowed: readonly string[];
  readonly headers: Readonly<Record<string, string>>;
  readonly timeLimitMs?: number;
}

const TIME_LIMIT_MS = 10_000;
const MOST_BYTES = 4 * 1024 * 1024;
/** By these the request never got to anybody. */
const NOT_SENT = new Set(['ENOTFOUND', 'EAI_AGAIN', 'ECONNREFUSED', 'EHOSTUNREACH', 'ENETUNREACH']);

/**
 * Throws DomainError TRACKER_REFUSED where the address may not be asked, TRACKER_UNREACHABLE where no answer came; its fact `sent`
 * says whether the tracker may have done what was asked. Neither tells anything of the headers.
 */
export async function askTracker(
  { method, url, body }: TrackerAsk,
  { allowed, headers, timeLimitMs = TIME_LIMIT_MS }: AskOptions,
): Promise<TrackerReply> {
  const address = new URL(url);
  const lookup = requireMayAsk(address, allowed);
  const text = body === undefined ? undefined : JSON.stringify(body);
  const options: RequestOptions = {
    method,
    headers: {
      'user-agent': 'Primum',
      ...headers,
      ...(text === undefined ? {} : { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) }),
    },
    signal: AbortSignal.timeout(timeLimitMs),
    ...(lookup === undefined ? {} : { lookup }),
  };
  try {
    const response = await sent(address, options, text);
    const { statusCode: status = 0, headers: told } = response;
    return { status, headers: told, json: jsonIn(await textOf(response)) };
  } catch (error) {
    if (error instanceof DomainError) throw error;
    throw unreachable(address.host, error);
  }
}

function sent(address: URL, options: RequestOptions, text: string | undefined): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const asked = (address.protocol === 'https:' ? secure : plain)(address, options, resolve);
    asked.once('error', reject);
    asked.end(text);
  });
}

async function textOf(response: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  let bytes = 0;
  for await (const part of response as AsyncIterable<Buffer>) {
    bytes += part.length;
    if (bytes > MOST_BYTES) {
      response.destroy();
      throw new Error('the answer is too long');
    }
    parts.push(part);
  }
  return Buffer.concat(parts).toString('utf8');
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/** The cause is not kept: it may hold the request. */
function unreachable(host: string, error: unknown): DomainError {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const isLate = error instanceof Error && (error.name === 'TimeoutError' || error.name === 'AbortError');
  const why = isLate ? 'it did not answer in time' : code === '' ? 'its answer broke off or was too long' : code;
  return new DomainError('TRACKER_UNREACHABLE', `the tracker at ${host} cannot be reached: ${why}`, {
    sent: NOT_SENT.has(code) ? 'no' : 'unknown',
  });
}

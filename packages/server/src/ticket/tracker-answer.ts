/** What the answer of a tracker means: fine, to be waited for, or refused, and why. */
import { DomainError } from '@primum/core/domain-error';
import { plainName } from '@primum/core/ticket/safe-text';
import type { TrackerReply } from './ask-tracker.ts';

const DAY_MS = 86_400_000;
const USUAL_WAIT_MS = 60_000;

/**
 * Until when the tracker asks to be left alone; undefined where it does not. GitHub says so with 403 as well. Its own advice, in this
 * order: Retry-After, the time of the reset where nothing is left, a minute.
 */
export function waitsUntil({ status, headers }: Omit<TrackerReply, 'json'>, now: Date): Date | undefined {
  const isOut = headers['x-ratelimit-remaining'] === '0';
  const after = headers['retry-after'];
  if (status !== 429 && !(status === 403 && (isOut || after !== undefined))) return undefined;
  const reset = headerOf(headers['x-ratelimit-reset']) ?? headerOf(headers['ratelimit-reset']);
  const at = timeOf(after, now) ?? (reset === undefined ? undefined : instantOf(reset));
  const ms = at === undefined || Number.isNaN(at) ? USUAL_WAIT_MS : at - now.getTime();
  return new Date(now.getTime() + Math.min(Math.max(ms, 1000), DAY_MS));
}

/** Throws DomainError TRACKER_BUSY, TRACKER_REFUSED, or gives the answer back. `token` never stands in what is told. */
export function requireFine(reply: TrackerReply, now: Date, token: string): TrackerReply {
  const { status } = reply;
  if (status >= 200 && status < 300) return reply;
  const until = waitsUntil(reply, now);
  if (until !== undefined) throw busy(until, now);
  const said = saidIn(reply.json).replaceAll(token, '(the token)');
  const words = said === '' ? '' : ` It said: ${said}`;
  throw new DomainError('TRACKER_REFUSED', `the tracker answered ${status}: ${hintFor(status)}.${words}`, {
    status,
    // A server that broke may have done it before.
    sent: status >= 500 ? 'unknown' : 'no',
  });
}

export function busy(until: Date, now: Date): DomainError {
  const seconds = Math.ceil((until.getTime() - now.getTime()) / 1000);
  return new DomainError('TRACKER_BUSY', `the tracker asks to be left alone: try again in ${seconds} s`, {
    until: until.toISOString(),
    sent: 'no',
  });
}

function hintFor(status: number): string {
  if (status >= 300 && status < 400)
    return 'it sends on to another address, which is not followed; if the project was renamed or moved, write where it is now';
  if (status === 401) return 'it does not know the token, or the token has ended';
  if (status === 403) return 'the token may not do this';
  if (status === 404) return 'it has no such project, or the token may not see it';
  if (status === 410) return 'there are no tickets in this project any more';
  return status >= 500 ? 'it has a fault of its own' : 'it does not take what was sent';
}

/** Messages as GitHub (`message`), GitLab (`message`, `error`) and Jira (`errorMessages`, `errors`) tell them. */
function saidIn(json: unknown): string {
  if (typeof json !== 'object' || json === null) return '';
  const told = json as Readonly<Record<string, unknown>>;
  const parts = ['message', 'error', 'error_description', 'errorMessages', 'errors'].flatMap((key) =>
    textsIn(told[key]),
  );
  return plainName([...new Set(parts)].join('; '), 300);
}

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return value === '' ? [] : [value];
  if (typeof value !== 'object' || value === null) return [];
  return Array.isArray(value)
    ? value.flatMap(textsIn)
    : Object.entries(value).flatMap(([key, inner]) => textsIn(inner).map((text) => `${key}: ${text}`));
}

function headerOf(value: string | string[] | undefined): string | undefined {
  return Array.isArray(value) ? value[0] : value;
}

/** Retry-After: seconds, or a date (RFC 9110, 10.2.3). */
function timeOf(text: string | undefined, now: Date): number | undefined {
  if (text === undefined) return undefined;
  return /^\d+$/.test(text) ? now.getTime() + Number(text) * 1000 : Date.parse(text);
}

/** GitHub and GitLab: seconds since 1970; Jira: a date. */
function instantOf(text: string): number {
  return /^\d+$/.test(text) ? Number(text) * 1000 : Date.parse(text);
}

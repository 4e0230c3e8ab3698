/**
 * Work that nobody waits for. Each job is a function that may run again at any time: it is retried when it fails, and two of a
 * kind never run at once.
 */
import { DomainError } from '@primum/core/domain-error';
import { listOrganisations } from '@primum/store/account/organisations';
import { forgetEnded } from '@primum/store/account/forget-ended';
import { verifyAudit } from '@primum/store/audit/list-audit';
import type { Store } from '@primum/store/store';
import { keepDump } from './keep-dump.ts';
import { followAllTickets } from './ticket/follow-tickets.ts';

export interface Job {
  readonly name: string;
  readonly every: 'hour' | 'day';
  run(): Promise<void>;
}

/** How the runs of a job stand. */
export interface JobFigures {
  readonly job: string;
  readonly waiting: number;
  readonly running: number;
  readonly done: number;
  /** Given up after its retries. */
  readonly failed: number;
}

/** A job whose last run was given up after its retries. */
export interface FailedJob {
  readonly job: string;
  readonly at: Date;
  /** Code of a DomainError, else UNEXPECTED: what an error says may be of anybody, and stands in the log only. */
  readonly code: string;
}

export interface Jobs {
  figures(): Promise<readonly JobFigures[]>;
  failed(): Promise<readonly FailedJob[]>;
  /** Lets a job run now, unless it does. False: there is no such job. */
  again(job: string): Promise<boolean>;
  /** Lets what runs finish. */
  stop(): Promise<void>;
}

export function codeOf(error: unknown): string {
  return error instanceof DomainError ? error.code : 'UNEXPECTED';
}

export interface JobSettings {
  /** Folder for dumps of an embedded database; undefined: the database has its own way of being backed up. */
  readonly dumps?: string;
  /** Addresses of trackers on a network of our own. */
  readonly trackers: readonly string[];
}

export function jobsFor(store: Store, { dumps, trackers }: JobSettings): readonly Job[] {
  const jobs: Job[] = [
    { name: 'forget-ended', every: 'hour', run: () => forgetEnded(store) },
    { name: 'verify-audit', every: 'day', run: () => verifyAllAudits(store) },
    { name: 'follow-tickets', every: 'hour', run: () => followAllTickets(store, trackers) },
  ];
  if (dumps !== undefined) jobs.push({ name: 'dump', every: 'hour', run: () => keepDump(store, dumps) });
  return jobs;
}

/** Throws where an audit log is not whole: a job that failed shows in the figures, and stays there. */
async function verifyAllAudits(store: Store): Promise<void> {
  const broken: string[] = [];
  for (const { id } of await listOrganisations(store.database)) {
    const verdict = await verifyAudit(store, id);
    if (!verdict.whole) broken.push(`organisation ${id}, entry ${verdict.number}: ${verdict.because}`);
  }
  if (broken.length > 0) throw new Error(`the audit log is not whole: ${broken.join('; ')}`);
}

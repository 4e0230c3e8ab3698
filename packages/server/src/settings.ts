/** Settings of the server from its environment: everything has a default that works on one machine. */
import { homedir } from 'node:os';
import { join } from 'node:path';
import { DomainError } from '@primum/core/domain-error';
import { z } from 'zod';
import { type Provider, providerOf } from './provider-of.ts';

const Environment = z.object({
  DATABASE_URL: z.string().startsWith('postgres').optional(),
  PRIMUM_DATA: z.string().min(1).optional(),
  PRIMUM_HOST: z.string().min(1).default('127.0.0.1'),
  PRIMUM_PORT: z.coerce.number().int().min(1).max(65_535).default(7420),
  PRIMUM_ORIGIN: z.url().optional(),
  PRIMUM_REQUESTS_PER_MINUTE: z.coerce.number().int().min(0).default(1200),
  PRIMUM_REQUESTS_PER_ACCOUNT: z.coerce.number().int().min(0).default(600),
  PRIMUM_PROXIES: z.string().min(1).optional(),
  PRIMUM_SECRET: z.string().min(32).max(1000).optional(),
  PRIMUM_METRICS_TOKEN: z.string().min(16).optional(),
  PRIMUM_LOG: z.enum(['0', '1']).optional(),
  PRIMUM_TRACKERS: z.string().min(1).optional(),
  PRIMUM_JOBS: z.enum(['here', 'elsewhere']).default('here'),
});

export interface Settings {
  readonly databaseUrl: string | undefined;
  /** Folder of the embedded database. */
  readonly folder: string;
  readonly host: string;
  readonly port: number;
  /** As people write it in their browser. */
  readonly origin: string;
  /** From one address; 0: no limit, also not for one account. */
  readonly requestsPerMinute: number;
  readonly requestsPerAccount: number;
  /** Addresses of proxies in front of the server, by commas. */
  readonly proxies: string | undefined;
  readonly metricsToken: string | undefined;
  /** PRIMUM_OIDC_...: the organisation's own sign-in. */
  readonly provider: Provider | undefined;
  /** Seals what the server has to read again; the same for all servers on one database, and never in it. */
  readonly secret: string | undefined;
  /** Origins of trackers on a network of our own, which are not asked otherwise; plain http on this machine only. */
  readonly trackers: readonly string[];
  readonly log: boolean;
  /** Jobs run in this server too; false: workers of their own run them (PostgreSQL only). */
  readonly runsJobs: boolean;
  /** Reached from this machine only: then the embedded database does for a try. */
  readonly local: boolean;
}

/** Throws DomainError INPUT_INVALID with all faults. */
export function settingsFrom(environment: Readonly<Record<string, string | undefined>>): Settings {
  const parsed = Environment.safeParse(environment);
  if (!parsed.success) {
    const faults = parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
    throw new DomainError('INPUT_INVALID', `the settings are not right: ${faults.join('; ')}`);
  }
  const { data } = parsed;
  const local = ['127.0.0.1', '::1', 'localhost'].includes(data.PRIMUM_HOST);
  return {
    databaseUrl: data.DATABASE_URL,
    folder: data.PRIMUM_DATA ?? join(homedir(), '.primum'),
    host: data.PRIMUM_HOST,
    port: data.PRIMUM_PORT,
    origin: (data.PRIMUM_ORIGIN ?? `http://localhost:${data.PRIMUM_PORT}`).replace(/\/$/, ''),
    requestsPerMinute: data.PRIMUM_REQUESTS_PER_MINUTE,
    requestsPerAccount: data.PRIMUM_REQUESTS_PER_MINUTE === 0 ? 0 : data.PRIMUM_REQUESTS_PER_ACCOUNT,
    proxies: data.PRIMUM_PROXIES,
    secret: data.PRIMUM_SECRET,
    provider: providerOf(environment),
    metricsToken: data.PRIMUM_METRICS_TOKEN,
    trackers: trackersIn(data.PRIMUM_TRACKERS),
    log: data.PRIMUM_LOG === undefined ? !local : data.PRIMUM_LOG === '1',
    runsJobs: data.DATABASE_URL === undefined || data.PRIMUM_JOBS === 'here',
    local,
  };
}

/** Throws DomainError INPUT_INVALID. */
function trackersIn(text = ''): string[] {
  return text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => {
      const { protocol, hostname, origin } = URL.parse(part) ?? { protocol: '', hostname: '', origin: '' };
      const isHere = ['localhost', '127.0.0.1', '[::1]'].includes(hostname);
      if (protocol === 'https:' || (protocol === 'http:' && isHere)) return origin;
      throw new DomainError(
        'INPUT_INVALID',
        `the settings are not right: PRIMUM_TRACKERS: "${part}" has to begin with https://, as https://gitlab.example.org`,
      );
    });
}

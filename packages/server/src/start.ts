/** Puts the server together from its settings, and takes it apart again. */
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { packShelf } from '@primum/formats/folder/find-packs';
import { needsSetup, offerSetup } from '@primum/store/account/one-time-links';
import { openDatabase } from '@primum/store/database/open-database';
import { PASSWORD_COST, type Store } from '@primum/store/store';
import { loadPolicies } from './decide.ts';
import { buildApp } from './app.ts';
import { startAssessor } from './assessor.ts';
import { followHappenings } from './happenings-hub.ts';
import { type JobFailed, startJobs } from './start-jobs.ts';
import { serverSecret } from './server-secret.ts';
import { warmAssessments } from './warm-assessments.ts';
import type { Settings } from './settings.ts';

const ROOT = resolve(import.meta.dirname, '../../..');

export interface Running {
  /** Address that people open. */
  readonly origin: string;
  /** Address with the one-time link, while nobody has set this server up. */
  readonly setupLink: string | undefined;
  /** Lets running requests finish, then closes all. */
  stop(): Promise<void>;
}

/** Throws DomainError FOLDER_IN_USE, STORE_UNAVAILABLE, PACK_INVALID. */
export async function start(settings: Settings): Promise<Running> {
  const { databaseUrl, folder, host, port, origin } = settings;
  const database = await openDatabase(databaseUrl === undefined ? { folder } : { url: databaseUrl });
  const secret = serverSecret(settings);
  const store: Store = { database, now: () => new Date(), passwordCost: PASSWORD_COST, secret };
  const packFolders = [join(ROOT, 'knowledge')];
  const assessor = startAssessor(packFolders, store.now);
  const pages = join(ROOT, 'packages/web/dist');
  const happenings = await followHappenings(database);
  warmAssessments(happenings, assessor, store);
  let failed: JobFailed = () => {};
  const jobs = await startJobs(store, settings, (job, error) => failed(job, error));
  const app = await buildApp(
    {
      store,
      decide: loadPolicies(join(ROOT, 'policies')),
      packs: await packShelf(packFolders),
      assessor,
      happenings,
      jobs,
      examples: join(ROOT, 'examples'),
      pages: existsSync(pages) ? pages : undefined,
      origin,
      provider: settings.provider,
      trackers: settings.trackers,
      metricsToken: settings.metricsToken,
    },
    {
      requestsPerMinute: settings.requestsPerMinute,
      requestsPerAsker: settings.requestsPerAccount,
      proxies: settings.proxies,
      log: settings.log,
    },
  );
  failed = (job, error) => app.log.error({ err: error, job }, 'JOB_FAILED');
  await app.listen({ host, port });
  const setupLink = (await needsSetup(store)) ? `${origin}/setup?token=${await offerSetup(store)}` : undefined;
  return {
    origin,
    setupLink,
    async stop() {
      await app.close();
      await jobs.stop();
      await assessor.close();
      await database.close();
    },
  };
}

/** `npm start`: the workbench on this machine, a server by its settings, or with --worker one that only works on jobs. */
import { DomainError } from '@primum/core/domain-error';
import { type Settings, settingsFrom } from './settings.ts';
import { startWorker } from './start-jobs.ts';
import { start } from './start.ts';

const ACCEPT = '--accept-no-durability';
const WORKER = '--worker';
const LONGEST_STOP_MS = 20_000;

// Whoever read what is printed may be gone before the server is.
process.stdout.on('error', () => {});

try {
  const settings = settingsFrom(process.env);
  if (settings.databaseUrl === undefined && !settings.local && !process.argv.includes(ACCEPT)) {
    throw new DomainError(
      'INPUT_INVALID',
      `other machines can reach ${settings.host}, and the embedded database may lose the last changes when the power fails: set DATABASE_URL to a PostgreSQL, or accept that with ${ACCEPT}`,
    );
  }
  if (process.argv.includes(WORKER)) {
    const worker = await startWorker(settings);
    stopBySignal(() => worker.stop());
    console.log('Primum works on jobs and serves nobody');
  } else await serve(settings);
} catch (error) {
  if (!(error instanceof DomainError)) throw error;
  console.error(`primum: ${error.message}`);
  process.exitCode = 1;
}

async function serve(settings: Settings): Promise<void> {
  const running = await start(settings);
  console.log(`Primum is at ${running.origin}`);
  if (running.setupLink !== undefined) console.log(`Open this once to make the first account: ${running.setupLink}`);
  if (settings.databaseUrl === undefined) {
    console.log(`Data is kept in ${settings.folder}. If the power fails, the last changes may be lost.`);
  }
  stopBySignal(() => running.stop());
}

function stopBySignal(stop: () => Promise<void>): void {
  let stopping = false;
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      if (stopping) process.exit(1);
      stopping = true;
      console.log('stopping: what is under way is finished first; a second signal ends at once');
      setTimeout(() => {
        console.error('primum: something did not end in time and was cut off');
        process.exit(1);
      }, LONGEST_STOP_MS).unref();
      void stop();
    });
  }
}

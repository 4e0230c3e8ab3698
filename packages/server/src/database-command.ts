/** `npm run db -- ...`: copies of the data, the way between PGlite and PostgreSQL, and the check of the audit log. */
import { DomainError } from '@primum/core/domain-error';
import { dump } from '@primum/store/archive/dump';
import { dumpToFile, restoreFromFile } from '@primum/store/archive/dump-file';
import { restore } from '@primum/store/archive/restore';
import { listOrganisations } from '@primum/store/account/organisations';
import { verifyAudit } from '@primum/store/audit/list-audit';
import { type Database, type DatabasePlace, openDatabase } from '@primum/store/database/open-database';
import { settingsFrom } from './settings.ts';

const USAGE = `npm run db -- <command>

  dump <file>       write everything into a file (gzipped lines of JSON)
  restore <file>    take a dump back into an empty database
  move <from> <to>  from one place to another: a folder of an embedded database, or the address of a PostgreSQL
  audit             check that no entry of the audit log was changed or taken out

The database is the one of the settings: DATABASE_URL, or the folder PRIMUM_DATA. Stop the server of an embedded one first.
`;

export interface Shell {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  readonly environment: Readonly<Record<string, string | undefined>>;
}

/** Exit code: 0 done, 1 not done and said why, 2 wrong use. */
export async function databaseCommand(given: readonly string[], shell: Shell): Promise<number> {
  const [command, ...rest] = given;
  try {
    switch (`${command} ${rest.length}`) {
      case 'dump 1':
        return await withDatabase(own(shell), async (database) => {
          await dumpToFile(database, rest[0] ?? '');
          shell.out(`written: ${rest[0]}\n`);
          return 0;
        });
      case 'restore 1':
        return await withDatabase(own(shell), async (database) => {
          shell.out(`${await restoreFromFile(database, rest[0] ?? '')} rows taken back from ${rest[0]}\n`);
          return 0;
        });
      case 'move 2':
        return await withDatabase(placeOf(rest[0] ?? ''), (from) =>
          withDatabase(placeOf(rest[1] ?? ''), async (to) => {
            shell.out(`${await restore(to, dump(from))} rows moved; the old place was left as it is\n`);
            return 0;
          }),
        );
      case 'audit 0':
        return await withDatabase(own(shell), (database) => checkAudit(database, shell));
      default:
        shell.err(USAGE);
        return 2;
    }
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    shell.err(`db: ${error.message}\n`);
    return 1;
  }
}

function own({ environment }: Shell): DatabasePlace {
  const { databaseUrl, folder } = settingsFrom(environment);
  return databaseUrl === undefined ? { folder } : { url: databaseUrl };
}

function placeOf(text: string): DatabasePlace {
  return /^postgres(ql)?:\/\//.test(text) ? { url: text } : { folder: text };
}

async function withDatabase<T>(place: DatabasePlace, work: (database: Database) => Promise<T>): Promise<T> {
  const database = await openDatabase(place);
  try {
    return await work(database);
  } finally {
    await database.close();
  }
}

async function checkAudit(database: Database, { out }: Shell): Promise<number> {
  let faults = 0;
  for (const { id, title } of await listOrganisations(database)) {
    const verdict = await verifyAudit({ database }, id);
    if (verdict.whole) out(`${title}: ${verdict.entries} entries, whole; last hash ${verdict.lastHash}\n`);
    else {
      faults += 1;
      out(`${title}: entry ${verdict.number} ${MEANING[verdict.because]}\n`);
    }
  }
  return faults === 0 ? 0 : 1;
}

const MEANING = {
  gap: 'is missing',
  changed: 'was changed after it was written',
  'not-chained': 'does not follow the one before it',
} as const;

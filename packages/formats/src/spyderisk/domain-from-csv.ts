/** Spyderisk domain models in their editors' form: a folder of CSV tables. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LocatedFault } from '@primum/core/fault';
import { type CsvTable, parseCsv } from './csv-table.ts';
import type { ReadDomain } from './domain-from-nquads.ts';
import { domainFromTables } from './domain-from-tables.ts';
import { domainTablesFromCsv } from './domain-tables-from-csv.ts';

/** Without these a folder is no domain model; the others may be missing, and are empty then. */
const NEEDED = ['DomainModel', 'DomainAsset', 'ObjectProperty', 'MatchingPattern', 'RootPattern', 'Threat'];

/** `path`: the folder. Every fault of every table is told. */
export function readDomainFolder(path: string): ReadDomain {
  const missing = NEEDED.filter((table) => !existsSync(join(path, `${table}.csv`)));
  if (missing.length > 0)
    return {
      domain: undefined,
      faults: missing.map((table) => refusedTable(path, table, 'table-missing', `The folder has no ${table}.csv`)),
    };
  const faults: LocatedFault[] = [];
  const tables = new Map<string, CsvTable>();
  for (const name of readdirSync(path)
    .filter((file) => file.endsWith('.csv'))
    .toSorted()) {
    const table = readTable(join(path, name));
    tables.set(name.slice(0, -'.csv'.length), table);
    faults.push(...table.faults);
  }
  if (faults.length === 0) {
    const empty = NEEDED.filter((table) => tables.get(table)?.rows.length === 0);
    faults.push(...empty.map((table) => refusedTable(path, table, 'table-empty', `${table}.csv has no row`)));
  }
  if (faults.length > 0) return { domain: undefined, faults };
  const imported = domainFromTables(
    domainTablesFromCsv({
      rows: (table) => tables.get(table)?.rows ?? [],
      note: (table, row, fault) => {
        const file = join(path, `${table}.csv`);
        faults.push({ ...fault, document: table, path: [], file, line: row.line, column: 1 });
      },
    }),
    path,
  );
  // What names something unknown is told where it stands; what follows of it would only repeat that.
  if (faults.length > 0) return { domain: undefined, faults };
  return {
    domain: imported.domain,
    faults: imported.faults.map((fault) => ({ ...fault, file: path, line: 1, column: 1 })),
  };
}

function readTable(file: string): CsvTable {
  try {
    return parseCsv(new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(file)), file);
  } catch {
    const fault: LocatedFault = {
      severity: 'error',
      code: 'file-encoding',
      message: 'Cannot be read as UTF-8 text',
      document: file,
      path: [],
      file,
      line: 1,
      column: 1,
    };
    return { columns: [], rows: [], faults: [fault] };
  }
}

function refusedTable(path: string, table: string, code: string, message: string): LocatedFault {
  const file = join(path, `${table}.csv`);
  return {
    severity: 'error',
    code,
    message,
    hint: 'Give the folder of CSV files of a Spyderisk domain model.',
    document: file,
    path: [],
    file,
    line: 1,
    column: 1,
  };
}

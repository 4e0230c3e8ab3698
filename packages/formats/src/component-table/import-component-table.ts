/**
 * A table of components (CSV, RFC 4180) to the documents of a dossier: what people have in a spreadsheet before they have anything
 * else. A row for each component; its columns are told in TABLE_COLUMNS.
 */
import { TABLE_COLUMNS } from '@primum/core/dossier/component-table';
import type { LocatedFault } from '@primum/core/fault';
import { nearest } from '@primum/core/suggestion';
import { parseCsv, type CsvRow } from '../spyderisk/csv-table.ts';
import { meansPerson } from '../threat-model/component-types.ts';
import { createImportDraft, type ImportDraft } from '../threat-model/import-draft.ts';
import type { ImportedDossier, ImportOptions } from '../threat-model/imported-dossier.ts';
import type { PlainComponent, PlainData, PlainModel, PlainZone } from '../threat-model/plain-model.ts';
import { toDocuments } from '../threat-model/to-documents.ts';
import { decodeText } from '../yaml/decode-text.ts';

const FORMAT = 'component-table';

type ColumnName = keyof typeof TABLE_COLUMNS;

/** `bytes`: the file as it is. */
export function importComponentTable(bytes: Uint8Array, options: ImportOptions): ImportedDossier {
  const name = { document: FORMAT, file: options.file };
  const decoded = decodeText(bytes);
  if (!decoded.ok) {
    const { place, message, expected, hint } = decoded;
    return refused([
      { severity: 'error', code: 'wrong-encoding', message, expected, hint, ...name, path: [], ...place },
    ]);
  }
  // Spreadsheets of many languages part cells by semicolons; then those inside cells are quoted.
  const table = parseCsv(withCommas(decoded.text), options.file);
  if (table.faults.length > 0) return refused(table.faults.map((fault) => ({ ...fault, document: FORMAT })));
  const lineOf = (row: number) => table.rows[row]?.line ?? 1;
  const draft = createImportDraft(name, ([row]) => ({ line: typeof row === 'number' ? lineOf(row) : 1, column: 1 }));
  checkTable(table.columns, table.rows, draft);
  return draft.finish(() => {
    for (const column of table.columns.filter((one) => !Object.hasOwn(TABLE_COLUMNS, plainColumn(one))))
      draft.leave([], `column "${column}"`, `only these are read: ${Object.keys(TABLE_COLUMNS).join(', ')}`);
    return toDocuments(plainModel(table.columns, table.rows, options.file), draft, options.packs);
  });
}

function refused(faults: readonly LocatedFault[]): ImportedDossier {
  return { documents: undefined, leftOut: [], guesses: [], faults };
}

function plainColumn(column: string): string {
  return column.trim().toLowerCase();
}

/** The text with commas, where its first line has semicolons and no comma. */
function withCommas(text: string): string {
  const [head = ''] = text.split(/\r?\n/, 1);
  if (head.includes(',') || !head.includes(';')) return text;
  return text.replaceAll(/"(?:[^"]|"")*"|;|[^";\r\n]*,[^";\r\n]*/g, (piece) =>
    piece === ';' ? ',' : piece.startsWith('"') ? piece : `"${piece}"`,
  );
}

type Read = (column: ColumnName) => string;

function reader(columns: readonly string[], row: CsvRow): Read {
  const named = new Map(columns.map((column) => [plainColumn(column), column]));
  return (column) => row.cell(named.get(column) ?? column).trim();
}

const namesIn = (text: string) => text.split(';').flatMap((name) => name.trim() || []);

function checkTable(columns: readonly string[], rows: readonly CsvRow[], draft: ImportDraft): void {
  if (!columns.map(plainColumn).includes('name')) {
    const expected = `a first line with the columns, "name" among them: ${Object.keys(TABLE_COLUMNS).join(', ')}`;
    draft.fault([], { code: 'missing', message: 'there is no column "name"', expected });
    return;
  }
  const names = new Set(rows.map((row) => reader(columns, row)('name')));
  const seen = new Set<string>();
  const insideOf = new Map(rows.map((row) => [reader(columns, row)('name'), reader(columns, row)('inside')]));
  rows.forEach((row, index) => {
    const read = reader(columns, row);
    if (isInsideItself(read('name'), insideOf))
      draft.fault([index], { code: 'cycle', message: `"${read('name')}" is inside itself` });
    const own = read('name');
    if (own === '') draft.fault([index], { code: 'missing', message: 'this row has no name' });
    else if (seen.has(own)) {
      const hint = 'give one of the two another name';
      draft.fault([index], { code: 'duplicate-id', message: `two rows have the name "${own}"`, hint });
    }
    seen.add(own);
    for (const wanted of [...namesIn(read('to')), ...namesIn(read('inside'))]) {
      if (names.has(wanted)) continue;
      const near = nearest(wanted, names);
      draft.fault([index], {
        code: 'unknown-id',
        message: `there is no row with the name "${wanted}"`,
        ...(near === undefined ? {} : { hint: `did you mean "${near}"?` }),
      });
    }
  });
}

/** Over any number of steps. */
function isInsideItself(name: string, insideOf: ReadonlyMap<string, string>): boolean {
  const way = new Set<string>();
  for (let at = insideOf.get(name); at !== undefined && at !== '' && !way.has(at); at = insideOf.get(at)) {
    if (at === name) return true;
    way.add(at);
  }
  return false;
}

function plainModel(columns: readonly string[], rows: readonly CsvRow[], file: string): PlainModel {
  const parts = rows.map((row, index) => ({ read: reader(columns, row), path: [index] }));
  const title = file.replace(/^.*[/\\]/, '').replace(/\.[a-z]+$/i, '');
  return {
    title: title || 'Imported table',
    purpose: undefined,
    purposePath: [],
    owner: undefined,
    ownerPath: [],
    source: `Table of components, ${rows.length} rows`,
    zones: zonesIn(parts),
    components: parts.map(
      ({ read, path }): PlainComponent => ({
        key: read('name'),
        name: read('name'),
        says: read('type') || undefined,
        explain: read('explain') || undefined,
        otherwise: meansPerson(read('type') || read('name')) ? 'actor' : 'process',
        zone: read('zone') || undefined,
        inside: read('inside') || undefined,
        outside: /^(yes|y|true|1|x|ja)$/i.test(read('outside')),
        path,
      }),
    ),
    data: dataIn(parts),
  };
}

type Part = { readonly read: Read; readonly path: number[] };

function zonesIn(parts: readonly Part[]): PlainZone[] {
  const first = new Map<string, PlainZone>();
  for (const { read, path } of parts) {
    const name = read('zone');
    if (name !== '' && !first.has(name)) first.set(name, { key: name, name, path });
  }
  return [...first.values()];
}

/** Data of the same name is the same data. */
function dataIn(parts: readonly Part[]): PlainData[] {
  const sending = parts.filter(({ read }) => read('to') !== '');
  const dataOf = ({ read }: Part) => read('sends') || `Data of ${read('name')}`;
  return [...Map.groupBy(sending, dataOf)].map(([name, own]) => ({
    key: name,
    name,
    keptAt: [],
    flows: own.flatMap(({ read }) => namesIn(read('to')).map((to) => ({ from: read('name'), to }))),
    path: own[0]?.path ?? [],
  }));
}

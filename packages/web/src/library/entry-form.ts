/** An entry of a library as a form has it: texts, and rows of texts. What the form does not show stays as it was in the entry. */
import type { LibraryKind } from '@primum/core/knowledge/own-library';

export type Row = Readonly<Record<string, string>>;
export interface FormValue {
  readonly texts: Readonly<Record<string, string>>;
  readonly rows: Readonly<Record<string, readonly Row[]>>;
}
export type Entry = Readonly<Record<string, unknown>>;

/** Text fields of each kind beside those that all have; `lines` may be long. */
export const TEXTS: Readonly<Record<LibraryKind, readonly string[]>> = {
  threats: ['frequency'],
  controls: ['coverage', 'care'],
  strategies: ['effect', 'care'],
  'asset-types': [],
  situations: ['situation', 'function', 'loss', 'of'],
  'clinical-functions': ['type'],
};

/** Fields that are lists, with the columns of their rows. */
export const LISTS: Readonly<Record<LibraryKind, Readonly<Record<string, readonly string[]>>>> = {
  threats: {
    where: ['role', 'type', 'relations', 'quantifier'],
    needs: ['lost', 'at'],
    'leads-to': ['loss', 'of'],
    'stopped-by': ['strategy'],
  },
  controls: { at: ['type'] },
  strategies: { all: ['control', 'at'] },
  'asset-types': { is: ['type'] },
  situations: { harms: ['id', 'harm', 'to', 'severity', 'low', 'high', 'basis'] },
  'clinical-functions': {},
};

/** Lists whose items are single references. */
const SINGLE = new Set(['at', 'is', 'stopped-by']);
const COMMON = ['title', 'explain'] as const;
const OWN_KEYS = new Set(['type', 'quantifier', 'not']);

export function formOf(kind: LibraryKind, entry: Entry): FormValue {
  const source = objectIn(entry['source']);
  const when = objectIn(entry['when']);
  const of = objectIn(when['of']);
  const special: Record<string, string> =
    kind === 'situations' ? { loss: textOf(when['loss']), of: textOf(of['data']) } : {};
  return {
    texts: {
      slug: textOf(entry['id']).replace(/^.*\//, ''),
      document: textOf(source['document']),
      clause: textOf(source['clause']),
      mark: textOf(source['mark']) === 'known' || textOf(source['mark']) === 'seen' ? 'known' : 'proposal',
      ...Object.fromEntries([...COMMON, ...TEXTS[kind]].map((name) => [name, textOf(entry[name])])),
      ...special,
    },
    rows: Object.fromEntries(Object.keys(LISTS[kind]).map((name) => [name, rowsOf(name, entry[name])])),
  };
}

/** `base` is the entry that is changed, or the one of a pack that is begun from. */
export function entryFrom(
  kind: LibraryKind,
  { texts, rows }: FormValue,
  { pack, base }: { pack: string; base: Entry },
): Entry & { id: string } {
  const entry: Record<string, unknown> = { ...base, id: `${pack}/${texts['slug'] ?? ''}` };
  for (const name of [...COMMON, ...TEXTS[kind]]) put(entry, name, texts[name] ?? '');
  for (const name of Object.keys(LISTS[kind])) putList(entry, name, (rows[name] ?? []).filter(isFilled));
  if (kind === 'situations') {
    delete entry['loss'];
    delete entry['of'];
    const { loss = '', of = '' } = texts;
    entry['when'] = { loss, of: of === '' ? 'function' : { data: of } };
  }
  const { document = '', clause = '', mark = 'proposal' } = texts;
  entry['source'] = { document, ...(clause === '' ? {} : { clause }), mark };
  return entry as Entry & { id: string };
}

/** A new entry that begins as one of a pack, as the list of its entries tells it: it says so, and its mark is the author's own. */
export function copyOf({ kind: _kind, ...entry }: Entry): Entry {
  return { ...entry, 'derived-from': entry['id'] };
}

/** Fields of which the form shows what is wrong. */
export function fieldsOf(kind: LibraryKind): ReadonlySet<string> {
  return new Set(['id', 'source', 'when', ...COMMON, ...TEXTS[kind], ...Object.keys(LISTS[kind])]);
}

function rowsOf(name: string, value: unknown): readonly Row[] {
  if (name === 'where')
    return Object.entries(objectIn(value)).map(([role, body]) => ({ role, ...placeOf(objectIn(body)) }));
  const list = Array.isArray(value) ? (value as unknown[]) : [];
  if (SINGLE.has(name)) return list.map((one) => ({ [name === 'stopped-by' ? 'strategy' : 'type']: textOf(one) }));
  return list.map((one) => {
    const { p2, ...fields } = objectIn(one);
    const range = Array.isArray(p2) ? { low: textOf(p2[0]), high: textOf(p2[1]) } : {};
    return { ...Object.fromEntries(Object.entries(fields).map(([key, text]) => [key, textOf(text)])), ...range };
  });
}

function placeOf(body: Entry): Row {
  const relations = Object.entries(body)
    .filter(([key]) => !OWN_KEYS.has(key))
    .map(([key, to]) => `${key}: ${[to].flat().map(textOf).join(' ')}`);
  return { type: textOf(body['type']), relations: relations.join(', '), quantifier: textOf(body['quantifier']) };
}

function putList(entry: Record<string, unknown>, name: string, rows: readonly Row[]): void {
  if (name === 'where') {
    const old = objectIn(entry['where']);
    entry['where'] = Object.fromEntries(
      rows.map((row) => [row['role'] ?? '', roleFrom(row, objectIn(old[row['role'] ?? '']))]),
    );
    return;
  }
  const list = SINGLE.has(name) ? rows.map((row) => row['strategy'] ?? row['type'] ?? '') : rows.map(itemFrom);
  // `at` and the others that must be there stay as an empty list, so that their schema says so.
  if (list.length === 0 && (name === 'stopped-by' || name === 'is')) delete entry[name];
  else entry[name] = list;
}

function roleFrom({ type = '', relations = '', quantifier = '' }: Row, old: Entry): Entry {
  const ties = relations.split(',').flatMap((part): [string, unknown][] => {
    const [key = '', to = ''] = part.split(':').map((text) => text.trim());
    const ends = to.split(/\s+/).filter((end) => end !== '');
    return key === '' ? [] : [[key, ends.length === 1 ? ends[0] : ends]];
  });
  const not = old['not'] === undefined ? {} : { not: old['not'] };
  return { type, ...Object.fromEntries(ties), ...(quantifier === '' ? {} : { quantifier }), ...not };
}

function itemFrom({ low, high, ...row }: Row): Entry {
  if (low === undefined && high === undefined) return row;
  return { ...row, p2: [numberOf(low), numberOf(high)] };
}

/** What is no number stays as it was typed, for the schema to say. */
function numberOf(text = ''): unknown {
  return text.trim() === '' || Number.isNaN(Number(text)) ? text : Number(text);
}

function put(entry: Record<string, unknown>, name: string, text: string): void {
  if (text.trim() === '' && name !== 'title') delete entry[name];
  else entry[name] = text;
}

function isFilled(row: Row): boolean {
  return Object.values(row).some((text) => text.trim() !== '');
}

function objectIn(value: unknown): Entry {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Entry) : {};
}

function textOf(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

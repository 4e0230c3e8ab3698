/** What `primum pack show` shows: a pack with its counts, the entries of a kind, or one entry with its place. */
import { DomainError } from '@primum/core/domain-error';
import { ENTRY_KINDS, type EntryKind, type Pack } from '@primum/core/knowledge/pack';
import { nearest } from '@primum/core/suggestion';
import type { ListedPack } from '@primum/formats/folder/list-packs';
import { readPackFolder } from '@primum/formats/folder/read-pack-folder';
import { listedPacks } from '../listed-packs.ts';
import { shownPath } from '../shown-path.ts';

export type Shown =
  | { readonly kind: 'one'; readonly value: object; readonly place: string | undefined }
  | { readonly kind: 'list'; readonly value: readonly { readonly id: string; readonly title: string }[] };

const KINDS = Object.keys(ENTRY_KINDS) as readonly EntryKind[];

export async function findShown(what: string, folders: readonly string[]): Promise<Shown> {
  const [id = '', ...rest] = what.replace(/\/+$/, '').split('/');
  const name = rest.length === 0 ? undefined : rest.join('/');
  const { pack, placeOf } = await findPack(id, folders);
  if (name === undefined) {
    const counts = KINDS.flatMap((kind) =>
      pack.entries[kind].length === 0 ? [] : [[kind, pack.entries[kind].length] as const],
    );
    return { kind: 'one', value: { ...pack.manifest, entries: Object.fromEntries(counts) }, place: undefined };
  }
  const kind = KINDS.find((one) => one === name);
  if (kind !== undefined) {
    const entries: readonly { readonly id: string; readonly title: string }[] = pack.entries[kind];
    return { kind: 'list', value: entries.map((entry) => ({ id: entry.id, title: entry.title })) };
  }
  for (const of of KINDS) {
    const index = pack.entries[of].findIndex((entry) => entry.id === `${id}/${name}`);
    const entry = pack.entries[of][index];
    if (entry !== undefined) return { kind: 'one', value: { kind: of, ...entry }, place: placeOf(of, index) };
  }
  const near = nearest(name, [
    ...KINDS,
    ...KINDS.flatMap((of) => pack.entries[of].map((entry) => entry.id.slice(id.length + 1))),
  ]);
  throw notFound(
    `pack "${id}" has neither a kind nor an entry "${name}"`,
    near === undefined ? `primum pack show ${id} lists its kinds` : `did you mean "${id}/${near}"?`,
  );
}

async function findPack(
  id: string,
  folders: readonly string[],
): Promise<{ pack: Pack; placeOf: (kind: EntryKind, index: number) => string }> {
  const listed = await listedPacks(folders);
  const found = listed.find(({ manifest }) => manifest?.id === id);
  if (found === undefined) {
    const ids = listed.flatMap(({ manifest }) => manifest?.id ?? []);
    const owner = await packWithEntry(id, listed);
    const near = owner === undefined ? nearest(id, ids) : `${owner}/${id}`;
    throw notFound(
      `there is no pack "${id}" in ${folders.join(', ')}`,
      near === undefined ? `there is ${ids.join(', ')}; an entry is written as pack/entry` : `did you mean "${near}"?`,
    );
  }
  const { pack, locate } = await readPackFolder(found.path);
  if (pack === undefined) {
    throw new DomainError('PACK_INVALID', `pack "${id}" has faults`, {
      hint: `see them with: primum pack check ${found.path}`,
    });
  }
  const placeOf = (kind: EntryKind, index: number) => {
    const { file, line } = locate(`${id}/${kind}`, [index]);
    return `${shownPath(file)}:${line}`;
  };
  return { pack, placeOf };
}

/** Pack that has a kind or an entry of this name: people leave the pack's name out. */
async function packWithEntry(name: string, listed: readonly ListedPack[]): Promise<string | undefined> {
  for (const { path } of listed) {
    const { pack } = await readPackFolder(path);
    if (pack === undefined) continue;
    const { id } = pack.manifest;
    const has = KINDS.some(
      (kind) =>
        (kind === name && pack.entries[kind].length > 0) ||
        pack.entries[kind].some((entry) => entry.id === `${id}/${name}`),
    );
    if (has) return id;
  }
  return undefined;
}

function notFound(message: string, hint: string): DomainError {
  return new DomainError('NOT_FOUND', message, { hint });
}

/** What `primum pack show` shows: a pack with its counts, the entries of a kind, or one entry with its place. */
import { DomainError } from '@primum/core/domain-error';
import { ENTRY_KINDS, type EntryKind } from '@primum/core/knowledge/pack';
import { nearest } from '@primum/core/suggestion';
import { findPack } from './find-pack.ts';

export type Shown =
  | { readonly kind: 'one'; readonly value: object; readonly place: string | undefined }
  | { readonly kind: 'list'; readonly value: readonly { readonly id: string; readonly title: string }[] };

const KINDS = Object.keys(ENTRY_KINDS) as readonly EntryKind[];

export async function findShown(what: string, folders: readonly string[]): Promise<Shown> {
  const [named = '', ...rest] = what.replace(/\/+$/, '').split('/');
  const name = rest.length === 0 ? undefined : rest.join('/');
  const { pack, folder, placeOf } = await findPack(named, folders);
  const { id } = pack.manifest;
  if (name === undefined) {
    const counts = KINDS.flatMap((kind) =>
      pack.entries[kind].length === 0 ? [] : [[kind, pack.entries[kind].length] as const],
    );
    const older = folder.older.map(({ told }) => ({ edition: told.edition, 'effective-on': told['effective-on'] }));
    const { reviews, comments } = folder.records;
    const open = comments.filter(({ state }) => state === 'open').length;
    const value = {
      ...pack.manifest,
      entries: Object.fromEntries(counts),
      ...(older.length === 0 ? {} : { 'older-editions': older }),
      ...(reviews.length === 0 ? {} : { reviews }),
      ...(comments.length === 0 ? {} : { comments: { open, all: comments.length } }),
    };
    return { kind: 'one', value, place: undefined };
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

function notFound(message: string, hint: string): DomainError {
  return new DomainError('NOT_FOUND', message, { hint });
}

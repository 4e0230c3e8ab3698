/** The library of an organisation is a pack of its own: which ids are such packs', and what they may hold. */
import { toSlug } from '../dossier/slug-for.ts';
import { KINDS } from './entry-index.ts';
import type { EntryKind } from './pack.ts';

/** No pack that is shipped begins so: a test holds them to it. */
const OWN_PREFIX = 'own-';
const LONGEST_NAME = 24;
/** Of the organisation's random id: enough that two organisations of one name do not meet, in any installation. */
const SIGNS_OF_ID = 8;

/** What an organisation writes itself: scales, losses and construction rules are those of the packs that it builds on. */
export const LIBRARY_KINDS = [
  'threats',
  'controls',
  'strategies',
  'asset-types',
  'situations',
  'clinical-functions',
] as const satisfies readonly EntryKind[];
export type LibraryKind = (typeof LIBRARY_KINDS)[number];

export function isLibraryKind(kind: string): kind is LibraryKind {
  return (LIBRARY_KINDS as readonly string[]).includes(kind);
}

/** `pack` is the id of a pack, or begins with one, as the id of an entry does. */
export function isOwnPack(pack: string): boolean {
  return pack.startsWith(OWN_PREFIX);
}

/** Given once, when the library is started, and kept for ever: `own-` with the organisation's name and the beginning of its id. */
export function ownPackId({ id, title }: { readonly id: string; readonly title: string }): string {
  const name = toSlug(title).slice(0, LONGEST_NAME).replace(/-+$/, '');
  return [`${OWN_PREFIX}${name}`.replace(/-$/, ''), toSlug(id).replaceAll('-', '').slice(0, SIGNS_OF_ID)].join('-');
}

/** Files that a library can have, without `.yaml`: pack, a kind, or a kind and a name of its own in the kind's folder. */
export function isLibraryFile(name: string): boolean {
  const [kind = '', own, ...more] = name.split('/');
  if (name === 'pack') return true;
  return KINDS.some((one) => one === kind) && more.length === 0 && (own === undefined || /^[a-z0-9-]{1,60}$/.test(own));
}

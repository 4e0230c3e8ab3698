/** Saves changed texts of a library: one way for every route that changes it. */
import type { LibrarySaved } from '@primum/core/api/library';
import { DomainError } from '@primum/core/domain-error';
import type { LocatedFault } from '@primum/core/fault';
import { isLibraryFile } from '@primum/core/knowledge/own-library';
import { parseYaml } from '@primum/formats/yaml/parse-yaml';
import { saveLibrary } from '@primum/store/library/libraries';
import type { FastifyRequest } from 'fastify';
import type { Deps } from '../deps.ts';
import { type OpenLibrary, openLibrary } from '../library-texts.ts';
import { FaultyInput } from '../problem.ts';
import { revisionIn } from '../revision-in.ts';
import { signedIn } from '../session.ts';
import { toldFaults } from './told.ts';

type Texts = ReadonlyMap<string, string>;
type Given = ReadonlyMap<string, string | null>;

export interface LibraryChange {
  /** The changed texts, from those at the revision that was changed; null takes a file away. */
  readonly given: (library: OpenLibrary) => Given | Promise<Given>;
  /** What stands in the history for it, as `document`, `kind` and `title`. */
  readonly changes?: readonly object[];
  readonly reason?: string | undefined;
  readonly restores?: number;
  /** Faults with which it is not kept; text that is no YAML never is. */
  readonly refuses?: (library: OpenLibrary, given: Given) => readonly LocatedFault[];
}

/** Throws DomainError STALE_REVISION, NOT_FOUND, and FaultyInput INPUT_INVALID; other faults are kept and told. */
export async function saveTexts(request: FastifyRequest, change: LibraryChange, deps: Deps): Promise<LibrarySaved> {
  const actor = signedIn(request);
  const expected = revisionIn(request.headers['if-match']);
  const library = await openAt(request, expected, deps);
  const given = changedIn(library.texts, await change.given(library));
  requireReadable(given);
  const after = merged(library.texts, given);
  const { faults } = library.check(after);
  const refused = change.refuses?.(library, given) ?? [];
  if (refused.length > 0) throw new FaultyInput('INPUT_INVALID', 'this does not fit the library', refused);
  if (given.size === 0) return { revision: expected, faults: toldFaults(faults) };
  const { reason, restores } = change;
  const revision = await saveLibrary(deps.store, actor, {
    expected,
    title: titleIn(after) ?? library.title,
    documents: given,
    changes: change.changes ?? [...given.keys()].map((name) => changeOf(name, library.texts, given)),
    ...(reason === undefined ? {} : { reason }),
    ...(restores === undefined ? {} : { restores }),
  });
  return { revision, faults: toldFaults(faults) };
}

/** The library at the revision that was changed, which has to be the newest. Throws DomainError STALE_REVISION. */
export async function openAt(request: FastifyRequest, expected: number, deps: Deps): Promise<OpenLibrary> {
  const library = await openLibrary(signedIn(request), deps);
  if (library.revision === expected) return library;
  const { revision } = library;
  const facts = { current: revision, expected };
  throw new DomainError(
    'STALE_REVISION',
    `the library is at revision ${revision}, the change was made on ${expected}`,
    facts,
  );
}

export function merged(before: Texts, given: Given): Map<string, string> {
  const after = new Map(before);
  for (const [name, text] of given) {
    if (text === null) after.delete(name);
    else after.set(name, text);
  }
  return after;
}

function changedIn(before: Texts, given: Given): Map<string, string | null> {
  return new Map([...given].filter(([name, text]) => text !== (before.get(name) ?? null)));
}

function requireReadable(given: Given): void {
  const faults: LocatedFault[] = [];
  for (const [name, text] of given) {
    if (!isLibraryFile(name)) {
      const message = `"${name}" is no file of a library: pack, a kind of entry, or <kind>/<name>`;
      throw new DomainError('INPUT_INVALID', message, { name });
    }
    if (name === 'pack' && text === null) throw new DomainError('INPUT_INVALID', 'a library keeps its pack.yaml');
    if (text !== null) faults.push(...parseYaml(text, { document: name, file: `${name}.yaml` }).faults);
  }
  if (faults.length > 0) throw new FaultyInput('INPUT_INVALID', 'what was sent cannot be read', faults);
}

function changeOf(name: string, before: Texts, given: Given): object {
  const kind = given.get(name) === null ? 'removed' : before.has(name) ? 'changed' : 'added';
  return { document: name, path: [], kind, title: `${name}.yaml` };
}

function titleIn(texts: Texts): string | undefined {
  const { value } = parseYaml(texts.get('pack') ?? '', { document: 'pack', file: 'pack.yaml' });
  const title: unknown = typeof value === 'object' && value !== null && 'title' in value ? value.title : undefined;
  return typeof title === 'string' && title.trim() !== '' ? title.slice(0, 200) : undefined;
}

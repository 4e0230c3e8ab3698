/** What a change of texts comes to: the head that lists show, what changed for the history, and the faults there are now. */
import type { LocatedFault } from '@primum/core/fault';
import { changesBetween } from '@primum/core/dossier/changes-between';
import { DOCUMENT_KINDS, type DocumentKind } from '@primum/core/dossier/dossier';
import { DomainError } from '@primum/core/domain-error';
import type { DossierHead, Saving } from '@primum/store/dossier/save-dossier';
import type { Deps } from './deps.ts';
import { openTexts, readText } from './open-texts.ts';
import type { ReadEditions } from './own-editions.ts';
import { FaultyInput } from './problem.ts';
import { shelfWith } from './shelf-with.ts';

type Texts = ReadonlyMap<string, string>;

export interface PreparedSaving {
  readonly saving: Saving;
  readonly faults: readonly LocatedFault[];
}

/**
 * Texts that are no YAML at all are refused (FaultyInput INPUT_INVALID); a dossier that has faults otherwise is kept, since
 * people work on it, and the faults are told. A null takes a document away.
 */
export async function savingFor(
  before: Texts,
  given: ReadonlyMap<string, string | null>,
  head: DossierHead | undefined,
  deps: Pick<Deps, 'packs' | 'store'> & { readonly editions: ReadEditions },
): Promise<PreparedSaving> {
  const documents = new Map([...given].filter(([kind, text]) => text !== (before.get(kind) ?? null)));
  const after = new Map(before);
  for (const [kind, text] of documents) {
    if (text === null) after.delete(kind);
    else after.set(requireKind(kind), text);
  }
  const broken = [...documents].flatMap(([kind, text]) =>
    text === null ? [] : readText(requireKind(kind), text).parsed.faults.filter(isUnreadable),
  );
  if (broken.length > 0) throw new FaultyInput('INPUT_INVALID', 'what was sent cannot be read', broken);
  const today = deps.store.now().toISOString().slice(0, 10);
  const { faults } = openTexts(after, shelfWith(deps.packs, await deps.editions(after)), today);
  const changes = [...documents.keys()].flatMap((kind) => changesIn(requireKind(kind), before, after));
  return { saving: { head: headIn(after) ?? head ?? NO_HEAD, documents, changes }, faults };
}

const NO_HEAD: DossierHead = { title: 'Untitled', kind: 'device', stage: 'design', purpose: '' };

function requireKind(kind: string): DocumentKind {
  if (Object.hasOwn(DOCUMENT_KINDS, kind)) return kind as DocumentKind;
  const kinds = Object.keys(DOCUMENT_KINDS).join(', ');
  throw new DomainError('INPUT_INVALID', `"${kind}" is no kind of document: ${kinds}`, { kind });
}

/** Codes of texts that have no value at all, as against values that are not as their schema asks. */
const UNREADABLE = new Set([
  'syntax',
  'bad-alias',
  'duplicate-key',
  'several-documents',
  'wrong-encoding',
  'too-large',
  'too-deep',
  'too-many-aliases',
]);

function isUnreadable({ code }: LocatedFault): boolean {
  return UNREADABLE.has(code);
}

function headIn(texts: Texts): DossierHead | undefined {
  const text = texts.get('dossier');
  const value = text === undefined ? undefined : readText('dossier', text).parsed.value;
  if (value === undefined) return undefined;
  const { title, kind, stage, purpose } = value as DossierHead;
  return { title, kind, stage, purpose };
}

/** Field by field where both texts can be read; else the document alone is told. */
function changesIn(kind: DocumentKind, before: Texts, after: Texts): readonly object[] {
  const [old, now] = [before.get(kind), after.get(kind)];
  if (old === undefined || now === undefined) {
    return [{ document: kind, path: [], kind: old === undefined ? 'added' : 'removed', title: kind }];
  }
  const [was, is] = [old, now].map((text) => readText(kind, text).parsed.value);
  if (was === undefined || is === undefined) return [{ document: kind, path: [], kind: 'changed', title: kind }];
  return changesBetween(kind, was, is);
}

/** A dossier, from a folder or from texts, with the packs that it names, joined and checked: what every capability starts from. */
import { checkReferences } from '@primum/core/dossier/check-references';
import type { Dossier } from '@primum/core/dossier/dossier';
import type { Fault, LocatedFault } from '@primum/core/fault';
import { joinPacks, type Knowledge } from '@primum/core/knowledge/join-packs';
import type { Pack } from '@primum/core/knowledge/pack';
import type { DossierDocuments } from './assemble-dossier.ts';
import { findPacks, type FoundPacks, type PackShelf, packsFrom } from './find-packs.ts';
import { type Locate, located } from './locate.ts';
import type { PackFolder } from './assemble-pack.ts';
import { readDossierFolder } from './read-dossier-folder.ts';
import { type DossierTexts, type ReadText, readDossierTexts } from './read-dossier-texts.ts';
import { toldFaults } from './told-faults.ts';

export interface OpenedDossier {
  /** Undefined when there is a fault of severity error anywhere, the packs included: judge only what is whole. */
  readonly judged:
    | { readonly dossier: Dossier; readonly packs: readonly Pack[]; readonly knowledge: Knowledge }
    | undefined;
  /** Of the packs that it names, whatever is wrong in the dossier itself; undefined where a pack is missing or has faults. */
  readonly knowledge: Knowledge | undefined;
  /** False: faults keep the documents from being compared with each other and the packs, so that more may come to light. */
  readonly compared: boolean;
  /** All faults, of documents, packs and what they say of each other, by file and place. */
  readonly faults: readonly LocatedFault[];
  /** Files read, the packs' included: none of them may be written over. */
  readonly files: readonly string[];
  readonly texts: ReadonlyMap<string, string>;
  readonly locate: Locate;
}

export interface OpenOptions {
  /** Folders that hold packs, searched in this order. */
  readonly packFolders: readonly string[];
  /** ISO date; packs whose review is due are told as warnings. */
  readonly today: string;
}

export async function openDossier(path: string, { packFolders, today }: OpenOptions): Promise<OpenedDossier> {
  const documents = await readDossierFolder(path);
  const found = await findPacks(documents.readable?.dossier.packs ?? [], packFolders);
  return opened(documents, found, { today, join: joinPacks });
}

export interface OpenTextsOptions {
  readonly packs: PackShelf;
  /** ISO date; packs whose review is due are told as warnings. */
  readonly today: string;
  /** A caller that opens many dossiers can put a memory before these two. */
  readonly read?: ReadText;
  readonly join?: typeof joinPacks;
}

/** The same dossier as from a folder, from texts in memory; faults name `<kind>.yaml` as the file. */
export function openDossierTexts(texts: DossierTexts, options: OpenTextsOptions): OpenedDossier {
  const documents = readDossierTexts(texts, options.read);
  const found = packsFrom(options.packs, documents.readable?.dossier.packs ?? []);
  return opened(documents, found, { today: options.today, join: options.join ?? joinPacks });
}

function opened(
  documents: DossierDocuments,
  found: FoundPacks,
  { today, join }: { readonly today: string; readonly join: typeof joinPacks },
): OpenedDossier {
  const { readable } = documents;
  const locate = locateIn(documents.locate, found.packs);
  const packs = found.packs.flatMap(({ pack }) => pack ?? []);
  const faults = [...documents.faults, ...found.faults.map((fault) => located(fault, locate)), ...found.packFaults];
  const files = [...documents.files, ...found.packs.flatMap((pack) => pack.files)];
  const texts = new Map([documents.texts, ...found.packs.map((pack) => pack.texts)].flatMap((map) => [...map]));

  const complete = readable !== undefined && packs.length === readable.dossier.packs.length;
  if (!complete)
    return {
      judged: undefined,
      knowledge: undefined,
      compared: false,
      faults: toldFaults(faults),
      files,
      texts,
      locate,
    };
  const joined = join(packs);
  const ofPacks = [...found.faults, ...found.packFaults, ...joined.faults];
  const knowledge = ofPacks.some(({ severity }) => severity === 'error') ? undefined : joined.knowledge;
  const packMissing = joined.faults.some(({ code }) => code === 'pack-missing');
  const references: readonly Fault[] = packMissing ? [] : checkReferences(readable, joined.knowledge, today);
  faults.push(...[...joined.faults, ...references].map((fault) => located(fault, locate)));
  const whole = documents.dossier !== undefined && !faults.some(({ severity }) => severity === 'error');
  const judged = whole ? { dossier: readable, packs, knowledge: joined.knowledge } : undefined;
  return { judged, knowledge, compared: !packMissing, faults: toldFaults(faults), files, texts, locate };
}

function locateIn(dossier: Locate, packs: readonly PackFolder[]): Locate {
  const byId = new Map(
    packs.flatMap((folder) => (folder.pack === undefined ? [] : [[folder.pack.manifest.id, folder.locate] as const])),
  );
  return (document, path, part) =>
    (byId.get(document.slice(0, document.indexOf('/'))) ?? dossier)(document, path, part);
}

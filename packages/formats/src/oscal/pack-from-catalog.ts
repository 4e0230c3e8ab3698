/**
 * An OSCAL catalogue, or what a profile selects from one, as a knowledge pack: an instrument and its items; requirements where the
 * file was exported by Primum and says all that a requirement needs. Words of a source are not taken over: titles and codes
 * are, and nobody here has read the source, so every mark is `known`.
 */
import type { Fault } from '@primum/core/fault';
import { Slug } from '@primum/core/knowledge/entry';
import { type EntryOf, PackManifest } from '@primum/core/knowledge/pack';
import { stringify } from '../yaml/stringify-document.ts';
import type { LeftOut } from '../threat-model/imported-dossier.ts';
import type { LocatePath } from '../yaml/parse-yaml.ts';
import { entriesFrom } from './entries-from-controls.ts';
import type { OscalDocument } from './oscal-document.ts';
import { type OpenSource, selectControls } from './select-controls.ts';

export interface ImportedPack {
  /** Files of the pack by name; undefined where there is a fault of severity error. */
  readonly files: ReadonlyMap<string, string> | undefined;
  readonly leftOut: readonly LeftOut[];
  readonly faults: readonly Fault[];
}

interface PackOptions {
  /** Id of the new pack. */
  readonly id: string;
  /** ISO day. */
  readonly today: string;
  readonly open: OpenSource;
  readonly locate: LocatePath;
}

export function packFromCatalog(document: OscalDocument, { id, today, open, locate }: PackOptions): ImportedPack {
  const model = document.catalog ?? document.profile;
  const refused = (fault: Pick<Fault, 'code' | 'message' | 'hint'>): ImportedPack => ({
    files: undefined,
    leftOut: [],
    faults: [{ severity: 'error', ...fault, document: 'oscal', path: [] }],
  });
  if (model === undefined) return refused({ code: 'other-format', message: 'this is no catalogue and no profile' });
  if (!Slug.safeParse(id).success)
    return refused({
      code: 'wrong-form',
      message: `"${id}" cannot be the id of a pack`,
      hint: 'small letters, digits and single hyphens',
    });
  const selection = selectControls(document, open);
  const nameless = selection.ids.filter((one) => !selection.controls.has(one));
  const faults = [...selection.faults, ...(nameless.length === 0 ? [] : [withoutTitles(nameless)])];
  if (faults.some(({ severity }) => severity === 'error')) return { files: undefined, leftOut: [], faults };
  const { title } = model.metadata;
  const found = entriesFrom(selection, {
    pack: id,
    source: title,
    ...(document.profile === undefined ? {} : { set: title }),
    cite: `${title}, version ${model.metadata.version}`,
  });
  const leftOut = found.leftOut.map((left) => ({ ...left, line: locate(left.path).line }));
  const manifest = manifestOf(id, model.metadata, today);
  return { files: filesOf(manifest, found), leftOut, faults };
}

function manifestOf(
  id: string,
  metadata: NonNullable<OscalDocument['catalog']>['metadata'],
  today: string,
): PackManifest {
  const day = (metadata.published ?? metadata['last-modified']).slice(0, 10);
  return PackManifest.parse({
    id,
    title: metadata.title.trim() || id,
    edition: `${day.slice(0, 4)}.1`,
    'effective-on': day,
    licence: 'as the source says',
    source: { document: metadata.title.trim() || id, mark: 'known' },
    'reviewed-on': today,
    'review-by': `${Number(today.slice(0, 4)) + 1}${today.slice(4)}`.replace(/-02-29$/, '-02-28'),
    explain: `Imported from an OSCAL file, version ${metadata.version}, changed last on ${metadata['last-modified']}.`,
  });
}

interface Entries {
  readonly instruments: readonly EntryOf<'instruments'>[];
  readonly items: readonly EntryOf<'items'>[];
  readonly requirements: readonly EntryOf<'requirements'>[];
}

function filesOf(manifest: PackManifest, { instruments, items, requirements }: Entries): ReadonlyMap<string, string> {
  const lists = { instruments, items, requirements };
  return new Map([
    ['pack.yaml', stringify(manifest)],
    ...Object.entries(lists).flatMap(([kind, list]): [string, string][] =>
      list.length === 0 ? [] : [[`${kind}.yaml`, stringify(list)]],
    ),
  ]);
}

function withoutTitles(ids: readonly string[]): Fault {
  const some = ids.slice(0, 5).join(', ');
  return {
    severity: 'error',
    code: 'source-missing',
    message: `the profile names ${ids.length} controls whose catalogue is not at hand: ${some}${ids.length > 5 ? ' ...' : ''}`,
    hint: 'give the catalogue, or a resolved one, as well; nothing is fetched',
    document: 'oscal',
    path: ['profile', 'imports'],
  };
}

/** Metadata of an exported file. Nothing in it is of the moment of export: two exports of the same thing are equal. */
import type { PackManifest } from '@primum/core/knowledge/pack';
import type { z } from 'zod';
import type { Metadata } from './model/metadata.ts';

/** The version that the exports follow; files of 1.0 and 1.1 are read. */
const OSCAL_VERSION = '1.1.2';

interface Stamp {
  readonly title: string;
  /** Editions of what it was made from. */
  readonly version: string;
  /** ISO day on which it was last changed or judged. */
  readonly day: string;
}

export function metadataFor({ title, version, day }: Stamp): z.infer<typeof Metadata> {
  return { title, 'last-modified': `${day}T00:00:00Z`, version, 'oscal-version': OSCAL_VERSION };
}

/** Editions and the last review of several packs; they follow from the packs alone. */
export function stampOf(manifests: readonly PackManifest[]): Omit<Stamp, 'title'> {
  const days = manifests.map((manifest) => manifest['reviewed-on']).toSorted();
  const editions = manifests.map(({ id, edition }) => `${id} ${edition}`).toSorted();
  return { version: editions.join(', '), day: days.at(-1) ?? '1970-01-01' };
}

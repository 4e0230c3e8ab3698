/** What the guided start of a dossier offers: kinds of device, places and clinical functions of the packs that it is written with. */
import { DomainError } from '@primum/core/domain-error';
import type { Knowledge } from '@primum/core/knowledge/join-packs';
import type { ListedPack } from '../folder/list-packs.ts';

/** The packs that the starting documents are written in the words of. */
const STARTER_PACKS = ['connected-care', 'clinical-harm'] as const;

export interface Choice {
  /** Id without its pack. */
  readonly value: string;
  readonly label: string;
  readonly hint?: string | undefined;
}

export interface StarterChoices {
  readonly types: Choice[];
  readonly places: Choice[];
  readonly functions: Choice[];
}

/** With the editions that are there. Throws DomainError PACK_MISSING. */
export function starterPacks(
  listed: readonly ListedPack[],
  folders: readonly string[],
): { id: string; edition: string }[] {
  return STARTER_PACKS.map((id) => {
    const edition = listed.find(({ manifest }) => manifest?.id === id)?.manifest?.edition;
    if (edition === undefined)
      throw new DomainError('PACK_MISSING', `there is no pack "${id}" in ${folders.join(', ')}`);
    return { id, edition };
  });
}

export function starterChoices(knowledge: Knowledge): StarterChoices {
  return {
    types: choicesBelow(knowledge, 'connected-care/medical-device'),
    places: choicesBelow(knowledge, 'connected-care/place'),
    functions: knowledge.clinical.functions.map(({ id, title, explain }) => ({
      value: withoutPack(id),
      label: title,
      hint: explain,
    })),
  };
}

/** A type and all that descend from it. */
function choicesBelow({ domain }: Knowledge, parent: string): Choice[] {
  const line = new Set([parent]);
  // Parents may stand after their children in the packs, so again until nothing new is found.
  for (let before = 0; before !== line.size; ) {
    before = line.size;
    for (const type of domain.assetTypes) if (type.parents.some((one) => line.has(one))) line.add(type.id);
  }
  return domain.assetTypes
    .filter(({ id }) => line.has(id))
    .map(({ id, title }) => ({ value: withoutPack(id), label: title }));
}

export function withoutPack(id: string): string {
  return id.slice(id.indexOf('/') + 1);
}

/** A short id of a dossier from its name. */
export function slugFrom(name: string): string {
  const slug = name
    .normalize('NFKD')
    .replaceAll(/\p{M}+/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
    .slice(0, 80);
  return slug === '' ? 'dossier' : slug.replace(/-+$/, '');
}

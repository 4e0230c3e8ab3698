/**
 * The MDS2 form filled in as far as a dossier tells: a draft that a manufacturer signs. Codes and topics are the pack's; an answer
 * comes from the controls in place that give the capability behind a question, and each says what it comes from.
 */
import { complianceModel } from '@primum/core/compliance/compliance-model';
import type { Dossier } from '@primum/core/dossier/dossier';
import { type EntryIndex, indexEntries, resolveRef } from '@primum/core/knowledge/entry-index';
import type { EntryOf, Pack } from '@primum/core/knowledge/pack';
import type { Register } from '../report/registers.ts';
import { type CapabilitiesBehind, capabilitiesBehind } from './capabilities-behind.ts';

interface Filled {
  readonly answer: '' | 'Yes' | 'No' | 'See Note';
  readonly note: string;
}

const NOT_TOLD: Filled = { answer: '', note: '' };

/** `packs`: those of the dossier, the one with the form, and those with crosswalks. `form`: id of the pack with the form. */
export function mds2Register(dossier: Dossier, packs: readonly Pack[], form: string): Register {
  const index = indexEntries(packs);
  const behind = capabilitiesBehind(index);
  const places = controlsByCapability(dossier, index);
  const titles = new Map(
    packs.flatMap(({ entries }) => entries.capabilities.map(({ id, title }) => [id, title] as const)),
  );
  const items = packs.find(({ manifest }) => manifest.id === form)?.entries.items ?? [];
  const rows = items.toSorted(byCode).map((item) => {
    const isSection = item.sets?.includes('section') === true;
    const { answer, note } = isSection ? NOT_TOLD : answerFor(behind.get(item.id), places, titles);
    return [item.code, item.title, answer, note];
  });
  return {
    name: 'mds2',
    title: 'MDS2 2019 draft',
    columns: ['Question ID', 'Topic (own words, see the form for the question)', 'Yes, No, N/A, or See Note', 'Note'],
    rows,
  };
}

function answerFor(
  behind: CapabilitiesBehind | undefined,
  places: ReadonlyMap<string, readonly string[]>,
  titles: ReadonlyMap<string, string>,
): Filled {
  if (behind === undefined) return NOT_TOLD;
  const names = behind.capabilities.map((id) => titles.get(id) ?? id).join(', ');
  const there = [...new Set(behind.capabilities.flatMap((id) => places.get(id) ?? []))];
  if (there.length === 0) return { answer: 'No', note: `no control in place gives: ${names}` };
  if (behind.through === 'itself') return { answer: 'Yes', note: `${names}: ${there.join(', ')}` };
  // A capability answers a section; which of its questions it answers, only a person can say.
  return { answer: 'See Note', note: `${names}: ${there.join(', ')}; say whether this question is met by it` };
}

/** `control at asset` of what is in place, by the capability that it gives. */
function controlsByCapability({ controls }: Dossier, index: EntryIndex): ReadonlyMap<string, readonly string[]> {
  const { capabilitiesOf } = complianceModel({ index });
  const places = new Map<string, string[]>();
  for (const { control, at, state } of controls.controls) {
    const id = resolveRef(index, 'controls', control, index.packs);
    if (id === undefined || state !== 'in-place') continue;
    const here = [at].flat().map((asset) => `${id.slice(id.indexOf('/') + 1)} at ${asset}`);
    for (const capability of capabilitiesOf.get(id) ?? [])
      places.set(capability, [...(places.get(capability) ?? []), ...here]);
  }
  return places;
}

/** Sections as the form orders them are not known here: by letters, then by number. */
function byCode(a: EntryOf<'items'>, b: EntryOf<'items'>): number {
  return a.code.localeCompare(b.code, 'en', { numeric: true });
}

/** What an option asks in hours and money: of what its controls are said to ask in controls.yaml, each entry once. */
import type { Assessment } from '../assessment/assess.ts';
import type { Balance, Option } from '../dossier/balances-document.ts';
import type { ControlsDocument } from '../dossier/controls-document.ts';
import { resolveRef } from '../knowledge/entry-index.ts';
import type { OptionCare } from './effects.ts';

type ControlEntry = ControlsDocument['controls'][number];

/** `controls`: `control@asset` by full id, those that are not in place yet. An entry for several places counts once and in full. */
export function optionCare(
  { dossier, knowledge }: Pick<Assessment, 'dossier' | 'knowledge'>,
  { 'device-years': deviceYears }: Pick<Balance, 'device-years'>,
  option: Pick<Option, 'cost'>,
  controls: readonly string[],
): OptionCare {
  const placesOf = ({ control, at }: ControlEntry) => {
    const id = resolveRef(knowledge.index, 'controls', control, knowledge.index.packs) ?? control;
    return (typeof at === 'string' ? [at] : at).map((place) => `${id}@${place}`);
  };
  const wanted = new Set(controls);
  const entries = dossier.controls.controls.filter((entry) => placesOf(entry).some((place) => wanted.has(place)));
  const written = new Set(dossier.controls.controls.flatMap(placesOf));
  const unwritten = controls.filter((place) => !written.has(place));
  const name = (entry: ControlEntry) => placesOf(entry)[0] ?? entry.control;
  const sum = (figure: (entry: ControlEntry) => number | undefined) =>
    entries.reduce((all, entry) => all + (figure(entry) ?? 0), 0);
  const minutes = sum(
    ({ burden }) => (burden?.['minutes-per-use'] ?? 0) * (burden?.['uses-per-device-year'] ?? 0) * deviceYears,
  );
  const halfSaid = entries.filter(
    ({ burden }) => (burden?.['minutes-per-use'] ?? 0) > 0 && burden?.['uses-per-device-year'] === undefined,
  );
  const free = entries.filter(({ cost }) => cost === undefined);
  return {
    hours: { inUse: minutes / 60, training: sum(({ burden }) => burden?.['training-hours']) },
    cost: {
      once: option.cost === undefined ? sum(({ cost }) => cost?.once) : (option.cost.once ?? 0),
      yearly: option.cost === undefined ? sum(({ cost }) => cost?.yearly) : (option.cost.yearly ?? 0),
    },
    missing: {
      burden: halfSaid.map(name),
      cost: option.cost === undefined ? [...free.map(name), ...unwritten] : [],
    },
    touches: [...new Set(entries.flatMap(({ burden }) => burden?.touches ?? []))],
    notes: entries.flatMap(({ burden, privacy }) => [burden?.note, privacy?.note].filter((note) => note !== undefined)),
  };
}

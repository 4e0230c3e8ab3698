/** An option of a balance with everything that is known of it, before it is weighed. */
import type { Balance, Option } from '../dossier/balances-document.ts';
import { resolveRef } from '../knowledge/entry-index.ts';
import { CONTROL } from '../risk/risk-model.ts';
import type { OptionBenefit, OptionInput } from './effects.ts';
import { optionCare } from './option-care.ts';
import { type HarmGround, optionHarms } from './option-harms.ts';

/** `off`: controls that it takes away, by index into the structure's controls. */
export function optionInput(
  ground: HarmGround,
  balance: Pick<Balance, 'device-years'>,
  option: Option,
  off: readonly number[] = [],
): OptionInput {
  const { dossier, knowledge, structure, model } = ground.assessment;
  const { index } = knowledge;
  const controls = [
    ...new Set(
      (option.controls ?? []).map(
        ({ control, at }) => `${resolveRef(index, 'controls', control, index.packs) ?? control}@${at}`,
      ),
    ),
  ];
  const known = new Map(structure.controls.map(({ property, asset }, at) => [`${property}@${asset}`, at]));
  const on = controls.flatMap((place) => known.get(place) ?? []);
  const isNew = (place: string) => model.controlState[known.get(place) ?? -1] !== CONTROL.inPlace;
  return {
    id: option.id,
    title: option.title,
    explain: option.explain,
    controls,
    idle: controls.filter((place) => !known.has(place)),
    harms: optionHarms(ground, option, { on, off }),
    benefits: (dossier.harms.benefits ?? []).map((benefit): OptionBenefit => {
      const own = (option.benefits ?? []).find(({ benefit: id }) => id === benefit.id);
      return {
        id: benefit.id,
        title: benefit.title,
        unit: benefit.unit,
        averts: benefit.averts,
        effect: own?.['per-1000-device-years'] ?? benefit['per-1000-device-years'],
        confidence: benefit.confidence,
        source: own?.basis ?? benefit.source,
      };
    }),
    care: optionCare(ground.assessment, balance, option, controls.filter(isNew)),
  };
}

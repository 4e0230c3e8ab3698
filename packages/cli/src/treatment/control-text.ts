/** What one control asks of care, does to privacy and when it has to be done; and the controls that are in place, with what shows them. */
import type { TreatedControl } from '@primum/core/treatment/treatment-picture';
import { createColors } from 'picocolors';
import { hanging, type TreatmentView } from './treatment-words.ts';

/** Each once, though several controls of one entry say the same. What nobody stated is not told. */
export function askedOfCare(controls: readonly TreatedControl[]): string[] {
  const touches = [...new Set(controls.flatMap((control) => control.touches))];
  const said = controls.flatMap(({ burden, privacy, stage, must }) => [
    ...burdenText(burden),
    ...(privacy === undefined ? [] : [`privacy ${privacy.effect}: ${privacy.note}`]),
    ...(stage === undefined ? [] : [`to be done in: ${stage.replaceAll('-', ' ')}`]),
    ...(must === undefined ? [] : [`in every set: ${must}`]),
  ]);
  return [
    ...(touches.length === 0 ? [] : [`asks of care: ${touches.join(', ').replaceAll('-', ' ')}`]),
    ...new Set(said),
  ];
}

function burdenText(burden: TreatedControl['burden']): string[] {
  const { minutesPerUse: minutes, usesPerDeviceYear: uses, trainingHours: hours, note } = burden ?? {};
  const parts = [
    ...(minutes === undefined ? [] : [`${minutes} minutes per use`]),
    ...(uses === undefined ? [] : [`${uses} uses per device and year`]),
    ...(hours === undefined ? [] : [`${hours} hours of training`]),
    ...(note === undefined ? [] : [note]),
  ];
  return parts.length === 0 ? [] : [`asks: ${parts.join('; ')}`];
}

export function inPlaceLines(controls: readonly TreatedControl[], view: TreatmentView): string[] {
  const inPlace = controls.filter(({ standing }) => standing === 'proved' || standing === 'claimed');
  if (inPlace.length === 0) return [];
  const claimed = inPlace.filter(({ standing }) => standing === 'claimed').length;
  const left = inPlace.length - view.top;
  return [
    '',
    createColors(view.colours).bold(`Controls in place: ${inPlace.length}, of which ${claimed} are only claimed`),
    ...inPlace.slice(0, view.top).flatMap(({ title, asset, standing, evidence, coverage }) => {
      const shown = standing === 'proved' ? `shown by ${evidence.join(', ')}` : 'claimed, since nothing shows it';
      return hanging(`${title} at ${asset.title}: trust ${coverage}; ${shown}`, view, '  ');
    }),
    ...(left > 0 ? [`  and ${left} more: --top ${inPlace.length}`] : []),
  ];
}

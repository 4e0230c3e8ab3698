/** What a control costs and asks, does to privacy, who must do it and when, in words. What nobody stated is told as that. */
import type { TreatedControl } from '@primum/core/treatment/treatment-picture';
import { useTranslation } from 'react-i18next';
import { useFigures } from '../kit/use-figures.ts';

export interface ControlWords {
  readonly money: (control: TreatedControl) => string;
  /** Party and stage. */
  readonly duty: (control: TreatedControl) => readonly string[];
  /** Of several controls each sentence once. */
  readonly asked: (controls: readonly TreatedControl[]) => readonly string[];
}

export function useControlWords(): ControlWords {
  const { t } = useTranslation('treatment');
  const { t: general } = useTranslation();
  const { count } = useFigures();
  const burden = ({ burden: asked }: TreatedControl) => {
    const { minutesPerUse: minutes, usesPerDeviceYear: uses, trainingHours: hours, note } = asked ?? {};
    const parts = [
      ...(minutes === undefined ? [] : [t('minutes', { count: minutes, figure: count(minutes) })]),
      ...(uses === undefined ? [] : [t('uses', { count: uses, figure: count(uses) })]),
      ...(hours === undefined ? [] : [t('training', { count: hours, figure: count(hours) })]),
      ...(note === undefined ? [] : [note]),
    ];
    return parts.length === 0 ? [] : [parts.join('; ')];
  };
  return {
    money: ({ cost }) =>
      cost === undefined
        ? t('noMoney', { count: 1 })
        : t('money', { once: count(cost.once), yearly: count(cost.yearly) }),
    duty: ({ parties, stage }) => [
      ...(parties.length === 0 ? [] : [t('by', { parties: parties.map(({ title }) => title).join(', ') })]),
      ...(stage === undefined ? [] : [t('inStage', { stage: general(`stage.${stage}`) })]),
    ],
    asked: (controls) => {
      const touches = [...new Set(controls.flatMap((control) => control.touches))];
      const said = controls.flatMap((control) => [
        ...burden(control),
        ...(control.privacy === undefined
          ? []
          : [t(`privacy.${control.privacy.effect}`, { note: control.privacy.note })]),
      ]);
      return [
        ...(touches.length === 0 ? [] : [t('inTheWay', { of: touches.map((one) => t(`touches.${one}`)).join(', ') })]),
        ...new Set(said),
      ];
    },
  };
}

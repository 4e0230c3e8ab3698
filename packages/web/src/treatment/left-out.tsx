/** What was left out of sets and why, and whose weights their sums of harm rest on. */
import type { SetPicture } from '@primum/core/treatment/set-picture';
import { useTranslation } from 'react-i18next';
import { useFigures } from '../kit/use-figures.ts';
import { useControlName } from './use-names.ts';

interface Props {
  readonly dossier: string;
  readonly answer: Pick<SetPicture, 'unpriced' | 'refused' | 'notes'>;
}

interface MeasuredProps {
  readonly years: number;
  readonly deviceYears: number;
  readonly weightsFrom?: SetPicture['weightsFrom'];
}

/** Under the figures. */
export function Measured({ years, deviceYears, weightsFrom }: MeasuredProps) {
  const { t } = useTranslation('treatment');
  const { t: general } = useTranslation();
  const { count } = useFigures();
  return (
    <p className="quiet">
      {t('per', { deviceYears: count(deviceYears), years: count(years) })}{' '}
      {weightsFrom === undefined
        ? t('noWeights')
        : t('weights', { entry: weightsFrom.entry, mark: general(`mark.${weightsFrom.mark}`) })}
    </p>
  );
}

export function LeftOut({ dossier, answer }: Props) {
  const { t } = useTranslation('treatment');
  const name = useControlName(dossier);
  if (answer.unpriced.length + answer.refused.length + answer.notes.length === 0) return null;
  return (
    <>
      <h3>{t('leftOut')}</h3>
      <ul>
        {answer.unpriced.length === 0 ? null : (
          <li>{t('unpriced', { controls: answer.unpriced.map(name).join('; ') })}</li>
        )}
        {answer.refused.map(({ control, because }) => (
          <li key={control}>{t('refused', { control: name(control), because })}</li>
        ))}
        {answer.notes.map(({ code, text }) => (
          <li key={code}>{text}</li>
        ))}
      </ul>
    </>
  );
}

/** For how long and how much use figures are counted, and what stands for a cost that nobody stated. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { figureOf } from '../kit/read-fields.ts';
import { typedFigure } from '../kit/typed-figure.ts';
import type { Measure } from './asked.ts';
import { FigureInput } from './figure-input.tsx';

interface Props {
  readonly measure: Measure;
  /** When a figure is finished, not with each digit. */
  readonly onChange: (measure: Measure) => void;
}

/** As the server has them where nothing is asked. */
const PLAIN = { years: 1, deviceYears: 1000 } as const;
const FIELDS = ['years', 'deviceYears', 'unpricedAs'] as const;
type Field = (typeof FIELDS)[number];
/** As the server allows them. */
const LEAST = { years: 0, deviceYears: 0.001, unpricedAs: 0 } as const;

export function MeasureInputs({ measure, onChange }: Props) {
  const { t, i18n } = useTranslation('treatment');
  const [typed, setTyped] = useState<Readonly<Record<Field, string>>>({
    years: typedFigure(i18n.language, measure.years),
    deviceYears: typedFigure(i18n.language, measure.deviceYears),
    unpricedAs: typedFigure(i18n.language, measure.unpricedAs),
  });
  const isWrong = (field: Field) => typed[field].trim() !== '' && valueOf(field, typed[field]) === undefined;
  const finish = () => {
    if (FIELDS.some(isWrong)) return;
    const [years, deviceYears, unpricedAs] = FIELDS.map((field) => valueOf(field, typed[field]));
    const read: Measure = {
      ...(years === undefined ? {} : { years }),
      ...(deviceYears === undefined ? {} : { deviceYears }),
      ...(unpricedAs === undefined ? {} : { unpricedAs }),
    };
    if (FIELDS.some((field) => read[field] !== measure[field])) onChange(read);
  };
  return FIELDS.map((field) => (
    <FigureInput
      key={field}
      label={t(`measure.${field}`)}
      typed={typed[field]}
      isWrong={isWrong(field)}
      width={field === 'unpricedAs' ? 240 : 130}
      placeholder={field === 'unpricedAs' ? t('notChosen') : String(PLAIN[field])}
      onType={(value) => setTyped((before) => ({ ...before, [field]: value }))}
      onFinish={finish}
    />
  ));
}

function valueOf(field: Field, text: string): number | undefined {
  const value = figureOf(text);
  return value === undefined || value < LEAST[field] ? undefined : value;
}

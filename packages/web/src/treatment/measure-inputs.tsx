/** For how long and how much use figures are counted, and what stands for a cost that nobody stated. */
import { NumberInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Measure } from './asked.ts';

interface Props {
  readonly measure: Measure;
  /** When a figure is finished, not with each digit. */
  readonly onChange: (measure: Measure) => void;
}

/** As the server has them where nothing is asked. */
const PLAIN = { years: 1, deviceYears: 1000 } as const;
const FIELDS = ['years', 'deviceYears', 'unpricedAs'] as const;
const LEAST = { years: 0, deviceYears: 1, unpricedAs: 0 } as const;

export function MeasureInputs({ measure, onChange }: Props) {
  const { t } = useTranslation('treatment');
  const [typed, setTyped] = useState(measure);
  const finish = () => {
    if (FIELDS.some((field) => typed[field] !== measure[field])) onChange(typed);
  };
  const put = (field: (typeof FIELDS)[number], value: string | number) => {
    const { [field]: _, ...rest } = typed;
    setTyped(typeof value === 'number' && value >= LEAST[field] ? { ...rest, [field]: value } : rest);
  };
  return FIELDS.map((field) => (
    <NumberInput
      key={field}
      label={t(`measure.${field}`)}
      value={typed[field] ?? ''}
      placeholder={field === 'unpricedAs' ? t('notChosen') : String(PLAIN[field])}
      min={LEAST[field]}
      allowNegative={false}
      w={field === 'unpricedAs' ? 240 : 130}
      onChange={(value) => put(field, value)}
      onBlur={finish}
      onKeyDown={({ key }) => (key === 'Enter' ? finish() : undefined)}
    />
  ));
}

/** Shares of the axes, which add up to 1; what they add up to is told while they are typed. */
import { Group, TextInput } from '@mantine/core';
import type { View } from '@primum/core/dossier/balances-document';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAmounts } from './asked.ts';
import { figureOf } from './form-dialog.tsx';

export const SHARED_AXES = ['patient', 'privacy', 'burden', 'cost'] as const;

export function ShareFields({ fault }: { readonly fault: (name: string) => string | undefined }) {
  const { t } = useTranslation('benefit');
  const { figure } = useAmounts();
  const [texts, setTexts] = useState<Readonly<Record<string, string>>>({});
  const sum = SHARED_AXES.reduce((all, axis) => all + (figureOf(texts[axis]) ?? 0), 0);
  return (
    <>
      <Group grow align="flex-start">
        {SHARED_AXES.map((axis) => (
          <TextInput
            key={axis}
            name={axis}
            inputMode="decimal"
            label={t('field.share', { axis: t(`axis.${axis}`) })}
            required
            error={fault(axis)}
            onChange={({ currentTarget: { value } }) => setTexts((before) => ({ ...before, [axis]: value }))}
          />
        ))}
      </Group>
      <p className="quiet" role="status" style={{ margin: 0 }}>
        {t('field.sharesWhy', { sum: figure(sum) })}
      </p>
    </>
  );
}

export function sharesIn(texts: Readonly<Record<string, string>>): NonNullable<View['shares']> {
  const share = (axis: (typeof SHARED_AXES)[number]) => figureOf(texts[axis]) ?? 0;
  return { patient: share('patient'), privacy: share('privacy'), burden: share('burden'), cost: share('cost') };
}

import { NativeSelect, TextInput } from '@mantine/core';
import { editsForNewBalance } from '@primum/core/benefit/edits-for-balance';
import { useTranslation } from 'react-i18next';
import { idsIn } from '../ids-in.ts';
import { FormDialog, figureOf } from './form-dialog.tsx';
import type { DialogProps } from './writing-props.ts';

/** A new balance: what is to be decided, in which use, for how much use. */
export function BalanceDialog({ dossier, onClose }: DialogProps) {
  const { t } = useTranslation('benefit');
  return (
    <FormDialog
      dossier={dossier}
      title={t('add.balance')}
      done={t('saved.balance')}
      required={['title', 'use', 'years']}
      onClose={onClose}
      plan={({ title = '', use = '', years }, documents) =>
        editsForNewBalance(
          documents.balances ?? {},
          { title, use, deviceYears: figureOf(years) ?? 0, asItIs: t('asItIs') },
          idsIn(documents),
        )
      }
    >
      {(fault, documents) => (
        <>
          <TextInput name="title" label={t('field.question')} required error={fault('title')} data-autofocus />
          <NativeSelect
            name="use"
            label={t('field.use')}
            required
            data={(documents?.dossier?.uses ?? []).map(({ id, title }) => ({ value: id, label: title }))}
            error={fault('use')}
          />
          <TextInput
            name="years"
            inputMode="decimal"
            label={t('field.deviceYears')}
            description={t('field.deviceYearsWhy')}
            required
            defaultValue="1000"
            maw={240}
            error={fault('years')}
          />
        </>
      )}
    </FormDialog>
  );
}

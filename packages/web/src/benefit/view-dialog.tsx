import { Radio, Group, Textarea, TextInput } from '@mantine/core';
import { editsForView } from '@primum/core/benefit/edits-for-balance';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FormDialog, figureOf } from './form-dialog.tsx';
import { SHARED_AXES, sharesIn, ShareFields } from './share-fields.tsx';
import type { DialogProps } from './writing-props.ts';

const WAYS = ['net', 'rates', 'shares'] as const;

/** How somebody in one role weighs, and why. */
export function ViewDialog({ dossier, balance, onClose }: DialogProps) {
  const { t } = useTranslation('benefit');
  const [how, setHow] = useState<(typeof WAYS)[number]>('rates');
  const shares = how === 'shares' ? SHARED_AXES : [];
  return (
    <FormDialog
      dossier={dossier}
      title={t('add.view')}
      done={t('saved.view')}
      required={['who', 'reason', ...shares]}
      onClose={onClose}
      plan={(texts, { balances = {} }) => {
        const rates = {
          privacy: figureOf(texts['privacy-rate']),
          'burden-hour': figureOf(texts['burden-rate']),
          'thousand-eur': figureOf(texts['cost-rate']),
        };
        return editsForView(balances, balance?.id ?? '', {
          who: texts['who'] ?? '',
          reason: texts['reason'] ?? '',
          ...(how === 'rates' ? { rates } : {}),
          ...(how === 'shares' ? { shares: sharesIn(texts) } : {}),
        });
      }}
    >
      {(fault) => (
        <>
          <TextInput name="who" label={t('field.who')} required error={fault('who')} data-autofocus />
          <Radio.Group
            label={t('field.how')}
            value={how}
            onChange={(value) => setHow(WAYS.find((one) => one === value) ?? how)}
          >
            <Group gap={16} mt={8}>
              {WAYS.map((way) => (
                <Radio key={way} value={way} label={t(`viewBy.${way}`)} />
              ))}
            </Group>
          </Radio.Group>
          {how === 'rates' ? (
            <>
              {(['privacy', 'burden', 'cost'] as const).map((axis) => (
                <TextInput key={axis} name={`${axis}-rate`} inputMode="decimal" label={t(`field.${axis}`)} maw={420} />
              ))}
            </>
          ) : null}
          {how === 'shares' ? <ShareFields fault={fault} /> : null}
          <Textarea name="reason" label={t('field.reason')} required autosize minRows={2} error={fault('reason')} />
        </>
      )}
    </FormDialog>
  );
}

import { Group, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { editsForBenefit } from '@primum/core/benefit/edits-for-balance';
import { useTranslation } from 'react-i18next';
import { idsIn } from '../ids-in.ts';
import { FormDialog, figureOf } from './form-dialog.tsx';
import type { DialogProps } from './writing-props.ts';

/** What the device does for health: how much, of what, and by which source. Without figures it is named and not counted. */
export function BenefitDialog({ dossier, answer, onClose }: DialogProps) {
  const { t } = useTranslation('benefit');
  return (
    <FormDialog
      dossier={dossier}
      title={t('add.benefit')}
      done={t('saved.benefit')}
      required={['title', 'source']}
      onClose={onClose}
      plan={({ title = '', source = '', averts = '', unit = '', low, high }, documents) => {
        const [from, to] = [figureOf(low), figureOf(high)];
        const effect =
          from === undefined || to === undefined ? {} : { 'per-1000-device-years': [from, to] as [number, number] };
        const said = {
          title,
          source,
          ...effect,
          ...(averts === '' ? {} : { averts }),
          ...(unit === '' ? {} : { unit }),
        };
        return editsForBenefit(documents.harms ?? {}, said, idsIn(documents));
      }}
    >
      {(fault) => (
        <>
          <TextInput name="title" label={t('field.title')} required error={fault('title')} data-autofocus />
          <TextInput name="unit" label={t('field.unit')} />
          <Group grow align="flex-start">
            <TextInput name="low" inputMode="decimal" label={t('field.low')} />
            <TextInput name="high" inputMode="decimal" label={t('field.high')} />
          </Group>
          <NativeSelect
            name="averts"
            label={t('field.averts')}
            data={[{ value: '', label: t('field.avertsNone') }, ...answer.severities]}
            maw={320}
          />
          <Textarea name="source" label={t('field.source')} required autosize minRows={2} error={fault('source')} />
        </>
      )}
    </FormDialog>
  );
}

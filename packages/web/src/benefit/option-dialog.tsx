import { Group, MultiSelect, TextInput } from '@mantine/core';
import { editsForOption } from '@primum/core/benefit/edits-for-balance';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReadDocuments } from '../use-edit-plan.ts';
import { FormDialog, figureOf } from './form-dialog.tsx';
import type { DialogProps } from './writing-props.ts';

/** A new option: which of the proposed controls it puts in place, and what it costs where that is known as a whole. */
export function OptionDialog({ dossier, balance, onClose }: DialogProps) {
  const { t } = useTranslation('benefit');
  const [controls, setControls] = useState<readonly string[]>([]);
  return (
    <FormDialog
      dossier={dossier}
      title={t('add.option')}
      done={t('saved.option')}
      required={['title']}
      onClose={onClose}
      plan={({ title = '', once, yearly }, { balances = {} }) => {
        const cost = { once: figureOf(once), yearly: figureOf(yearly) };
        const stated = Object.fromEntries(Object.entries(cost).filter(([, value]) => value !== undefined));
        return editsForOption(balances, balance?.id ?? '', {
          title,
          ...(controls.length === 0 ? {} : { controls: controls.map(placedOf) }),
          ...(Object.keys(stated).length === 0 ? {} : { cost: stated }),
        });
      }}
    >
      {(fault, documents) => (
        <>
          <TextInput name="title" label={t('field.title')} required error={fault('title')} data-autofocus />
          <MultiSelect
            label={t('field.controls')}
            description={t('field.controlsWhy')}
            data={proposedIn(documents)}
            value={[...controls]}
            onChange={setControls}
            searchable
          />
          <Group grow align="flex-start">
            <TextInput name="once" inputMode="decimal" label={t('field.costOnce')} description={t('field.costWhy')} />
            <TextInput
              name="yearly"
              inputMode="decimal"
              label={t('field.costYearly')}
              description={t('field.costWhy')}
            />
          </Group>
        </>
      )}
    </FormDialog>
  );
}

/** `control@place` of all that is proposed, one for each place. */
function proposedIn(documents: ReadDocuments | undefined): string[] {
  const places = (documents?.controls?.controls ?? []).flatMap(({ control, at, state }) =>
    state === 'proposed' ? (typeof at === 'string' ? [at] : at).map((place) => `${control}@${place}`) : [],
  );
  return [...new Set(places)];
}

function placedOf(text: string): { control: string; at: string } {
  const at = text.indexOf('@');
  return { control: text.slice(0, at), at: text.slice(at + 1) };
}

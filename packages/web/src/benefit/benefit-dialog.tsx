/** What the device does for health, new or changed: how much, of what, how sure, and by which source. */
import { NativeSelect } from '@mantine/core';
import { editsForBenefit } from '@primum/core/benefit/edits-for-benefit';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { idsIn } from '../ids-in.ts';
import { EditDialog } from '../kit/edit-dialog.tsx';
import { TypedField } from '../kit/typed-field.tsx';
import type { FieldWords } from '../kit/use-field-words.ts';
import { type ReadDocuments, useEditPlan } from '../use-edit-plan.ts';
import { RangeFields } from './range-fields.tsx';
import { benefitDraft, type BenefitDraft, CONFIDENCES, readBenefit } from './read-benefit.ts';
import { useDraft } from './use-draft.ts';
import type { DialogProps } from './writing-props.ts';

export function BenefitDialog(props: DialogProps) {
  const { documents } = useEditPlan(props.dossier);
  return documents === undefined ? null : <BenefitForm {...props} documents={documents} />;
}

function BenefitForm({ dossier, answer, id, documents, onClose }: DialogProps & { readonly documents: ReadDocuments }) {
  const { t } = useTranslation('benefit');
  const { save, isSaving } = useEditPlan(dossier);
  const [was] = useState(() => documents.harms?.benefits?.find((one) => one.id === id));
  const { draft, isTouched, change } = useDraft((typed) => benefitDraft(was, typed));
  const { benefit, faults } = readBenefit(draft);
  return (
    <EditDialog
      title={t(was === undefined ? 'add.benefit' : 'change.benefit')}
      faults={faults}
      isSaving={isSaving}
      isUntouched={was !== undefined && !isTouched}
      onClose={onClose}
      onSave={() =>
        save((now) => editsForBenefit(now.harms ?? {}, benefit, idsIn(now), was), {
          done: t(was === undefined ? 'saved.benefit' : 'saved.changed'),
          onSaved: onClose,
        })
      }
    >
      {(words) => (
        <>
          <EffectFields draft={draft} words={words} change={change} />
          <NativeSelect
            label={t('field.averts')}
            data={[{ value: '', label: t('field.avertsNone') }, ...answer.severities]}
            maw={420}
            value={draft.averts}
            onChange={({ currentTarget }) => change({ averts: currentTarget.value })}
          />
          <NativeSelect
            label={t('field.confidence')}
            data={[
              { value: '', label: t('field.avertsNone') },
              ...CONFIDENCES.map((one) => ({ value: one, label: t(`confidence.${one}`) })),
            ]}
            maw={420}
            value={draft.confidence}
            onChange={({ currentTarget: { value } }) =>
              change({ confidence: CONFIDENCES.find((one) => one === value) ?? '' })
            }
          />
          <TypedField
            label={t('field.source')}
            kind="long"
            value={draft.source}
            isRequired
            error={words.at('source')}
            onType={(source) => change({ source })}
          />
        </>
      )}
    </EditDialog>
  );
}

interface FieldsProps {
  readonly draft: BenefitDraft;
  readonly words: FieldWords;
  readonly change: (part: Partial<BenefitDraft>) => void;
}

function EffectFields({ draft, words, change }: FieldsProps) {
  const { t } = useTranslation('benefit');
  return (
    <>
      <TypedField
        label={t('field.title')}
        value={draft.title}
        isRequired
        isFirst
        error={words.at('title')}
        onType={(title) => change({ title })}
      />
      <TypedField label={t('field.unit')} value={draft.unit} onType={(unit) => change({ unit })} />
      <RangeFields
        label={t('known.effect')}
        name="effect"
        low={draft.effectLow}
        high={draft.effectHigh}
        words={words}
        onType={(effectLow, effectHigh) => change({ effectLow, effectHigh })}
      />
    </>
  );
}

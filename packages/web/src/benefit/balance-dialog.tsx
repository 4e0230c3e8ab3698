/** A balance, new or changed: what is to be decided, in which use and stage, for how much use, and with which weights. */
import { NativeSelect } from '@mantine/core';
import { editsForBalance, editsForNewBalance } from '@primum/core/benefit/edits-for-balance';
import { STAGES } from '@primum/core/knowledge/clinical-kinds';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { idsIn } from '../ids-in.ts';
import { EditDialog } from '../kit/edit-dialog.tsx';
import { Fold } from '../kit/fold.tsx';
import { TypedField } from '../kit/typed-field.tsx';
import type { FieldWords } from '../kit/use-field-words.ts';
import { type ReadDocuments, useEditPlan } from '../use-edit-plan.ts';
import { balanceDraft, type BalanceDraft, readBalance } from './read-balance.ts';
import { useDraft } from './use-draft.ts';
import { WeightFields } from './weight-fields.tsx';
import type { DialogProps } from './writing-props.ts';

export function BalanceDialog(props: DialogProps) {
  const { documents } = useEditPlan(props.dossier);
  return documents === undefined ? null : <BalanceForm {...props} documents={documents} />;
}

function BalanceForm({ dossier, answer, id, documents, onClose }: DialogProps & { readonly documents: ReadDocuments }) {
  const { t } = useTranslation('benefit');
  const { save, isSaving } = useEditPlan(dossier);
  const uses = documents.dossier?.uses ?? [];
  const [was] = useState(() => documents.balances?.balances?.find((one) => one.id === id));
  const { draft, isTouched, change } = useDraft((typed) =>
    balanceDraft(was, { use: uses[0]?.id ?? '', severities: answer.severities, typed }),
  );
  const { said, faults } = readBalance(draft);
  const plan = (now: ReadDocuments) =>
    was === undefined
      ? editsForNewBalance(now.balances ?? {}, said, { asItIs: t('asItIs'), taken: idsIn(now) })
      : editsForBalance(now.balances ?? {}, was, said);
  return (
    <EditDialog
      title={t(was === undefined ? 'add.balance' : 'change.balance')}
      faults={faults}
      isSaving={isSaving}
      isUntouched={was !== undefined && !isTouched}
      onClose={onClose}
      onSave={() => save(plan, { done: t(was === undefined ? 'saved.balance' : 'saved.changed'), onSaved: onClose })}
    >
      {(words) => (
        <>
          <AboutFields draft={draft} words={words} change={change} uses={uses} />
          <WeightFields weights={draft.weights} words={words} onChange={(weights) => change({ weights })} />
        </>
      )}
    </EditDialog>
  );
}

interface FieldsProps {
  readonly draft: BalanceDraft;
  readonly words: FieldWords;
  readonly change: (part: Partial<BalanceDraft>) => void;
  readonly uses: readonly { readonly id: string; readonly title: string }[];
}

function AboutFields({ draft, words, change, uses }: FieldsProps) {
  const { t } = useTranslation('benefit');
  return (
    <>
      <TypedField
        label={t('field.question')}
        value={draft.title}
        isRequired
        isFirst
        error={words.at('title')}
        onType={(title) => change({ title })}
      />
      <NativeSelect
        label={t('field.use')}
        required
        data={uses.map(({ id, title }) => ({ value: id, label: title }))}
        value={draft.use}
        error={words.at('use')}
        onChange={({ currentTarget }) => change({ use: currentTarget.value })}
      />
      <TypedField
        label={t('field.deviceYears')}
        description={t('field.deviceYearsWhy')}
        kind="figure"
        value={draft.deviceYears}
        isRequired
        error={words.at('deviceYears')}
        onType={(deviceYears) => change({ deviceYears })}
      />
      <Fold
        title={t('field.more')}
        isOpen={draft.stage + draft.years + draft.note !== ''}
        isWrong={words.within('years')}
      >
        <NativeSelect
          label={t('field.stage')}
          data={[
            { value: '', label: t('field.stageDefault') },
            ...STAGES.map((stage) => ({ value: stage, label: t(`stage.${stage}`) })),
          ]}
          value={draft.stage}
          onChange={({ currentTarget: { value } }) => change({ stage: STAGES.find((stage) => stage === value) ?? '' })}
        />
        <TypedField
          label={t('field.years')}
          description={t('field.yearsWhy')}
          kind="figure"
          value={draft.years}
          error={words.at('years')}
          onType={(years) => change({ years })}
        />
        <TypedField label={t('field.note')} kind="long" value={draft.note} onType={(note) => change({ note })} />
      </Fold>
    </>
  );
}

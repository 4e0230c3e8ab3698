/** What may stay in one use, new or changed: in which stage, by which matrix, how that differs from the dossier's, and why. */
import { Group, NativeSelect, Radio } from '@mantine/core';
import { editsForCriteria, placeOf } from '@primum/core/benefit/edits-for-criteria';
import { fieldsBeside } from '@primum/core/benefit/stricter-fields';

import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EditDialog } from '../kit/edit-dialog.tsx';
import { TypedField } from '../kit/typed-field.tsx';
import type { FieldWords } from '../kit/use-field-words.ts';
import { useFigures } from '../kit/use-figures.ts';
import { type ReadDocuments, useEditPlan } from '../use-edit-plan.ts';
import { MatrixField } from './matrix-field.tsx';
import {
  criteriaAt,
  criteriaDraft,
  type CriteriaDraft,
  readCriteria,
  rowsOf,
  type ToChoose,
  WAYS_TO_JUDGE,
  withField,
} from './read-criteria.ts';
import { STAGES } from '../search.ts';
import { useDraft } from './use-draft.ts';
import type { DialogProps } from './writing-props.ts';

export function CriteriaDialog(props: DialogProps) {
  const { documents } = useEditPlan(props.dossier);
  const { toChoose } = props.answer;
  if (documents === undefined || toChoose === undefined) return null;
  return <CriteriaForm {...props} documents={documents} toChoose={toChoose} />;
}

interface FormProps extends DialogProps {
  readonly documents: ReadDocuments;
  readonly toChoose: ToChoose;
}

function CriteriaForm({ dossier, answer, id, documents, toChoose, onClose }: FormProps) {
  const { t } = useTranslation('benefit');
  const { save, isSaving } = useEditPlan(dossier);
  const usesIn = (now: ReadDocuments) => now.dossier?.uses ?? [];
  // As they stood when it was opened: what was just saved is no fault of what is being saved. The plan looks at the newest.
  const [uses] = useState(() => usesIn(documents));
  const [was] = useState(() => criteriaAt(uses, id));
  const { draft, isTouched, change } = useDraft(() => criteriaDraft(was, uses, toChoose));
  const { said, faults } = readCriteria(draft, uses, was && placeOf(was));
  return (
    <EditDialog
      title={t(was === undefined ? 'add.criteria' : 'change.criteria')}
      faults={faults}
      isSaving={isSaving}
      isUntouched={was !== undefined && !isTouched}
      onClose={onClose}
      onSave={() =>
        save((now) => editsForCriteria({ uses: usesIn(now) }, said, was), {
          done: t(was === undefined ? 'saved.criteria' : 'saved.changed'),
          onSaved: onClose,
        })
      }
    >
      {(words) => (
        <>
          <p className="quiet" style={{ margin: 0 }}>
            {t('criteria.why')}
          </p>
          <PlaceFields draft={draft} words={words} change={change} uses={uses} />
          <JudgedByFields draft={draft} words={words} change={change} toChoose={toChoose} />
          <MatrixField
            severities={answer.severities}
            toChoose={toChoose}
            rows={rowsOf(draft, toChoose)}
            {...(draft.by === 'own'
              ? { onChange: (at, field) => change({ matrix: withField(draft.matrix, at, field) }) }
              : {})}
          />
          <Difference draft={draft} toChoose={toChoose} />
          <TypedField
            label={t('field.reason')}
            description={t('criteria.reasonWhy')}
            kind="long"
            value={draft.reason}
            isRequired
            error={words.at('reason')}
            onType={(reason) => change({ reason })}
          />
        </>
      )}
    </EditDialog>
  );
}

interface FieldsProps {
  readonly draft: CriteriaDraft;
  readonly words: FieldWords;
  readonly change: (part: Partial<CriteriaDraft>) => void;
}

function PlaceFields({
  draft,
  words,
  change,
  uses,
}: FieldsProps & { readonly uses: readonly { readonly id: string; readonly title: string }[] }) {
  const { t } = useTranslation('benefit');
  return (
    <>
      <NativeSelect
        label={t('field.use')}
        required
        data-autofocus
        data={uses.map(({ id, title }) => ({ value: id, label: title }))}
        value={draft.use}
        error={words.at('use')}
        onChange={({ currentTarget }) => change({ use: currentTarget.value })}
      />
      <NativeSelect
        label={t('field.stage')}
        data={[
          { value: '', label: t('field.stageOthers') },
          ...STAGES.map((stage) => ({ value: stage, label: t(`stage.${stage}`) })),
        ]}
        value={draft.stage}
        error={words.at('stage')}
        onChange={({ currentTarget: { value } }) => change({ stage: STAGES.find((stage) => stage === value) ?? '' })}
      />
    </>
  );
}

function JudgedByFields({
  draft,
  words,
  change,
  toChoose: { entries },
}: FieldsProps & { readonly toChoose: ToChoose }) {
  const { t } = useTranslation('benefit');
  const choices = entries.map(({ id, title }) => ({ value: id, label: title }));
  return (
    <>
      <Radio.Group
        label={t('criteria.by')}
        value={draft.by}
        onChange={(value) => change({ by: WAYS_TO_JUDGE.find((one) => one === value) ?? draft.by })}
      >
        <Group gap={16} mt={8}>
          {WAYS_TO_JUDGE.map((way) => (
            <Radio key={way} value={way} label={t(`criteria.${way}`)} />
          ))}
        </Group>
      </Radio.Group>
      {draft.by === 'pack' ? (
        <NativeSelect
          label={t('criteria.matrix')}
          required
          data={choices}
          value={draft.entry}
          error={words.at('entry')}
          onChange={({ currentTarget }) => change({ entry: currentTarget.value })}
        />
      ) : null}
    </>
  );
}

/** Told while it is chosen, before anything is saved. */
function Difference({ draft, toChoose }: { readonly draft: CriteriaDraft; readonly toChoose: ToChoose }) {
  const { t } = useTranslation('benefit');
  const { count } = useFigures();
  const { stricter, milder } = fieldsBeside(rowsOf(draft, toChoose), toChoose.rows);
  return (
    <p className="quiet" role="status" style={{ margin: 0 }}>
      {stricter + milder === 0
        ? t('criteria.same')
        : `${t('criteria.head')}: ${t('criteria.than', { stricter: count(stricter), milder: count(milder) })}`}
    </p>
  );
}

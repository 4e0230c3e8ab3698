/** How somebody in one role weighs, and why: a new view, or a changed one. */
import { Group, Radio } from '@mantine/core';
import { editsForView } from '@primum/core/benefit/edits-for-balance';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EditDialog } from '../kit/edit-dialog.tsx';
import { TypedField } from '../kit/typed-field.tsx';
import type { FieldWords } from '../kit/use-field-words.ts';
import { type ReadDocuments, useEditPlan } from '../use-edit-plan.ts';
import { RATES, readView, viewDraft, type ViewDraft, WAYS } from './read-view.ts';
import { ShareFields } from './share-fields.tsx';
import { useDraft } from './use-draft.ts';
import { WeightFields } from './weight-fields.tsx';
import type { DialogProps } from './writing-props.ts';

export function ViewDialog(props: DialogProps) {
  const { documents } = useEditPlan(props.dossier);
  return documents === undefined ? null : <ViewForm {...props} documents={documents} />;
}

function ViewForm({
  dossier,
  answer,
  balance,
  id,
  documents,
  onClose,
}: DialogProps & { readonly documents: ReadDocuments }) {
  const { t } = useTranslation('benefit');
  const { save, isSaving } = useEditPlan(dossier);
  const [was] = useState(() =>
    documents.balances?.balances?.find((one) => one.id === balance?.id)?.views?.find((one) => one.id === id),
  );
  const { draft, isTouched, change } = useDraft((typed) => viewDraft(was, answer.severities, typed));
  const { view, faults } = readView(draft);
  return (
    <EditDialog
      title={t(was === undefined ? 'add.view' : 'change.view')}
      faults={faults}
      isSaving={isSaving}
      isUntouched={was !== undefined && !isTouched}
      onClose={onClose}
      onSave={() =>
        save((now) => editsForView(now.balances ?? {}, balance?.id ?? '', view, was), {
          done: t(was === undefined ? 'saved.view' : 'saved.changed'),
          onSaved: onClose,
        })
      }
    >
      {(words) => (
        <>
          <TypedField
            label={t('field.who')}
            value={draft.who}
            isRequired
            isFirst
            error={words.at('who')}
            onType={(who) => change({ who })}
          />
          <HowFields draft={draft} words={words} change={change} />
          <WeightFields weights={draft.weights} words={words} onChange={(weights) => change({ weights })} />
          <TypedField
            label={t('field.reason')}
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
  readonly draft: ViewDraft;
  readonly words: FieldWords;
  readonly change: (part: Partial<ViewDraft>) => void;
}

function HowFields({ draft, words, change }: FieldsProps) {
  const { t } = useTranslation('benefit');
  return (
    <>
      <Radio.Group
        label={t('field.how')}
        value={draft.how}
        onChange={(value) => change({ how: WAYS.find((one) => one === value) ?? draft.how })}
      >
        <Group gap={16} mt={8}>
          {WAYS.map((way) => (
            <Radio key={way} value={way} label={t(`viewBy.${way}`)} />
          ))}
        </Group>
      </Radio.Group>
      {draft.how === 'rates'
        ? RATES.map((name) => (
            <TypedField
              key={name}
              label={t(`field.${name}`)}
              kind="figure"
              value={draft.rates[name]}
              error={words.at(`rates.${name}`)}
              onType={(typed) => change({ rates: { ...draft.rates, [name]: typed } })}
            />
          ))
        : null}
      {draft.how === 'shares' ? (
        <ShareFields shares={draft.shares} words={words} onChange={(shares) => change({ shares })} />
      ) : null}
    </>
  );
}

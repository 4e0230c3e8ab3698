/** An option, new or changed: what it puts in place, what it costs, and what is known of harms and benefits under it. */
import { MultiSelect } from '@mantine/core';
import { editsForOption } from '@primum/core/benefit/edits-for-balance';
import type { Option } from '@primum/core/dossier/balances-document';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EditDialog } from '../kit/edit-dialog.tsx';
import { TypedField } from '../kit/typed-field.tsx';
import type { FieldWords } from '../kit/use-field-words.ts';
import { type ReadDocuments, useEditPlan } from '../use-edit-plan.ts';
import { KnownFields } from './known-fields.tsx';
import { optionDraft, type OptionDraft, readOption } from './read-option.ts';
import { useDraft } from './use-draft.ts';
import type { DialogProps } from './writing-props.ts';

export function OptionDialog(props: DialogProps) {
  const { documents } = useEditPlan(props.dossier);
  return documents === undefined ? null : <OptionForm {...props} documents={documents} />;
}

function OptionForm({ dossier, balance, id, documents, onClose }: DialogProps & { readonly documents: ReadDocuments }) {
  const { t } = useTranslation('benefit');
  const { save, isSaving } = useEditPlan(dossier);
  const [was] = useState(() => optionIn(documents, balance?.id, id));
  const { draft, isTouched, change } = useDraft((typed) => optionDraft(was, typed));
  const { option, faults } = readOption(draft);
  return (
    <EditDialog
      title={t(was === undefined ? 'add.option' : 'change.option')}
      faults={faults}
      isSaving={isSaving}
      isUntouched={was !== undefined && !isTouched}
      onClose={onClose}
      onSave={() =>
        save((now) => editsForOption(now.balances ?? {}, balance?.id ?? '', option, was), {
          done: t(was === undefined ? 'saved.option' : 'saved.changed'),
          onSaved: onClose,
        })
      }
    >
      {(words) => (
        <>
          <TypedField
            label={t('field.title')}
            value={draft.title}
            isRequired
            isFirst
            error={words.at('title')}
            onType={(title) => change({ title })}
          />
          <MultiSelect
            label={t('field.controls')}
            description={t('field.controlsWhy')}
            data={[...new Set([...proposedIn(documents), ...draft.controls])]}
            value={[...draft.controls]}
            onChange={(controls) => change({ controls })}
            searchable
          />
          <MoneyFields draft={draft} words={words} change={change} />
          <KnownFields draft={draft} words={words} change={change} balance={balance} documents={documents} />
        </>
      )}
    </EditDialog>
  );
}

interface FieldsProps {
  readonly draft: OptionDraft;
  readonly words: FieldWords;
  readonly change: (part: Partial<OptionDraft>) => void;
}

function MoneyFields({ draft, words, change }: FieldsProps) {
  const { t } = useTranslation('benefit');
  return (
    <>
      <TypedField
        label={t('field.explain')}
        kind="long"
        value={draft.explain}
        onType={(explain) => change({ explain })}
      />
      <TypedField
        label={t('field.costOnce')}
        description={t('field.costWhy')}
        kind="figure"
        value={draft.once}
        error={words.at('once')}
        onType={(once) => change({ once })}
      />
      <TypedField
        label={t('field.costYearly')}
        description={t('field.costWhy')}
        kind="figure"
        value={draft.yearly}
        error={words.at('yearly')}
        onType={(yearly) => change({ yearly })}
      />
    </>
  );
}

function optionIn(
  { balances }: ReadDocuments,
  balance: string | undefined,
  id: string | undefined,
): Option | undefined {
  return balances?.balances?.find((one) => one.id === balance)?.options.find((one) => one.id === id);
}

/** `control@place` of all that is proposed, one for each place. */
function proposedIn({ controls }: ReadDocuments): string[] {
  return (controls?.controls ?? []).flatMap(({ control, at, state }) =>
    state === 'proposed' ? (typeof at === 'string' ? [at] : at).map((place) => `${control}@${place}`) : [],
  );
}

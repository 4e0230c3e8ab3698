/** A dialog with fields of which some must be filled, that saves what core plans from them. */
import { Modal, Stack } from '@mantine/core';
import type { EditPlan } from '@primum/core/dossier/edit-context';
import { type FormEvent, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formTexts } from '../form-texts.ts';
import { FormButtons } from '../kit/form-buttons.tsx';
import { type ReadDocuments, useEditPlan } from '../use-edit-plan.ts';

type Texts = Readonly<Record<string, string>>;

interface Props {
  readonly dossier: string;
  readonly title: string;
  /** What is said when it is saved. */
  readonly done: string;
  /** Names of fields that must be filled. */
  readonly required: readonly string[];
  readonly plan: (texts: Texts, documents: ReadDocuments) => EditPlan;
  readonly onClose: () => void;
  /** `fault`: what is to be said at a field that must be filled and is not. */
  readonly children: (fault: (name: string) => string | undefined, documents: ReadDocuments | undefined) => ReactNode;
}

export function FormDialog({ dossier, title, done, required, plan, onClose, children }: Props) {
  const { t } = useTranslation('benefit');
  const { t: general } = useTranslation();
  const { documents, save, isSaving } = useEditPlan(dossier);
  const [missing, setMissing] = useState<readonly string[]>([]);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const texts = formTexts(event.currentTarget);
    const lacking = required.filter((name) => (texts[name] ?? '') === '');
    setMissing(lacking);
    if (lacking.length === 0) save((now) => plan(texts, now), { done, onSaved: onClose });
  };
  const fault = (name: string) => (missing.includes(name) ? t('missing') : undefined);
  return (
    <Modal opened onClose={onClose} title={title} size="lg" closeButtonProps={{ 'aria-label': general('word.close') }}>
      <form onSubmit={submit} noValidate>
        <Stack gap="sm">
          {children(fault, documents)}
          <FormButtons isSaving={isSaving} onCancel={onClose} />
        </Stack>
      </form>
    </Modal>
  );
}

/** Undefined where nothing, or no figure, was typed; a decimal comma counts. */
export function figureOf(text: string | undefined): number | undefined {
  if (text === undefined || text.trim() === '') return undefined;
  const value = Number(text.trim().replace(',', '.'));
  return Number.isFinite(value) ? value : undefined;
}

/** A dialog in which something is written: tells all faults beside their fields once somebody tried to save, and goes to the first. */
import { Modal, Stack } from '@mantine/core';
import { type FormEvent, type ReactNode, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FormButtons } from './form-buttons.tsx';
import type { Faults } from './read-fields.ts';
import { type FieldWords, useFieldWords } from './use-field-words.ts';

interface Props {
  readonly title: string;
  /** Of what is typed now. */
  readonly faults: Faults;
  readonly isSaving: boolean;
  /** What stands written was not changed: there is nothing to save, whatever a form would make of it. */
  readonly isUntouched?: boolean;
  /** Called without faults only. */
  readonly onSave: () => void;
  readonly onClose: () => void;
  /** More buttons, which stand before those that leave and save. */
  readonly buttons?: ReactNode;
  readonly children: (words: FieldWords) => ReactNode;
}

export function EditDialog({
  title,
  faults,
  isSaving,
  isUntouched = false,
  onSave,
  onClose,
  buttons,
  children,
}: Props) {
  const { t } = useTranslation();
  const [isTried, setTried] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const words = useFieldWords(isTried ? faults : {});
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (isUntouched) {
      onClose();
      return;
    }
    setTried(true);
    if (Object.keys(faults).length === 0) onSave();
    else requestAnimationFrame(() => form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
  };
  return (
    <Modal opened onClose={onClose} title={title} size="xl" closeButtonProps={{ 'aria-label': t('word.close') }}>
      <form ref={form} onSubmit={submit} noValidate>
        <Stack gap="sm">
          {children(words)}
          {words.summary === undefined ? null : (
            <p role="alert" data-evaluation="unacceptable" style={{ margin: 0 }}>
              {words.summary}
            </p>
          )}
          <FormButtons isSaving={isSaving} onCancel={onClose}>
            {buttons}
          </FormButtons>
        </Stack>
      </form>
    </Modal>
  );
}

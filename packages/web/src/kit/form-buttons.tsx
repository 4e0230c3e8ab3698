import { Button, Group } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

interface Props {
  readonly isSaving: boolean;
  readonly onCancel: () => void;
  /** More buttons, which stand before these. */
  readonly children?: ReactNode;
}

/** The last row of a form in a dialog: leave it, or save, which waits until that is done. */
export function FormButtons({ isSaving, onCancel, children }: Props) {
  const { t } = useTranslation();
  return (
    <Group justify="flex-end">
      {children}
      <Button variant="default" onClick={onCancel}>
        {t('word.cancel')}
      </Button>
      <Button type="submit" loading={isSaving}>
        {t('word.save')}
      </Button>
    </Group>
  );
}

/** Takes the name and the day of a file; the file itself is not read and not sent. */
import { Button, FileButton } from '@mantine/core';
import { type DragEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './compliance.module.css';

interface Props {
  readonly onFile: (told: { readonly name: string; readonly on: string }) => void;
}

export function FileDrop({ onFile }: Props) {
  const { t } = useTranslation('compliance');
  const [isOver, setOver] = useState(false);
  const take = (file: File | null | undefined) => {
    if (file === null || file === undefined) return;
    onFile({ name: file.name, on: new Date(file.lastModified).toISOString().slice(0, 10) });
  };
  const over = (event: DragEvent) => {
    event.preventDefault();
    setOver(true);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    take(event.dataTransfer.files[0]);
  };
  return (
    <div
      role="group"
      aria-label={t('evidenceChoose')}
      className={classes['drop']}
      onDragOver={over}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
      {...(isOver ? { 'data-over': true } : {})}
    >
      <p style={{ margin: '0 0 8px' }}>{t('evidenceFileWhy')}</p>
      <FileButton onChange={take}>
        {(props) => (
          <Button {...props} size="xs" variant="default">
            {t('evidenceChoose')}
          </Button>
        )}
      </FileButton>
    </div>
  );
}

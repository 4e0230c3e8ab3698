/** A word with what it means under pointer and keyboard focus. */
import { Tooltip } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Translation } from '../i18n/translation.ts';
import classes from './marks.module.css';

interface Props {
  readonly of: keyof Translation['term'];
  readonly children: ReactNode;
}

export function Term({ of, children }: Props) {
  const { t } = useTranslation();
  return (
    <Tooltip label={t(`term.${of}`)} multiline w={280}>
      <button type="button" className={classes['term']}>
        {children}
      </button>
    </Tooltip>
  );
}

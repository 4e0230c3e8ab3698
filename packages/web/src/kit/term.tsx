/** A word with what it means under pointer and keyboard focus, and with what other professions call it where it has some. */
import { Tooltip } from '@mantine/core';
import { lazy, type ReactNode, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import type { Translation } from '../i18n/translation.ts';
import classes from './marks.module.css';

const OtherWords = lazy(async () => ({ default: (await import('./other-words.tsx')).OtherWords }));

interface Props {
  /** What it means, as the workbench says it; none: as the pack of terms does. */
  readonly of?: keyof Translation['term'];
  /** Entry of the pack of terms. */
  readonly term?: string;
  readonly children: ReactNode;
}

export function Term({ of, term, children }: Props) {
  const { t } = useTranslation();
  const label = (
    <>
      {of === undefined ? null : t(`term.${of}`)}
      {term === undefined ? null : (
        <Suspense>
          <OtherWords of={term} isExplained={of !== undefined} />
        </Suspense>
      )}
    </>
  );
  return (
    <Tooltip label={label} multiline w={300}>
      <button type="button" className={classes['term']}>
        {children}
      </button>
    </Tooltip>
  );
}

/** Something that is asked of the server: progress in words while it comes, why it did not come, or what came. */
import { Button } from '@mantine/core';
import { type ReactNode, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Problem } from '../api.ts';
import type { Translation } from '../i18n/translation.ts';
import classes from './async-view.module.css';
import { EmptyState } from './empty-state.tsx';

interface Props<T> {
  readonly query: {
    readonly data: T | undefined;
    readonly error: Error | null;
    readonly refetch: () => Promise<unknown>;
    /** True: what is there answers the question before, and the answer to this one is on its way. */
    readonly isPlaceholderData?: boolean;
  };
  /** What is loading, in words. */
  readonly what: string;
  /** Shown instead where what came is empty. */
  readonly empty?: (data: T) => ReactNode;
  readonly children: (data: T) => ReactNode;
}

export function AsyncView<T>({ query, what, empty, children }: Props<T>) {
  const { t } = useTranslation();
  if (query.data !== undefined)
    return (
      <>
        {query.isPlaceholderData === true ? (
          <div className={classes['older']}>
            <Waiting what={what} isOlder />
          </div>
        ) : null}
        {empty?.(query.data) ?? children(query.data)}
      </>
    );
  if (query.error !== null) {
    return (
      <div role="alert">
        <EmptyState title={t('problem.title')} why={problemText(query.error, t)}>
          <Button variant="default" onClick={() => void query.refetch()}>
            {t('word.retry')}
          </Button>
        </EmptyState>
      </div>
    );
  }
  return <Waiting what={what} />;
}

/**
 * Silent for a moment, so that what comes at once does not flicker; then words, and the seconds that it takes.
 * `isOlder`: beside it still stands the answer to another question.
 */
export function Waiting({ what, isOlder = false }: { readonly what: string; readonly isOlder?: boolean }) {
  const { t } = useTranslation();
  const [seconds, setSeconds] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => setSeconds((now) => now + 0.25), 250);
    return () => clearInterval(timer);
  }, []);
  return (
    <p className={classes['waiting']} role="status">
      {seconds < 0.25 ? ' ' : `${isOlder ? `${t('app.older')} ` : ''}${t('app.loading', { what })}`}
      {seconds >= 1 ? ` ${Math.floor(seconds)} s` : ''}
    </p>
  );
}

const TOLD = ['NOT_REACHED', 'STALE_REVISION', 'REPLY_LOST', 'NOT_ALLOWED', 'UNEXPECTED'] as const;

/** Our own words where we have them, else the server's. */
export function problemText(error: unknown, t: (key: `problem.${keyof Translation['problem']}`) => string): string {
  if (!(error instanceof Problem)) return t('problem.UNEXPECTED');
  const code = TOLD.find((known) => known === error.code);
  const faults = error.faults.map(({ message }) => message);
  return code === undefined ? [error.message, ...faults].join(' ') : t(`problem.${code}`);
}

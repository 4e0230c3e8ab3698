/** What a page that failed, or that is not there, says instead of going blank. */
import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { Link, useRouter } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Problem } from './api.ts';
import { problemText } from './kit/async-view.tsx';
import { EmptyState } from './kit/empty-state.tsx';

export function RouteProblem({ error, reset }: { readonly error: unknown; readonly reset: () => void }) {
  const { t } = useTranslation();
  const router = useRouter();
  const client = useQueryClient();
  const again = async () => {
    await client.resetQueries({ predicate: ({ state }) => state.status === 'error' });
    reset();
    await router.invalidate();
  };
  const isTold = error instanceof Problem;
  return (
    <div role="alert">
      <EmptyState
        title={isTold ? t('problem.title') : t('problem.crashed')}
        why={isTold ? problemText(error, t) : t('problem.crashedWhy')}
      >
        <Button variant="default" onClick={() => void again()}>
          {t('word.retry')}
        </Button>
      </EmptyState>
    </div>
  );
}

export function NotFound() {
  const { t } = useTranslation();
  return (
    <main>
      <EmptyState title={t('notFound.title')} why={t('notFound.why')}>
        <p>
          <Link to="/">{t('notFound.home')}</Link>
        </p>
      </EmptyState>
    </main>
  );
}

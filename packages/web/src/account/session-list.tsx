import { Button } from '@mantine/core';
import type { OwnSessionView } from '@primum/core/api/account';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { getJson, sendJson } from '../api.ts';
import type { Page } from '../api-types.ts';
import { AsyncView, problemText } from '../kit/async-view.tsx';
import { notify } from '../kit/notify.ts';
import { Section } from '../kit/section.tsx';
import { useFigures } from '../kit/use-figures.ts';
import classes from './account.module.css';

/** Where somebody is signed in; each but this one can be ended. */
export function SessionList() {
  const { t } = useTranslation('account');
  const query = useQuery({
    queryKey: ['account', 'sessions'],
    queryFn: async ({ signal }) => getJson<Page<OwnSessionView>>('/account/sessions', signal),
  });
  return (
    <Section title={t('account.sessions')} why={t('account.sessionsWhy')}>
      <AsyncView query={query} what={t('account.sessions')}>
        {({ items }) => (
          <ul className={classes['list']}>
            {items.map((session) => (
              <OpenSession key={session.id} session={session} />
            ))}
          </ul>
        )}
      </AsyncView>
    </Section>
  );
}

function OpenSession({ session }: { readonly session: OwnSessionView }) {
  const { t } = useTranslation();
  const { t: own } = useTranslation('account');
  const figures = useFigures();
  const client = useQueryClient();
  const { id, isThis, organisation, means, seenAt } = session;
  const browser = session.browser === '' ? own('account.unknownBrowser') : session.browser;
  const end = useMutation({
    mutationFn: async () => sendJson<unknown>(`/account/sessions/${encodeURIComponent(id)}`, { method: 'DELETE' }),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ['account', 'sessions'] });
      notify({ message: own('account.ended') });
    },
    onError: (error) => notify({ title: t('problem.saved'), message: problemText(error, t), color: 'red' }),
  });
  return (
    <li>
      <div>
        {browser} {isThis ? <span className="quiet">({own('account.thisOne')})</span> : null}
        <small>
          {organisation}, {own(`account.means.${means}`)}; {own('account.seen')}{' '}
          <time dateTime={seenAt}>{figures.instant(seenAt)}</time>
        </small>
      </div>
      {isThis ? null : (
        <Button
          size="compact-xs"
          variant="default"
          loading={end.isPending}
          onClick={() => end.mutate()}
          aria-label={`${own('account.end')}: ${browser}, ${figures.instant(seenAt)}`}
        >
          {own('account.end')}
        </Button>
      )}
    </li>
  );
}

/** Route: /account. How somebody signs in, and where they are signed in. */
import type { AccountView } from '@primum/core/api/account';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { getJson } from '../api.ts';
import { AsyncView, Waiting } from '../kit/async-view.tsx';
import { QuestionHeading } from '../kit/question-heading.tsx';
import { useSession } from '../use-session.ts';

// Each part is loaded apart, so that the page stands before its forms are there.
const ProfileSection = lazy(async () => ({ default: (await import('./profile-section.tsx')).ProfileSection }));
const PasswordSection = lazy(async () => ({ default: (await import('./password-section.tsx')).PasswordSection }));
const SecondFactorSection = lazy(async () => ({
  default: (await import('./second-factor-section.tsx')).SecondFactorSection,
}));
const PasskeySection = lazy(async () => ({ default: (await import('./passkey-section.tsx')).PasskeySection }));
const ProviderSection = lazy(async () => ({ default: (await import('./provider-section.tsx')).ProviderSection }));
const SessionList = lazy(async () => ({ default: (await import('./session-list.tsx')).SessionList }));

export function AccountPage() {
  const { t } = useTranslation('account');
  const session = useSession();
  const query = useQuery({
    queryKey: ['account'],
    queryFn: async ({ signal }) => getJson<AccountView>('/account', signal),
  });
  return (
    <>
      <QuestionHeading
        question={t('account.title')}
        above={session?.account.email ?? ''}
        answer={query.data === undefined ? undefined : t(`account.answer.${waysIn(query.data)}`)}
      />
      {session?.needsSecondFactor === true ? (
        <p role="status" data-evaluation="unacceptable">
          {t('account.needed', { organisation: session.organisation.title })}
        </p>
      ) : null}
      <AsyncView query={query} what={t('account.title')}>
        {(account) => (
          <Suspense fallback={<Waiting what={t('account.title')} />}>
            <ProfileSection account={account} />
            <PasswordSection hasPassword={account.hasPassword} />
            {account.hasPassword ? <SecondFactorSection account={account} /> : null}
            <PasskeySection hasPassword={account.hasPassword} />
            <ProviderSection />
            <SessionList />
          </Suspense>
        )}
      </AsyncView>
    </>
  );
}

function waysIn({ hasPassword, hasAuthenticator }: AccountView): 'password' | 'two' | 'provider' {
  if (!hasPassword) return 'provider';
  return hasAuthenticator ? 'two' : 'password';
}

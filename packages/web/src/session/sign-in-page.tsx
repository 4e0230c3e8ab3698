import { PROVIDER_PROBLEMS } from '@primum/core/api/names';
import { useQuery } from '@tanstack/react-query';
import { useRouter, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { getJson } from '../api.ts';
import { SignInForm } from '../sign-in-form.tsx';
import { DoorPage } from './door-page.tsx';

/** Route: /sign-in?to=. Goes on to where the person wanted to be. */
export function SignInPage() {
  const { t } = useTranslation();
  const router = useRouter();
  const { t: own } = useTranslation('account');
  const { to, provider } = useSearch({ from: '/sign-in' });
  const problem = PROVIDER_PROBLEMS.find((known) => known === provider);
  const setup = useQuery({ queryKey: ['setup'], queryFn: async () => getJson<{ needed: boolean }>('/setup') });
  return (
    <DoorPage question={t('signIn.title')} why={setup.data?.needed === true ? t('signIn.setup') : t('signIn.why')}>
      {problem === undefined ? null : (
        <p role="alert" data-evaluation="unacceptable">
          {own(`provider.problem.${problem}`)}
        </p>
      )}
      {setup.data?.needed === true ? null : <SignInForm onDone={() => router.history.push(ownPath(to))} />}
    </DoorPage>
  );
}

/** Only paths of this site: a link must not lead a person who has just signed in elsewhere. */
export function ownPath(to: string | undefined): string {
  return to !== undefined && /^\/(?![/\\])/.test(to) ? to : '/';
}

/** The first start: the one-time link makes the first owner and the first organisation. */
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { getJson } from '../api.ts';
import { DoorPage } from './door-page.tsx';
import { OwnerForm } from './owner-form.tsx';

/** Route: /setup?token= */
export function SetupPage() {
  const { t } = useTranslation();
  const { token } = useSearch({ from: '/setup' });
  const navigate = useNavigate();
  const setup = useQuery({ queryKey: ['setup'], queryFn: async () => getJson<{ needed: boolean }>('/setup') });
  const isDone = setup.data?.needed === false;
  const why = isDone ? t('setup.done') : token === undefined ? t('setup.noToken') : t('setup.why');
  return (
    <DoorPage question={t('setup.title')} why={why}>
      {isDone || token === undefined ? (
        <Link to="/sign-in">{t('setup.toSignIn')}</Link>
      ) : (
        <OwnerForm token={token} path="/setup" submit={t('setup.submit')} onDone={async () => navigate({ to: '/' })} />
      )}
    </DoorPage>
  );
}

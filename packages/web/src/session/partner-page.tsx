/** Route: /partner?token=. A partner is offered a part of a dossier: what it is stands first, then who takes it up. */
import { Anchor, Button, Stack } from '@mantine/core';
import type { OfferView } from '@primum/core/api/sharing';
import type { SessionView } from '@primum/core/api/session';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { getJson, queryOf, sendJson } from '../api.ts';
import { problemText, Waiting } from '../kit/async-view.tsx';
import { useFigures } from '../kit/use-figures.ts';
import { sessionQuery } from '../queries.ts';
import { DoorPage } from './door-page.tsx';
import { OwnerForm } from './owner-form.tsx';

export function PartnerPage() {
  const { t } = useTranslation('sharing');
  const { day } = useFigures();
  const { token } = useSearch({ from: '/partner' });
  const session = useQuery(sessionQuery);
  const offer = useQuery({
    queryKey: ['offer', token],
    queryFn: async ({ signal }) => getJson<OfferView>(`/offers${queryOf({ token })}`, signal),
    enabled: token !== undefined,
    retry: false,
  });
  if (token === undefined || offer.error !== null) {
    return (
      <DoorPage question={t('offer.title')} why={t('offer.gone')}>
        {null}
      </DoorPage>
    );
  }
  if (offer.data === undefined || session.data === undefined) return <Waiting what={t('offer.title')} />;
  const { organisation, title, party, expiresAt } = offer.data;
  return (
    <DoorPage question={t('offer.title')} why={t('offer.why', { organisation, title, party: party.title })}>
      <p>{t('offer.sees', { party: party.title })}</p>
      <p className="quiet">{t('offer.until', { day: day(expiresAt) })}</p>
      {session.data === null ? <NewPartner token={token} /> : <Accept token={token} session={session.data} />}
    </DoorPage>
  );
}

function Accept({ token, session: { role, organisation } }: { readonly token: string; readonly session: SessionView }) {
  const { t } = useTranslation('sharing');
  const { t: general } = useTranslation();
  const client = useQueryClient();
  const navigate = useNavigate();
  const accept = useMutation({
    mutationFn: async () => sendJson<{ id: string }>('/offers/accept', { method: 'POST', body: { token } }),
    onSuccess: async ({ id }) => {
      await client.invalidateQueries({ queryKey: ['dossiers'] });
      await navigate({ to: '/dossiers/$dossier', params: { dossier: id } });
    },
  });
  if (role !== 'owner') return <p>{t('offer.notOwner', { organisation: organisation.title })}</p>;
  return (
    <Stack gap="sm">
      {accept.error === null ? null : (
        <p role="alert" data-evaluation="unacceptable">
          {problemText(accept.error, general)}
        </p>
      )}
      <Button loading={accept.isPending} onClick={() => accept.mutate()}>
        {t('offer.accept', { organisation: organisation.title })}
      </Button>
    </Stack>
  );
}

function NewPartner({ token }: { readonly token: string }) {
  const { t } = useTranslation('sharing');
  const navigate = useNavigate();
  const [isNew, setNew] = useState(false);
  const to = `/partner${queryOf({ token })}`;
  if (isNew) {
    return (
      <OwnerForm
        token={token}
        path="/offers/join"
        submit={t('offer.submit')}
        onDone={async (made) =>
          navigate({ to: '/dossiers/$dossier', params: { dossier: (made as { id: string }).id } })
        }
      />
    );
  }
  return (
    <Stack gap="sm">
      <Button onClick={() => setNew(true)}>{t('offer.fresh')}</Button>
      <Anchor renderRoot={(props) => <Link {...props} to="/sign-in" search={{ to }} />}>{t('offer.signIn')}</Anchor>
    </Stack>
  );
}

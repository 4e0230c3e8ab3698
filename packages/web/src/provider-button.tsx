import { Button } from '@mantine/core';
import type { ProviderView } from '@primum/core/api/provider';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { getJson, sendJson } from './api.ts';
import { problemText } from './kit/async-view.tsx';

interface Props {
  readonly what: 'signIn' | 'join' | 'connect';
  /** Token of the link that is taken up. */
  readonly invitation?: string;
}

/** What the organisation's own sign-in is called; undefined where the server is set up for none. */
export function useProvider(): string | undefined {
  const { data } = useQuery({
    queryKey: ['provider'],
    queryFn: async ({ signal }) => getJson<ProviderView>('/provider', signal),
    staleTime: Number.POSITIVE_INFINITY,
  });
  return data?.title;
}

/** Leaves the page for the organisation's own sign-in; nothing where there is none. */
export function ProviderButton({ what, invitation }: Props) {
  const { t } = useTranslation();
  const { t: own } = useTranslation('account');
  const title = useProvider();
  const leave = useMutation({
    mutationFn: async () =>
      sendJson<{ address: string }>('/session/provider', {
        method: 'POST',
        body: { ...(invitation === undefined ? {} : { invitation }), ...(what === 'connect' ? { connect: true } : {}) },
      }),
    onSuccess: ({ address }) => location.assign(address),
  });
  if (title === undefined) return null;
  return (
    <>
      <Button variant="default" loading={leave.isPending} onClick={() => leave.mutate()}>
        {own(`provider.${what}`, { title })}
      </Button>
      {leave.error === null ? null : (
        <p role="alert" data-evaluation="unacceptable">
          {problemText(leave.error, t)}
        </p>
      )}
    </>
  );
}

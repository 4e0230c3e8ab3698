import { Switch } from '@mantine/core';
import type { SessionView } from '@primum/core/api/session';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { sendJson } from '../api.ts';
import { problemText } from '../kit/async-view.tsx';
import { notify } from '../kit/notify.ts';
import { sessionQuery } from '../queries.ts';

/** Whether the organisation is closed to sessions by a password alone. Who has none themselves cannot ask it of others. */
export function SecondFactorSwitch({ session }: { readonly session: SessionView }) {
  const { t } = useTranslation();
  const { t: own } = useTranslation('account');
  const client = useQueryClient();
  const ask = useMutation({
    mutationFn: async (asks: boolean) =>
      sendJson<unknown>('/organisation/second-factor', { method: 'PUT', body: { asks } }),
    onSuccess: async (_, asks) => {
      await client.invalidateQueries({ queryKey: sessionQuery.queryKey });
      await client.invalidateQueries({ queryKey: ['organisation'] });
      notify({ message: own(asks ? 'factor.asksOn' : 'factor.asksOff') });
    },
    onError: (error) => notify({ title: t('problem.saved'), message: problemText(error, t), color: 'red' }),
  });
  const { asksSecondFactor } = session.organisation;
  const mayAsk = asksSecondFactor || session.means !== 'password';
  return (
    <Switch
      mt="md"
      label={own('factor.asks')}
      description={own(mayAsk ? 'factor.asksWhy' : 'factor.asksOwn')}
      checked={asksSecondFactor}
      disabled={!mayAsk || ask.isPending}
      onChange={({ currentTarget: { checked } }) => ask.mutate(checked)}
    />
  );
}

/** Offers one party's part to a partner: whose, how the partner will see it, then the link to hand over. */
import { Button, CopyButton, Group, Modal, Select, Stack, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { sendJson } from '../api.ts';
import { formTexts } from '../form-texts.ts';
import { problemText } from '../kit/async-view.tsx';
import { dossierPath } from '../queries.ts';
import { PartSeen } from './part-seen.tsx';
import type { Standing } from './standing.ts';

interface Props {
  readonly standing: Standing;
  readonly onClose: () => void;
}

const NOTHING_PUBLISHED: readonly never[] = [];

export function ShareDialog({ standing, onClose }: Props) {
  const { t } = useTranslation('sharing');
  const { t: general } = useTranslation();
  const client = useQueryClient();
  const { dossier, own, parties } = standing;
  const [party, setParty] = useState<string | null>(null);
  const offer = useMutation({
    mutationFn: async (label: string) =>
      sendJson<{ link: string }>(`${dossierPath(dossier)}/grants`, { method: 'POST', body: { party, label } }),
    onSuccess: async () => client.invalidateQueries({ queryKey: ['dossier', dossier, 'grants'] }),
  });
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (party !== null) offer.mutate(formTexts(event.currentTarget)['label'] ?? '');
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('grantTitle')}
      size="lg"
      closeButtonProps={{ 'aria-label': general('word.close') }}
    >
      {offer.data === undefined ? (
        <form onSubmit={submit}>
          <Stack gap="sm">
            <Select
              label={t('party')}
              required
              data={parties.filter(({ id }) => id !== own).map(({ id, title }) => ({ value: id, label: title }))}
              value={party}
              onChange={setParty}
              data-autofocus
            />
            <TextInput name="label" label={t('label')} maxLength={120} />
            {party === null ? null : <PartSeen standing={standing} party={party} published={NOTHING_PUBLISHED} />}
            {offer.error === null ? null : (
              <p role="alert" data-evaluation="unacceptable">
                {problemText(offer.error, general)}
              </p>
            )}
            <Group justify="flex-end">
              <Button variant="default" onClick={onClose}>
                {general('word.cancel')}
              </Button>
              <Button type="submit" loading={offer.isPending} disabled={party === null}>
                {t('makeLink')}
              </Button>
            </Group>
          </Stack>
        </form>
      ) : (
        <OfferLink link={offer.data.link} />
      )}
    </Modal>
  );
}

function OfferLink({ link }: { readonly link: string }) {
  const { t } = useTranslation('sharing');
  const { t: general } = useTranslation();
  return (
    <Stack gap="sm">
      <p style={{ margin: 0 }}>{t('linkWhy')}</p>
      <TextInput readOnly label={t('link')} value={link} />
      <CopyButton value={link}>
        {({ copied, copy }) => <Button onClick={copy}>{copied ? general('word.copied') : general('word.link')}</Button>}
      </CopyButton>
    </Stack>
  );
}

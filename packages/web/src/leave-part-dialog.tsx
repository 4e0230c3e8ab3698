/** Gives a part back to the organisation that granted it. */
import { Button, Group, Modal, Stack } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { sendJson } from './api.ts';
import { problemText } from './kit/async-view.tsx';
import { notify } from './kit/notify.ts';
import { dossierPath } from './queries.ts';

interface Props {
  readonly dossier: string;
  readonly organisation: string;
  readonly onClose: () => void;
}

export function LeavePartDialog({ dossier, organisation, onClose }: Props) {
  const { t } = useTranslation('sharing');
  const { t: general } = useTranslation();
  const client = useQueryClient();
  const navigate = useNavigate();
  const leave = useMutation({
    mutationFn: async () => sendJson<unknown>(`${dossierPath(dossier)}/part`, { method: 'DELETE' }),
    onSuccess: async () => {
      await navigate({ to: '/' });
      client.removeQueries({ queryKey: ['dossier', dossier] });
      await client.invalidateQueries({ queryKey: ['dossiers'] });
      notify({ message: t('givenBack', { organisation }) });
    },
    onError: (error) => notify({ title: general('problem.saved'), message: problemText(error, general), color: 'red' }),
  });
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('giveBackTitle')}
      closeButtonProps={{ 'aria-label': general('word.close') }}
    >
      <Stack gap="sm">
        <p style={{ margin: 0 }}>{t('giveBackWhy', { organisation })}</p>
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose} data-autofocus>
            {general('word.cancel')}
          </Button>
          <Button color="red" loading={leave.isPending} onClick={() => leave.mutate()}>
            {t('giveBack')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}

import { Button, CopyButton, Group, Modal, Select, Stack, TextInput } from '@mantine/core';
import type { Role } from '@primum/core/api/session';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { sendJson } from '../api.ts';
import { formTexts } from '../form-texts.ts';
import { problemText } from '../kit/async-view.tsx';
import { ROLES } from './roles.ts';

/** Invites somebody by a link that works once; Primum sends no mail of its own. */
export function InviteDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const [role, setRole] = useState<Role>('reader');
  const invite = useMutation({
    mutationFn: async (email: string) =>
      sendJson<{ link: string }>('/organisation/invitations', { method: 'POST', body: { email, role } }),
    onSuccess: async () => client.invalidateQueries({ queryKey: ['organisation'] }),
  });
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    invite.mutate(formTexts(event.currentTarget)['email'] ?? '');
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('organisation.inviteTitle')}
      closeButtonProps={{ 'aria-label': t('word.close') }}
    >
      {invite.data === undefined ? (
        <form onSubmit={submit}>
          <Stack gap="sm">
            <TextInput name="email" type="email" required label={t('organisation.email')} data-autofocus />
            <Select
              label={t('organisation.role')}
              description={t(`organisation.roleWhy.${role}`)}
              data={ROLES.map((value) => ({ value, label: t(`organisation.roles.${value}`) }))}
              value={role}
              allowDeselect={false}
              onChange={(value) => setRole(value ?? 'reader')}
            />
            {invite.error === null ? null : (
              <p role="alert" data-evaluation="unacceptable">
                {problemText(invite.error, t)}
              </p>
            )}
            <Group justify="flex-end">
              <Button variant="default" onClick={onClose}>
                {t('word.cancel')}
              </Button>
              <Button type="submit" loading={invite.isPending}>
                {t('organisation.invite')}
              </Button>
            </Group>
          </Stack>
        </form>
      ) : (
        <InviteLink link={invite.data.link} />
      )}
    </Modal>
  );
}

function InviteLink({ link }: { readonly link: string }) {
  const { t } = useTranslation();
  return (
    <Stack gap="sm">
      <TextInput readOnly label={t('organisation.inviteLink')} value={link} />
      <CopyButton value={link}>
        {({ copied, copy }) => <Button onClick={copy}>{copied ? t('word.copied') : t('word.link')}</Button>}
      </CopyButton>
    </Stack>
  );
}

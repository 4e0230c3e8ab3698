import { Button, Checkbox, Code, CopyButton, Group, Modal, Select, Stack, TextInput } from '@mantine/core';
import type { MadeMachine, Scope } from '@primum/core/api/machines';
import { SCOPES } from '@primum/core/api/names';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { sendJson } from '../api.ts';
import { formTexts } from '../form-texts.ts';
import { problemText } from '../kit/async-view.tsx';

const DAYS = [7, 30, 90, 365, 730];

/** Makes a machine account, then shows its token once. A click beside the dialog does not close it while the token stands there. */
export function NewMachineDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation();
  const { t: own } = useTranslation('account');
  const client = useQueryClient();
  const make = useMutation({
    mutationFn: async (body: { readonly title: string; readonly scopes: Scope[]; readonly expiresInDays: number }) =>
      sendJson<MadeMachine>('/organisation/machines', { method: 'POST', body }),
    onSuccess: async () => client.invalidateQueries({ queryKey: ['organisation'] }),
  });
  const isMade = make.data !== undefined;
  return (
    <Modal
      opened
      size="lg"
      onClose={onClose}
      title={own('machine.make')}
      closeOnClickOutside={!isMade}
      closeOnEscape={!isMade}
      closeButtonProps={{ 'aria-label': t('word.close') }}
    >
      {isMade ? (
        <MadeToken token={make.data.token} onClose={onClose} />
      ) : (
        <NewMachineForm
          onMake={(machine) => make.mutate(machine)}
          onCancel={onClose}
          isPending={make.isPending}
          problem={make.error === null ? undefined : problemText(make.error, t)}
        />
      )}
    </Modal>
  );
}

interface FormProps {
  readonly onMake: (machine: { title: string; scopes: Scope[]; expiresInDays: number }) => void;
  readonly onCancel: () => void;
  readonly isPending: boolean;
  readonly problem: string | undefined;
}

function NewMachineForm({ onMake, onCancel, isPending, problem }: FormProps) {
  const { t } = useTranslation();
  const { t: own } = useTranslation('account');
  const [scopes, setScopes] = useState<string[]>(['dossier.read']);
  const [days, setDays] = useState('90');
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const title = formTexts(event.currentTarget)['title'] ?? '';
    const chosen = SCOPES.filter((scope) => scopes.includes(scope));
    if (chosen.length > 0) onMake({ title, scopes: chosen, expiresInDays: Number(days) });
  };
  return (
    <form onSubmit={submit}>
      <Stack gap="sm">
        <TextInput
          name="title"
          required
          maxLength={120}
          label={own('machine.name')}
          description={own('machine.nameHint')}
          data-autofocus
        />
        <Checkbox.Group
          label={own('machine.scopes')}
          value={scopes}
          onChange={setScopes}
          error={scopes.length === 0 ? own('machine.none') : null}
        >
          <Stack gap={6} mt={4}>
            {SCOPES.map((scope) => (
              <Checkbox key={scope} value={scope} label={own(`machine.scope.${scope}`)} />
            ))}
          </Stack>
        </Checkbox.Group>
        <Select
          label={own('machine.ends')}
          data={DAYS.map((count) => ({ value: String(count), label: own('machine.days', { count }) }))}
          value={days}
          allowDeselect={false}
          onChange={(value) => setDays(value ?? '90')}
        />
        {problem === undefined ? null : (
          <p role="alert" data-evaluation="unacceptable">
            {problem}
          </p>
        )}
        <Group justify="flex-end">
          <Button variant="default" onClick={onCancel}>
            {t('word.cancel')}
          </Button>
          <Button type="submit" loading={isPending}>
            {own('machine.make')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

function MadeToken({ token, onClose }: { readonly token: string; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const { t: own } = useTranslation('account');
  return (
    <Stack gap="sm">
      <TextInput readOnly label={own('machine.token')} description={own('machine.tokenOnce')} value={token} />
      <div>
        {own('machine.tokenUse')}
        <Code block>{`curl -H "Authorization: Bearer $TOKEN" ${location.origin}/api/dossiers`}</Code>
      </div>
      <Group justify="flex-end">
        <CopyButton value={token}>
          {({ copied, copy }) => (
            <Button variant="default" onClick={copy}>
              {copied ? t('word.copied') : t('word.copy')}
            </Button>
          )}
        </CopyButton>
        <Button onClick={onClose}>{own('machine.done')}</Button>
      </Group>
    </Stack>
  );
}

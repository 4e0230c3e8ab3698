import { Button, Group, Modal, TextInput } from '@mantine/core';
import type { PasskeyView } from '@primum/core/api/passkeys';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { accountProblem } from '../account-problem.ts';
import { getJson, isProblem, sendJson } from '../api.ts';
import type { Page } from '../api-types.ts';
import { formTexts } from '../form-texts.ts';
import { AsyncView, problemText } from '../kit/async-view.tsx';
import { notify } from '../kit/notify.ts';
import { Section } from '../kit/section.tsx';
import { useFigures } from '../kit/use-figures.ts';
import { hasPasskeys, makePasskey, passkeyProblem } from '../passkeys.ts';
import { sessionQuery } from '../queries.ts';
import classes from './account.module.css';

const PasswordDialog = lazy(async () => ({ default: (await import('./password-dialog.tsx')).PasswordDialog }));

/** The passkeys of the account: made, named, removed. */
export function PasskeySection({ hasPassword }: { readonly hasPassword: boolean }) {
  const { t: own } = useTranslation('account');
  const query = useQuery({
    queryKey: ['account', 'passkeys'],
    queryFn: async ({ signal }) => getJson<Page<PasskeyView>>('/account/passkeys', signal),
  });
  return (
    <Section title={own('passkey.title')} why={own('passkey.why')}>
      <AsyncView query={query} what={own('passkey.title')}>
        {({ items }) =>
          items.length === 0 ? (
            <p className="quiet">{own('passkey.none')}</p>
          ) : (
            <ul className={classes['list']}>
              {items.map((passkey) => (
                <KeptPasskey key={passkey.id} passkey={passkey} />
              ))}
            </ul>
          )
        }
      </AsyncView>
      {hasPasskeys() ? <NewPasskey hasPassword={hasPassword} /> : <p>{own('passkey.notHere')}</p>}
    </Section>
  );
}

function NewPasskey({ hasPassword }: { readonly hasPassword: boolean }) {
  const { t } = useTranslation();
  const { t: own } = useTranslation('account');
  const client = useQueryClient();
  const [title, setTitle] = useState<string>();
  const make = useMutation({
    mutationFn: makePasskey,
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ['account'] });
      await client.invalidateQueries({ queryKey: sessionQuery.queryKey });
      notify({ message: own('passkey.made') });
    },
  });
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const { title: typed = '' } = formTexts(event.currentTarget);
    if (hasPassword) setTitle(typed);
    else make.mutate({ title: typed, password: undefined });
  };
  return (
    <>
      <form onSubmit={submit}>
        <Group align="end" mt="sm">
          <TextInput
            name="title"
            required
            maxLength={120}
            label={own('passkey.name')}
            placeholder={own('passkey.nameHint')}
            w={280}
          />
          <Button type="submit" variant="default" loading={make.isPending}>
            {own('passkey.make')}
          </Button>
        </Group>
        {make.error === null ? null : (
          <p role="alert" data-evaluation="unacceptable">
            {isProblem(make.error, 'SIGN_IN_FAILED')
              ? accountProblem(make.error, t, own)
              : passkeyProblem(make.error, t, own)}
          </p>
        )}
      </form>
      <Suspense>
        {title === undefined ? null : (
          <PasswordDialog
            title={own('passkey.make')}
            why={own('passkey.why')}
            onClose={() => setTitle(undefined)}
            onPassword={async (password) => {
              // The device asks over the page: our own question steps aside first.
              setTitle(undefined);
              await make.mutateAsync({ title, password });
            }}
          />
        )}
      </Suspense>
    </>
  );
}

interface RemoveProps {
  readonly title: string;
  readonly isPending: boolean;
  readonly onClose: () => void;
  readonly onRemove: () => void;
}

function RemoveDialog({ title, isPending, onClose, onRemove }: RemoveProps) {
  const { t } = useTranslation();
  const { t: own } = useTranslation('account');
  return (
    <Modal opened onClose={onClose} title={own('passkey.remove')} closeButtonProps={{ 'aria-label': t('word.close') }}>
      <p style={{ marginTop: 0 }}>{own('passkey.removeSure', { title })}</p>
      <Group justify="flex-end">
        <Button variant="default" onClick={onClose} data-autofocus>
          {t('word.cancel')}
        </Button>
        <Button color="red" loading={isPending} onClick={onRemove}>
          {own('passkey.remove')}
        </Button>
      </Group>
    </Modal>
  );
}

/** A new name, or undefined: it goes. */
function usePasskeyChange(id: string, onDone: () => void) {
  const { t } = useTranslation();
  const { t: own } = useTranslation('account');
  const client = useQueryClient();
  const path = `/account/passkeys/${encodeURIComponent(id)}`;
  return useMutation({
    mutationFn: async (name: string | undefined) =>
      sendJson<unknown>(path, name === undefined ? { method: 'DELETE' } : { method: 'PUT', body: { title: name } }),
    onSuccess: async (_, name) => {
      onDone();
      await client.invalidateQueries({ queryKey: ['account'] });
      await client.invalidateQueries({ queryKey: sessionQuery.queryKey });
      notify({ message: own(name === undefined ? 'passkey.removed' : 'account.saved') });
    },
    onError: (error) => notify({ title: t('problem.saved'), message: problemText(error, t), color: 'red' }),
  });
}

function KeptPasskey({ passkey: { id, title, usedAt } }: { readonly passkey: PasskeyView }) {
  const { t } = useTranslation();
  const { t: own } = useTranslation('account');
  const figures = useFigures();
  const [isNaming, setNaming] = useState(false);
  const [isRemoving, setRemoving] = useState(false);
  const change = usePasskeyChange(id, () => setNaming(false));
  const rename = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    change.mutate(formTexts(event.currentTarget)['title'] ?? title);
  };
  return (
    <li>
      {isNaming ? (
        <form onSubmit={rename}>
          <Group>
            <TextInput name="title" required maxLength={120} aria-label={own('account.name')} defaultValue={title} />
            <Button type="submit" variant="default" loading={change.isPending}>
              {t('word.save')}
            </Button>
          </Group>
        </form>
      ) : (
        <div>
          {title}
          <small>
            {usedAt === undefined ? own('passkey.notUsed') : `${own('passkey.used')} ${figures.instant(usedAt)}`}
          </small>
        </div>
      )}
      <Group gap="xs" wrap="nowrap">
        <Button
          size="compact-xs"
          variant="default"
          onClick={() => setNaming(!isNaming)}
          aria-label={`${isNaming ? t('word.cancel') : own('passkey.rename')}: ${title}`}
        >
          {isNaming ? t('word.cancel') : own('passkey.rename')}
        </Button>
        <Button
          size="compact-xs"
          variant="default"
          loading={change.isPending}
          onClick={() => setRemoving(true)}
          aria-label={`${own('passkey.remove')}: ${title}`}
        >
          {own('passkey.remove')}
        </Button>
      </Group>
      {isRemoving ? (
        <RemoveDialog
          title={title}
          isPending={change.isPending}
          onClose={() => setRemoving(false)}
          onRemove={() => change.mutate(undefined)}
        />
      ) : null}
    </li>
  );
}

/** A second pair of eyes signs what is shown, by signing in again. */
import { Button, Group, Modal, PasswordInput, Stack, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { accountProblem } from './account-problem.ts';
import { isProblem } from './api.ts';
import { type DecisionProps, type Signing, useApprove } from './decision-asked.ts';
import classes from './decision.module.css';
import { SeenTable } from './decision-seen.tsx';
import { formTexts } from './form-texts.ts';
import { notify } from './kit/notify.ts';
import { hasPasskeys, passkeyProblem } from './passkeys.ts';

interface Props extends DecisionProps {
  readonly onClose: () => void;
}

export function ApproveDialog(props: Props) {
  const { t } = useTranslation('decision');
  const { t: general } = useTranslation();
  const { as, setAs, isTried, hash, error, isPending, sign, submit } = useSigning(props);
  const asksCode = isProblem(error, 'CODE_NEEDED') || isProblem(error, 'CODE_WRONG');
  return (
    <Modal
      opened
      onClose={props.onClose}
      size="lg"
      title={t('approveTitle')}
      closeButtonProps={{ 'aria-label': general('word.close') }}
    >
      <form onSubmit={submit} noValidate>
        <Stack gap="sm" className={classes['narrow'] ?? ''}>
          <Shown row={props.row} hash={hash} />
          <TextInput
            name="as"
            label={t('approvedBy')}
            required
            data-autofocus
            value={as}
            onChange={({ currentTarget: { value } }) => setAs(value)}
            error={isTried && as.trim() === '' ? `${t('approvedBy')} ${t('required')}` : undefined}
          />
          <PasswordInput name="password" autoComplete="current-password" required label={t('password')} />
          {asksCode ? <TextInput name="code" autoComplete="one-time-code" required label={t('code')} /> : null}
          <Refused error={error} />
          <Group justify="flex-end">
            {hasPasskeys() ? (
              <Button variant="default" loading={isPending} onClick={() => sign({})}>
                {t('signPasskey')}
              </Button>
            ) : null}
            <Button type="submit" loading={isPending}>
              {t('sign')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}

/** The hash is that of what was shown when the dialog opened, whatever arrives meanwhile: the server refuses another content. */
function useSigning({ dossier, answer, row, onClose }: Props) {
  const { t } = useTranslation('decision');
  const [hash] = useState(row.hash);
  const [as, setAs] = useState('');
  const [isTried, setTried] = useState(false);
  const approve = useApprove(dossier, answer.revision, () => {
    notify({ message: t('signed') });
    onClose();
  });
  const sign = (proof: Pick<Signing, 'password' | 'code'>) => {
    setTried(true);
    if (as.trim() !== '') approve.mutate({ decision: row.id, hash, as: as.trim(), ...proof });
  };
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const { password = '', code } = formTexts(event.currentTarget);
    sign({ password, code: code === '' ? undefined : code });
  };
  return { as, setAs, isTried, hash, error: approve.error, isPending: approve.isPending, sign, submit };
}

function Shown({ row, hash }: Pick<Props, 'row'> & { readonly hash: string }) {
  const { t } = useTranslation('decision');
  return (
    <>
      <p style={{ margin: 0 }}>
        <strong>{row.about.title}</strong>: {t(`kind.${row.kind}`)}
        {row.option === undefined ? '' : `, ${row.option.title}`}
        <br />
        {row.reason}
      </p>
      <SeenTable label={`${t('seen')}: ${t('approve')}`} seen={row.seen} />
      <p className="quiet" style={{ margin: 0, overflowWrap: 'anywhere' }}>
        {t('approveWhy')} {t('hash')}: <code>{hash}</code>
      </p>
    </>
  );
}

const OWN = {
  CONTENT_CHANGED: 'contentChanged',
  STALE_REVISION: 'contentChanged',
  DECISION_CLOSED: 'closed',
  ALREADY_EXISTS: 'already',
  NOT_ALLOWED: 'notYou',
} as const;

function Refused({ error }: { readonly error: Error | null }) {
  const { t } = useTranslation('decision');
  const { t: general } = useTranslation();
  const { t: account } = useTranslation('account');
  if (error === null) return null;
  const [, own] = Object.entries(OWN).find(([code]) => isProblem(error, code)) ?? [];
  const isDevice = error.name !== 'Problem';
  const text =
    own !== undefined
      ? t(own)
      : isProblem(error, 'CODE_NEEDED')
        ? general('signIn.codeNeeded')
        : isDevice
          ? passkeyProblem(error, general, account)
          : accountProblem(error, general, account);
  return (
    <p role="alert" data-evaluation="unacceptable" style={{ margin: 0 }}>
      {text}
    </p>
  );
}

/** A second pair of eyes signs what is shown, by signing in again. */
import { Button, Group, Modal, PasswordInput, Stack, TextInput } from '@mantine/core';
import type { Signature } from '@primum/core/api/decisions';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { accountProblem } from './account-problem.ts';
import { isProblem } from './api.ts';
import { type DecisionProps, type Signing, useApprove } from './decision-asked.ts';
import classes from './decision.module.css';
import { DecisionFacts } from './decision-facts.tsx';
import { RecordLink } from './decision-record-link.tsx';
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
  const { row, as, setAs, isTried, error, isPasskey, isPending, sign, submit } = useSigning(props);
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
          <Shown
            dossier={props.dossier}
            row={row}
            signed={props.answer.signatures.find(({ decision }) => decision === row.id)}
          />
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
          <Refused error={error} isPasskey={isPasskey} />
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

/** Signed is what was shown when the dialog opened, whatever arrives meanwhile: the server refuses another content. */
function useSigning({ dossier, answer, row: newest, onClose }: Props) {
  const { t } = useTranslation('decision');
  const [row] = useState(newest);
  const [as, setAs] = useState('');
  const [isTried, setTried] = useState(false);
  const approve = useApprove(dossier, answer.revision, () => {
    notify({ message: t('signed') });
    onClose();
  });
  const sign = (proof: Pick<Signing, 'password' | 'code'>) => {
    setTried(true);
    if (as.trim() !== '') approve.mutate({ decision: row.id, hash: row.hash, as: as.trim(), ...proof });
  };
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const { password = '', code } = formTexts(event.currentTarget);
    sign({ password, code: code === '' ? undefined : code });
  };
  const { error, isPending, variables } = approve;
  const isPasskey = variables !== undefined && variables.password === undefined;
  return { row, as, setAs, isTried, error, isPasskey, isPending, sign, submit };
}

/** All that is signed, as far as a reader can take it in; the worksheet, which counts by the hash too, is one link away. */
function Shown({ dossier, row, signed }: Pick<Props, 'dossier' | 'row'> & { readonly signed: Signature | undefined }) {
  const { t } = useTranslation('decision');
  return (
    <>
      <strong>
        {t(`thing.${row.about.kind}`)}: {row.about.title}
      </strong>
      <DecisionFacts row={row} signed={signed} hasGround={false} />
      <SeenTable label={`${t('seen')}: ${t('approve')}`} seen={row.seen} isWhole />
      <p className="quiet" style={{ margin: 0 }}>
        {t('approveWhy')} <RecordLink dossier={dossier} decision={row.id} />
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

function Refused({ error, isPasskey }: { readonly error: Error | null; readonly isPasskey: boolean }) {
  const { t } = useTranslation('decision');
  const { t: general } = useTranslation();
  const { t: account } = useTranslation('account');
  if (error === null) return null;
  const [, own] = Object.entries(OWN).find(([code]) => isProblem(error, code)) ?? [];
  const text =
    own !== undefined
      ? t(own)
      : isProblem(error, 'CODE_NEEDED')
        ? general('signIn.codeNeeded')
        : isPasskey
          ? passkeyProblem(error, general, account)
          : accountProblem(error, general, account);
  return (
    <p role="alert" data-evaluation="unacceptable" style={{ margin: 0 }}>
      {text}
    </p>
  );
}

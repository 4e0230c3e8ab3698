/** The answer to what is expected: accept with a day, decline with a reason, or prove. */
import { Button, Group, Modal, SegmentedControl, Stack, Textarea, TextInput } from '@mantine/core';
import type { ExpectationRow } from '@primum/core/responsibility/responsibility-picture';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formTexts } from '../form-texts.ts';
import type { Standing } from './standing.ts';
import { useAgree } from './use-agree.ts';

interface Props {
  readonly row: ExpectationRow;
  readonly standing: Standing;
  readonly onClose: () => void;
}

const STATES = ['accepted', 'declined', 'proved'] as const;
type State = (typeof STATES)[number];
const VERB = { accepted: 'accept', declined: 'decline', proved: 'prove' } as const;
const WHY = { accepted: 'acceptWhy', declined: 'declineWhy', proved: 'proveWhy' } as const;

export function AnswerDialog({ row, standing, onClose }: Props) {
  const { t } = useTranslation('sharing');
  const { t: general } = useTranslation();
  const [state, setState] = useState<State>('accepted');
  const [isMissing, setMissing] = useState(false);
  const agree = useAgree(standing);
  const party = standing.titleOf(row.of);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const body = answerFrom(state, formTexts(event.currentTarget));
    setMissing(body === undefined);
    if (body === undefined) return;
    const as = standing.isPart ? {} : { as: row.of };
    agree.mutate(
      { path: `/${encodeURIComponent(row.id)}/answer`, body: { ...body, ...as }, done: t('answered') },
      { onSuccess: onClose },
    );
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('answerTitle', { party })}
      size="lg"
      closeButtonProps={{ 'aria-label': general('word.close') }}
    >
      <p style={{ marginTop: 0 }}>
        <strong>{row.text}</strong>
        <br />
        {row.about.title}
      </p>
      <form onSubmit={submit} noValidate>
        <Stack gap="sm">
          <SegmentedControl
            aria-label={t('answerTitle', { party })}
            value={state}
            onChange={setState}
            data={STATES.map((value) => ({ value, label: t(VERB[value]) }))}
          />
          <p className="quiet" style={{ margin: 0 }}>
            {t(WHY[state], { party })}
          </p>
          <AnswerFields state={state} isMissing={isMissing} />
          <TextInput name="saidBy" label={t('saidBy')} />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {general('word.cancel')}
            </Button>
            <Button type="submit" loading={agree.isPending} data-autofocus>
              {t(VERB[state])}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}

function AnswerFields({ state, isMissing }: { readonly state: State; readonly isMissing: boolean }) {
  const { t } = useTranslation('sharing');
  const error = isMissing ? t('needed') : null;
  switch (state) {
    case 'accepted':
      return <TextInput name="doneBy" type="date" label={t('doneBy')} />;
    case 'declined':
      return <Textarea name="reason" required autosize minRows={2} label={t('reason')} error={error} />;
    case 'proved':
      return <Textarea name="proof" required autosize minRows={2} label={t('proof')} error={error} />;
  }
}

/** Undefined where what the answer needs is missing. */
export function answerFrom(state: State, texts: Readonly<Record<string, string>>): object | undefined {
  const { doneBy = '', reason = '', proof = '', saidBy = '' } = texts;
  const said = saidBy === '' ? {} : { saidBy };
  switch (state) {
    case 'accepted':
      return { state, ...(doneBy === '' ? {} : { doneBy }), ...said };
    case 'declined':
      return reason === '' ? undefined : { state, reason, ...said };
    case 'proved': {
      const lines = proof.split('\n').flatMap((line) => (line.trim() === '' ? [] : [line.trim()]));
      return lines.length === 0 ? undefined : { state, proof: lines, ...said };
    }
  }
}

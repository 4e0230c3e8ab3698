/** Deciding: what is seen, what is done, why, until when, by which role. */
import { Button, Group, Radio, Select, Stack, Textarea, TextInput } from '@mantine/core';
import type { DraftAnswer, RecordDecision } from '@primum/core/api/decisions';
import { needsApproval } from '@primum/core/decision/approval';
import type { DecisionDraft } from '@primum/core/decision/decision-draft';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRecord } from './decision-asked.ts';
import { OptionChoice } from './decision-options.tsx';
import { SeenTable } from './decision-seen.tsx';
import { type Dissent, DissentFields, readDissent } from './dissent-fields.tsx';
import { formTexts } from './form-texts.ts';
import { problemText } from './kit/async-view.tsx';
import { notify } from './kit/notify.ts';
import { today } from './kit/today.ts';
import { useFieldWords } from './kit/use-field-words.ts';
import { valuesQuery } from './queries.ts';

const KINDS = ['accept', 'treat', 'transfer', 'avoid'] as const satisfies readonly RecordDecision['kind'][];
const NEEDED = ['reason', 'decidedBy', 'reviewBy'] as const;

interface Props {
  readonly dossier: string;
  readonly draft: DraftAnswer;
  readonly onDone: () => void;
}

export function DecisionForm(props: Props) {
  const { t } = useTranslation('decision');
  const { t: general } = useTranslation();
  const { dossier, draft } = props;
  const { kind, setKind, option, setOption, to, setTo, missing, dissent, error, isPending, submit } =
    useDeciding(props);
  const needsPair = needsApproval({ about: aboutOf(draft), kind, seen: draft.seen });
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="sm">
        {draft.about.kind === 'harm' ? (
          <SeenTable label={t('seenNow')} seen={draft.seen} isOfOne />
        ) : (
          <OptionChoice options={draft.options} chosen={option} onChoose={setOption} />
        )}
        <Radio.Group
          label={t('what')}
          value={kind}
          onChange={(value) => setKind(KINDS.find((one) => one === value) ?? kind)}
        >
          <Stack gap={4} mt={4}>
            {KINDS.map((value) => (
              <Radio key={value} value={value} label={t(`kind.${value}`)} description={t(`kindWhy.${value}`)} />
            ))}
          </Stack>
        </Radio.Group>
        {kind === 'transfer' ? <PartyChoice {...{ dossier, to, missing }} onChoose={setTo} /> : null}
        <Fields missing={missing}>
          <DissentFields {...dissent} />
        </Fields>
        {needsPair ? <p className="quiet">{t('secondPair')}</p> : null}
        {error === null ? null : (
          <p role="alert" data-evaluation="unacceptable" style={{ margin: 0 }}>
            {problemText(error, general)}
          </p>
        )}
        <Group justify="flex-end">
          <Button type="submit" loading={isPending}>
            {t('record')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

function useDeciding({ dossier, draft, onDone }: Props) {
  const { t } = useTranslation('decision');
  const [kind, setKind] = useState<RecordDecision['kind']>('accept');
  const [option, setOption] = useState(draft.options[0]?.id);
  const [to, setTo] = useState<string | null>(null);
  const [missing, setMissing] = useState<readonly string[]>([]);
  const dissent = useDissent();
  const record = useRecord(dossier, draft.revision, () => {
    notify({ message: t('recorded') });
    onDone();
  });
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const texts = formTexts(event.currentTarget);
    const left = [
      ...NEEDED.filter((name) => (texts[name] ?? '') === ''),
      ...(kind === 'transfer' && to === null ? ['to'] : []),
    ];
    setMissing(left);
    const said = dissent.read();
    if (left.length > 0 || said === undefined) return;
    const { reason = '', decidedBy = '', reviewBy = '' } = texts;
    record.mutate({
      about: aboutOf(draft),
      kind,
      ...(option === undefined ? {} : { option }),
      ...(kind === 'transfer' && to !== null ? { to } : {}),
      reason,
      ...(said.length === 0 ? {} : { dissent: said }),
      decidedBy,
      reviewBy,
    });
  };
  const { error, isPending } = record;
  return { kind, setKind, option, setOption, to, setTo, missing, dissent, error, isPending, submit };
}

/** Rows as they are typed; `read` gives none of them while one is not whole, which is told at its fields from then on. */
function useDissent() {
  const [rows, onChange] = useState<readonly Dissent[]>([]);
  const [isTried, setTried] = useState(false);
  const { dissent, faults } = readDissent(rows);
  const words = useFieldWords(isTried ? faults : {});
  const read = () => {
    setTried(true);
    return Object.keys(faults).length === 0 ? dissent : undefined;
  };
  return { rows, onChange, words, read };
}

function Fields({ missing, children }: { readonly missing: readonly string[]; readonly children: ReactNode }) {
  const { t } = useTranslation('decision');
  const error = (name: 'reason' | 'decidedBy' | 'reviewBy') =>
    missing.includes(name) ? `${t(name)} ${t('required')}` : undefined;
  return (
    <>
      <Textarea
        name="reason"
        label={t('reason')}
        description={t('reasonHint')}
        required
        autosize
        minRows={3}
        error={error('reason')}
      />
      {children}
      <TextInput name="decidedBy" label={t('decidedBy')} required error={error('decidedBy')} />
      <TextInput
        name="reviewBy"
        type="date"
        label={t('reviewBy')}
        required
        min={today()}
        defaultValue={inAYear()}
        error={error('reviewBy')}
      />
    </>
  );
}

function PartyChoice({
  dossier,
  to,
  missing,
  onChoose,
}: {
  readonly dossier: string;
  readonly to: string | null;
  readonly missing: readonly string[];
  readonly onChoose: (party: string | null) => void;
}) {
  const { t } = useTranslation('decision');
  const parties = useQuery(valuesQuery(dossier)).data?.values.system?.parties ?? [];
  return (
    <Select
      label={t('to')}
      required
      data={parties.map(({ id, title }) => ({ value: id, label: title ?? id }))}
      value={to}
      onChange={onChoose}
      error={missing.includes('to') ? `${t('to')} ${t('required')}` : undefined}
    />
  );
}

function aboutOf({ about: { kind, id } }: DecisionDraft): RecordDecision['about'] {
  if (kind === 'harm') return { harm: id };
  return kind === 'balance' ? { balance: id } : { conflict: id };
}

/** ISO day; only where the field begins: people say until when a decision holds. */
function inAYear(): string {
  return `${Number(today().slice(0, 4)) + 1}${today().slice(4)}`.replace('-02-29', '-02-28');
}

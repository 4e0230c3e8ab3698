/** What a judgement asks for: of an acceptance who answers for it, of a change what differs, of a rejection why. */
import { Group, NumberInput, Select, Textarea } from '@mantine/core';
import type { Picture } from '@primum/core/api/assessment';
import { useTranslation } from 'react-i18next';
import type { Judgement, JudgementFault } from './judgement.ts';

interface Props {
  readonly judgement: Judgement;
  readonly parties: readonly { readonly id: string; readonly title?: string | undefined }[];
  readonly scales: Picture['scales'];
  /** Faults that are told; none before the person has tried to save. */
  readonly faults: readonly JudgementFault[];
  readonly onChange: (judgement: Judgement) => void;
}

export function JudgementFields(props: Props) {
  const { judgement, parties, faults, onChange } = props;
  const { t } = useTranslation();
  return (
    <>
      {judgement.kind === 'change' ? <ChangedFields {...props} /> : null}
      {judgement.kind === 'reject' ? null : (
        <Select
          label={t('harm.responsible')}
          data={parties.map(({ id, title }) => ({ value: id, label: title ?? id }))}
          value={judgement.responsible ?? null}
          allowDeselect={false}
          error={faults.includes('responsible') ? t('setup.missing') : null}
          onChange={(party) => onChange({ ...judgement, ...(party === null ? {} : { responsible: party }) })}
        />
      )}
      {judgement.kind === 'accept' ? null : (
        <Textarea
          label={judgement.kind === 'reject' ? t('harm.rejectReason') : t('word.reason')}
          required
          autosize
          minRows={2}
          value={judgement.reason}
          error={faults.includes('reason') ? t('harm.needed') : null}
          onChange={({ currentTarget: { value } }) => onChange({ ...judgement, reason: value })}
        />
      )}
    </>
  );
}

function ChangedFields({ judgement, scales, faults, onChange }: Props) {
  const { t } = useTranslation();
  const [low, high] = judgement.p2;
  const p2Fault = faults.includes('p2') ? t('harm.p2Fault') : null;
  return (
    <>
      <Select
        label={t('harm.severity')}
        data={scales.severity.map(({ id, title }, at) => ({ value: id, label: `${at + 1} ${title}` }))}
        value={judgement.severity}
        allowDeselect={false}
        onChange={(severity) => onChange({ ...judgement, severity: severity ?? judgement.severity })}
      />
      <Group grow align="flex-start">
        <NumberInput
          label={t('harm.p2Low')}
          value={low}
          min={0}
          max={1}
          step={0.01}
          error={p2Fault}
          onChange={(value) => onChange({ ...judgement, p2: [Number(value), high] })}
        />
        <NumberInput
          label={t('harm.p2High')}
          value={high}
          min={0}
          max={1}
          step={0.01}
          error={p2Fault}
          onChange={(value) => onChange({ ...judgement, p2: [low, Number(value)] })}
        />
      </Group>
      <Textarea
        label={t('harm.basis')}
        required
        autosize
        minRows={2}
        value={judgement.basis}
        error={faults.includes('basis') ? t('harm.needed') : null}
        onChange={({ currentTarget: { value } }) => onChange({ ...judgement, basis: value })}
      />
    </>
  );
}

/** How a requirement stands in the judgement of people, with the reason. */
import { Group, Modal, MultiSelect, Radio, Stack, Textarea, TextInput } from '@mantine/core';
import { editsForStatement } from '@primum/core/compliance/edits-for-statement';
import type { RequirementRow } from '@primum/core/compliance/compliance-picture';
import type { Statement } from '@primum/core/dossier/compliance-document';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formTexts } from '../form-texts.ts';
import { FormButtons } from '../kit/form-buttons.tsx';
import { today } from '../kit/today.ts';
import { useEditPlan } from '../use-edit-plan.ts';
import type { ViewProps } from './asked.ts';

const STATED = ['met', 'partly', 'not-met', 'not-applicable'] as const satisfies readonly Stated[];
type Stated = Statement['state'];

interface Props extends ViewProps {
  readonly row: RequirementRow;
  /** What is chosen at first; default: what was said before. */
  readonly first: Stated | undefined;
  readonly onClose: () => void;
}

export function StatementDialog(props: Props) {
  const { t } = useTranslation('compliance');
  const { t: general } = useTranslation();
  const { row, first, onClose } = props;
  const [state, setState] = useState(first ?? row.statement?.state ?? 'met');
  const [evidence, setEvidence] = useState<readonly string[]>(row.statement?.evidence ?? []);
  const { documents, isSaving, submit, isTried } = useSaying(props, state, evidence);
  const attached = documents?.compliance.evidence ?? [];
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('sayTitle')}
      size="lg"
      closeButtonProps={{ 'aria-label': general('word.close') }}
    >
      <form onSubmit={submit} noValidate>
        <Stack gap="sm">
          <p style={{ margin: 0 }}>
            <strong>{row.title}</strong>
            <br />
            <span className="quiet">
              {row.short}, {row.clause}
            </span>
          </p>
          <StateChoice row={row} state={state} onChoose={setState} />
          <ReasonFields row={row} isTried={isTried} />
          {attached.length === 0 ? null : (
            <MultiSelect
              label={t('sayEvidence')}
              data={attached.map(({ id, title }) => ({ value: id, label: title }))}
              value={[...evidence]}
              onChange={setEvidence}
            />
          )}
          <FormButtons isSaving={isSaving} onCancel={onClose} />
        </Stack>
      </form>
    </Modal>
  );
}

function StateChoice({
  row,
  state,
  onChoose,
}: Pick<Props, 'row'> & { readonly state: Stated; readonly onChoose: (state: Stated) => void }) {
  const { t } = useTranslation('compliance');
  return (
    <>
      <Radio.Group
        label={t('sayState')}
        value={state}
        onChange={(value) => onChoose(STATED.find((one) => one === value) ?? state)}
      >
        <Group gap={16} mt={8}>
          {STATED.map((value) => (
            <Radio key={value} value={value} label={t(`sayStates.${value}`)} />
          ))}
        </Group>
      </Radio.Group>
      {state === 'met' && row.proofs.length > 0 ? (
        <p className="quiet" style={{ margin: 0 }}>
          {t('sayMetWhy')}
        </p>
      ) : null}
    </>
  );
}

function ReasonFields({ row: { statement }, isTried }: Pick<Props, 'row'> & { readonly isTried: boolean }) {
  const { t } = useTranslation('compliance');
  const { t: general } = useTranslation();
  return (
    <>
      <Textarea
        name="reason"
        label={t('sayReason')}
        required
        autosize
        minRows={2}
        defaultValue={statement?.reason ?? ''}
        data-autofocus
        error={isTried ? `${general('word.reason')} ${t('required')}` : undefined}
      />
      <TextInput name="by" label={t('sayBy')} defaultValue={statement?.['said-by'] ?? ''} maw={360} />
      <TextInput name="on" type="date" label={t('sayOn')} defaultValue={today()} maw={200} />
    </>
  );
}

function useSaying({ dossier, answer: { picture }, row, onClose }: Props, state: Stated, evidence: readonly string[]) {
  const { t } = useTranslation('compliance');
  const { documents, save, isSaving } = useEditPlan(dossier);
  const [isTried, setTried] = useState(false);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const { reason = '', by = '', on = '' } = formTexts(event.currentTarget);
    setTried(reason === '');
    if (reason === '') return;
    const day = on === '' ? today() : on;
    const said = {
      requirement: row.id,
      party: picture.party,
      state,
      reason,
      on: day,
      ...(evidence.length === 0 ? {} : { evidence: [...evidence] }),
      ...(by === '' ? {} : { 'said-by': by }),
    };
    save(({ compliance }) => editsForStatement(compliance, said, documents?.dossier?.owner ?? ''), {
      done: t('saySaved', { title: row.title }),
      onSaved: onClose,
    });
  };
  return { documents, isSaving, submit, isTried };
}

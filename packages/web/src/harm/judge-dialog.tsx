/** The judgement of one proposed harm: accept it, change it on a ground, or reject it with a reason. */
import { Button, Group, Modal, SegmentedControl, Stack } from '@mantine/core';
import type { Picture, PictureHarm } from '@primum/core/api/assessment';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { valuesQuery } from '../queries.ts';
import { useTranslation } from 'react-i18next';
import { useChangeDossier } from '../use-change-dossier.tsx';
import { EvaluationMark } from '../kit/evaluation-mark.tsx';
import { JudgementFields } from './judgement-fields.tsx';
import { type Judgement, type JudgementKind, judgementChange, judgementFaults } from './judgement.ts';

interface Props {
  readonly harm: PictureHarm;
  readonly kind: JudgementKind;
  readonly dossier: string;
  readonly scales: Picture['scales'];
  readonly onClose: () => void;
}

const WHY = { accept: 'harm.acceptWhy', change: 'harm.changeWhy', reject: 'harm.rejectWhy' } as const;
const DONE = { accept: 'harm.accepted', change: 'harm.changed', reject: 'harm.rejected' } as const;

export function JudgeDialog({ harm, kind: first, dossier, scales, onClose }: Props) {
  const { t } = useTranslation();
  const { judgement, setJudgement, faults, parties, isSaving, submit } = useJudgement({
    harm,
    kind: first,
    dossier,
    onClose,
  });
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('harm.judge')}
      size="lg"
      closeButtonProps={{ 'aria-label': t('word.close') }}
    >
      <p style={{ marginTop: 0 }}>
        <strong>{harm.situation}</strong>
        <br />
        {harm.harm} · {t(`whom.${harm.to}`)} · <EvaluationMark of={harm.evaluation} />
      </p>
      <form onSubmit={submit} noValidate>
        <Stack gap="sm">
          <SegmentedControl
            aria-label={t('harm.judge')}
            value={judgement.kind}
            onChange={(kind) => setJudgement({ ...judgement, kind })}
            data={(['accept', 'change', 'reject'] as const).map((value) => ({ value, label: t(`harm.${value}`) }))}
          />
          <p className="quiet" style={{ margin: 0 }}>
            {t(WHY[judgement.kind])}
          </p>
          <JudgementFields
            judgement={judgement}
            parties={parties}
            scales={scales}
            faults={faults}
            onChange={setJudgement}
          />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('word.cancel')}
            </Button>
            <Button type="submit" loading={isSaving} data-autofocus>
              {t(`harm.${judgement.kind}`)}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}

/** The judgement as it is being made, and what saves it. The owner of the dossier answers until somebody else is named. */
function useJudgement({ harm, kind, dossier, onClose }: Omit<Props, 'scales'>) {
  const { t } = useTranslation();
  const values = useQuery(valuesQuery(dossier)).data;
  const change = useChangeDossier(dossier);
  const { severity, p2, basis } = harm;
  const [made, setJudgement] = useState<Judgement>({ kind, severity, p2, basis, reason: '' });
  const [isTried, setTried] = useState(false);
  const responsible = made.responsible ?? values?.values.dossier?.owner;
  const judgement: Judgement = { ...made, ...(responsible === undefined ? {} : { responsible }) };
  const faults = judgementFaults(judgement);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (faults.length > 0 || values === undefined) return;
    const ready = judgementChange(harm, judgement, values.values.harms);
    if (ready === undefined) return;
    change.mutate({ ...ready, revision: values.revision, done: t(DONE[judgement.kind]) }, { onSuccess: onClose });
  };
  return {
    judgement,
    setJudgement,
    faults: isTried ? faults : [],
    parties: values?.values.system?.parties ?? [],
    isSaving: change.isPending,
    submit,
  };
}

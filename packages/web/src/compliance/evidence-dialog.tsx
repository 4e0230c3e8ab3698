/** A piece of evidence, new or changed: what it is, from when it holds, and where it lies. */
import { Modal, Select, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { FormButtons } from '../kit/form-buttons.tsx';
import type { ViewProps } from './asked.ts';
import { EvidenceFields } from './evidence-fields.tsx';
import { type StartedEvidence, useEvidence } from './use-evidence.ts';

interface Props extends ViewProps {
  readonly start: StartedEvidence;
  /** Kinds that are asked for; they stand first. */
  readonly kinds?: readonly string[];
  readonly onClose: () => void;
}

export function EvidenceDialog(props: Props) {
  const { t } = useTranslation('compliance');
  const { t: general } = useTranslation();
  const { start, kinds = [], answer, onClose } = props;
  const { item, change, faults, isSaving, submit } = useEvidence(props);
  const known = answer.evidenceKinds.toSorted((a, b) => Number(kinds.includes(b.id)) - Number(kinds.includes(a.id)));
  const explain = known.find(({ id }) => id === item.kind)?.explain;
  return (
    <Modal
      opened
      onClose={onClose}
      title={t(start.id === undefined ? 'evidenceNew' : 'evidenceChange')}
      size="lg"
      closeButtonProps={{ 'aria-label': general('word.close') }}
    >
      <form onSubmit={submit} noValidate>
        <Stack gap="sm">
          <Select
            label={t('evidenceKind')}
            required
            searchable
            allowDeselect={false}
            data={known.map(({ id, title }) => ({ value: id, label: title }))}
            value={item.kind === '' ? null : item.kind}
            onChange={(kind) => change({ kind: kind ?? '' })}
            {...(explain === undefined ? {} : { description: explain })}
            error={faults.includes('kind') ? `${t('evidenceKind')} ${t('required')}` : undefined}
          />
          {item.serves === undefined ? null : (
            <p className="quiet" style={{ margin: 0 }}>
              {t('evidenceServesWhy')}
            </p>
          )}
          <EvidenceFields item={item} faults={faults} change={change} />
          <FormButtons isSaving={isSaving} onCancel={onClose} />
        </Stack>
      </form>
    </Modal>
  );
}

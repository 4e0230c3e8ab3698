/** Fields of a piece of evidence below its kind: title, days, where it lies. */
import { Group, Textarea, TextInput } from '@mantine/core';
import type { NewEvidence } from '@primum/core/compliance/edits-for-evidence';
import { useTranslation } from 'react-i18next';
import { FileDrop } from './file-drop.tsx';
import type { EvidenceFault } from './use-evidence.ts';

interface Props {
  readonly item: NewEvidence;
  readonly faults: readonly EvidenceFault[];
  readonly change: (more: Partial<NewEvidence>) => void;
}

export function EvidenceFields({ item, faults, change }: Props) {
  const { t } = useTranslation('compliance');
  return (
    <>
      <FileDrop
        onFile={({ name, on }) => change({ file: name, on, ...(item.title === '' ? { title: titleOf(name) } : {}) })}
      />
      <TextInput
        label={t('evidenceTitle')}
        required
        data-autofocus
        value={item.title}
        onChange={({ currentTarget: { value } }) => change({ title: value })}
        error={faults.includes('title') ? `${t('evidenceTitle')} ${t('required')}` : undefined}
      />
      <Days {...{ item, faults, change }} />
      <TextInput
        label={t('evidenceFile')}
        maxLength={1000}
        value={item.file ?? ''}
        onChange={({ currentTarget: { value } }) => change({ file: value })}
      />
      <Textarea
        label={t('evidenceNote')}
        autosize
        value={item.note ?? ''}
        onChange={({ currentTarget: { value } }) => change({ note: value })}
      />
    </>
  );
}

function Days({ item, faults, change }: Props) {
  const { t } = useTranslation('compliance');
  return (
    <Group align="flex-start">
      <TextInput
        type="date"
        label={t('evidenceOn')}
        required
        value={item.on}
        onChange={({ currentTarget: { value } }) => change({ on: value })}
        error={faults.includes('on') ? `${t('evidenceOn')} ${t('required')}` : undefined}
      />
      <TextInput
        type="date"
        label={t('evidenceUntil')}
        description={t('evidenceUntilWhy')}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        value={item['valid-until'] ?? ''}
        onChange={({ currentTarget: { value } }) => change({ 'valid-until': value })}
        error={faults.includes('valid-until') ? `${t('evidenceUntil')} ${t('wrongUntil')}` : undefined}
      />
    </Group>
  );
}

/** A file's name as people would say it. */
function titleOf(name: string): string {
  return name.replace(/\.[a-z0-9]{1,5}$/i, '').replaceAll(/[_-]+/g, ' ');
}

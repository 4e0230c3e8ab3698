/** A piece of evidence, new or changed: what it is, from when it holds, and where it lies. */
import { Button, Group, Modal, Select, Stack, Textarea, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ViewProps } from './asked.ts';
import { FileDrop } from './file-drop.tsx';
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
  const known = answer.evidenceKinds;
  const asked = known.filter(({ id }) => kinds.includes(id));
  const ordered = [...asked, ...known.filter(({ id }) => !kinds.includes(id))];
  const explain = known.find(({ id }) => id === item.kind)?.explain;
  const needed = (field: (typeof faults)[number], label: string) =>
    faults.includes(field) ? { error: `${label} ${t(field === 'valid-until' ? 'wrongUntil' : 'required')}` } : {};
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
            data={ordered.map(({ id, title }) => ({ value: id, label: title }))}
            value={item.kind === '' ? null : item.kind}
            onChange={(kind) => change({ kind: kind ?? '' })}
            {...(explain === undefined ? {} : { description: explain })}
            {...needed('kind', t('evidenceKind'))}
          />
          {item.serves === undefined ? null : (
            <p className="quiet" style={{ margin: 0 }}>
              {t('evidenceServesWhy')}
            </p>
          )}
          <FileDrop
            onFile={({ name, on }) =>
              change({ file: name, on, ...(item.title === '' ? { title: titleOf(name) } : {}) })
            }
          />
          <TextInput
            label={t('evidenceTitle')}
            required
            data-autofocus
            value={item.title}
            onChange={({ currentTarget: { value } }) => change({ title: value })}
            {...needed('title', t('evidenceTitle'))}
          />
          <Group align="flex-start">
            <TextInput
              type="date"
              label={t('evidenceOn')}
              required
              value={item.on}
              onChange={({ currentTarget: { value } }) => change({ on: value })}
              {...needed('on', t('evidenceOn'))}
            />
            <TextInput
              type="date"
              label={t('evidenceUntil')}
              description={t('evidenceUntilWhy')}
              inputWrapperOrder={['label', 'input', 'description', 'error']}
              value={item['valid-until'] ?? ''}
              onChange={({ currentTarget: { value } }) => change({ 'valid-until': value })}
              {...needed('valid-until', t('evidenceUntil'))}
            />
          </Group>
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
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {general('word.cancel')}
            </Button>
            <Button type="submit" loading={isSaving}>
              {general('word.save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}

/** A file's name as people would say it. */
function titleOf(name: string): string {
  return name.replace(/\.[a-z0-9]{1,5}$/i, '').replaceAll(/[_-]+/g, ' ');
}

/** A worksheet begun or changed: title, interests, options with their reasons, and whether an impact assessment is due. */
import { Button, Checkbox, Group, Modal, Stack, Textarea, TextInput } from '@mantine/core';
import type { ConflictFinding } from '@primum/core/benefit/conflict/conflict-finding';
import { draftWorksheet } from '@primum/core/benefit/conflict/draft-worksheet';
import { editsForWorksheet, editsForWorksheetRemoval } from '@primum/core/benefit/conflict/edits-for-worksheet';
import type { Conflict } from '@primum/core/dossier/conflicts-document';
import type { Dossier } from '@primum/core/dossier/dossier';
import type { ConflictPatternEntry } from '@primum/core/knowledge/conflict-pattern-entry';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type ReadDocuments, useEditPlan } from '../use-edit-plan.ts';
import { freeId } from './free-id.ts';
import classes from './conflict.module.css';
import { OptionFields } from './option-fields.tsx';

interface Props {
  readonly dossier: string;
  /** Of the worksheet that is changed; else one is begun for the finding. */
  readonly id?: string;
  readonly finding?: ConflictFinding;
  readonly pattern?: ConflictPatternEntry | undefined;
  readonly onClose: () => void;
}

export function WorksheetDialog({ dossier, id, finding, pattern, onClose }: Props) {
  const { t } = useTranslation('conflict');
  const { t: general } = useTranslation();
  const { documents, save, isSaving } = useEditPlan(dossier);
  const first = documents === undefined ? undefined : firstOf(documents, { id, finding, pattern });
  return (
    <Modal
      opened
      onClose={onClose}
      title={t(id === undefined ? 'begin' : 'change')}
      size="xl"
      closeButtonProps={{ 'aria-label': general('word.close') }}
    >
      {first === undefined ? null : (
        <WorksheetForm
          first={first}
          isSaving={isSaving}
          onClose={onClose}
          onSave={(sheet) =>
            save((now) => editsForWorksheet(withConflicts(now), sheet), { done: t('saved'), onSaved: onClose })
          }
          {...(id === undefined
            ? {}
            : {
                onRemove: () =>
                  save((now) => editsForWorksheetRemoval(withConflicts(now), id), {
                    done: t('removed'),
                    onSaved: onClose,
                  }),
              })}
        />
      )}
    </Modal>
  );
}

interface Begun {
  readonly id: string | undefined;
  readonly finding: ConflictFinding | undefined;
  readonly pattern: ConflictPatternEntry | undefined;
}

/** Conflicts and decisions are empty where the dossier has none yet. */
function withConflicts(documents: ReadDocuments): { readonly dossier: Pick<Dossier, 'conflicts' | 'decisions'> } {
  return { dossier: { conflicts: documents.conflicts ?? {}, decisions: documents.decisions ?? {} } };
}

function firstOf(documents: ReadDocuments, { id, finding, pattern }: Begun): Conflict | undefined {
  if (id !== undefined) return documents.conflicts?.conflicts?.find((one) => one.id === id);
  if (finding === undefined) return undefined;
  return draftWorksheet(freeId(documents, `${finding.control.title} ${finding.asset.id}`), finding, pattern);
}

interface FormProps {
  readonly first: Conflict;
  readonly isSaving: boolean;
  readonly onSave: (sheet: Conflict) => void;
  readonly onRemove?: () => void;
  readonly onClose: () => void;
}

function WorksheetForm({ first, isSaving, onSave, onRemove, onClose }: FormProps) {
  const { t } = useTranslation('conflict');
  const { t: general } = useTranslation();
  const [sheet, setSheet] = useState(first);
  const [isTried, setTried] = useState(false);
  const missing = (text: string) => (isTried && text.trim() === '' ? t('missing') : undefined);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    const texts = [
      sheet.title,
      ...sheet.interests.flatMap(({ of, wants }) => [of, wants]),
      ...sheet.options.map(({ title }) => title),
    ];
    if (texts.every((text) => text.trim() !== '') && (sheet.impact === undefined || sheet.impact.reason.trim() !== ''))
      onSave(sheet);
  };
  const interest = (at: number, part: Partial<Conflict['interests'][number]>) =>
    setSheet({ ...sheet, interests: sheet.interests.map((one, index) => (index === at ? { ...one, ...part } : one)) });
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="sm">
        <TextInput
          label={t('name')}
          required
          value={sheet.title}
          error={missing(sheet.title)}
          onChange={({ currentTarget }) => setSheet({ ...sheet, title: currentTarget.value })}
        />
        <fieldset className={classes['fields']}>
          <legend>{t('interests')}</legend>
          {sheet.interests.map(({ of, wants }, at) => (
            // Rows have no id, and are not moved.
            // oxlint-disable-next-line react/no-array-index-key
            <Group key={at} align="flex-start" wrap="wrap">
              <TextInput
                label={t('whose')}
                value={of}
                error={missing(of)}
                onChange={({ currentTarget }) => interest(at, { of: currentTarget.value })}
              />
              <Textarea
                label={t('wants')}
                autosize
                value={wants}
                error={missing(wants)}
                className={classes['grow'] ?? ''}
                onChange={({ currentTarget }) => interest(at, { wants: currentTarget.value })}
              />
              {sheet.interests.length > 1 ? (
                <Button
                  variant="subtle"
                  mt={24}
                  onClick={() => setSheet({ ...sheet, interests: sheet.interests.filter((_, index) => index !== at) })}
                >
                  {t('takeOut')}
                </Button>
              ) : null}
            </Group>
          ))}
          <Button
            variant="default"
            onClick={() => setSheet({ ...sheet, interests: [...sheet.interests, { of: '', wants: '' }] })}
          >
            {t('addInterest')}
          </Button>
        </fieldset>
        <OptionFields sheet={sheet} onChange={setSheet} missing={missing} />
        <fieldset className={classes['fields']}>
          <legend>{t('impact')}</legend>
          <Checkbox
            label={t('isDue')}
            checked={sheet.impact?.due === true}
            onChange={({ currentTarget }) =>
              setSheet({ ...sheet, impact: { due: currentTarget.checked, reason: sheet.impact?.reason ?? '' } })
            }
          />
          {sheet.impact === undefined ? null : (
            <Textarea
              label={t('reason')}
              required
              autosize
              value={sheet.impact.reason}
              error={missing(sheet.impact.reason)}
              onChange={({ currentTarget }) =>
                setSheet({ ...sheet, impact: { due: sheet.impact?.due === true, reason: currentTarget.value } })
              }
            />
          )}
        </fieldset>
        <Group justify="flex-end">
          {onRemove === undefined ? null : (
            <Button variant="subtle" color="red" onClick={onRemove}>
              {t('remove')}
            </Button>
          )}
          <Button variant="default" onClick={onClose}>
            {general('word.cancel')}
          </Button>
          <Button type="submit" loading={isSaving}>
            {general('word.save')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

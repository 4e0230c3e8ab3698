/** A worksheet begun or changed: title, interests, options with their reasons, and whether an impact assessment is due. */
import { Button, Modal, Stack, TextInput } from '@mantine/core';
import type { ConflictFinding } from '@primum/core/benefit/conflict/conflict-finding';
import { draftWorksheet } from '@primum/core/benefit/conflict/draft-worksheet';
import { editsForWorksheet, editsForWorksheetRemoval } from '@primum/core/benefit/conflict/edits-for-worksheet';
import type { Conflict } from '@primum/core/dossier/conflicts-document';
import type { Dossier } from '@primum/core/dossier/dossier';
import { slugFor } from '@primum/core/dossier/slug-for';
import type { ConflictPatternEntry } from '@primum/core/knowledge/conflict-pattern-entry';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { idsIn } from '../ids-in.ts';
import { FormButtons } from '../kit/form-buttons.tsx';
import { type ReadDocuments, useEditPlan } from '../use-edit-plan.ts';
import { ImpactFields, InterestFields } from './interest-fields.tsx';
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
  const free = slugFor(`${finding.control.title} ${finding.asset.id}`, idsIn(documents));
  return draftWorksheet(free, finding, pattern);
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
        <InterestFields sheet={sheet} onChange={setSheet} missing={missing} />
        <OptionFields sheet={sheet} onChange={setSheet} missing={missing} />
        <ImpactFields sheet={sheet} onChange={setSheet} missing={missing} />
        <FormButtons isSaving={isSaving} onCancel={onClose}>
          {onRemove === undefined ? null : (
            <Button variant="subtle" color="red" onClick={onRemove}>
              {t('remove')}
            </Button>
          )}
        </FormButtons>
      </Stack>
    </form>
  );
}

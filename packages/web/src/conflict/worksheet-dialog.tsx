/** A worksheet begun or changed: all that it says, folded by what it is about; or removed whole. */
import { Button } from '@mantine/core';
import type { ConflictFinding } from '@primum/core/benefit/conflict/conflict-finding';
import { draftWorksheet } from '@primum/core/benefit/conflict/draft-worksheet';
import { editsForWorksheet, editsForWorksheetRemoval } from '@primum/core/benefit/conflict/edits-for-worksheet';
import type { Conflict } from '@primum/core/dossier/conflicts-document';
import type { Dossier } from '@primum/core/dossier/dossier';
import { slugFor } from '@primum/core/dossier/slug-for';
import type { ConflictPatternEntry } from '@primum/core/knowledge/conflict-pattern-entry';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { idsIn } from '../ids-in.ts';
import { EditDialog } from '../kit/edit-dialog.tsx';
import { type ReadDocuments, useEditPlan } from '../use-edit-plan.ts';
import { readWorksheet, worksheetDraft } from './read-worksheet.ts';
import { WorksheetFields } from './worksheet-fields.tsx';

interface Props {
  readonly dossier: string;
  /** Of the worksheet that is changed; else one is begun for the finding. */
  readonly id?: string;
  readonly finding?: ConflictFinding;
  readonly pattern?: ConflictPatternEntry | undefined;
  readonly onClose: () => void;
}

export function WorksheetDialog({ dossier, id, finding, pattern, onClose }: Props) {
  const { documents } = useEditPlan(dossier);
  // As it stood when the form opened, whatever becomes of it meanwhile: what was typed stays.
  const [begun, setBegun] = useState<Conflict>();
  const first = begun ?? (documents === undefined ? undefined : firstOf(documents, { id, finding, pattern }));
  if (begun === undefined && first !== undefined) setBegun(first);
  if (documents === undefined || first === undefined) return null;
  return (
    <WorksheetForm dossier={dossier} documents={documents} first={first} isNew={id === undefined} onClose={onClose} />
  );
}

interface FormProps {
  readonly dossier: string;
  readonly documents: ReadDocuments;
  readonly first: Conflict;
  readonly isNew: boolean;
  readonly onClose: () => void;
}

function WorksheetForm({ dossier, documents, first, isNew, onClose }: FormProps) {
  const { t } = useTranslation('conflict');
  const { save, isSaving } = useEditPlan(dossier);
  const [was] = useState(first);
  const [untouched] = useState(() => worksheetDraft(was));
  const [draft, setDraft] = useState(untouched);
  const { sheet, faults } = readWorksheet(draft);
  const remove = () =>
    save((now) => editsForWorksheetRemoval(withConflicts(now), was.id), { done: t('removed'), onSaved: onClose });
  return (
    <EditDialog
      title={t(isNew ? 'begin' : 'change')}
      faults={faults}
      isSaving={isSaving}
      isUntouched={!isNew && draft === untouched}
      onClose={onClose}
      onSave={() =>
        save((now) => editsForWorksheet(withConflicts(now), sheet, isNew ? undefined : was), {
          done: t('saved'),
          onSaved: onClose,
        })
      }
      buttons={
        isNew ? null : (
          <Button variant="subtle" color="red" loading={isSaving} onClick={remove}>
            {t('remove')}
          </Button>
        )
      }
    >
      {(words) => (
        <WorksheetFields
          dossier={dossier}
          documents={documents}
          draft={draft}
          words={words}
          change={(part) => setDraft((before) => ({ ...before, ...part }))}
        />
      )}
    </EditDialog>
  );
}

/** Conflicts and decisions are empty where the dossier has none yet. */
function withConflicts(documents: ReadDocuments): { readonly dossier: Pick<Dossier, 'conflicts' | 'decisions'> } {
  return { dossier: { conflicts: documents.conflicts ?? {}, decisions: documents.decisions ?? {} } };
}

interface Begun {
  readonly id: string | undefined;
  readonly finding: ConflictFinding | undefined;
  readonly pattern: ConflictPatternEntry | undefined;
}

function firstOf(documents: ReadDocuments, { id, finding, pattern }: Begun): Conflict | undefined {
  if (id !== undefined) return documents.conflicts?.conflicts?.find((one) => one.id === id);
  if (finding === undefined) return undefined;
  const free = slugFor(`${finding.control.title} ${finding.asset.id}`, idsIn(documents));
  return draftWorksheet(free, finding, pattern);
}

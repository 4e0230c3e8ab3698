/** Edits that core plans from the dossier as it stands, sent and taken back as one. */
import type { Dossier } from '@primum/core/dossier/dossier';
import type { EditPlan } from '@primum/core/dossier/edit-context';
import { inverseOf } from '@primum/core/dossier/inverse-of';
import { useQuery } from '@tanstack/react-query';
import { notify } from './kit/notify.ts';
import { valuesQuery } from './queries.ts';
import { useChangeDossier } from './use-change-dossier.tsx';

/** Documents that cannot be read are left out; compliance.yaml is empty where there is none yet. */
export type ReadDocuments = Partial<Dossier> & Pick<Dossier, 'compliance'>;

interface Said {
  /** What is said when it is saved. */
  readonly done: string;
  readonly reason?: string;
  readonly onSaved?: () => void;
}

/** `save` plans on the newest values and tells why nothing was sent where core refuses. */
export function useEditPlan(dossier: string) {
  const query = useQuery(valuesQuery(dossier));
  const change = useChangeDossier(dossier);
  const values = query.data;
  const documents: ReadDocuments | undefined =
    values === undefined ? undefined : { ...values.values, compliance: values.values.compliance ?? {} };
  const save = (plan: (documents: ReadDocuments) => EditPlan, { done, reason, onSaved }: Said) => {
    if (values === undefined || documents === undefined) return;
    const planned = plan(documents);
    if (!planned.ok) {
      notify({ message: planned.because, color: 'red' });
      return;
    }
    const { edits } = planned;
    const kinds = [...new Set(edits.map(({ document }) => document))];
    const undo = kinds.flatMap((kind) =>
      inverseOf(
        documents[kind] ?? {},
        edits.filter(({ document }) => document === kind),
      ),
    );
    change.mutate(
      { edits, revision: values.revision, done, undo, ...(reason === undefined ? {} : { reason }) },
      onSaved === undefined ? {} : { onSuccess: onSaved },
    );
  };
  return { documents, save, isSaving: change.isPending };
}

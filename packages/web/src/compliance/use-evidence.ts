/** A piece of evidence as it is being written, and what saves it. */
import { editsForEvidence, evidenceFaults, type NewEvidence } from '@primum/core/compliance/edits-for-evidence';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { today } from '../kit/today.ts';
import { useEditPlan } from '../use-edit-plan.ts';
import type { ViewProps } from './asked.ts';

/** With an id: a piece that is there and is changed. */
export type StartedEvidence = Partial<NewEvidence> & { readonly id?: string };

export type EvidenceFault = ReturnType<typeof evidenceFaults>[number];

interface Props extends ViewProps {
  readonly start: StartedEvidence;
  readonly onClose: () => void;
}

/** Whose evidence it is: the party that is looked at, and nobody where that is the owner. */
export function useEvidence({ dossier, answer: { picture }, start: { id, ...start }, onClose }: Props) {
  const { t } = useTranslation('compliance');
  const { documents, save, isSaving } = useEditPlan(dossier);
  const [isTried, setTried] = useState(false);
  const [item, setItem] = useState<NewEvidence>({
    kind: '',
    title: '',
    on: today(),
    ...start,
  });
  const faults = evidenceFaults(item);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (faults.length > 0) return;
    const isOwner = picture.party === documents?.dossier?.owner;
    const own = { ...item, title: item.title.trim(), ...(id === undefined && !isOwner ? { by: picture.party } : {}) };
    save(({ compliance }) => editsForEvidence(compliance, own, id), {
      done: t(id === undefined ? 'evidenceSaved' : 'evidenceChanged', { title: own.title }),
      onSaved: onClose,
    });
  };
  const change = (more: Partial<NewEvidence>) => setItem((before) => ({ ...before, ...more }));
  return { item, change, faults: isTried ? faults : [], isSaving, submit };
}

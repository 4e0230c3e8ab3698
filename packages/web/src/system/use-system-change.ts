/** Changes of a system, one at a time: kept at the server, undone in turn, and never lost when somebody was faster. */
import type { Picture } from '@primum/core/api/assessment';
import type { Edit } from '@primum/core/dossier/edit';
import type { EditContext, EditPlan } from '@primum/core/dossier/edit-context';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isProblem, sendJson } from '../api.ts';
import { useLook } from '../dossier-heading.tsx';
import { problemText } from '../kit/async-view.tsx';
import { notify } from '../kit/notify.ts';
import { dossierPath, pictureQuery } from '../queries.ts';
import { inverseEdits } from './inverse-edits.ts';
import { NOTHING_DONE, type Step, withStep } from './steps-done.ts';
import type { SystemState } from './use-system.ts';

/** What somebody wants done, in words, and the edits for it, which can be made anew where the dossier has changed. */
export interface Wish {
  readonly what: string;
  readonly make: (context: EditContext) => EditPlan;
  /** Takes the change before it back, or does it again, by positions that hold for one revision alone. */
  readonly way?: 'undo' | 'redo';
}

/** What was done last, and the figures of before. */
export interface Effect {
  readonly what: string;
  readonly also: readonly string[];
  readonly revision: number;
  /** Undefined: the assessment had not caught up when it was done. */
  readonly before: Picture['counts'] | undefined;
}

/** A wish that was refused since others had changed the dossier after `revision`. */
export interface Conflict {
  readonly wish: Wish;
  readonly edits: readonly Edit[];
  readonly revision: number;
}

interface Sent extends Conflict {
  readonly back: readonly Edit[];
  readonly also: readonly string[];
}

export interface SystemChange {
  readonly wish: (wish: Wish) => void;
  /** Undefined: there is nothing to take back. */
  readonly undo: (() => void) | undefined;
  /** Undefined: nothing was taken back. */
  readonly redo: (() => void) | undefined;
  readonly effect: Effect | undefined;
  readonly conflict: Conflict | undefined;
  readonly settle: () => void;
  readonly isSaving: boolean;
}

export function useSystemChange(dossier: string, { context, revision }: SystemState): SystemChange {
  const { t } = useTranslation();
  const picture = useQuery(pictureQuery(dossier, useLook())).data;
  const [effect, setEffect] = useState<Effect>();
  const [conflict, setConflict] = useState<Conflict>();
  const [steps, setSteps] = useState(NOTHING_DONE);
  const askAnew = useAskAnew(dossier);
  const send = useMutation({
    mutationFn: async ({ edits, revision: base }: Sent) =>
      sendJson<{ revision: number }>(`${dossierPath(dossier)}/changes`, {
        method: 'POST',
        body: { edits },
        revision: base,
      }),
    onSuccess: async ({ revision: made }, { wish, back, also, revision: base }) => {
      // Figures of an older revision would lay what was done before to this change.
      const before = picture?.revision === base ? picture.counts : undefined;
      setEffect({ what: wish.what, also, revision: made, before });
      setSteps((done) => withStep(done, { ...wish, back, base, made }));
      await askAnew();
    },
    onError: async (error, { wish, edits, revision: base }) => {
      if (isProblem(error, 'STALE_REVISION')) {
        await askAnew();
        setConflict({ wish, edits, revision: base });
      } else notify({ title: t('problem.saved'), message: problemText(error, t), color: 'red', autoClose: false });
    },
  });
  const wish = (asked: Wish, base = revision) => {
    if (send.isPending) return;
    const plan = asked.make(context);
    if (!plan.ok) notify({ title: t('problem.saved'), message: plan.because, color: 'red' });
    else if (plan.edits.length > 0) {
      const back = inverseEdits(context.dossier, plan.edits);
      send.mutate({ wish: asked, edits: plan.edits, revision: base, back, also: plan.also });
    }
  };
  const walk = (way: 'undo' | 'redo', step: Step | undefined) => {
    if (step === undefined) return undefined;
    const what = t(`system.${way}Of`, { what: step.what });
    return () => wish({ what, make: () => ({ ok: true, edits: step.edits, also: [] }), way }, steps.at);
  };
  return {
    wish: (asked) => wish(asked),
    undo: walk('undo', steps.undos.at(-1)),
    redo: walk('redo', steps.redos.at(-1)),
    effect,
    conflict,
    settle: () => setConflict(undefined),
    isSaving: send.isPending,
  };
}

function useAskAnew(dossier: string): () => Promise<void> {
  const client = useQueryClient();
  return async () => {
    await client.invalidateQueries({ queryKey: ['dossier', dossier, 'values'] });
    void client.invalidateQueries({ queryKey: ['dossier', dossier] });
    void client.invalidateQueries({ queryKey: ['dossiers'] });
  };
}

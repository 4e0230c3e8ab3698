/** What can be taken back and done again: two piles of edits that hold for one revision. */
import type { Edit } from '@primum/core/dossier/edit';

export interface Step {
  readonly what: string;
  readonly edits: readonly Edit[];
}

export interface StepsDone {
  /** Revision that the positions in the edits hold for. */
  readonly at: number;
  /** The last one first to be taken back; each with the edits that do so. */
  readonly undos: readonly Step[];
  readonly redos: readonly Step[];
}

export interface NewStep {
  /** Absent: something new was done. */
  readonly way?: 'undo' | 'redo';
  readonly what: string;
  /** Edits that take this step back. */
  readonly back: readonly Edit[];
  /** Revision that it was done on, and the one that it made. */
  readonly base: number;
  readonly made: number;
}

export const NOTHING_DONE: StepsDone = { at: 0, undos: [], redos: [] };

export function withStep({ at, undos, redos }: StepsDone, { way, what, back, base, made }: NewStep): StepsDone {
  const step = (pile: readonly Step[]): Step => ({ what: pile.at(-1)?.what ?? what, edits: back });
  if (way === 'undo') return { at: made, undos: undos.slice(0, -1), redos: [...redos, step(undos)] };
  if (way === 'redo') return { at: made, undos: [...undos, step(redos)], redos: redos.slice(0, -1) };
  // What others did in between moves the positions of what was done before; something new leaves nothing to do again.
  return { at: made, undos: [...(at === base ? undos : []), { what, edits: back }], redos: [] };
}

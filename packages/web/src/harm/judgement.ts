/** A judgement as edits of harms.yaml, with the edits that take it back. */
import type { PictureHarm } from '@primum/core/api/assessment';
import type { HarmsDocument } from '@primum/core/dossier/harms-document';
import type { Edit } from '@primum/core/dossier/edit';
import { acceptedHarm, rejectedHarm } from '@primum/core/harm/judge-proposal';

export type JudgementKind = 'accept' | 'change' | 'reject';

export interface Judgement {
  readonly kind: JudgementKind;
  /** Id of a party. */
  readonly responsible?: string;
  readonly severity: string;
  readonly p2: readonly [number, number];
  readonly basis: string;
  readonly reason: string;
}

export type JudgementFault = 'responsible' | 'reason' | 'basis' | 'p2';

export function judgementFaults({ kind, responsible, p2: [low, high], basis, reason }: Judgement): JudgementFault[] {
  const faults: JudgementFault[] = [];
  if (kind !== 'reject' && (responsible === undefined || responsible === '')) faults.push('responsible');
  if (kind !== 'accept' && reason.trim() === '') faults.push('reason');
  if (kind === 'change' && basis.trim() === '') faults.push('basis');
  if (kind === 'change' && !(low >= 0 && low <= high && high <= 1)) faults.push('p2');
  return faults;
}

export interface JudgementChange {
  readonly edits: readonly Edit[];
  readonly undo: readonly Edit[];
  readonly reason?: string;
}

/** Undefined: the harm is no proposal. The judgement must be without faults. */
export function judgementChange(
  harm: PictureHarm,
  judgement: Judgement,
  document: HarmsDocument | undefined,
): JudgementChange | undefined {
  const { kind, responsible = '', severity, p2, basis } = judgement;
  const reason = judgement.reason.trim();
  if (kind === 'reject') return inserted('rejected', document?.rejected ?? [], rejectedHarm(harm, reason), reason);
  const harms = document?.harms ?? [];
  const taken = harms.map(({ id }) => id);
  const changed = kind === 'change' ? { changed: { severity, p2, basis: basis.trim(), reason } } : {};
  return inserted('harms', harms, acceptedHarm(harm, { responsible, taken, ...changed }), reason);
}

function inserted(
  list: string,
  before: readonly unknown[],
  value: unknown,
  reason: string,
): JudgementChange | undefined {
  if (value === undefined) return undefined;
  const path = [list, before.length];
  return {
    edits: [{ document: 'harms', do: 'insert', path, value }],
    undo: [{ document: 'harms', do: 'remove', path }],
    ...(reason === '' ? {} : { reason }),
  };
}

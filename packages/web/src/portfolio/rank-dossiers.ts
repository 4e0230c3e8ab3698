/** Which dossier needs a person first: what is unacceptable, what cannot be assessed, what was decided and wants somebody, what waits for a judgement, what is to be reduced. */
import type { DossierRow } from '../api-types.ts';

export type Reason =
  | { readonly kind: 'asked' | 'unacceptable' | 'decisions' | 'waiting' | 'reduce'; readonly count: number }
  | { readonly kind: 'faulty' | 'calmRow' };

/** All reasons of a dossier, the most pressing first; never none. */
export function reasonsFor({ figures, asked = 0, access }: DossierRow): readonly Reason[] {
  const waits = asked > 0 ? [{ kind: 'asked' as const, count: asked }] : [];
  if (figures === undefined) return [...waits, { kind: 'faulty' }];
  // Proposed harms of a part are for its owner to judge.
  const kinds =
    access === 'part'
      ? (['unacceptable', 'reduce'] as const)
      : (['unacceptable', 'decisions', 'waiting', 'reduce'] as const);
  const reasons = kinds.flatMap((kind) => {
    const count = figures[kind] ?? 0;
    return count > 0 ? [{ kind, count }] : [];
  });
  const all = [...waits, ...reasons];
  return all.length === 0 ? [{ kind: 'calmRow' }] : all;
}

export function isPressing({ figures, asked = 0, access }: DossierRow): boolean {
  if (asked > 0) return true;
  return (
    figures === undefined ||
    figures.unacceptable > 0 ||
    (figures.decisions ?? 0) > 0 ||
    (figures.waiting > 0 && access === 'full')
  );
}

export function rankDossiers(dossiers: readonly DossierRow[]): DossierRow[] {
  const weight = ({ figures }: DossierRow) =>
    figures === undefined
      ? [1, 1, 0, 0, 0]
      : [
          Number(figures.unacceptable > 0),
          figures.unacceptable,
          figures.decisions ?? 0,
          figures.waiting,
          figures.reduce,
        ];
  return dossiers.toSorted((a, b) => {
    const [x, y] = [weight(a), weight(b)];
    const at = x.findIndex((value, index) => value !== y[index]);
    return at < 0 ? b.changedAt.localeCompare(a.changedAt) : (y[at] ?? 0) - (x[at] ?? 0);
  });
}

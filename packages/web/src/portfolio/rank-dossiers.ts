/** Which dossier needs a person first: what is unacceptable, what cannot be assessed, what waits for a judgement, what is to be reduced. */
import type { DossierRow } from '../api-types.ts';

export type Reason =
  | { readonly kind: 'unacceptable' | 'waiting' | 'reduce'; readonly count: number }
  | { readonly kind: 'faulty' | 'calmRow' };

/** All reasons of a dossier, the most pressing first; never none. */
export function reasonsFor({ figures }: DossierRow): readonly Reason[] {
  if (figures === undefined) return [{ kind: 'faulty' }];
  const reasons = (['unacceptable', 'waiting', 'reduce'] as const).flatMap((kind) =>
    figures[kind] > 0 ? [{ kind, count: figures[kind] }] : [],
  );
  return reasons.length === 0 ? [{ kind: 'calmRow' }] : reasons;
}

export function isPressing({ figures }: DossierRow): boolean {
  return figures === undefined || figures.unacceptable > 0 || figures.waiting > 0;
}

export function rankDossiers(dossiers: readonly DossierRow[]): DossierRow[] {
  const weight = ({ figures }: DossierRow) =>
    figures === undefined
      ? [1, 1, 0, 0]
      : [Number(figures.unacceptable > 0), figures.unacceptable, figures.waiting, figures.reduce];
  return dossiers.toSorted((a, b) => {
    const [x, y] = [weight(a), weight(b)];
    const at = x.findIndex((value, index) => value !== y[index]);
    return at < 0 ? b.changedAt.localeCompare(a.changedAt) : (y[at] ?? 0) - (x[at] ?? 0);
  });
}

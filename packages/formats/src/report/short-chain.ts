import type { ReportHarm } from '@primum/core/assessment/report';

/** A chain in few words, what is lost from where it begins to what the harm hangs on: `first loss`, `3 more`, `last loss`. */
export function shortChain(harm: Pick<ReportHarm, 'chain'>): string[] {
  const losses = harm.chain.flatMap(({ kind, title }) => (kind === 'consequence' ? [title] : [])).reverse();
  return losses.length <= 3 ? losses : [...losses.slice(0, 1), `${losses.length - 2} more`, ...losses.slice(-1)];
}

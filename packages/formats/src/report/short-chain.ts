import type { ReportHarm } from '@primum/core/assessment-report';

/** A chain in one line, from where it begins to the last threat: `start → threat → 2 more → threat`. */
export function shortChain(harm: Pick<ReportHarm, 'chain'>): string {
  const threats = harm.chain.flatMap(({ kind, title }) => (kind === 'threat' ? [title] : [])).reverse();
  const start =
    harm.chain.findLast(({ kind }) => kind === 'trust') ?? harm.chain.findLast(({ kind }) => kind === 'assumption');
  const cut =
    threats.length <= 3 ? threats : [...threats.slice(0, 1), `${threats.length - 2} more`, ...threats.slice(-1)];
  return [...(start === undefined ? [] : [start.title]), ...cut].join(' → ');
}

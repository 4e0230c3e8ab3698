/** Harms that a reader would take for one line printed again: the same harm, to the same people, judged the same, at several places. */
import type { ReportHarm } from '@primum/core/assessment/report';

export interface AlikeHarms {
  /** The worst of them. */
  readonly worst: ReportHarm;
  /** The rest, in their order. */
  readonly others: readonly ReportHarm[];
}

/** In the order of the worst of each. `harms`: worst first. */
export function alikeHarms(harms: readonly ReportHarm[]): AlikeHarms[] {
  const alike = new Map<string, ReportHarm[]>();
  for (const harm of harms) {
    const key = [harm.evaluation, harm.severity, harm.to, harm.state === 'proposed', harm.harm].join('\n');
    alike.set(key, [...(alike.get(key) ?? []), harm]);
  }
  return [...alike.values()].flatMap(([worst, ...others]) => (worst === undefined ? [] : [{ worst, others }]));
}

/** The other places, each once, as `also at Readings, Alarms`; empty: there are none. */
export function otherPlaces({ worst, others }: AlikeHarms): string {
  const places = new Set(others.map(({ asset }) => asset.title));
  places.delete(worst.asset.title);
  if (places.size > 0) return `also at ${[...places].join(', ')}`;
  return others.length > 0 ? `also by ${others.length} other ${others.length === 1 ? 'loss' : 'losses'} there` : '';
}

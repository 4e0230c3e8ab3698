/** Harms of a report counted from each side: use context, stage, whom they strike, kind, and the party that must see to them. */
import type { Assessment } from './assess.ts';
import type { Names } from './names.ts';
import type { ReportGroup } from './report.ts';
import { groupHarms, type HarmSide } from '../harm/group-harms.ts';

const SIDES: readonly HarmSide[] = ['responsible', 'to', 'use', 'stage', 'kind'];

export function groupRows({ harms }: Assessment, names: Names): ReportGroup[] {
  return SIDES.flatMap((side) =>
    groupHarms(harms.findings, side).map(({ key, findings, worst, counts }) => ({
      side,
      ...(key === undefined ? {} : { key }),
      title: titleOf(side, key, names),
      worst,
      ...counts,
      harms: findings.map(({ id }) => id),
    })),
  );
}

function titleOf(side: HarmSide, key: string | undefined, names: Names): string {
  if (key === undefined) return 'nobody yet';
  if (side === 'responsible') return names.party(key);
  return side === 'use' ? names.use(key).title : key;
}

/** Laws of the packs that say nothing here on this day, and why: silence must not look like compliance. */
import type { ComplianceModel } from './compliance-model.ts';
import type { CompliancePicture, Notice, RequirementRow } from './compliance-picture.ts';

interface Looked {
  readonly on: string;
  readonly markets: readonly string[] | undefined;
  /** Undefined: all. */
  readonly wanted: ReadonlySet<string> | undefined;
  readonly rows: readonly RequirementRow[];
  readonly coming: CompliancePicture['coming'];
}

export function noticesFor(model: ComplianceModel, { on, markets, wanted, rows, coming }: Looked): Notice[] {
  const speaking = new Set(rows.map(({ instrument }) => instrument));
  const soon = new Set(coming.map(({ id }) => model.byId.get(id)?.instrument));
  const having = new Set(model.requirements.map(({ instrument }) => instrument));
  return [...model.instruments.values()].flatMap((entry): Notice[] => {
    const { id, short, from, to } = entry;
    if ((wanted !== undefined && !wanted.has(id)) || speaking.has(id) || !having.has(id)) return [];
    if (entry.markets !== undefined && markets !== undefined && !entry.markets.some((one) => markets.includes(one)))
      return [{ instrument: id, short, because: 'other-market' }];
    if (to !== undefined && to < on) return [{ instrument: id, short, because: 'ended', day: to }];
    if (from !== undefined && from > on) return [{ instrument: id, short, because: 'not-yet', day: from }];
    return soon.has(id) ? [] : [{ instrument: id, short, because: 'no-entry' }];
  });
}

/** Nothing is part of itself, runs on itself or lies in itself, over however many steps. */
import { type CheckContext, note, type Path } from './check-context.ts';
import type { ReferenceField } from './reference-fields.ts';

const FIELDS = ['assets.part-of', 'assets.runs-on', 'zones.in'] as const;

/** Each thing has at most one of these fields, so that a walk along it either ends or comes back. */
export function checkCycles(context: CheckContext, fields: readonly ReferenceField[]): void {
  for (const wanted of FIELDS) {
    const steps = new Map<string, { to: string; path: Path }>();
    for (const { from, to, path, field } of fields) if (field === wanted) steps.set(from, { to, path });
    const done = new Set<string>();
    for (const start of steps.keys()) {
      const cycle = cycleFrom(start, steps, done);
      const path = cycle === undefined ? undefined : steps.get(cycle[0] ?? '')?.path;
      if (cycle === undefined || path === undefined) continue;
      note(context, 'system', path, {
        code: 'cycle',
        message: `${wanted.slice(wanted.indexOf('.') + 1)} goes in a circle: ${[...cycle, cycle[0]].join(' -> ')}`,
        hint: 'take one of these steps away',
      });
    }
  }
}

function cycleFrom(start: string, steps: ReadonlyMap<string, { to: string }>, done: Set<string>): string[] | undefined {
  const walk: string[] = [];
  const onWalk = new Map<string, number>();
  let cycle: string[] | undefined;
  for (let at: string | undefined = start; at !== undefined && !done.has(at); at = steps.get(at)?.to) {
    const before = onWalk.get(at);
    if (before !== undefined) {
      cycle = walk.slice(before);
      break;
    }
    onWalk.set(at, walk.length);
    walk.push(at);
  }
  for (const id of walk) done.add(id);
  return cycle;
}

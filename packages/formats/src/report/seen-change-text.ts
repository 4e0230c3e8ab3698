/** What is other than it was seen, in English: from which levels to which, and in which uses. For terminals and paper alike. */
import type { SeenChangeRow, SeenStanding } from '@primum/core/decision/decision-picture';

/** Of a harm that was seen and is still there: `from A to B; in use "Ward" from reduce to unacceptable`; where only uses moved, these first. */
export function movedText({ was, is, uses = [] }: Pick<SeenChangeRow, 'was' | 'is' | 'uses'>): string {
  const [old, fresh] = [levelsText(was), levelsText(is)];
  const moved = uses.map(useText);
  const parts = old === fresh ? [...moved, `as a whole still ${fresh}`] : [`from ${old} to ${fresh}`, ...moved];
  return parts.join('; ');
}

/** Of a harm that is new or gone: its levels, and what each use says or said of it. */
export function standingText(seen: SeenStanding | undefined): string {
  const uses = (seen?.byUse ?? []).map(({ title, evaluation }) => `; in use "${title}" ${evaluation}`);
  return `${levelsText(seen)}${uses.join('')}`;
}

function levelsText(seen: SeenStanding | undefined): string {
  return seen === undefined ? '' : `${seen.likelihood}, ${seen.severity}, ${seen.evaluation}`;
}

function useText({ title, was, is }: NonNullable<SeenChangeRow['uses']>[number]): string {
  if (was === undefined) return `in use "${title}", which nobody had looked at, ${is}`;
  if (is === undefined) return `no more in use "${title}", where it was ${was}`;
  return `in use "${title}" from ${was} to ${is}`;
}

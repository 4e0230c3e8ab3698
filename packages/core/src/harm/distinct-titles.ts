/** Titles of harms that can be told apart where they stand beside each other. */
import type { Assessment } from '../assessment/assess.ts';
import { namesFor } from '../assessment/names.ts';
import type { HarmFinding } from './harm-picture.ts';

/** By id. Two with the same words get the place added, and where that is not enough the situation. */
export function distinctTitles(assessment: Assessment, harms: readonly HarmFinding[]): Map<string, string> {
  const names = namesFor(assessment);
  const longer = harms.map(({ id, harm, asset, situation }) => {
    const place = names.asset(asset).title;
    return { id, titles: [harm, `${harm} (${place})`, `${harm} (${place}: ${situation.replace(/\.$/, '')})`] as const };
  });
  const all = Map.groupBy(
    longer.flatMap(({ titles }) => titles),
    (title) => title,
  );
  return new Map(
    longer.map(({ id, titles }) => [id, titles.find((title) => all.get(title)?.length === 1) ?? titles[2]]),
  );
}

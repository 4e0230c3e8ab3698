/** What somebody has before them who is to decide: the thing, what there is to choose from, and how the harms stand under each. */
import { z } from 'zod';
import type { Assessment } from '../assessment/assess.ts';
import type { DecisionAbout, SeenHarm } from '../dossier/decisions-document.ts';
import type { Dossier } from '../dossier/dossier.ts';
import { DecidedThing, SeenRow } from './decision-picture.ts';
import { sightOf } from './seen-harms.ts';
import { seenNow } from './seen-now.ts';
import { seenRow } from './seen-rows.ts';
import { titlesOf } from './titles-of.ts';

const Text = z.string();

export const DecisionDraft = z.strictObject({
  about: DecidedThing,
  seen: z.array(SeenRow).describe('of a harm: as it stands now'),
  options: z
    .array(z.strictObject({ id: Text, title: Text, seen: z.array(SeenRow).describe('with its controls on') }))
    .describe('of a balance or conflict'),
  open: Text.optional().describe('the last decision about it, which a new one takes the place of'),
});
export type DecisionDraft = z.infer<typeof DecisionDraft>;

/** `thing`: id of a harm, balance or conflict. Undefined where the dossier has no such thing. */
export function decisionDraft(assessment: Assessment, thing: string): DecisionDraft | undefined {
  const { decisions } = assessment.dossier;
  const about = aboutOf(assessment.dossier, thing);
  const sight = sightOf(assessment);
  const titles = titlesOf(assessment);
  const withTitles = (seen: readonly SeenHarm[]) => seen.map((one) => seenRow(one, titles));
  if ('harm' in about && seenNow(sight, { about }).length === 0) return undefined;
  const open = openDecision(decisions.decisions ?? [], about);
  return {
    about: titles.thing(about),
    seen: 'harm' in about ? withTitles(seenNow(sight, { about })) : [],
    options: titles
      .options(about)
      .map((option) => ({ ...option, seen: withTitles(seenNow(sight, { about, option: option.id })) })),
    ...(open === undefined ? {} : { open }),
  };
}

/** Ids are unique in a dossier; what is neither a balance nor a conflict is a harm, written or proposed. */
function aboutOf({ balances, conflicts }: Dossier, thing: string): DecisionAbout {
  if (balances.balances?.some(({ id }) => id === thing) === true) return { balance: thing };
  return conflicts.conflicts?.some(({ id }) => id === thing) === true ? { conflict: thing } : { harm: thing };
}

/** The one about it that no other revises. */
function openDecision(
  decisions: readonly { readonly id: string; readonly about: DecisionAbout; readonly revises?: string | undefined }[],
  about: DecisionAbout,
): string | undefined {
  const revised = new Set(decisions.map(({ revises }) => revises));
  const same = JSON.stringify(about);
  return decisions.find((one) => JSON.stringify(one.about) === same && !revised.has(one.id))?.id;
}

/** What the API is asked and tells of recipes: which there are for a dossier, and how far it is in one. */
import { z } from 'zod';
import { Id } from '../dossier/id.ts';
import { IsoDay } from '../knowledge/requirement-entry.ts';

export const RecipesQuery = z.object({
  on: IsoDay.optional().describe('day that it is looked at; default: today in UTC'),
  party: Id.optional().describe('who follows it; default: the owner of the dossier'),
});
export type RecipesQuery = z.infer<typeof RecipesQuery>;

export const OfferedView = z.object({
  id: z.string(),
  title: z.string(),
  explain: z.string(),
  iAm: z.string(),
  iWant: z.string(),
  suits: z.boolean().describe('made for this party, stage and device, as far as that is known'),
  because: z.string(),
  done: z.int(),
  of: z.int().describe('steps that are needed here'),
});
export type OfferedView = z.infer<typeof OfferedView>;

export const RecipesAnswer = z.object({
  recipes: z.array(OfferedView).describe('what suits comes first; none: no pack of the dossier has any'),
});
export type RecipesAnswer = z.infer<typeof RecipesAnswer>;

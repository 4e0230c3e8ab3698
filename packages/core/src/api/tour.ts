/** tour.yaml of an example: how the dossier was made, step by step, each at its place in the workbench. */
import { z } from 'zod';
import { Slug, Source } from '../knowledge/entry.ts';

const text = z.string().min(1);
/** The same in every language that the workbench speaks. */
const Words = z.strictObject({ en: text, de: text });

/** Screens that a step can lead to, with the views that each has. */
export const TOUR_SCREENS = {
  overview: [],
  system: ['picture', 'table'],
  risk: ['threats', 'consequences', 'matrix', 'paths', 'what-if'],
  harm: ['waiting', 'judged', 'rejected'],
  responsibility: ['nobody', 'asked', 'who'],
} as const;
export type TourScreen = keyof typeof TOUR_SCREENS;

export const TourPlace = z
  .strictObject({
    screen: z.enum(Object.keys(TOUR_SCREENS) as [TourScreen, ...TourScreen[]]),
    view: Slug.optional().describe('view of the screen; default: the one that it opens with'),
    thing: text
      .optional()
      .describe('what is lit there: an id of the dossier or of its assessment, as the screen has it'),
  })
  .refine(({ screen, view }) => view === undefined || (TOUR_SCREENS[screen] as readonly string[]).includes(view), {
    path: ['view'],
    message: 'a view of the screen',
  });
export type TourPlace = z.infer<typeof TourPlace>;

export const TourStep = z.strictObject({
  id: Slug,
  at: TourPlace,
  title: Words,
  decided: Words.describe('what was decided there'),
  because: Words.describe('why'),
  source: Source,
});
export type TourStep = z.infer<typeof TourStep>;

export const Tour = z.strictObject({ steps: z.array(TourStep).min(6).max(10) });
export type Tour = z.infer<typeof Tour>;

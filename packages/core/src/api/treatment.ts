/** What the API is asked and tells of treatment: ways to lower each harm, best sets and frontiers. */
import { z } from 'zod';
import { AXES } from '../benefit/effects.ts';
import { FrontierPicture, SetPicture } from '../treatment/set-picture.ts';
import { TreatmentPicture } from '../treatment/treatment-picture.ts';

export const TreatmentAnswer = TreatmentPicture;
export const SetAnswerTold = SetPicture;
export const FrontierAnswer = FrontierPicture;

/** The solver blocks the thread that all dossiers share, so that it may not take longer. */
export const MOST_SECONDS = 5;

const Money = z.number().min(0).max(1e12);
const Common = z.strictObject({
  targets: z.array(z.string().max(600)).max(200).default([]).describe('patient:low, or the id of a harm and a level'),
  years: z.number().min(0).max(100).default(1).describe('for which the yearly cost is paid'),
  deviceYears: z.number().min(0.001).max(1e9).default(1000).describe('of use, that harms and hours are counted in'),
  unpricedAs: Money.optional().describe('EUR that a control without a stated cost counts as; default: not chosen'),
  seconds: z.number().min(0.1).max(MOST_SECONDS).default(2).describe('that the solver may take'),
});

export const SetQuestion = Common.extend({
  budget: Money.optional().describe('EUR'),
  lower: z.enum(AXES).optional().describe('default: cost where there are targets and no budget, else patient'),
}).refine(({ budget, targets }) => budget !== undefined || targets.length > 0, 'a budget, targets, or both');
export type SetQuestion = z.infer<typeof SetQuestion>;

export const FrontierQuestion = Common.extend({
  axes: z
    .tuple([z.enum(AXES), z.enum(AXES)])
    .default(['cost', 'patient'])
    .refine(([one, other]) => one !== other, 'two axes'),
});
export type FrontierQuestion = z.infer<typeof FrontierQuestion>;

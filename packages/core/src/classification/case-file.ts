/** Published examples as facts, with the class that their source gives: knowledge/<pack>/cases/<source>.yaml. */
import { z } from 'zod';
import { Slug } from '../knowledge/entry.ts';

const Expected = z.strictObject({
  class: z
    .union([z.string().min(1), z.array(z.string().min(1)).min(2)])
    .describe('as the source gives it; none: it says that there is no class; a list: it leaves open which of these'),
  rule: z.string().min(1).optional().describe('number of the rule that the source names, as 11 or 11a'),
});
export type Expected = z.infer<typeof Expected>;

export const ClassificationCase = z.strictObject({
  id: Slug,
  title: z.string().min(1).optional().describe('what it is, in own words'),
  clause: z.string().min(1).optional().describe('where the source names it'),
  facts: z.record(Slug, z.union([z.boolean(), z.number(), z.string(), z.array(z.string())])),
  expects: Expected.optional().describe('what the source says; left out where the file of expectations has it by id'),
});
export type ClassificationCase = z.infer<typeof ClassificationCase>;

export const CaseFile = z.strictObject({
  source: z.string().min(1).describe('document that the expectations come from'),
  scheme: z.string().min(1).describe('full id of the scheme'),
  'expected-in': z
    .string()
    .min(1)
    .optional()
    .describe('table of the reference data with id, rule and class of each case that says nothing itself'),
  cases: z.array(ClassificationCase).min(1),
});
export type CaseFile = z.infer<typeof CaseFile>;

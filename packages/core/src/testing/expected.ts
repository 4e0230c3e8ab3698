/** expected.yaml of an example: what the published source says must be found in the dossier, so that a test can ask. */
import { z } from 'zod';
import { About } from '../dossier/agreements-document.ts';
import { Assumption } from '../dossier/assumptions-document.ts';
import { ControlAt } from '../dossier/controls-document.ts';
import { AssetId, Id } from '../dossier/id.ts';
import { HarmTo } from '../knowledge/clinical-kinds.ts';
import { EntryId, Slug, Source } from '../knowledge/entry.ts';

/** Which harms a statement is about: all conditions must hold. At least one condition is needed. */
export const HarmSelector = z
  .strictObject({
    to: z.union([HarmTo, z.array(HarmTo).min(1)]).optional(),
    at: z.array(AssetId).min(1).optional().describe('assets (functions or data) that it hangs on; any of them'),
    lost: EntryId.optional().describe('trust attribute whose loss it follows from'),
    'function-kind': EntryId.optional().describe('clinical function of the asset that it hangs on'),
    id: z.string().optional().describe('a harm that the dossier writes, or a proposal by its full id'),
    template: EntryId.optional().describe('hazardous situation of a pack that it comes from'),
    words: z.string().min(1).optional().describe('regular expression over situation and harm, case ignored'),
  })
  .refine((selector) => Object.keys(selector).length > 0, 'at least one condition');
export type HarmSelector = z.infer<typeof HarmSelector>;

/** One point that the path must pass; points stand in order, from the beginning to the harm. */
export const Waypoint = z
  .strictObject({
    threat: EntryId.optional().describe('this threat happens'),
    at: z
      .string()
      .optional()
      .describe('something happens at this asset: it is in a role of the threat, or loses something'),
    lost: EntryId.optional().describe('the asset `at` loses this trust attribute'),
  })
  .refine(({ threat, at }) => threat !== undefined || at !== undefined, 'threat, at, or both');
export type Waypoint = z.infer<typeof Waypoint>;

const Statement = z.strictObject({
  id: Id,
  says: z.string().min(1).describe('what the source says, in own words'),
  source: Source,
});

const Level = Slug.describe('level of likelihood');

export const MustFind = Statement.extend({
  harm: HarmSelector.optional(),
  loss: z
    .strictObject({ of: AssetId, lost: EntryId })
    .optional()
    .describe('instead of a harm: an asset loses a trust attribute'),
  'likelihood-at-least': Level,
  'likelihood-at-most': Level.optional(),
  'severity-at-least': Slug.optional(),
  path: z
    .array(Waypoint)
    .min(1)
    .optional()
    .describe('some path to the harm, along which every link is at least as likely as asked, passes these points'),
}).refine(({ harm, loss }) => (harm === undefined) !== (loss === undefined), 'either harm or loss');
export type MustFind = z.infer<typeof MustFind>;

export const MustNotFind = Statement.extend({ harm: HarmSelector });
export type MustNotFind = z.infer<typeof MustNotFind>;

export const Change = Statement.extend({
  add: z
    .array(ControlAt.pick({ control: true, at: true }))
    .min(1)
    .optional()
    .describe('controls put in place'),
  remove: z
    .array(ControlAt.pick({ control: true, at: true }))
    .min(1)
    .optional()
    .describe('controls taken away'),
  assume: z
    .array(Assumption.pick({ trust: true, at: true, level: true }))
    .min(1)
    .optional()
    .describe('assumptions instead of those of the dossier, as that a weakness is known again'),
  harm: HarmSelector,
  path: z.array(Waypoint).min(1).optional().describe('only likelihood along paths through these points is compared'),
  'lower-by-at-least': z.int().positive().optional().describe('levels of likelihood'),
  'higher-by-at-least': z.int().positive().optional().describe('levels of likelihood'),
}).refine(({ add, remove, assume }) => (add ?? remove ?? assume) !== undefined, 'add, remove or assume something');
export type Change = z.infer<typeof Change>;

export const NobodyOwns = Statement.extend({
  about: About.describe('what nobody answers for unless it is agreed'),
});
export type NobodyOwns = z.infer<typeof NobodyOwns>;

export const Expected = z.strictObject({
  source: z.string().min(1),
  'must-find': z.array(MustFind).min(1),
  'must-not-find': z.array(MustNotFind).optional(),
  changes: z.array(Change).optional(),
  'nobody-owns': z.array(NobodyOwns).optional(),
});
export type Expected = z.infer<typeof Expected>;

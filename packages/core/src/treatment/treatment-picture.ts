/** What treatment tells people and other tools: harms with the ways to lower them. Documented shape of `primum treat --format json`. */
import { z } from 'zod';
import { BURDENS } from '../dossier/controls-document.ts';
import { CONTROL_ORDERS } from '../knowledge/kinds.ts';
import { HarmTo, STAGES } from '../knowledge/clinical-kinds.ts';

const Text = z.string();
const Count = z.int().nonnegative();
const Evaluation = z.enum(['acceptable', 'reduce', 'unacceptable']);
const Named = z.strictObject({ id: Text, title: Text });
const Order = z.enum(CONTROL_ORDERS).describe('place in the order of MDR Annex I, 4; absent: the packs do not say');

export const Cost = z.strictObject({
  once: z.number(),
  yearly: z.number(),
  unpriced: Count.describe('controls of it without a stated cost, which these figures leave out'),
});
export type Cost = z.infer<typeof Cost>;

export const TreatedControl = z.strictObject({
  key: Text.describe('control@asset'),
  title: Text,
  asset: Named,
  standing: z
    .enum(['proved', 'claimed', 'proposed', 'possible'])
    .describe(
      'proved: in place and something shows it; claimed: in place and nothing does; possible: nobody proposed it',
    ),
  order: Order.optional(),
  cost: z.strictObject({ once: z.number(), yearly: z.number() }).optional().describe('EUR; absent: nobody stated it'),
  parties: z.array(Named).describe('who must see to it'),
  stage: z.enum(STAGES).optional().describe('in which it has to be done; absent: in any'),
  touches: z.array(z.enum(BURDENS)).describe('what it makes harder for those who give or get care'),
  burden: z
    .strictObject({
      minutesPerUse: z.number().optional(),
      usesPerDeviceYear: z.number().optional(),
      trainingHours: z.number().optional(),
      note: Text.optional(),
    })
    .optional()
    .describe('what it asks of people who give or get care; absent: nobody stated it'),
  care: Text.optional().describe('what its pack says that it asks of care'),
  privacy: z.strictObject({ effect: z.enum(['better', 'worse']), note: Text }).optional(),
  coverage: Text.describe('trust level that it gives where it is in place'),
  evidence: z.array(Text).describe('what shows that it is in place'),
  must: Text.optional().describe('why it is in every set'),
  cannot: Text.optional().describe('why it cannot be chosen'),
});
export type TreatedControl = z.infer<typeof TreatedControl>;

export const HarmLevels = z.strictObject({
  harm: Text.describe('id of the harm'),
  title: Text,
  before: Text.describe('likelihood level'),
  after: Text,
  evaluationBefore: Evaluation,
  evaluationAfter: Evaluation,
});
export type HarmLevels = z.infer<typeof HarmLevels>;

export const TreatmentWay = z.strictObject({
  title: Text,
  order: Order.optional().describe('that of its control that comes last in the order'),
  together: z.boolean().describe('true: several strategies put together, since none alone lowers the harm'),
  proposed: z.boolean().describe('true: the dossier proposes all of it'),
  controls: z.array(Text).describe('keys of what has to be put in place'),
  cost: Cost,
  lowers: z.array(HarmLevels),
  raises: z.array(HarmLevels),
  brings: z.array(Named).describe('threats that it brings about'),
  care: z.array(Text).describe('what it asks of people who give or get care'),
  parties: z.array(Named),
  tooLate: z.array(Text).describe('keys of controls whose stage of the life cycle is over'),
  blocked: z.array(z.strictObject({ control: Text, because: Text })).describe('why it cannot be done as things stand'),
});
export type TreatmentWay = z.infer<typeof TreatmentWay>;

export const TreatedHarm = z.strictObject({
  id: Text,
  harm: Text.describe('title; with the place, or the place and the situation, where another one has the same'),
  situation: Text,
  to: HarmTo,
  kind: z.enum(['safety', 'privacy', 'continuity']),
  severity: Text,
  likelihood: Text,
  evaluation: Evaluation,
  withoutClaims: Text.optional().describe('likelihood where controls without evidence would not be there, if other'),
  ways: z
    .array(z.strictObject({ way: Count.describe('position in `ways`'), after: Text, evaluationAfter: Evaluation }))
    .describe('in the order of MDR Annex I, 4, then what lowers more first'),
});
export type TreatedHarm = z.infer<typeof TreatedHarm>;

export const TreatmentPicture = z
  .strictObject({
    format: z.literal('primum-treatment'),
    version: z.literal(1),
    dossier: z.strictObject({ id: Text, title: Text, stage: z.enum(STAGES) }),
    harms: z.array(TreatedHarm).describe('worst first'),
    ways: z.array(TreatmentWay),
    controls: z.array(TreatedControl).describe('those of the ways, and those that are in place'),
    notes: z.array(z.strictObject({ code: Text, text: Text })).describe('what to know before one goes by it'),
  })
  .describe('Ways to lower each harm: `primum treat --format json`.');
export type TreatmentPicture = z.infer<typeof TreatmentPicture>;

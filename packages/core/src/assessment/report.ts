/**
 * What an assessment tells people and other tools: one plain value from which every report is written, and the documented
 * shape of `primum assess --format json`. Field names are stable; `version` rises when one changes its meaning.
 */
import { z } from 'zod';
import { HarmTo, STAGES } from '../knowledge/clinical-kinds.ts';

export const REPORT_VERSION = 1;

const Text = z.string();
const Count = z.int().nonnegative();
const Range = z.tuple([z.number(), z.number()]);
const Evaluation = z.enum(['acceptable', 'reduce', 'unacceptable']);
const Named = z.strictObject({ id: Text, title: Text });

/** Where a step comes from: a document that people wrote, or an entry of a pack. */
export const Origin = z.union([
  z.strictObject({
    document: Text.describe('kind of document, as system'),
    path: z.array(z.union([Text, z.int()])).describe('keys and indexes that lead to the place in the document'),
    file: Text.optional().describe('file, where the dossier was read from a folder'),
    line: z.int().positive().optional(),
  }),
  z.strictObject({
    entry: Text.describe('id of the entry'),
    source: Text,
    mark: Text.describe('seen, known, proposal; imported: from a domain model that has no marks'),
  }),
]);
export type Origin = z.infer<typeof Origin>;

export const ReportStep = z.strictObject({
  kind: z.enum(['harm', 'situation', 'consequence', 'threat', 'trust', 'assumption', 'control']),
  id: Text.describe('as `primum explain` takes it'),
  title: Text,
  level: Text.optional(),
  scale: z.enum(['likelihood', 'trust', 'severity', 'probability']).optional(),
  from: Origin,
});
export type ReportStep = z.infer<typeof ReportStep>;

export const ReportGroup = z.strictObject({
  side: z
    .enum(['responsible', 'to', 'use', 'stage', 'kind'])
    .describe('responsible: party that must see to it; to: whom it strikes; use: use context'),
  key: Text.optional().describe('absent: nobody has taken these harms on'),
  title: Text,
  worst: Evaluation,
  unacceptable: Count,
  reduce: Count,
  acceptable: Count,
  harms: z.array(Text).describe('ids, worst first'),
});
export type ReportGroup = z.infer<typeof ReportGroup>;

export const ReportHarm = z.strictObject({
  id: Text,
  state: z
    .enum(['written', 'accepted', 'changed', 'proposed', 'rejected'])
    .describe('proposed: nobody has judged it yet; rejected: counts for nothing'),
  kind: z.enum(['safety', 'privacy', 'continuity']),
  to: HarmTo,
  situation: Text,
  harm: Text,
  severity: Text.describe('level of the severity scale'),
  severityRank: z.int().positive().describe('1 = mildest'),
  likelihood: Text.describe('likelihood level of the consequence'),
  likelihoodRank: Count.describe('0 = lowest level of the likelihood scale'),
  p1: Range.describe('frequency of the hazardous situation, per device-year'),
  p2: Range.describe('probability that the situation ends in the harm'),
  basis: Text.describe('ground of severity and P2'),
  probability: Range.describe('P1 x P2, per device-year'),
  probabilityLevel: Text,
  evaluation: Evaluation.describe('by the point of the range of probability; the strictest of its uses'),
  evaluationAtHighEnd: Evaluation.describe('where it differs, the uncertainty matters'),
  asset: Named,
  consequence: Named,
  uses: z.array(Named),
  byUse: z
    .array(Named.extend({ evaluation: Evaluation, evaluationAtHighEnd: Evaluation }))
    .optional()
    .describe('what each use says of it, where one of them has criteria of its own'),
  stage: z.enum(STAGES),
  responsible: Text.optional(),
  reason: Text.optional().describe('why it was changed or rejected'),
  chain: z.array(ReportStep).describe('from the harm back to what lets it begin'),
});
export type ReportHarm = z.infer<typeof ReportHarm>;

export const ReportAction = z.strictObject({
  title: Text,
  controls: z
    .array(z.strictObject({ control: Text, title: Text, asset: Text, assetTitle: Text }))
    .describe('what has to be put in place together'),
  effects: z.array(
    z.strictObject({
      harm: Text.describe('id of the harm'),
      before: Text.describe('likelihood level now'),
      after: Text,
      evaluationBefore: Text,
      evaluationAfter: Text,
    }),
  ),
  sideEffects: z
    .array(z.strictObject({ threat: Text, title: Text, harms: z.array(Text) }))
    .describe('threats that it brings about'),
  care: z.array(Text).describe('what it asks of people who give or get care'),
  proposed: z.boolean().describe('true: the dossier already proposes all of it'),
});
export type ReportAction = z.infer<typeof ReportAction>;

export const ReportThreat = z.strictObject({
  id: Text,
  threat: Text.describe('id of the entry'),
  title: Text,
  explain: Text,
  asset: Named.describe('asset at which it is listed'),
  likelihood: Text.optional().describe('absent: cannot happen in this mode'),
  risk: Text.optional(),
  riskRank: Count,
  causes: z.array(
    z.strictObject({
      kind: z.enum(['trust', 'consequence']),
      id: Text,
      title: Text,
      level: Text,
      loweredBy: Text.optional().describe('consequence that lowered this trust below what was assumed'),
    }),
  ),
  effects: z.array(z.strictObject({ id: Text, title: Text, likelihood: Text })),
  stoppedBy: z.array(Named).describe('strategies that are enabled'),
  couldBeStoppedBy: z.array(Named).describe('strategies that are not'),
  refs: z.array(Text).describe('codes of outside catalogues'),
  source: Text,
  mark: Text,
});
export type ReportThreat = z.infer<typeof ReportThreat>;

export const ReportConsequence = z.strictObject({
  id: Text,
  title: Text,
  asset: Named,
  likelihood: Text,
  impact: Text,
  risk: Text,
  riskRank: Count,
});
export type ReportConsequence = z.infer<typeof ReportConsequence>;

export const ReportControl = z.strictObject({
  control: Text,
  title: Text,
  asset: Named,
  state: z.enum(['in-place', 'proposed']),
  coverage: Text.optional(),
  party: Text.optional(),
  evidence: z.array(Text),
  cost: Text.optional().describe('EUR'),
  care: z.array(Text),
  reason: Text.optional(),
  does: z
    .array(Text)
    .describe(
      'threats that strategies with this control block or lower here; proposed: would, with all that is proposed',
    ),
  missing: z
    .array(Text)
    .describe('further controls that are neither there nor proposed and without which it does nothing'),
});
export type ReportControl = z.infer<typeof ReportControl>;

export const ReportAssumption = z.strictObject({
  asset: Named,
  attribute: Named,
  level: Text,
  reason: Text.optional(),
  from: z.enum(['dossier', 'default']).describe('default: nobody said otherwise, the pack decides'),
  left: Text.describe('trust that is left after all threats'),
});
export type ReportAssumption = z.infer<typeof ReportAssumption>;

export const ReportPack = z.strictObject({
  id: Text,
  title: Text,
  edition: Text,
  effectiveOn: Text,
  reviewedOn: Text,
  reviewBy: Text,
  licence: Text,
  source: Text,
  entries: Count,
  marks: z.strictObject({ seen: Count, known: Count, proposal: Count }),
});
export type ReportPack = z.infer<typeof ReportPack>;

export const AssessmentReport = z
  .strictObject({
    format: z.literal('primum-assessment'),
    version: z.literal(REPORT_VERSION),
    dossier: z.strictObject({ id: Text, title: Text, kind: Text, purpose: Text, stage: Text, owner: Text }),
    mode: z.enum(['current', 'future']),
    withProposed: z.boolean().describe('true: controls that are only proposed count as if they were in place'),
    packs: z.array(ReportPack),
    scales: z
      .strictObject({
        likelihood: z.array(Named),
        trust: z.array(Named),
        impact: z.array(Named),
        risk: z.array(Named),
        severity: z.array(Named),
        probability: z.array(Named),
      })
      .describe('levels, lowest first'),
    counts: z.strictObject({
      parties: Count,
      assets: Count.describe('written by people'),
      derivedAssets: Count,
      relations: Count,
      threats: Count,
      threatsPossible: Count.describe('threats above the lowest likelihood'),
      controlsInPlace: Count,
      controlsProposed: Count,
      evaluations: z.strictObject({ unacceptable: Count, reduce: Count, acceptable: Count }),
      waiting: Count.describe('proposed harms that wait for a judgement'),
      rejected: Count,
      risks: z.array(Count).describe('consequences by risk level, lowest first'),
    }),
    harms: z.array(ReportHarm).describe('worst first; rejected ones last'),
    groups: z.array(ReportGroup).describe('the same harms counted from each side; rejected ones left out'),
    first: z.array(ReportAction).describe('what to do first, best first'),
    threats: z.array(ReportThreat).describe('highest risk first'),
    consequences: z.array(ReportConsequence).describe('highest risk first'),
    controls: z.array(ReportControl),
    assumptions: z.array(ReportAssumption),
    unknown: z
      .array(z.strictObject({ code: Text, title: Text, detail: Text, count: Count }))
      .describe('what this assessment does not know'),
  })
  .describe('What an assessment found: `primum assess --format json`.');
export type AssessmentReport = z.infer<typeof AssessmentReport>;

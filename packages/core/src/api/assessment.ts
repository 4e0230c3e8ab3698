/** What the API tells of an assessment: the picture first, registers and chains when they are asked for. */
import { z } from 'zod';
import { AssessmentReport, ReportAction, ReportConsequence, ReportGroup, ReportHarm } from '../assessment/report.ts';
import { HarmTo, Stage } from '../knowledge/clinical-kinds.ts';

export const AssessmentQuery = z.object({
  mode: z.enum(['current', 'future']).default('current'),
  proposed: z.enum(['0', '1']).default('0').describe('1: proposed controls count as if they were in place'),
});
export type AssessmentQuery = z.infer<typeof AssessmentQuery>;

/** Sides of the harms that the map shows; what is absent does not restrict. Values are keys of the report's groups. */
export const MapFilter = z.object({
  responsible: z.string().max(200).optional().describe('id of a party'),
  stage: Stage.optional(),
  use: z.string().max(200).optional().describe('id of a use context'),
  to: HarmTo.optional(),
});
export type MapFilter = z.infer<typeof MapFilter>;
export const PictureQuery = AssessmentQuery.extend(MapFilter.shape);

const { shape } = AssessmentReport;

const MapNodeShape = z.object({
  key: z.string(),
  kind: z.enum(['start', 'loss', 'situation', 'harm']),
  title: z.string(),
  detail: z.string(),
  harm: z.string(),
  harms: z.array(z.string()).describe('ids of all harms on the map that it leads to, worst first'),
  severityRank: z.int().optional(),
  proposed: z.boolean(),
  evaluation: z.enum(['acceptable', 'reduce', 'unacceptable']),
});

export const PictureHarm = ReportHarm.omit({ chain: true });
export type PictureHarm = z.infer<typeof PictureHarm>;

export const Picture = z
  .object({
    revision: z.int().positive(),
    dossier: shape.dossier,
    mode: shape.mode,
    withProposed: shape.withProposed,
    packs: shape.packs,
    scales: shape.scales,
    counts: shape.counts,
    groups: z
      .array(ReportGroup.omit({ harms: true }))
      .describe('the same harms counted from each side; rejected ones left out'),
    unknown: shape.unknown,
    harms: z.array(PictureHarm).describe('worst first; the chain of each is asked for apart'),
    harmsLeft: z.int().nonnegative().describe('harms that are not listed because there are too many'),
    map: z.object({
      nodes: z.array(MapNodeShape),
      edges: z.array(
        z.object({
          from: z.string(),
          to: z.string(),
          weight: z.number(),
          skipped: z.int(),
          harms: z.array(z.string()),
          evaluation: z.enum(['acceptable', 'reduce', 'unacceptable']),
        }),
      ),
      drawn: z.int(),
      left: z.int(),
    }),
    matrix: z
      .array(
        ReportConsequence.pick({ impact: true, likelihood: true, risk: true }).extend({ count: z.int().positive() }),
      )
      .describe('how many consequences stand at each impact and likelihood; what is absent has none'),
  })
  .describe('Who can be harmed, how it comes about, and what is not known.');
export type Picture = z.infer<typeof Picture>;

/** One of what to do first. */
export const FirstAction = ReportAction.extend({
  effectsLeft: z.int().nonnegative().describe('effects that are not listed because there are too many'),
});
export type FirstAction = z.infer<typeof FirstAction>;

export const REGISTERS = ['harms', 'threats', 'consequences', 'controls', 'assumptions'] as const;
export const RegisterName = z.enum(REGISTERS);
export type RegisterName = z.infer<typeof RegisterName>;

/** How a register is cut and ordered; levels restrict consequences, as a cell of the matrix does. */
export const RegisterOrder = z.object({
  sort: z
    .string()
    .regex(/^-?[a-zA-Z]{1,40}$/)
    .optional()
    .describe('field to sort by; a minus before it: downwards'),
  impact: z.string().max(60).optional(),
  likelihood: z.string().max(60).optional(),
});
export type RegisterOrder = z.infer<typeof RegisterOrder>;

export const ThingQuery = AssessmentQuery.extend({ thing: z.string().min(1).max(500) });
export const WhatIf = z.strictObject({
  add: z.array(z.string().max(300)).max(200).default([]).describe('control@asset'),
  remove: z.array(z.string().max(300)).max(200).default([]).describe('control@asset'),
});

/** How many harms stand where; of an earlier revision where one is named. */
export const FiguresQuery = AssessmentQuery.extend({ revision: z.coerce.number().int().positive().optional() });
export const Figures = z.object({
  revision: z.int().positive(),
  unacceptable: z.int(),
  reduce: z.int(),
  acceptable: z.int(),
  waiting: z.int().describe('proposals that nobody has judged'),
  decisions: z.int().optional().describe('decisions that are open again, expired or wait for approval; absent: none'),
});
export type Figures = z.infer<typeof Figures>;

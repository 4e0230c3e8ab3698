/** What the API tells of an assessment: the picture first, registers and chains when they are asked for. */
import { z } from 'zod';
import { AssessmentReport, ReportHarm } from '../assessment/report.ts';

export const AssessmentQuery = z.object({
  mode: z.enum(['current', 'future']).default('current'),
  proposed: z.enum(['0', '1']).default('0').describe('1: proposed controls count as if they were in place'),
});
export type AssessmentQuery = z.infer<typeof AssessmentQuery>;

const { shape } = AssessmentReport;

const MapNodeShape = z.object({
  key: z.string(),
  kind: z.enum(['start', 'loss', 'situation', 'harm']),
  title: z.string(),
  detail: z.string(),
  harm: z.string(),
  harms: z.array(z.string()).optional(),
  severityRank: z.int().optional(),
  proposed: z.boolean(),
  evaluation: z.enum(['acceptable', 'reduce', 'unacceptable']),
});

export const Picture = z
  .object({
    revision: z.int().positive(),
    dossier: shape.dossier,
    mode: shape.mode,
    withProposed: shape.withProposed,
    packs: shape.packs,
    scales: shape.scales,
    counts: shape.counts,
    groups: shape.groups,
    unknown: shape.unknown,
    harms: z.array(ReportHarm.omit({ chain: true })).describe('worst first; the chain of each is asked for apart'),
    map: z.object({
      nodes: z.array(MapNodeShape),
      edges: z.array(
        z.object({
          from: z.string(),
          to: z.string(),
          weight: z.number(),
          skipped: z.int(),
          harms: z.array(z.string()).optional(),
          evaluation: z.enum(['acceptable', 'reduce', 'unacceptable']),
        }),
      ),
      drawn: z.int(),
      left: z.int(),
    }),
  })
  .describe('Who can be harmed, how it comes about, and what is not known.');
export type Picture = z.infer<typeof Picture>;

export const REGISTERS = ['harms', 'threats', 'consequences', 'controls', 'assumptions'] as const;
export const RegisterName = z.enum(REGISTERS);
export type RegisterName = z.infer<typeof RegisterName>;

export const ThingQuery = AssessmentQuery.extend({ thing: z.string().min(1).max(500) });
export const WhatIf = z.strictObject({
  add: z.array(z.string().max(300)).max(200).default([]).describe('control@asset'),
  remove: z.array(z.string().max(300)).max(200).default([]).describe('control@asset'),
});

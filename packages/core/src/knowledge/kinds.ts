/** The kinds of entry that a knowledge pack can hold, one schema each. A kind is the name of its file or folder in the pack. */
import { z } from 'zod';
import { EntryBase, EntryRef, Slug } from './entry.ts';
import { Distinct, Place } from './place.ts';

const Level = Slug.describe('a level of the scale in question');

export const ScaleEntry = EntryBase.extend({
  scale: z.enum(['trust', 'likelihood', 'impact', 'risk', 'population']),
  levels: z
    .array(z.strictObject({ id: Slug, title: z.string(), explain: z.string().optional() }))
    .min(2)
    .describe('lowest first'),
});

export const RiskTableEntry = EntryBase.extend({
  rows: z
    .array(z.array(Slug))
    .min(2)
    .describe('risk level; one row per impact level, lowest first, one column per likelihood level'),
});

export const AssetTypeEntry = EntryBase.extend({
  is: z.array(EntryRef).optional().describe('parents; a type has all that its parents have'),
  abstract: z.boolean().optional().describe('true: only for patterns; no asset is written with it'),
  derived: z.boolean().optional().describe('true: only construction rules make such assets'),
  scaffold: z.boolean().optional().describe('true: used while constructing, dropped at the end'),
  trust: z
    .record(EntryRef, Level)
    .optional()
    .describe('trust assumed where nobody said otherwise, by trust attribute; the nearest type decides'),
  'written-as': z.string().optional().describe('the field of a dossier that makes such assets, as data.flows'),
});

export const RelationEntry = EntryBase.extend({
  is: z.array(EntryRef).optional(),
  from: z.array(EntryRef).min(1),
  to: z.array(EntryRef).min(1),
  derived: z.boolean().optional().describe('true: only construction rules make it'),
  scaffold: z.boolean().optional().describe('true: used while constructing, dropped at the end'),
  'written-as': z.string().optional().describe('the field of a dossier that makes this relation, as assets.zone'),
});

export const TrustAttributeEntry = EntryBase.extend({
  at: z.array(EntryRef).min(1).describe('asset types that have it'),
  default: Level.describe('trust level where neither the dossier nor the asset type says otherwise'),
});

export const ConsequenceEntry = EntryBase.extend({
  at: z.array(EntryRef).min(1),
  undermines: EntryRef.optional().describe('the trust attribute of the same asset that this consequence lowers'),
  impact: Level.optional().describe('impact where nobody said otherwise; default: the lowest'),
  goals: z
    .array(z.enum(['availability', 'confidentiality', 'integrity']))
    .min(1)
    .optional()
    .describe('which of the three goals of security it touches, for formats that know no others'),
});

/** In the order of MDR Annex I, 4: safe design and manufacture, then protection measures, then information for safety. */
export const CONTROL_ORDERS = ['design', 'protection', 'information'] as const;
export type ControlOrder = (typeof CONTROL_ORDERS)[number];

export const ControlEntry = EntryBase.extend({
  at: z.array(EntryRef).min(1),
  order: z
    .enum(CONTROL_ORDERS)
    .optional()
    .describe(
      'place in the order of MDR Annex I, 4. design: the way in or the loss is not there or is bounded, by how a thing is made; protection: a guard that must hold, or an alarm; information: works only where people know and do what they were told',
    ),
  coverage: Level.optional().describe('coverage where nobody said otherwise; default: the highest trust level'),
  care: z.string().optional().describe('what it asks of people who give or get care, and how it may get in their way'),
});

export const StrategyEntry = EntryBase.extend({
  all: z
    .array(z.strictObject({ control: EntryRef, at: Slug.describe('role') }))
    .min(1)
    .describe('controls that must all be there'),
  effect: Level.describe('trust level that the strategy lends to what it protects'),
  use: z.enum(['both', 'current', 'future']).optional().describe('which calculation it counts in; default both'),
  brings: z.array(EntryRef).min(1).optional().describe('threats that using it brings about: its side effects'),
  care: z.string().optional(),
});

const Cause = z.union([
  z.strictObject({ lost: EntryRef.describe('trust attribute'), at: Slug.describe('role') }),
  z.strictObject({ consequence: EntryRef, at: Slug }),
]);
const Effect = z.union([
  z.strictObject({
    loss: EntryRef.describe('trust attribute that the consequence undermines'),
    of: Slug.describe('role'),
  }),
  z.strictObject({ consequence: EntryRef, at: Slug }),
]);

export const ThreatEntry = EntryBase.extend({
  explain: z.string().min(1).describe('what happens, with {role} for the assets'),
  where: Place,
  distinct: Distinct,
  threatens: Slug.optional().describe('role at which the threat is listed; default: the role of the first effect'),
  needs: z.array(Cause).min(1).describe('causes: what must be lost first; at one asset all of them are needed'),
  'leads-to': z.array(Effect).min(1),
  frequency: Level.optional().describe('likelihood that it never exceeds, however weak the defence'),
  'stopped-by': z.array(EntryRef).min(1).optional().describe('strategies that block it'),
  'lowered-by': z.array(EntryRef).min(1).optional().describe('strategies that count only when looking at future risk'),
  'only-brought': z.boolean().optional().describe('true: exists only as the side effect of a strategy that brings it'),
  'normal-operation': z.boolean().optional().describe('true: not an attack but how the system works'),
});

export const ConstructionEntry = EntryBase.extend({
  order: z.int().nonnegative().describe('rules run in ascending order'),
  where: Place,
  distinct: Distinct,
  'adds-asset': z
    .strictObject({ role: Slug, type: EntryRef, 'identified-by': z.array(Slug).min(1) })
    .optional()
    .describe('an asset that follows from the picture; one per combination of the identifying roles'),
  'adds-relations': z.array(z.strictObject({ from: Slug, relation: EntryRef, to: Slug })).optional(),
  repeats: z.boolean().optional().describe('true: again until nothing new appears'),
});

export const CapabilityEntry = EntryBase.extend({
  'given-by': z
    .array(EntryRef)
    .min(1)
    .optional()
    .describe('controls that give it, where they do not say so themselves'),
});

/** Kinds that the risk engine reads. The clinical kinds stand in clinical-kinds.ts. */
export const RISK_KINDS = {
  scales: ScaleEntry,
  'risk-tables': RiskTableEntry,
  'asset-types': AssetTypeEntry,
  relations: RelationEntry,
  'trust-attributes': TrustAttributeEntry,
  consequences: ConsequenceEntry,
  controls: ControlEntry,
  strategies: StrategyEntry,
  threats: ThreatEntry,
  constructions: ConstructionEntry,
  capabilities: CapabilityEntry,
} as const;

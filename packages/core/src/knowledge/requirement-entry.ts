/** Kinds of entry that compliance reasons with: instruments, their requirements, what proves them, and what binds them together. */
import { z } from 'zod';
import { HarmTo, STAGES } from './clinical-kinds.ts';
import { Condition } from './condition.ts';
import { EntryBase, EntryId, EntryRef, Slug } from './entry.ts';
import { ROLES, STATUSES } from './entry-words.ts';

export const IsoDay = z.iso.date().describe('year-month-day');

export const Status = z.enum(STATUSES);
export type Status = z.infer<typeof Status>;

export const Role = z
  .enum(ROLES)
  .describe('entity: as NIS2 has it; product-manufacturer: of a product with digital elements (CRA)');
export type Role = z.infer<typeof Role>;

export const InstrumentEntry = EntryBase.extend({
  short: z.string().min(1).describe('as people call it: MDR'),
  nature: z.enum(['law', 'guidance', 'standard', 'form', 'own']),
  cite: z.string().min(1).describe('full citation: Regulation (EU) 2017/745'),
  from: IsoDay.optional().describe('first day on which some of it applies'),
  to: IsoDay.optional().describe('last day on which it applies'),
  markets: z
    .array(z.string().regex(/^[A-Z]{2}$/, 'two capital letters, as EU or US'))
    .min(1)
    .optional()
    .describe('markets whose law it is; default: it is looked at everywhere'),
  protects: z
    .array(HarmTo)
    .min(1)
    .optional()
    .describe('whom it is there for; default: everybody. Gaps are ranked by the harm to them'),
  text: z.string().min(1).optional().describe('which edition of the text the entries were read in'),
});
export type InstrumentEntry = z.infer<typeof InstrumentEntry>;

const OneProof = z.union([
  z.strictObject({ evidence: EntryRef.describe('kind of evidence that shows it') }),
  z.strictObject({ capability: EntryRef.describe('security capability: a control that gives it is in place') }),
  z.strictObject({ control: EntryRef.describe('control that is in place where it is needed') }),
  z.strictObject({
    computed: Slug.describe('what Primum itself finds in the dossier; see docs/capabilities/compliance.md'),
  }),
]);

export type OneProof = z.infer<typeof OneProof>;

/** One thing that counts towards a requirement; `any`: one of several will do. */
export const Proof = z.union([OneProof, z.strictObject({ any: z.array(OneProof).min(2) })]);
export type Proof = z.infer<typeof Proof>;

export const Clock = z.strictObject({
  within: z
    .strictObject({
      amount: z.number().positive(),
      unit: z.enum(['hours', 'days', 'calendar-days', 'working-days', 'months', 'years']),
    })
    .optional()
    .describe('outer limit; none: without undue delay and no number'),
  'counts-from': z.string().min(1).describe('from what it counts, as: becoming aware'),
  to: z.string().min(1).describe('who must be told'),
  trigger: z.string().min(1),
});

export const RequirementEntry = EntryBase.extend({
  explain: z.string().min(1).describe('what is asked, in own words'),
  instrument: EntryRef,
  clause: z.string().min(1).describe('as one cites it, without the instrument: Annex I 17.2'),
  status: Status,
  from: IsoDay.optional().describe('first day on which it applies; default: that of the instrument'),
  to: IsoDay.optional().describe('last day on which it applies'),
  'checked-on': IsoDay.describe('day on which it was last read against its text'),
  force: z.enum(['must', 'should', 'may']).describe('must: duty; should, may: as the guidance or standard words it'),
  roles: z.array(Role).min(1).describe('who is asked'),
  stages: z.array(z.enum(STAGES)).min(1).optional().describe('stages of the life cycle; default: all'),
  applies: Condition.optional().describe('applies only then, on facts of the device and of the party'),
  'met-by': z.array(Proof).min(1).optional().describe('all of these; none: people say whether it is met'),
  'same-as': z
    .array(EntryRef)
    .min(1)
    .optional()
    .describe('requirements of other instruments that the same evidence serves; holds both ways'),
  clock: Clock.optional(),
  threats: z.array(EntryRef).min(1).optional().describe('threats that it is there against'),
  watch: z
    .array(Slug)
    .min(1)
    .optional()
    .describe('signals that monitoring should watch for it, as input-drift, performance-drift, subgroup-performance'),
  note: z.string().min(1).optional().describe('what a reader should know, as a difference between sources'),
});
export type RequirementEntry = z.infer<typeof RequirementEntry>;

export const EvidenceKindEntry = EntryBase.extend({
  explain: z.string().min(1).describe('what it is, and what it must hold to count'),
  'fresh-for': z
    .strictObject({ months: z.int().positive() })
    .optional()
    .describe('how long it counts after its date; none: until the thing that it is about changes'),
});
export type EvidenceKindEntry = z.infer<typeof EvidenceKindEntry>;

/** An item of an outside catalogue: its code and our own label, where its text is not ours to copy. */
export const ItemEntry = EntryBase.extend({
  instrument: EntryRef,
  code: z.string().min(1).describe('as the catalogue has it: AC-2(3), CR 1.1, AUDT-2.9'),
  in: EntryRef.optional().describe('item that it is part of'),
  sets: z.array(Slug).min(1).optional().describe('selections that hold it, as low, moderate, high'),
});
export type ItemEntry = z.infer<typeof ItemEntry>;

/** What in other catalogues and laws stands for the same security capability. */
export const CrosswalkEntry = EntryBase.extend({
  capability: EntryRef,
  items: z.array(EntryRef).min(1).optional(),
  requirements: z.array(EntryRef).min(1).optional(),
  evidence: z.array(EntryRef).min(1).optional(),
  note: z.string().min(1).optional().describe('where it fits badly or has no counterpart'),
});
export type CrosswalkEntry = z.infer<typeof CrosswalkEntry>;

/** A mistake in a guidance, or a place that time has overtaken. */
export const ErratumEntry = EntryBase.extend({
  explain: z.string().min(1).describe('what is wrong, in own words'),
  instrument: EntryRef,
  clause: z.string().min(1),
  right: z.string().min(1).describe('what it should say, or what to go by instead'),
  stands: z.boolean().describe('true: still so in the edition of this pack'),
  about: z.array(EntryRef).min(1).optional().describe('requirements that it touches'),
});
export type ErratumEntry = z.infer<typeof ErratumEntry>;

export const ConflictEntry = EntryBase.extend({
  explain: z.string().min(1).describe('where they meet or collide'),
  between: z.array(EntryRef).min(2).describe('instruments'),
  clauses: z.array(z.string().min(1)).min(1).describe('where it stands, with the instrument: GDPR Art. 17(3)(b)'),
  handling: z.string().min(1).describe('the way out that this project proposes'),
  roles: z.array(Role).min(1).optional().describe('whom it concerns; default: all'),
  applies: Condition.optional(),
});
export type ConflictEntry = z.infer<typeof ConflictEntry>;

export const BaselineEntry = EntryBase.extend({
  when: Condition.describe('classes and exposure that it is for'),
  asks: z
    .array(
      z.strictObject({
        capability: EntryRef,
        force: z.enum(['consider', 'should', 'must']),
        why: z.string().min(1).optional(),
      }),
    )
    .min(1)
    .optional(),
  proofs: z.array(EntryRef).min(1).optional().describe('kinds of evidence'),
  levels: z
    .partialRecord(z.enum(['fr1', 'fr2', 'fr3', 'fr4', 'fr5', 'fr6', 'fr7']), z.int().min(0).max(4))
    .optional()
    .describe('target security level by foundational requirement; where several baselines hold, the highest counts'),
  raises: z
    .partialRecord(z.enum(['fr1', 'fr2', 'fr3', 'fr4', 'fr5', 'fr6', 'fr7']), z.int().min(1).max(2))
    .optional()
    .describe('added to what other baselines give'),
  prompts: z.array(Slug).min(1).optional().describe('sets of outside items to go through, as low'),
});
export type BaselineEntry = z.infer<typeof BaselineEntry>;

/** One change that a proposed revision makes to a guidance. */
export const ChangeEntry = EntryBase.extend({
  explain: z.string().min(1).describe('what changes, and what for'),
  recommendation: z
    .string()
    .regex(/^3\.\d+$/)
    .optional()
    .describe('section of the paper that it carries out'),
  clause: z.string().min(1).describe('of the guidance'),
  adds: z.array(EntryRef).min(1).optional().describe('requirements of this pack that are new'),
  changes: z
    .array(z.strictObject({ from: EntryRef, to: EntryRef }))
    .min(1)
    .optional(),
  withdraws: z.array(EntryRef).min(1).optional().describe('requirements of the guidance that go'),
  mends: z.array(EntryRef).min(1).optional().describe('errata of the guidance that it mends'),
  computable: z.string().min(1).optional().describe('what a program can compute once it is there'),
  'computed-by': z
    .array(z.string().min(1))
    .min(1)
    .optional()
    .describe('commands of primum that compute it already, as: pack diff'),
  tables: z
    .array(EntryId)
    .min(1)
    .optional()
    .describe('entries that show the form of a table which it brings in, as pack/kind: class-baselines/baselines'),
  reason: z.string().min(1),
});
export type ChangeEntry = z.infer<typeof ChangeEntry>;

/** An incident that a guidance gives as an example, with what it says of it. */
export const IncidentExampleEntry = EntryBase.extend({
  device: z.string().min(1),
  event: z.string().min(1),
  effect: z.string().min(1).describe('on safety; none: it prints none'),
  serious: z.enum(['yes', 'no']),
  relation: z.string().min(1).describe("the guidance's own label, in own words"),
  'security-control': z.string().min(1),
  'safety-control': z.string().min(1),
  note: z.string().min(1).optional(),
});
export type IncidentExampleEntry = z.infer<typeof IncidentExampleEntry>;

/** What laws call a party of a kind as a rule; the party of a dossier can say otherwise. */
export const PartyRolesEntry = EntryBase.extend({
  kind: Slug.describe('kind of party, as in system.yaml'),
  roles: z.array(Role).min(1),
});
export type PartyRolesEntry = z.infer<typeof PartyRolesEntry>;

export const COMPLIANCE_KINDS = {
  instruments: InstrumentEntry,
  requirements: RequirementEntry,
  'evidence-kinds': EvidenceKindEntry,
  items: ItemEntry,
  crosswalks: CrosswalkEntry,
  errata: ErratumEntry,
  conflicts: ConflictEntry,
  baselines: BaselineEntry,
  changes: ChangeEntry,
  'incident-examples': IncidentExampleEntry,
  'party-roles': PartyRolesEntry,
} as const;

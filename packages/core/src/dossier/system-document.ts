/** system.yaml: what the system is made of, where it is used and who controls which part. */
import { z } from 'zod';
import { EntryRef, Slug } from '../knowledge/entry.ts';
import { Role } from '../knowledge/requirement-entry.ts';
import { Id } from './id.ts';

const named = { id: Id, title: z.string().min(1).optional(), explain: z.string().optional() };
const Ids = z.array(Id).min(1).optional();

export const Party = z.strictObject({
  ...named,
  kind: z
    .enum([
      'manufacturer',
      'integrator',
      'healthcare-provider',
      'service-provider',
      'patient',
      'vendor',
      'authority',
      'other',
    ])
    .describe('what the party is to the device'),
  roles: z.array(Role).min(1).optional().describe('what laws call it; default: what a party of its kind is as a rule'),
  facts: z
    .record(Slug, z.union([z.boolean(), z.number(), z.string(), z.array(z.string())]))
    .optional()
    .describe('facts about the party that classification asks for, by short name'),
});

export const Zone = z.strictObject({
  ...named,
  type: EntryRef.describe('asset type of a place or network'),
  party: Id.describe('who controls it'),
  in: Id.optional().describe('place that this place or network is in'),
  joins: Ids.describe('networks that this network is joined to'),
});

export const Asset = z.strictObject({
  ...named,
  type: EntryRef,
  party: Id.describe('who controls it'),
  zone: Id.optional().describe('place where it is'),
  networks: Ids.describe('networks that it is connected to'),
  'part-of': Id.optional().describe('larger thing that it is built into'),
  'runs-on': Id.optional().describe('host that runs this software'),
  'used-by': Ids.describe('people (assets) who work with it'),
  talks: Ids.describe('software or services that it calls, as a client'),
  count: z.int().positive().optional().describe('how many alike there are; default 1'),
});

export const Flow = z.strictObject({
  from: Id,
  to: Id,
  over: Ids.describe('networks that carry it, if known; else derived from where both ends are connected'),
});

export const Data = z.strictObject({
  ...named,
  type: EntryRef,
  about: Id.optional().describe('person (asset) whose data it is'),
  records: z.int().positive().optional().describe('how many persons it concerns'),
  'created-by': Id.optional(),
  'kept-at': Ids.describe('assets that store it'),
  flows: z.array(Flow).min(1).optional(),
});

export const Interface = z.strictObject({ ...named, type: EntryRef, of: Id.describe('asset that has it') });

export const Function = z.strictObject({
  ...named,
  kind: EntryRef.describe('clinical function, as clinical-harm/infusion'),
  'performed-by': z.array(Id).min(1).describe('assets that do it'),
  'relies-on': Ids.describe('data that it needs to be right and in time'),
  for: Ids.describe('persons (assets) it is done for'),
  in: Ids.describe('use contexts; default: all'),
});

export const Relation = z.strictObject({ from: Id, relation: EntryRef, to: Id });

export const SystemDocument = z
  .strictObject({
    parties: z.array(Party).min(1),
    zones: z.array(Zone).optional(),
    assets: z.array(Asset).min(1),
    interfaces: z.array(Interface).optional(),
    data: z.array(Data).optional(),
    functions: z.array(Function).optional(),
    relations: z.array(Relation).optional().describe('relations that no field above has'),
  })
  .describe('What the system is made of, where it is used and who controls which part.');
export type SystemDocument = z.infer<typeof SystemDocument>;

/** What a pack in another edition would do to a dossier before its people move over, as the API tells it. */
import { z } from 'zod';
import { ComplianceState } from '../compliance/compliance-picture.ts';
import { PackManifest } from '../knowledge/pack.ts';
import { IsoDay } from '../knowledge/requirement-entry.ts';
import { ApiFault } from './problem.ts';

const Text = z.string();
const Count = z.int().nonnegative();

const Judged = z.object({ likelihood: Text, evaluation: z.enum(['acceptable', 'reduce', 'unacceptable']) });
const Threats = z.object({ count: Count, listed: z.array(z.object({ id: Text, title: Text, explain: Text })) });

export const EffectFaults = z
  .object({ kind: z.literal('faults'), faults: z.array(ApiFault) })
  .describe('it could not be judged with it');

export const EffectFound = z.object({
  kind: z.literal('effect'),
  harms: z.array(
    z.object({ id: Text, harm: Text, situation: Text, before: Judged.optional(), after: Judged.optional() }),
  ),
  threats: z.object({ added: Threats, gone: Threats }),
  consequences: z.object({ lowered: Count, raised: Count }).describe('whose likelihood changes'),
  places: z
    .array(z.object({ id: Text, title: Text, count: Count }))
    .describe('of each threat of the pack, in how many places of the system it is found'),
});

const Compliance = z.object({
  moved: z
    .array(
      z.object({
        id: Text,
        short: Text.describe('what people call the instrument'),
        clause: Text,
        title: Text,
        before: ComplianceState.optional().describe('absent: it was not asked'),
        after: ComplianceState.optional().describe('absent: it is not asked any more'),
        fields: z.array(Text).describe('fields of the entry that say something else'),
      }),
    )
    .describe('requirements that are asked otherwise or stand otherwise'),
  gapsBefore: Count,
  gapsAfter: Count,
});

export const PackEffectQuery = z.object({
  pack: PackManifest.shape.id,
  edition: PackManifest.shape.edition.optional().describe('default: the newest'),
  on: IsoDay.optional().describe('as requirements are on this day; default: today in UTC'),
});

/** The same as `primum pack effect` tells. */
export const PackEffectView = z.object({
  named: Text.optional().describe('edition that the dossier names now; absent: it does not name the pack'),
  edition: Text.describe('edition that it was judged with for this answer'),
  on: Text,
  effect: z.union([EffectFaults, EffectFound.extend({ compliance: Compliance })]),
});
export type PackEffectView = z.infer<typeof PackEffectView>;

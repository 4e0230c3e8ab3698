/** dossier.yaml: what the dossier is about, for whom, and with which knowledge it is judged. */
import { z } from 'zod';
import { Stage } from '../knowledge/clinical-kinds.ts';
import { Slug } from '../knowledge/entry.ts';
import { Id } from './id.ts';
import { UseCriteria } from './use-criteria.ts';

export const DossierDocument = z
  .strictObject({
    id: Id,
    title: z.string().min(1),
    kind: z.enum(['device', 'scenario']).describe('device: one device; scenario: several devices used together'),
    purpose: z.string().min(1).describe('intended purpose, as the manufacturer states it'),
    owner: Id.describe('party that keeps this dossier'),
    stage: Stage,
    device: z
      .record(Slug, z.union([z.string(), z.number(), z.boolean(), z.array(z.string())]))
      .optional()
      .describe(
        'facts that classification asks for, by short name; a list where several may apply, empty for none of them',
      ),
    markets: z
      .array(z.string().regex(/^[A-Z]{2}$/, 'two capital letters, as EU or US'))
      .min(1)
      .optional(),
    packs: z
      .array(z.strictObject({ id: Slug, edition: z.string().min(1) }))
      .min(1)
      .describe('knowledge packs with the edition that this dossier was judged with'),
    uses: z
      .array(
        z.strictObject({
          id: Id,
          title: z.string().min(1),
          explain: z.string().optional(),
          criteria: z
            .array(UseCriteria)
            .min(1)
            .optional()
            .describe("what risk may stay in this use, in place of the dossier's criteria"),
        }),
      )
      .min(1)
      .describe('use contexts: by whom, on whom, where'),
    source: z.string().optional().describe('where the facts come from, if published'),
  })
  .describe('What the dossier is about, for whom, and with which knowledge it is judged.');
export type DossierDocument = z.infer<typeof DossierDocument>;

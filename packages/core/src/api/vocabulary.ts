/** What can be written in a dossier with its packs: what an editor offers. */
import { z } from 'zod';

const Entry = z.object({ id: z.string(), title: z.string(), explain: z.string().optional() });

export const Vocabulary = z.object({
  types: z
    .array(
      Entry.extend({
        list: z.enum(['zones', 'assets', 'interfaces', 'data']).describe('list of system.yaml in which it stands'),
        kinds: z.array(z.string()).describe('the type itself and all above it'),
      }),
    )
    .describe('asset types that people write'),
  relations: z
    .array(
      Entry.extend({
        from: z.array(z.string()).describe('types, each with all below it'),
        to: z.array(z.string()),
        field: z
          .string()
          .describe('the field that makes it, as assets.runs-on; relations: the list of those that no field makes'),
      }),
    )
    .describe('relations that people write, in a field of system.yaml or in its list of relations'),
  controls: z.array(
    Entry.extend({ at: z.array(z.string()).describe('types, each with all below it'), care: z.string().optional() }),
  ),
  made: z
    .object({ flows: z.array(z.string()).optional(), functions: z.array(z.string()).optional() })
    .optional()
    .describe('of flows and functions, which have no type of their own: their kinds'),
  functions: z.array(Entry).describe('clinical functions'),
});
export type Vocabulary = z.infer<typeof Vocabulary>;

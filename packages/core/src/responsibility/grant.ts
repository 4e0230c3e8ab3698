/** What a partner is granted: the part of one party, and what else of the dossier is published to it. */
import { z } from 'zod';
import { Id } from '../dossier/id.ts';

/** Beyond id, title, type and party, which a published thing always shows. */
export const PUBLISHABLE = ['explain', 'count', 'relations', 'controls', 'evidence', 'assumptions'] as const;
export type Publishable = (typeof PUBLISHABLE)[number];

export const Grant = z
  .strictObject({
    party: Id.describe('party whose part is granted: its own assets are seen in full'),
    published: z
      .array(
        z.strictObject({
          asset: Id.describe('id of an asset, zone, interface, data or function of another party'),
          fields: z
            .array(z.enum(PUBLISHABLE))
            .optional()
            .describe('what is seen beyond id, title, type and party; relations: those to things that are seen too'),
        }),
      )
      .optional(),
  })
  .describe('What a partner may see of a dossier.');
export type Grant = z.infer<typeof Grant>;

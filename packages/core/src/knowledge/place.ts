/**
 * A place: a small picture of the graph, with a name (a role) for each asset in it.
 * Threats and construction rules apply wherever the picture fits.
 */
import { z } from 'zod';
import { EntryRef, Slug } from './entry.ts';

const Roles = z.union([Slug, z.array(Slug).min(1)]);

/**
 * one: part of the picture (the default), one match for each asset that fits;
 * any: at least one must fit, the easiest of them decides; all: at least one must fit, the hardest of them decides;
 * optional: may fit; none: must not fit.
 */
export const Quantifier = z.enum(['one', 'any', 'all', 'optional', 'none']);
export type Quantifier = z.infer<typeof Quantifier>;

/** Keys other than these four are relations from this role to the named roles: `{ type: firmware, runs-on: device }`. */
export const PlaceRole = z
  .object({
    type: EntryRef.describe('asset type; its descendants fit too'),
    quantifier: Quantifier.optional().describe('one (default), any, all, optional, none'),
    not: z.record(EntryRef, Roles).optional().describe('relations from this role that must be absent'),
  })
  .catchall(Roles.describe('a relation from this role to one or more roles'));
export type PlaceRole = z.infer<typeof PlaceRole>;

export const Place = z.record(Slug, PlaceRole).describe('names for the assets in the picture');
export type Place = z.infer<typeof Place>;

export const Distinct = z
  .array(z.array(Slug).min(2))
  .min(1)
  .optional()
  .describe('groups of roles that must be different assets; without it one asset may fill two roles');

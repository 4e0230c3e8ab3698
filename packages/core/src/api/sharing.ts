/** Parts of a dossier that are granted to partners: offers, grants, and what a partner would see. */
import { z } from 'zod';
import { Id } from '../dossier/id.ts';
import { Grant } from '../responsibility/grant.ts';
import { ResponsibilityPicture } from '../responsibility/responsibility-picture.ts';
import { Picture } from './assessment.ts';

const Named = z.object({ id: z.string(), title: z.string() });
const Token = z.string().min(1).max(200);
/** More would be another way of granting everything. */
const Published = Grant.shape.published.unwrap().max(2000);

export const NewOffer = z.strictObject({
  party: Id.describe('party whose part is granted: its own things are seen in full'),
  published: Published.default([]),
  label: z.string().trim().max(120).default('').describe('whom it is meant for, as a note of the owner'),
});

export const Offered = z.object({
  id: z.string(),
  link: z.string().describe('address to hand over; it works once, for 14 days'),
});

export const GrantView = z.object({
  id: z.string(),
  party: Named,
  published: Published,
  label: z.string(),
  partner: Named.optional().describe('organisation that took it up; absent: it is only offered yet'),
  offeredAt: z.iso.datetime(),
  acceptedAt: z.iso.datetime().optional(),
  expiresAt: z.iso.datetime().optional().describe('of an offer: until when its link works'),
});
export type GrantView = z.infer<typeof GrantView>;

export const Publish = z.strictObject({ published: Published });

export const OfferQuery = z.object({ token: Token });
export const OfferView = z.object({
  title: z.string().describe('of the dossier'),
  organisation: z.string().describe('organisation that offers it, by title'),
  party: Named,
  expiresAt: z.iso.datetime(),
});
export type OfferView = z.infer<typeof OfferView>;

export const AcceptOffer = z.strictObject({ token: Token });

/** What a partner with this grant would see. */
export const PartPreview = z.object({
  values: z.record(z.string(), z.unknown()).describe('by kind of document'),
  picture: Picture,
  responsibility: ResponsibilityPicture,
});
export type PartPreview = z.infer<typeof PartPreview>;

/** The people of an organisation and its audit log. */
import { z } from 'zod';
import { Role } from './session.ts';

export const PersonView = z.object({
  account: z.string(),
  name: z.string(),
  email: z.string(),
  role: Role,
  since: z.iso.datetime(),
});
export type PersonView = z.infer<typeof PersonView>;

export const Invite = z.strictObject({ email: z.email().max(254), role: Role });
export const Invited = z.object({ link: z.string().describe('address to hand over; it works once, for seven days') });
export const AsksSecondFactor = z.strictObject({
  asks: z.boolean().describe('sessions without a second factor reach nothing but the own account'),
});
export const RoleChange = z.strictObject({ role: Role });

export const AuditView = z.object({
  number: z.int().positive(),
  at: z.iso.datetime(),
  account: z.string(),
  name: z.string().optional().describe('of who did it, as it is now; absent for somebody who has left'),
  action: z.string(),
  thing: z.string(),
  facts: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
  hash: z.string().describe('SHA-256 over the entry and the hash of the one before'),
});
export type AuditView = z.infer<typeof AuditView>;

/** Machine accounts: programs that act for an organisation by a token, each within its scopes. */
import { z } from 'zod';
import { SCOPES } from './names.ts';

export const Scope = z.enum(SCOPES);
export type Scope = z.infer<typeof Scope>;

export const MachineView = z.object({
  id: z.string(),
  title: z.string(),
  scopes: z.array(Scope),
  createdBy: z.object({ id: z.string(), name: z.string() }),
  createdAt: z.iso.datetime(),
  usedAt: z.iso.datetime().optional().describe('to the minute; absent: not yet'),
  expiresAt: z.iso.datetime().optional(),
  revokedAt: z.iso.datetime().optional(),
});
export type MachineView = z.infer<typeof MachineView>;

export const NewMachine = z.strictObject({
  title: z.string().trim().min(1).max(120).describe('which program this is, in words'),
  scopes: z.array(Scope).min(1).max(SCOPES.length),
  expiresInDays: z.int().min(1).max(730).describe('the token counts for this long'),
});
export type NewMachine = z.infer<typeof NewMachine>;

export const MadeMachine = z.object({
  id: z.string(),
  token: z.string().describe('shown this once: send it as `Authorization: Bearer ...`'),
});
export type MadeMachine = z.infer<typeof MadeMachine>;

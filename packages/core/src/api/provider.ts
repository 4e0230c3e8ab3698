/** Signing in through an organisation's own provider (OpenID Connect), where the server is set up for one. */
import { z } from 'zod';
import type { PROVIDER_PROBLEMS } from './names.ts';

export const ProviderView = z.object({
  title: z.string().optional().describe('what people call it; absent: there is none'),
});
export type ProviderView = z.infer<typeof ProviderView>;

export const BeginProvider = z.strictObject({
  invitation: z.string().min(1).max(200).optional().describe('token of a link that is taken up by it'),
  connect: z.boolean().optional().describe('connect it with the account that is signed in'),
});

export const ProviderAddress = z.object({ address: z.string().describe('where to go on') });

export type ProviderProblem = (typeof PROVIDER_PROBLEMS)[number];

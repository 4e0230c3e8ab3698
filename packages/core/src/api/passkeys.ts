/** Passkeys (WebAuthn): what goes to the browser and comes back goes as the browser makes it, in JSON. */
import { z } from 'zod';

export const PasskeyView = z.object({
  id: z.string(),
  title: z.string(),
  createdAt: z.iso.datetime(),
  usedAt: z.iso.datetime().optional(),
});
export type PasskeyView = z.infer<typeof PasskeyView>;

const Title = z.string().trim().min(1).max(120);

/** Options for the browser: `navigator.credentials.create` or `.get`, in JSON. */
export const PasskeyOptions = z
  .record(z.string(), z.unknown())
  .describe('as PublicKeyCredential.parseCreationOptionsFromJSON or .parseRequestOptionsFromJSON takes it');

const Base64Url = z
  .string()
  .regex(/^[A-Za-z0-9_-]+$/)
  .max(20_000);
const Answer = {
  id: Base64Url.max(1400),
  rawId: Base64Url.max(1400),
  type: z.literal('public-key'),
  clientExtensionResults: z.record(z.string(), z.unknown()).default({}),
  authenticatorAttachment: z.string().max(40).optional(),
};

/** What the browser gave: PublicKeyCredential.toJSON() of a new passkey. */
const NewCredential = z.object({
  ...Answer,
  response: z.object({
    clientDataJSON: Base64Url,
    attestationObject: Base64Url,
    transports: z.array(z.string().max(40)).max(10).default([]),
  }),
});
export type NewCredential = z.infer<typeof NewCredential>;

/** What the browser gave: PublicKeyCredential.toJSON() of a sign-in. */
export const Credential = z.object({
  ...Answer,
  response: z.object({
    clientDataJSON: Base64Url,
    authenticatorData: Base64Url,
    signature: Base64Url,
    userHandle: Base64Url.optional(),
  }),
});
export type Credential = z.infer<typeof Credential>;

export const BeginPasskey = z.strictObject({
  password: z.string().min(1).max(200).optional().describe('where the account has one'),
});
export const NewPasskey = z.strictObject({ title: Title, credential: NewCredential });
export const PasskeyChange = z.strictObject({ title: Title });
export const PasskeySignIn = z.strictObject({ credential: Credential });

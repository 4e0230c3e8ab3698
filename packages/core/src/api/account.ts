/** Somebody's own account: what they see and change of it. Secrets go out once, when they are made, and in where asked again. */
import { z } from 'zod';
import { Locale, Password, PersonName, SessionMeans } from './session.ts';

const Given = z.string().min(1).max(200);

export const AccountView = z.object({
  name: z.string(),
  email: z.string(),
  locale: Locale,
  hasPassword: z.boolean(),
  hasAuthenticator: z.boolean(),
  recoveryCodesLeft: z.int().nonnegative(),
});
export type AccountView = z.infer<typeof AccountView>;

export const AccountChange = z.strictObject({ name: PersonName, locale: Locale });
export type AccountChange = z.infer<typeof AccountChange>;

export const PasswordChange = z.strictObject({ current: Given, fresh: Password });

/** Asked again, since whoever found an open browser must not do this. */
export const PasswordAgain = z.strictObject({ password: Given });

export const NewAuthenticator = z.object({
  secret: z.string().describe('base32, for who cannot scan'),
  uri: z.string().describe('otpauth: address, for a QR code'),
});
export type NewAuthenticator = z.infer<typeof NewAuthenticator>;

export const FirstCode = z.strictObject({ code: z.string().trim().min(6).max(20) });

export const RecoveryCodes = z.object({
  recoveryCodes: z.array(z.string()).describe('shown this once; each works once in place of a code'),
});
export type RecoveryCodes = z.infer<typeof RecoveryCodes>;

export const OwnSessionView = z.object({
  id: z.string(),
  isThis: z.boolean().describe('the one that asks'),
  organisation: z.string(),
  browser: z.string(),
  means: SessionMeans,
  createdAt: z.iso.datetime(),
  seenAt: z.iso.datetime().describe('to the minute'),
});
export type OwnSessionView = z.infer<typeof OwnSessionView>;

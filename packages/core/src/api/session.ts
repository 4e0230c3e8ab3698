/** Who is signed in, and how one signs in. */
import { z } from 'zod';
import { PASSWORD_LENGTH } from './names.ts';

export const ROLES = ['owner', 'editor', 'approver', 'reader', 'auditor'] as const;
export const Role = z.enum(ROLES);
export type Role = z.infer<typeof Role>;

const Named = z.object({ id: z.string(), title: z.string() });
export const Locale = z.enum(['en', 'de']);
const Email = z.email().max(254);
export const Password = z.string().min(PASSWORD_LENGTH).max(200);
export const PersonName = z.string().trim().min(1).max(120);

export const SessionMeans = z
  .enum(['password', 'one-time-code', 'recovery-code', 'passkey', 'provider'])
  .describe('how the person signed in; all but `password` count as two');

export const SessionView = z.object({
  account: z.object({ id: z.string(), name: z.string(), email: z.string(), locale: Locale }),
  organisation: Named.extend({ asksSecondFactor: z.boolean() }),
  means: SessionMeans,
  needsSecondFactor: z
    .boolean()
    .describe('the organisation asks for a second factor and this session has none: only the own account answers'),
  role: Role,
  organisations: z.array(Named.extend({ role: Role })).describe('all that this person is in'),
});
export type SessionView = z.infer<typeof SessionView>;

export const SignIn = z.strictObject({
  email: z.string().min(1).max(254),
  password: z.string().min(1).max(200),
  code: z.string().max(20).optional().describe('one-time code, where the account asks for one'),
});
export type SignIn = z.infer<typeof SignIn>;

export const SetUp = z.strictObject({
  token: z.string().min(1).max(200).describe('from the link that the first start prints'),
  name: PersonName,
  email: Email,
  password: Password,
  organisation: z.string().trim().min(1).max(120),
  locale: Locale.default('en'),
});
export type SetUp = z.input<typeof SetUp>;

export const SetUpState = z.object({ needed: z.boolean() });

export const Join = z.strictObject({
  token: z.string().min(1).max(200),
  name: PersonName,
  password: Password,
  locale: Locale.default('en'),
});

export const ChangeOrganisation = z.strictObject({ id: z.string().min(1).max(40) });

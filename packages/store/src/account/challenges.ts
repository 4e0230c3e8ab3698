/** Secrets that go out to a browser and must come back with an answer, once and soon: of passkeys, of an outside provider. */
import type { Tables } from '../database/tables.ts';
import type { Store } from '../store.ts';
import { freshToken, hashOfToken } from './tokens.ts';

export type ChallengePurpose = Tables['challenge']['purpose'];

const WITHIN_MS = 10 * 60_000;

/** `body` comes back with it. Returns the secret, 256 random bits in base64url. */
export async function giveChallenge(
  { database, now }: Store,
  { purpose, body }: { readonly purpose: ChallengePurpose; readonly body: object },
): Promise<string> {
  const token = freshToken();
  await database.query
    .insertInto('challenge')
    .values({
      token_hash: hashOfToken(token),
      purpose,
      body: JSON.stringify(body),
      expires_at: new Date(now().getTime() + WITHIN_MS),
    })
    .execute();
  return token;
}

/** What was given with it; undefined where it was never given, is too old, or has come back before. It counts no more after. */
export async function takeChallenge(
  { database, now }: Store,
  { purpose, token }: { readonly purpose: ChallengePurpose; readonly token: string },
): Promise<object | undefined> {
  const taken = await database.query
    .deleteFrom('challenge')
    .where('token_hash', '=', hashOfToken(token))
    .where('purpose', '=', purpose)
    .where('expires_at', '>', now())
    .returning('body')
    .executeTakeFirst();
  return taken?.body;
}

/** What has ended and is of no use to anybody any more: sessions, links, tries to sign in, kept replies. */
import { forgetKeptReplies } from '../repeat/kept-replies.ts';
import { forgetOldTries } from './failed-tries.ts';
import type { Store } from '../store.ts';

const DAY_MS = 86_400_000;
/** A link that was used or is too old is kept this long, so that its second use is told as such. */
const LINK_DAYS = 30;

export async function forgetEnded(store: Store): Promise<void> {
  const { query } = store.database;
  const now = store.now();
  const daysAgo = (days: number) => new Date(now.getTime() - days * DAY_MS);
  await query.deleteFrom('session').where('expires_at', '<=', now).execute();
  await query.deleteFrom('one_time_link').where('expires_at', '<=', daysAgo(LINK_DAYS)).execute();
  await query.deleteFrom('challenge').where('expires_at', '<=', now).execute();
  await forgetOldTries(store);
  await forgetKeptReplies(store);
}

/** Organisations and people for tests. No person or firm of these names is meant. */
import type { Role } from '../database/tables.ts';
import { acceptInvitation, invite, offerSetup, setUp } from '../account/one-time-links.ts';
import { type Actor, freshId, type Store } from '../store.ts';

export const PASSWORD = 'correct horse battery staple';

/** An organisation with its owner. The first one comes by the set-up link, as for a user. */
export async function newOrganisation(store: Store, title: string): Promise<Actor> {
  const person = {
    name: `Owner of ${title}`,
    email: `owner-${freshId()}@example.org`,
    password: PASSWORD,
    locale: 'en' as const,
  };
  return setUp(store, { token: await offerSetup(store), person, organisation: title });
}

export async function newColleague(
  store: Store,
  owner: Actor,
  role: Role,
): Promise<Actor & { readonly email: string }> {
  const email = `${role}-${freshId()}@example.org`;
  const token = await invite(store, owner, { email, role });
  const actor = await acceptInvitation(store, {
    token,
    person: { name: `A ${role}`, password: PASSWORD, locale: 'en' },
  });
  return { ...actor, email };
}

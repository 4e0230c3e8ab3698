/**
 * Parts of dossiers for partners. A grant begins as an offer: whoever holds its one-time link takes it up for an organisation.
 * A partner sees the head of a dossier that it was granted a part of; documents, history and all else stay out of its reach.
 */
import { type Kysely, sql } from 'kysely';

const STATEMENTS = [
  `alter table partner_grant alter column partner_id drop not null`,
  `alter table partner_grant add column token_hash text unique`,
  `alter table partner_grant add column expires_at timestamptz`,
  `alter table partner_grant add column accepted_at timestamptz`,
  `alter table partner_grant add column party_title text not null default ''`,
  `alter table partner_grant add column label text not null default ''`,
  `alter table partner_grant add constraint partner_grant_offered check (partner_id is not null or (token_hash is not null and expires_at is not null))`,
  // Only the organisation that owns a dossier can grant a part of it: not even a partner can hand its part on.
  `alter table dossier add constraint dossier_of_organisation unique (id, organisation_id)`,
  `alter table partner_grant add constraint partner_grant_of_owner foreign key (dossier_id, organisation_id) references dossier (id, organisation_id)`,
  `create index partner_grant_dossier on partner_grant (dossier_id, created_at desc, id)`,
  `create policy partner on dossier for select to primum_app using (exists (
     select from partner_grant g where g.dossier_id = dossier.id
     and g.partner_id = current_setting('primum.organisation', true) and g.ended_at is null))`,
  // Whoever wrote into a dossier of this organisation is known to it by name.
  `create index revision_account on revision (account_id)`,
  `create policy wrote on account for select to primum_app
     using (exists (select from revision r where r.account_id = account.id))`,
];

async function up(database: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(database);
}

export const sharing = { up };

/**
 * Trackers of organisations, and tickets that were made in them. A tracker that was left stays, without its token, since its
 * tickets do. Of one finding there is one ticket in a tracker until that one was closed or lost: then the next takes its place.
 */
import { type Kysely, sql } from 'kysely';

const OWN = `(organisation_id = current_setting('primum.organisation', true))`;

const STATEMENTS = [
  `create table tracker (
     id text primary key,
     organisation_id text not null references organisation,
     kind text not null check (kind in ('github', 'gitlab', 'jira')),
     address text not null,
     project text not null,
     account text,
     issue_type text,
     sealed_token text,
     connected_by text not null,
     connected_at timestamptz not null,
     ended_at timestamptz,
     waits_until timestamptz,
     problem text,
     unique (id, organisation_id),
     check ((ended_at is null) = (sealed_token is not null))
   )`,
  'create unique index tracker_live on tracker (organisation_id) where ended_at is null',
  `create table ticket (
     id text primary key,
     organisation_id text not null references organisation,
     dossier_id text not null,
     tracker_id text not null,
     about text not null check (about in ('level', 'owner')),
     thing text not null,
     title text not null,
     state text not null check (state in ('pending', 'open', 'closed', 'lost')),
     said text not null default '',
     ref text,
     key text,
     address text,
     revision integer not null,
     level text not null,
     level_rank integer not null,
     made_by text not null,
     made_at timestamptz not null,
     tried_at timestamptz not null,
     looked_at timestamptz,
     etag text,
     replaced boolean not null default false,
     foreign key (dossier_id, organisation_id) references dossier (id, organisation_id),
     foreign key (tracker_id, organisation_id) references tracker (id, organisation_id),
     check (state = 'pending' or (ref is not null and key is not null and address is not null))
   )`,
  'create unique index ticket_one on ticket (tracker_id, dossier_id, about, md5(thing)) where not replaced',
  'create index ticket_dossier on ticket (dossier_id, made_at desc, id)',
  'create index ticket_looked on ticket (tracker_id, looked_at)',
  'alter table tracker enable row level security',
  `create policy own on tracker to primum_app using ${OWN} with check ${OWN}`,
  'grant select, insert, update on tracker to primum_app',
  'alter table ticket enable row level security',
  `create policy own on ticket to primum_app using ${OWN} with check ${OWN}`,
  'grant select, insert, update, delete on ticket to primum_app',
];

async function up(database: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(database);
}

export const tickets = { up };

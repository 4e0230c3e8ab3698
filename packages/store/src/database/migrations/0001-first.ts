/**
 * The first tables. Every table with `organisation_id` has row-level security: whoever acts for an organisation sees and
 * changes that organisation's rows and no others, whatever a query says. What must stay as it was (history, signals,
 * decisions, the audit log) refuses updates and deletions from everybody, the owner of the tables included.
 */
import { type Kysely, sql } from 'kysely';

const SCHEMA = `
do $$ begin
  if not exists (select from pg_roles where rolname = 'primum_app') then create role primum_app nologin; end if;
  execute format('grant primum_app to %I', current_user);
  exception when unique_violation or duplicate_object then null;
  end $$;

create table organisation (id text primary key, title text not null, created_at timestamptz not null);
create table account (
  id text primary key,
  email text not null,
  name text not null,
  locale text not null default 'en' check (locale in ('en', 'de')),
  password_hash text,
  totp_secret text,
  created_at timestamptz not null,
  disabled_at timestamptz
);
create unique index account_email on account (lower(email));
create table membership (
  organisation_id text not null references organisation,
  account_id text not null references account,
  role text not null check (role in ('owner', 'editor', 'approver', 'reader', 'auditor')),
  since timestamptz not null,
  primary key (organisation_id, account_id)
);
create index membership_account on membership (account_id);
create table session (
  token_hash text primary key,
  account_id text not null references account,
  organisation_id text not null references organisation,
  created_at timestamptz not null,
  seen_at timestamptz not null,
  expires_at timestamptz not null
);
create index session_account on session (account_id);
create table one_time_link (
  token_hash text primary key,
  purpose text not null check (purpose in ('setup', 'invitation')),
  organisation_id text references organisation,
  email text,
  role text check (role in ('owner', 'editor', 'approver', 'reader', 'auditor')),
  created_by text references account,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz
);
create table machine_account (
  id text primary key,
  organisation_id text not null references organisation,
  title text not null,
  token_hash text not null unique,
  scopes text[] not null,
  created_by text not null references account,
  created_at timestamptz not null,
  expires_at timestamptz,
  revoked_at timestamptz
);

create table dossier (
  id text primary key,
  organisation_id text not null references organisation,
  title text not null,
  kind text not null,
  stage text not null,
  purpose text not null,
  revision integer not null check (revision >= 1),
  created_at timestamptz not null,
  changed_at timestamptz not null,
  archived_at timestamptz
);
create index dossier_organisation on dossier (organisation_id, changed_at desc, id);
create table revision (
  dossier_id text not null references dossier,
  number integer not null check (number >= 1),
  organisation_id text not null references organisation,
  at timestamptz not null,
  account_id text not null references account,
  reason text,
  restores integer,
  changes json not null,
  primary key (dossier_id, number)
);
create table document (
  dossier_id text not null,
  kind text not null,
  revision integer not null,
  organisation_id text not null references organisation,
  text text,
  primary key (dossier_id, kind, revision),
  foreign key (dossier_id, revision) references revision (dossier_id, number)
);

create table signal (
  id text primary key,
  organisation_id text not null references organisation,
  dossier_id text not null references dossier,
  at timestamptz not null,
  received_at timestamptz not null,
  source text not null,
  kind text not null,
  body json not null
);
create index signal_dossier on signal (dossier_id, at, id);
create table decision (
  id text primary key,
  organisation_id text not null references organisation,
  dossier_id text not null references dossier,
  finding text not null,
  revises text references decision,
  at timestamptz not null,
  account_id text not null references account,
  body json not null
);
create index decision_dossier on decision (dossier_id, at, id);
create table blob (
  organisation_id text not null references organisation,
  hash text not null,
  media_type text not null,
  size_bytes integer not null,
  bytes bytea not null,
  created_at timestamptz not null,
  primary key (organisation_id, hash)
);

create table partner_grant (
  id text primary key,
  organisation_id text not null references organisation,
  partner_id text not null references organisation,
  dossier_id text not null references dossier,
  party text not null,
  published json not null,
  created_by text not null references account,
  created_at timestamptz not null,
  ended_at timestamptz,
  check (organisation_id <> partner_id)
);
create unique index partner_grant_live on partner_grant (dossier_id, partner_id) where ended_at is null;
create index partner_grant_partner on partner_grant (partner_id) where ended_at is null;

create table remark (
  id text primary key,
  organisation_id text not null references organisation,
  dossier_id text not null references dossier,
  thing text not null,
  account_id text not null references account,
  text text not null,
  mentions text[] not null,
  at timestamptz not null,
  settled_at timestamptz
);
create index remark_dossier on remark (dossier_id, thing, at, id);
create table map_layout (
  dossier_id text primary key references dossier,
  organisation_id text not null references organisation,
  body json not null,
  changed_at timestamptz not null
);

create table happening (
  number bigserial primary key,
  organisation_id text not null references organisation,
  dossier_id text not null references dossier,
  kind text not null,
  body json not null,
  at timestamptz not null
);
create index happening_dossier on happening (dossier_id, number);
create table kept_reply (
  account_id text not null references account,
  key text not null,
  request_hash text not null,
  status integer not null,
  body text not null,
  at timestamptz not null,
  primary key (account_id, key)
);
create table audit_entry (
  organisation_id text not null references organisation,
  number bigint not null,
  at timestamptz not null,
  account_id text not null,
  action text not null,
  thing text not null,
  facts json not null,
  previous_hash text not null,
  hash text not null,
  primary key (organisation_id, number)
);

create function stays_as_it_is() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only', tg_table_name using errcode = '42501';
  end $$;
`;

const APPEND_ONLY = ['revision', 'document', 'signal', 'decision', 'audit_entry'];
const OF_ONE_ORGANISATION = [...APPEND_ONLY, 'dossier', 'blob', 'remark', 'map_layout', 'happening', 'machine_account'];

async function up(database: Kysely<unknown>): Promise<void> {
  for (const statement of statementsOf(SCHEMA)) await sql.raw(statement).execute(database);
  for (const table of APPEND_ONLY) {
    await sql
      .raw(
        `create trigger ${table}_stays before update or delete or truncate on ${table} for each statement execute function stays_as_it_is()`,
      )
      .execute(database);
  }
  for (const table of OF_ONE_ORGANISATION) {
    await sql.raw(`alter table ${table} enable row level security`).execute(database);
    await sql
      .raw(
        `create policy own on ${table} to primum_app using (organisation_id = current_setting('primum.organisation', true)) with check (organisation_id = current_setting('primum.organisation', true))`,
      )
      .execute(database);
    const may = APPEND_ONLY.includes(table) ? 'select, insert' : 'select, insert, update';
    await sql.raw(`grant ${may} on ${table} to primum_app`).execute(database);
  }
  for (const statement of statementsOf(SHARED)) await sql.raw(statement).execute(database);
}

/** PGlite takes one statement at a time. One ends at a semicolon before a line that is not indented. */
function statementsOf(text: string): string[] {
  return text.trim().split(/;\n+(?=\S)/);
}

/** A grant is seen from both sides and made or ended from one. People are seen by those whom they work with. */
const SHARED = `
grant usage on sequence happening_number_seq to primum_app;
grant select, insert, update on partner_grant to primum_app;
alter table partner_grant enable row level security;
create policy owner on partner_grant to primum_app
  using (organisation_id = current_setting('primum.organisation', true))
  with check (organisation_id = current_setting('primum.organisation', true));
create policy partner on partner_grant for select to primum_app
  using (partner_id = current_setting('primum.organisation', true) and ended_at is null);

grant select on organisation to primum_app;
alter table organisation enable row level security;
create policy known on organisation for select to primum_app using (
  id = current_setting('primum.organisation', true)
  or exists (select from partner_grant g where g.partner_id = organisation.id or g.organisation_id = organisation.id)
);
grant select, insert, update, delete on membership to primum_app;
alter table membership enable row level security;
create policy own on membership to primum_app
  using (organisation_id = current_setting('primum.organisation', true))
  with check (organisation_id = current_setting('primum.organisation', true));
grant select (id, email, name, locale, disabled_at) on account to primum_app;
alter table account enable row level security;
create policy colleagues on account for select to primum_app
  using (exists (select from membership m where m.account_id = account.id));
`;

export const first = { up };

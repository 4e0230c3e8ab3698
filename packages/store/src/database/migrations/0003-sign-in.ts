/**
 * What signing in needs beside a password: machine accounts that can write history, one-time codes, passkeys, identities of an
 * outside provider, and failed tries. All but machine accounts is out of reach for who acts for an organisation: nothing is
 * granted to `primum_app`, and no query in its name can read a secret.
 */
import { type Kysely, sql } from 'kysely';

const STATEMENTS = [
  // The name of a machine account stands where the name of a person does. Both are kept for ever, and ids never meet.
  'alter table revision drop constraint if exists revision_account_id_fkey',
  'alter table machine_account add column used_at timestamptz',

  'alter table account add column totp_pending text',
  'alter table account add column totp_step bigint',
  `create table recovery_code (
     account_id text not null references account,
     code_hash text not null,
     used_at timestamptz,
     primary key (account_id, code_hash)
   )`,
  'alter table organisation add column second_factor_required boolean not null default false',
  'grant update (second_factor_required) on organisation to primum_app',
  `create policy own_settings on organisation for update to primum_app
     using (id = current_setting('primum.organisation', true))`,

  // A session is shown and ended by an id that is worth nothing as a cookie.
  'alter table session add column id text',
  'update session set id = substr(md5(token_hash), 1, 16)',
  'alter table session alter column id set not null',
  `alter table session add column means text not null default 'password'
     check (means in ('password', 'one-time-code', 'recovery-code', 'passkey', 'provider'))`,
  `alter table session add column browser text not null default ''`,

  `create table passkey (
     id text primary key,
     account_id text not null references account,
     title text not null,
     public_key bytea not null,
     counter bigint not null,
     transports text[] not null,
     created_at timestamptz not null,
     used_at timestamptz
   )`,
  'create index passkey_account on passkey (account_id)',
  `create table identity (
     issuer text not null,
     subject text not null,
     account_id text not null references account,
     created_at timestamptz not null,
     primary key (issuer, subject)
   )`,
  'create index identity_account on identity (account_id)',
  `create table challenge (
     token_hash text primary key,
     purpose text not null check (purpose in ('passkey-register', 'passkey-sign-in', 'provider')),
     body json not null,
     expires_at timestamptz not null
   )`,
  `create table failed_try (
     key text primary key,
     failures integer not null,
     last_at timestamptz not null
   )`,
];

async function up(database: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(database);
}

export const signIn = { up };

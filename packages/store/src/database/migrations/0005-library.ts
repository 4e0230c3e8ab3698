/**
 * The library of an organisation: its own pack. Its documents, their history and its restore are those of a dossier, so it stands among
 * the dossiers, marked. Null, not false, says that a row is none: dumps from before have no such column.
 */
import { type Kysely, sql } from 'kysely';

const OWN = `organisation_id = current_setting('primum.organisation', true)`;

const STATEMENTS = [
  'alter table dossier add column is_library boolean check (is_library)',
  `create table library (
     organisation_id text primary key references organisation,
     dossier_id text not null unique,
     pack_id text not null unique,
     foreign key (dossier_id, organisation_id) references dossier (id, organisation_id)
   )`,
  `create table library_edition (
     organisation_id text not null references library,
     edition text not null,
     dossier_id text not null,
     revision integer not null,
     at timestamptz not null,
     account_id text not null,
     primary key (organisation_id, edition),
     unique (dossier_id, revision),
     foreign key (dossier_id, revision) references revision (dossier_id, number)
   )`,
  `create trigger library_edition_stays before update or delete or truncate on library_edition
     for each statement execute function stays_as_it_is()`,
  ...['library', 'library_edition'].flatMap((table) => [
    `alter table ${table} enable row level security`,
    `create policy own on ${table} to primum_app using (${OWN}) with check (${OWN})`,
    `grant select, insert on ${table} to primum_app`,
  ]),
];

async function up(database: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(database);
}

export const library = { up };

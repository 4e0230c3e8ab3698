/** The tables as Kysely knows them; migrations/ makes them. */
import type { TicketState } from '@primum/core/ticket/attention';
import type { TicketAbout } from '@primum/core/ticket/ticket-finding';
import type { ColumnType, Generated, JSONColumnType } from 'kysely';

type Time = ColumnType<Date, Date, Date>;
type MaybeTime = ColumnType<Date | null, Date | null | undefined, Date | null>;

/** What a member of an organisation may do: see policies/. */
export const ROLES = ['owner', 'editor', 'approver', 'reader', 'auditor'] as const;
export type Role = (typeof ROLES)[number];

/** How somebody signed in; all but `password` stand for a second factor as well. */
export type SessionMeans = 'password' | 'one-time-code' | 'recovery-code' | 'passkey' | 'provider';

export interface Tables {
  organisation: { id: string; title: string; created_at: Time; second_factor_required: Generated<boolean> };
  account: {
    id: string;
    email: string;
    name: string;
    locale: Generated<'en' | 'de'>;
    password_hash: string | null;
    /** Sealed with the server's secret, as is the one that waits to be confirmed. */
    totp_secret: string | null;
    totp_pending: ColumnType<string | null, string | null | undefined, string | null>;
    /** Step of time of the last code that was used, as text: no code counts twice. */
    totp_step: ColumnType<string | null, number | null | undefined, number | null>;
    created_at: Time;
    disabled_at: MaybeTime;
  };
  membership: { organisation_id: string; account_id: string; role: Role; since: Time };
  session: {
    token_hash: string;
    account_id: string;
    organisation_id: string;
    created_at: Time;
    seen_at: Time;
    expires_at: Time;
    /** What the session is listed and ended by. */
    id: string;
    means: Generated<SessionMeans>;
    browser: Generated<string>;
  };
  recovery_code: { account_id: string; code_hash: string; used_at: MaybeTime };
  passkey: {
    id: string;
    account_id: string;
    title: string;
    public_key: Uint8Array;
    /** As text: it may exceed what a number holds exactly. */
    counter: ColumnType<string, number, number>;
    transports: string[];
    created_at: Time;
    used_at: MaybeTime;
  };
  identity: { issuer: string; subject: string; account_id: string; created_at: Time };
  challenge: {
    token_hash: string;
    purpose: 'passkey-register' | 'passkey-sign-in' | 'passkey-approve' | 'provider';
    body: JSONColumnType<object>;
    expires_at: Time;
  };
  failed_try: { key: string; failures: number; last_at: Time };
  one_time_link: {
    token_hash: string;
    purpose: 'setup' | 'invitation';
    organisation_id: string | null;
    email: string | null;
    role: Role | null;
    created_by: string | null;
    created_at: Time;
    expires_at: Time;
    used_at: MaybeTime;
  };
  machine_account: {
    id: string;
    organisation_id: string;
    title: string;
    token_hash: string;
    scopes: string[];
    created_by: string;
    created_at: Time;
    expires_at: MaybeTime;
    revoked_at: MaybeTime;
    used_at: MaybeTime;
  };
  dossier: {
    id: string;
    organisation_id: string;
    title: string;
    kind: string;
    stage: string;
    purpose: string;
    revision: number;
    created_at: Time;
    changed_at: Time;
    archived_at: MaybeTime;
    /** Null: a dossier; true: the documents of an organisation's library. */
    is_library: ColumnType<boolean | null, boolean | undefined, never>;
  };
  library: { organisation_id: string; dossier_id: string; pack_id: string };
  library_edition: {
    organisation_id: string;
    edition: string;
    dossier_id: string;
    revision: number;
    at: Time;
    account_id: string;
  };
  revision: {
    dossier_id: string;
    number: number;
    organisation_id: string;
    at: Time;
    account_id: string;
    reason: string | null;
    restores: number | null;
    changes: JSONColumnType<readonly unknown[]>;
  };
  document: { dossier_id: string; kind: string; revision: number; organisation_id: string; text: string | null };
  signal: {
    id: string;
    organisation_id: string;
    dossier_id: string;
    at: Time;
    received_at: Time;
    source: string;
    kind: string;
    body: JSONColumnType<object>;
  };
  decision: {
    id: string;
    organisation_id: string;
    dossier_id: string;
    finding: string;
    revises: string | null;
    at: Time;
    account_id: string;
    body: JSONColumnType<object>;
  };
  blob: {
    organisation_id: string;
    hash: string;
    media_type: string;
    size_bytes: number;
    bytes: Uint8Array;
    created_at: Time;
  };
  partner_grant: {
    id: string;
    organisation_id: string;
    /** Null until somebody takes the offer up. */
    partner_id: string | null;
    dossier_id: string;
    party: string;
    party_title: string;
    published: JSONColumnType<object>;
    /** Whom the owner means, in the owner's words. */
    label: string;
    /** Of an offer: hash of its one-time link, and until when it counts. */
    token_hash: string | null;
    expires_at: MaybeTime;
    created_by: string;
    created_at: Time;
    accepted_at: MaybeTime;
    ended_at: MaybeTime;
  };
  remark: {
    id: string;
    organisation_id: string;
    dossier_id: string;
    thing: string;
    account_id: string;
    text: string;
    mentions: string[];
    at: Time;
    settled_at: MaybeTime;
  };
  tracker: {
    id: string;
    organisation_id: string;
    kind: 'github' | 'gitlab' | 'jira';
    address: string;
    project: string;
    account: string | null;
    issue_type: string | null;
    /** Sealed with the server's secret; null once the tracker was left. */
    sealed_token: string | null;
    connected_by: string;
    connected_at: Time;
    ended_at: MaybeTime;
    waits_until: MaybeTime;
    problem: string | null;
  };
  ticket: {
    id: string;
    organisation_id: string;
    dossier_id: string;
    tracker_id: string;
    about: TicketAbout;
    thing: string;
    title: string;
    state: TicketState;
    said: Generated<string>;
    ref: string | null;
    key: string | null;
    address: string | null;
    revision: number;
    level: string;
    level_rank: number;
    made_by: string;
    made_at: Time;
    tried_at: Time;
    looked_at: MaybeTime;
    etag: string | null;
    /** Another ticket about the same took its place. */
    replaced: Generated<boolean>;
  };
  map_layout: { dossier_id: string; organisation_id: string; body: JSONColumnType<object>; changed_at: Time };
  happening: {
    /** As text: it may exceed what a number holds exactly. */
    number: Generated<string>;
    organisation_id: string;
    dossier_id: string;
    kind: string;
    body: JSONColumnType<object>;
    at: Time;
  };
  kept_reply: {
    account_id: string;
    key_hash: string;
    request_hash: string;
    /** Counts who was let in to run: only the last of them may finish. */
    turn: number;
    taken_at: Time;
    done_at: MaybeTime;
    status: number | null;
    sealed: Uint8Array | null;
  };
  audit_entry: {
    organisation_id: string;
    number: ColumnType<string, number | string, never>;
    at: Time;
    account_id: string;
    action: string;
    thing: string;
    facts: JSONColumnType<object>;
    previous_hash: string;
    hash: string;
  };
}

/** What the server answers, as far as core does not define it. */

export type Role = 'owner' | 'editor' | 'approver' | 'reader' | 'auditor';

export interface OrganisationRef {
  readonly id: string;
  readonly title: string;
}

export interface Session {
  readonly account: { readonly id: string; readonly name: string; readonly email: string; readonly locale: string };
  readonly organisation: OrganisationRef;
  readonly role: Role;
  readonly organisations: readonly (OrganisationRef & { readonly role: Role })[];
}

export interface Page<T> {
  readonly items: readonly T[];
  /** Cursor of the next page; absent: this was the last. */
  readonly next?: string;
}

export interface DossierRow {
  readonly id: string;
  readonly title: string;
  readonly kind: 'device' | 'scenario';
  readonly stage: string;
  readonly revision: number;
  readonly changedAt: string;
  readonly organisation: OrganisationRef;
  readonly access: 'full' | 'part';
  /** Absent while nothing has been assessed, or where the documents have faults. */
  readonly figures?: {
    readonly unacceptable: number;
    readonly reduce: number;
    readonly acceptable: number;
    readonly waiting: number;
  };
}

export interface LocatedFaultRow {
  readonly severity: 'error' | 'warning';
  readonly code: string;
  readonly message: string;
  readonly expected?: string;
  readonly hint?: string;
  readonly document: string;
  readonly file?: string;
  readonly line?: number;
  readonly column?: number;
}

export interface DossierDetail {
  readonly id: string;
  readonly title: string;
  readonly kind: 'device' | 'scenario';
  readonly stage: string;
  readonly purpose: string;
  readonly revision: number;
  readonly changedAt: string;
  readonly organisation: OrganisationRef;
  readonly access: 'full' | 'part';
  /** What the signed-in account may do here. */
  readonly may: readonly string[];
  readonly documents: readonly { readonly kind: string; readonly revision: number }[];
  readonly faults: readonly LocatedFaultRow[];
}

export interface Edit {
  readonly document: 'dossier' | 'system' | 'harms' | 'controls' | 'assumptions';
  readonly do: 'set' | 'insert' | 'remove';
  readonly path: readonly (string | number)[];
  readonly value?: unknown;
}

export interface Example {
  readonly id: string;
  readonly title: string;
  readonly purpose: string;
}

export interface PackEntry {
  readonly id: string;
  readonly kind: string;
  readonly title: string;
  readonly explain?: string;
  readonly source: { readonly document: string; readonly clause?: string; readonly mark: string };
  readonly refs?: Readonly<Record<string, readonly string[] | undefined>>;
}

export interface Person {
  readonly account: string;
  readonly name: string;
  readonly email: string;
  readonly role: Role;
  /** Absent: the invitation has not been taken up. */
  readonly joinedAt?: string;
}

export interface AuditEntry {
  readonly id: string;
  readonly at: string;
  readonly by?: { readonly id: string; readonly name: string };
  readonly action: string;
  readonly thing?: string;
  readonly detail?: string;
}

export interface PresentPerson {
  readonly id: string;
  readonly name: string;
  readonly at?: string;
}

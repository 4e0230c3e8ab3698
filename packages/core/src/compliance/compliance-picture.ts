/** What is asked of one party of a dossier on one day, how far it is met, and what stands behind what is missing. */
import type { Statement } from '../dossier/compliance-document.ts';
import type { Stage } from '../knowledge/clinical-kinds.ts';
import type { RequirementEntry, Role } from '../knowledge/requirement-entry.ts';
import type { Mark } from '../knowledge/entry.ts';
import type { GapHarm } from './gap-harm.ts';
import type { ProofState } from './proof-state.ts';
import type { ComplianceState } from './requirement-state.ts';

export interface ComplianceQuestion {
  /** ISO day; may lie in the future. */
  readonly on: string;
  /** Default: the owner of the dossier. */
  readonly party?: string;
  /** Default: that of the dossier. What arose in an earlier stage is still asked. */
  readonly stage?: Stage;
  /** Full ids of instruments; default: all of the dossier's packs. */
  readonly instruments?: readonly string[];
}

export interface RequirementRow {
  readonly id: string;
  readonly title: string;
  readonly explain: string;
  /** Id of the instrument, and what people call it. */
  readonly instrument: string;
  readonly short: string;
  readonly clause: string;
  readonly status: RequirementEntry['status'];
  readonly force: RequirementEntry['force'];
  readonly mark: Mark;
  /** Roles of the party that it is asked of. */
  readonly roles: readonly Role[];
  /** Other parties of the dossier of whom it is asked too. */
  readonly alsoAskedOf: readonly string[];
  readonly from?: string;
  readonly to?: string;
  readonly note?: string;
  /** open: it hangs on facts that nobody has told. */
  readonly applies: 'yes' | 'open';
  /** Ids of those facts, or of schemes whose class is not settled. */
  readonly openFacts: readonly string[];
  readonly state: ComplianceState;
  readonly claimed: boolean;
  readonly disputed?: string;
  readonly proofs: readonly ProofState[];
  /** Ids of evidence that serves it by name. */
  readonly named: readonly string[];
  readonly statement?: Statement;
  readonly sameAs: readonly string[];
  /** Of a gap: the harm behind it. */
  readonly harm?: GapHarm;
  readonly clock?: RequirementEntry['clock'];
}

/** Why a requirement of the packs is not asked of this party. */
export interface NotApplicable {
  readonly id: string;
  readonly title: string;
  readonly short: string;
  readonly clause: string;
  /** facts: what the device or the party is; statement: somebody judged so. */
  readonly because: 'facts' | 'statement';
  readonly reason?: string;
  /** Facts that the condition looks at. */
  readonly facts: readonly string[];
}

/** What is missing, once, with everything that it would serve. */
export interface ToDo {
  readonly proof: ProofState['proof'];
  readonly expired: boolean;
  /** Ids of requirements, and the instruments that they are of. */
  readonly requirements: readonly string[];
  readonly instruments: readonly string[];
  readonly harm?: GapHarm;
}

export interface Notice {
  readonly instrument: string;
  readonly short: string;
  /** not-yet, ended: on this day; other-market: the dossier names other markets; no-entry: nothing of it holds on this day. */
  readonly because: 'not-yet' | 'ended' | 'other-market' | 'no-entry';
  /** First or last day on which it applies. */
  readonly day?: string;
}

export interface ConflictRow {
  readonly id: string;
  readonly title: string;
  readonly explain: string;
  readonly between: readonly string[];
  readonly clauses: readonly string[];
  readonly handling: string;
  readonly applies: 'yes' | 'open';
}

export interface ComplianceFigures {
  readonly met: number;
  readonly partly: number;
  readonly notMet: number;
  readonly unknown: number;
  readonly notApplicable: number;
  /** Of those that count: hang on facts that are not told. */
  readonly open: number;
  /** Asked later: by a date after this day, or in a later stage. */
  readonly later: number;
}

export interface CompliancePicture {
  readonly on: string;
  readonly party: string;
  readonly stage: Stage;
  readonly roles: readonly Role[];
  readonly figures: ComplianceFigures;
  /** In the order of the packs. */
  readonly rows: readonly RequirementRow[];
  /** Ids of rows that are not met, the one with the worst harm behind it first. */
  readonly gaps: readonly string[];
  readonly toDo: readonly ToDo[];
  readonly notApplicable: readonly NotApplicable[];
  /** Already known, and asked only from a later day on. */
  readonly coming: readonly {
    readonly id: string;
    readonly short: string;
    readonly clause: string;
    readonly title: string;
    readonly from: string;
  }[];
  readonly expired: readonly { readonly id: string; readonly title: string; readonly until: string }[];
  readonly conflicts: readonly ConflictRow[];
  readonly notices: readonly Notice[];
}

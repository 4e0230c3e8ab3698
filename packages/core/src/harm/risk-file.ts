/**
 * The risk management file of a dossier as a plain value: each harm with its risk without and with the controls, the sequence of
 * events that leads to it, what lowers it and what that brings about. ISO 14971 table and Riskman RDF are written from it.
 * Levels are ids of their scales; probabilities are per device-year.
 */
import type { HarmTo, Stage } from '../knowledge/clinical-kinds.ts';
import type { ControlOrder } from '../knowledge/kinds.ts';
import type { Acceptability, ChainStep, HarmFinding } from './harm-picture.ts';

type Range = readonly [number, number];

export type SecurityGoal = 'availability' | 'confidentiality' | 'integrity';

export interface Named {
  readonly id: string;
  readonly title: string;
}

export interface FileRiskLevel {
  /** Likelihood level of the hazardous situation, and the frequency that stands for it. */
  readonly likelihood: string;
  readonly p1: Range;
  readonly p2: Range;
  /** Level of the probability of harm, and P1 x P2. */
  readonly probabilityLevel: string;
  readonly probability: Range;
  readonly severity: string;
  readonly evaluation: Acceptability;
  readonly evaluationAtHighEnd: Acceptability;
}

/** What risks are judged by: the dossier's matrix, or one that a use has of its own. */
export interface FileCriteria {
  /** Undefined: of the dossier, for all uses that have none. */
  readonly use: Named | undefined;
  readonly stage: Stage | undefined;
  /** Entry of a pack; undefined: the dossier writes the matrix. */
  readonly entry: string | undefined;
  readonly reason: string | undefined;
  /** rows[severity][probability]. */
  readonly rows: readonly (readonly Acceptability[])[];
}

/** What is left of a risk, by what one of its uses accepts. */
export interface FileUse extends Named {
  readonly evaluation: Acceptability;
  readonly evaluationAtHighEnd: Acceptability;
}

/** A control that counts, at one asset. */
export interface FileMeasure {
  /** `control@asset`, with the full id of the control. */
  readonly id: string;
  readonly control: string;
  readonly title: string;
  readonly asset: Named;
  readonly state: 'in-place' | 'proposed';
  /** Place in the order of the law; undefined where the pack says none. */
  readonly order: ControlOrder | undefined;
  readonly party: Named | undefined;
  /** What the state of the art says of the security capabilities that it gives: sources that were read, with their clause. */
  readonly assurance: readonly string[];
  /** What proves it; empty: it is only claimed. */
  readonly evidence: readonly string[];
  readonly reason: string | undefined;
  /** Where controls.yaml says that it is there: its item in the list. */
  readonly item: number;
  /** Titles of the threats that it brings about by itself or with others. */
  readonly brings: readonly string[];
  /** Harms that are more likely with it than without it, beside no other control or beside all others; by id. */
  readonly raises: readonly string[];
}

export interface FileRisk {
  readonly id: string;
  readonly state: HarmFinding['state'];
  readonly kind: HarmFinding['kind'];
  readonly to: HarmTo;
  /** What is lost, and which of availability, confidentiality and integrity that touches: the source of harm. */
  readonly hazard: Named & { readonly goals: readonly SecurityGoal[] };
  readonly asset: Named;
  /** Functions that suffer the loss or rely on the data that does; and what does them. */
  readonly functions: readonly Named[];
  readonly components: readonly Named[];
  /** From where it begins to the hazardous situation: as it happens without the controls. */
  readonly events: readonly ChainStep[];
  /** What the first event rests on: trust that was assumed. */
  readonly begins: readonly ChainStep[];
  readonly situation: string;
  readonly harm: string;
  readonly basis: string;
  readonly uses: readonly Named[];
  readonly stage: Stage;
  readonly responsible: Named | undefined;
  /** Template that it is, or was accepted or changed from, and which of its harms; all where no harm is named. */
  readonly template: string | undefined;
  readonly templateHarm: string | undefined;
  readonly reason: string | undefined;
  /** Without the controls. Of a risk that controls bring about: with those alone. */
  readonly initial: FileRiskLevel;
  /** With all controls that count. */
  readonly residual: FileRiskLevel;
  /** The residual level by use; empty: no use of it has criteria of its own. Else the level above is the strictest of these. */
  readonly byUse: readonly FileUse[];
  /** Controls on the paths that carry the initial level, by id of the measure, with the threats that each stops there. */
  readonly measures: readonly { readonly measure: string; readonly stops: readonly string[] }[];
  /** Controls that make it more likely, by id of the measure. */
  readonly raisedBy: readonly string[];
}

export interface FileDecision {
  readonly id: string;
  readonly kind: string;
  readonly reason: string;
  readonly by: string;
  readonly on: string;
  readonly approvedBy: string | undefined;
  readonly approvedOn: string | undefined;
  readonly reviewBy: string;
}

export interface RiskFile {
  readonly dossier: Named & { readonly purpose: string; readonly owner: Named };
  /** Packs with their editions, as `clinical-harm 2026.1`. */
  readonly packs: readonly string[];
  readonly withProposed: boolean;
  /** Levels, lowest or mildest first. */
  readonly scales: Readonly<Record<'likelihood' | 'probability' | 'severity', readonly Named[]>>;
  /** Per device-year, by likelihood level. */
  readonly frequencies: readonly Range[];
  /** The dossier's first; none: harms cannot be evaluated. */
  readonly criteria: readonly FileCriteria[];
  /** Worst first; rejected proposals are not there. */
  readonly risks: readonly FileRisk[];
  readonly measures: readonly FileMeasure[];
  readonly benefits: readonly Named[];
  /** Benefit-risk analyses of the whole device in one use, with the uses that they are about. */
  readonly balances: readonly (Named & { readonly use: string })[];
  /** By what they are about: `harm <id>`, `balance <id>`. */
  readonly decisions: ReadonlyMap<string, readonly FileDecision[]>;
  /** Controls that do not count because they are only proposed. */
  readonly proposedOnly: readonly string[];
}

/** What the server and the thread of the assessor tell each other. */
import type { AssessmentQuery, MapFilter, RegisterName, RegisterOrder } from '@primum/core/api/assessment';
import type { Signature } from '@primum/core/api/decisions';
import type { ComplianceQuery } from '@primum/core/api/compliance';
import type { FrontierQuestion, SetQuestion } from '@primum/core/api/treatment';
import type { RecipesQuery } from '@primum/core/api/recipes';
import type { LocatedFault } from '@primum/core/fault';
import type { EditionTexts } from '@primum/store/library/editions';
import type { AboutThing } from '@primum/core/ticket/ticket-finding';
import type { Grant } from '@primum/core/responsibility/grant';

/** XLSX is answered in base64: answers are text. */
export const REGISTER_FORMATS = ['xlsx', 'csv', 'md'] as const;
export type RegisterFormat = (typeof REGISTER_FORMATS)[number];

/** How a risk management file is given. Riskman: RDF, as Turtle. */
export const RISK_FILE_FORMATS = ['xlsx', 'csv', 'html', 'ttl'] as const;
export type RiskFileFormat = (typeof RISK_FILE_FORMATS)[number];

export type RegisterQuestion = {
  readonly ask: 'register';
  readonly name: RegisterName;
  readonly from: number;
  readonly limit: number;
  readonly words: string;
  readonly order: RegisterOrder;
} & AssessmentQuery;

export type Question =
  /** What cannot be judged as it stands. */
  | { readonly ask: 'faults' }
  | ({ readonly ask: 'picture' } & AssessmentQuery & MapFilter)
  | ({ readonly ask: 'figures' } & AssessmentQuery)
  | ({ readonly ask: 'first' } & AssessmentQuery)
  | RegisterQuestion
  | ({ readonly ask: 'register-file'; readonly name: RegisterName; readonly format: RegisterFormat } & AssessmentQuery)
  /** All registers in one file, in base64. */
  | ({ readonly ask: 'workbook' } & AssessmentQuery)
  | ({ readonly ask: 'risk-file'; readonly format: RiskFileFormat } & AssessmentQuery)
  | ({ readonly ask: 'explain' | 'paths' | 'chain'; readonly thing: string } & AssessmentQuery)
  | ({ readonly ask: 'what-if'; readonly add: readonly string[]; readonly remove: readonly string[] } & AssessmentQuery)
  | ({ readonly ask: 'responsibility' } & AssessmentQuery)
  | ({ readonly ask: 'compliance' | 'baseline' } & ComplianceQuery)
  | ({
      readonly ask: 'compliance-file';
      readonly what: 'applicability' | 'gaps';
      readonly format: RegisterFormat;
    } & ComplianceQuery)
  /** Facts that were told, classes that follow, and what to ask next; the facts of the party stand beside the device's. */
  | { readonly ask: 'classification'; readonly party?: string | undefined }
  /** Benefit-risk analyses, and uses beside each other. */
  | { readonly ask: 'benefit' }
  /** Controls that pull both ways; one of them by control@asset, with chains. */
  | ({ readonly ask: 'conflicts' } & AssessmentQuery)
  | ({ readonly ask: 'conflict'; readonly thing: string } & AssessmentQuery)
  /** Ways to lower harms; the best set of controls for a goal; sets that none beats on two axes. */
  | { readonly ask: 'treatment'; readonly of: 'ways' }
  | { readonly ask: 'treatment'; readonly of: 'set'; readonly question: SetQuestion }
  | { readonly ask: 'treatment'; readonly of: 'frontier'; readonly question: FrontierQuestion }
  | ({ readonly ask: 'recipes' } & RecipesQuery)
  | ({ readonly ask: 'recipe'; readonly recipe: string } & RecipesQuery)
  /** What a ticket tells of a thing; and how things that tickets were made of stand now. */
  | ({ readonly ask: 'finding' } & AboutThing)
  | { readonly ask: 'standings'; readonly things: readonly AboutThing[] }
  /** How decisions stand on an ISO day; today if not given. */
  | { readonly ask: 'decision'; readonly on?: string | undefined }
  /** What somebody has before them who is to decide about a thing. */
  | { readonly ask: 'decision-draft'; readonly thing: string }
  /** One decision with all that it rests on, as a page that prints. `signature`: of the audit log. */
  | { readonly ask: 'decision-record'; readonly decision: string; readonly signature: Signature | undefined }
  /** Documents as values; of a part. */
  | { readonly ask: 'part-values' }
  /** All of a part at once, for who grants it. */
  | { readonly ask: 'preview' }
  | { readonly ask: 'vocabulary' }
  /** Of a pack of this server in an edition that it has. */
  | { readonly ask: 'pack-effect'; readonly pack: string; readonly edition: string; readonly on: string | undefined }
  /** Of a library in another edition, which comes with the question; `key` names its content. */
  | { readonly ask: 'library-effect'; readonly key: string };

export interface Asked {
  readonly id: number;
  readonly dossier: string;
  readonly revision: number;
  readonly question: Question;
  /** Only what this grant shows is answered. */
  readonly as?: Grant;
  /** ISO date in UTC: packs are due by day. */
  readonly today: string;
  readonly texts?: ReadonlyMap<string, string>;
  /** Of the library of who owns the dossier; with the texts. */
  readonly editions?: readonly EditionTexts[];
  /** Of the question for an effect. */
  readonly trial?: EditionTexts;
}

export type Answer =
  /** UTF-8, so that it goes out as it is. `passing`: the next answer to the same question may be another. */
  | { readonly kind: 'json'; readonly id: number; readonly json: Uint8Array; readonly passing?: boolean }
  /** The thread does not have this revision: ask again, with its texts. */
  | { readonly kind: 'texts-wanted'; readonly id: number }
  | {
      readonly kind: 'refused';
      readonly id: number;
      readonly code: string;
      readonly message: string;
      readonly facts: Readonly<Record<string, string | number>>;
      readonly faults?: readonly LocatedFault[];
    };

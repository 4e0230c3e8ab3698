/** A dossier: its documents, parsed and checked one by one. What they say of each other is checked by check-references. */
import { AgreementsDocument } from './agreements-document.ts';
import { AssumptionsDocument } from './assumptions-document.ts';
import { BalancesDocument } from './balances-document.ts';
import { ComplianceDocument } from './compliance-document.ts';
import { ConflictsDocument } from './conflicts-document.ts';
import { ControlsDocument } from './controls-document.ts';
import { DecisionsDocument } from './decisions-document.ts';
import { DossierDocument } from './dossier-document.ts';
import { HarmsDocument } from './harms-document.ts';
import { SystemDocument } from './system-document.ts';

/** Kind of document = name of its file without `.yaml`. */
export const DOCUMENT_KINDS = {
  dossier: DossierDocument,
  system: SystemDocument,
  harms: HarmsDocument,
  controls: ControlsDocument,
  assumptions: AssumptionsDocument,
  agreements: AgreementsDocument,
  compliance: ComplianceDocument,
  balances: BalancesDocument,
  conflicts: ConflictsDocument,
  decisions: DecisionsDocument,
} as const;
export type DocumentKind = keyof typeof DOCUMENT_KINDS;

export interface Dossier {
  readonly dossier: DossierDocument;
  readonly system: SystemDocument;
  readonly harms: HarmsDocument;
  readonly controls: ControlsDocument;
  readonly assumptions: AssumptionsDocument;
  readonly agreements: AgreementsDocument;
  readonly compliance: ComplianceDocument;
  readonly balances: BalancesDocument;
  readonly conflicts: ConflictsDocument;
  readonly decisions: DecisionsDocument;
}

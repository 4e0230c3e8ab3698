/** What the documents of a dossier say of each other and of the packs: every fault at once, as values. */
import type { Fault } from '../fault.ts';
import type { Knowledge } from '../knowledge/join-packs.ts';
import { checkAgreements } from './check-agreements.ts';
import { checkAssumptions, checkControls } from './check-claims.ts';
import { checkBalances } from './check-balances.ts';
import { checkCompliance } from './check-compliance.ts';
import { checkConflicts } from './check-conflicts.ts';
import { type CheckContext, checkContext, note } from './check-context.ts';
import { checkCycles } from './check-cycles.ts';
import { checkDecisions } from './check-decisions.ts';
import { checkHarms } from './check-harms.ts';
import { checkDuplicateIds, checkReferenceFields } from './check-ids.ts';
import { checkNeeds } from './check-needs.ts';
import { checkFieldRelations, checkWrittenRelations } from './check-relations.ts';
import { checkTypes } from './check-types.ts';
import type { Dossier } from './dossier.ts';
import { referenceFields } from './reference-fields.ts';

/** `today`: ISO date; a pack whose review is due is told as a warning. Faults name the kind of document and the path in it. */
export function checkReferences(dossier: Dossier, knowledge: Knowledge, today: string): readonly Fault[] {
  const context = checkContext(dossier, knowledge);
  const fields = referenceFields(dossier.system);
  checkDuplicateIds(context);
  checkReferenceFields(context, fields);
  checkTypes(context);
  checkFieldRelations(context, fields);
  checkWrittenRelations(context);
  checkCycles(context, fields);
  checkControls(context);
  checkNeeds(context);
  checkAssumptions(context);
  checkHarms(context);
  checkAgreements(context);
  checkCompliance(context);
  checkBalances(context);
  checkConflicts(context);
  checkDecisions(context, today);
  checkFlows(context);
  dossier.dossier.packs.forEach(({ id }, index) => {
    if (dossier.dossier.packs.findIndex((pack) => pack.id === id) < index) {
      note(context, 'dossier', ['packs', index, 'id'], {
        code: 'duplicate-id',
        message: `pack "${id}" stands here twice`,
        hint: 'keep the edition that the dossier is judged with',
      });
    }
    const manifest = knowledge.packs.find((pack) => pack.manifest.id === id)?.manifest;
    if (manifest === undefined || manifest['review-by'] >= today) return;
    note(context, 'dossier', ['packs', index, 'id'], {
      severity: 'warning',
      code: 'pack-stale',
      message: `pack "${id}" ${manifest.edition} should have been reviewed by ${manifest['review-by']}`,
      hint: 'what it knows may be out of date: look for a newer edition',
    });
  });
  return context.faults;
}

/** Data that flow from a thing to itself say nothing; most likely one end is mistaken. */
function checkFlows(context: CheckContext): void {
  (context.dossier.system.data ?? []).forEach(({ flows }, index) =>
    (flows ?? []).forEach(({ from, to }, flow) => {
      if (from !== to) return;
      note(context, 'system', ['data', index, 'flows', flow, 'to'], {
        severity: 'warning',
        code: 'to-itself',
        message: `this flow leads from "${from}" to itself`,
        hint: 'name the other end; where data rest is said by kept-at',
      });
    }),
  );
}

import { describe, expect, it } from 'vitest';
import { applyEdits } from '../dossier/apply-edits.ts';
import { DossierDocument } from '../dossier/dossier-document.ts';
import type { EditPlan } from '../dossier/edit-context.ts';
import { inverseOf } from '../dossier/inverse-of.ts';
import { ownCriteria } from '../dossier/own-criteria.ts';
import type { UseCriteria } from '../dossier/use-criteria.ts';
import { joinPacks } from '../knowledge/join-packs.ts';
import { pumpBalancePack } from '../testing/pump-balance.ts';
import { pumpInUses } from '../testing/pump-in-uses.ts';
import { editsForCriteria, editsForNoCriteria } from './edits-for-criteria.ts';

const { clinical } = joinPacks([pumpBalancePack()]).knowledge;
const [entry] = clinical.acceptability;
if (entry === undefined) throw new Error('the pack has criteria');
const stricter = entry.rows.map((row) => row.map(() => 'reduce' as const));
const reason = 'Nobody trained stands by.';
const atHome: UseCriteria = { matrix: stricter, reason };
const returned: UseCriteria = { stage: 'end-of-life', acceptability: entry.id, reason };
const gone = { ok: false, because: 'it is not there any more' };

const documentWith = (...criteria: UseCriteria[]) =>
  DossierDocument.parse(pumpInUses(criteria.length === 0 ? {} : { home: criteria }).dossier);

function after(document: DossierDocument, plan: EditPlan): DossierDocument {
  const applied = applyEdits(document, plan.ok ? plan.edits : []);
  if (!plan.ok || !applied.ok) throw new Error(plan.ok ? 'not applied' : plan.because);
  return DossierDocument.parse(applied.value);
}

const criteriaIn = ({ uses }: DossierDocument) =>
  Object.fromEntries(uses.flatMap(({ id, criteria }) => (criteria === undefined ? [] : [[id, criteria]])));

const columns = { severities: stricter.map((_, at) => `level-${at}`), probabilities: entry.probabilities };

describe('edits for criteria of a use', () => {
  it('write what the schema and the check of criteria read, after those that stand there', () => {
    const once = after(documentWith(), editsForCriteria(documentWith(), { use: 'home', criteria: atHome }));
    const twice = after(once, editsForCriteria(once, { use: 'home', criteria: returned }));
    expect(criteriaIn(twice)).toEqual({ home: [atHome, returned] });
    expect(ownCriteria(twice, clinical, columns).faults).toEqual([]);
  });

  it('put them in the place of what they were, and leave the others', () => {
    const document = documentWith(atHome, returned);
    const criteria: UseCriteria = {
      stage: 'installation',
      acceptability: entry.id,
      reason: ' An engineer stands by. ',
    };
    const plan = editsForCriteria(document, { use: 'home', criteria }, { use: 'home', criteria: atHome });
    expect(criteriaIn(after(document, plan))).toEqual({
      home: [{ ...criteria, reason: 'An engineer stands by.' }, returned],
    });
  });

  it.each([[[atHome]], [[atHome, returned]]])('move them to another use, and back as they were when undone', (all) => {
    const document = documentWith(...all);
    const plan = editsForCriteria(document, { use: 'ambulance', criteria: atHome }, { use: 'home', criteria: atHome });
    const left = all.filter((one) => one !== atHome);
    const moved = after(document, plan);
    expect(criteriaIn(moved)).toEqual({ ...(left.length === 0 ? {} : { home: left }), ambulance: [atHome] });
    const undo = applyEdits(moved, plan.ok ? inverseOf(document, plan.edits) : []);
    expect(undo.ok && undo.value).toEqual(document);
  });

  it('refuse a second for one stage of a use, written anew, changed or moved', () => {
    const document = documentWith(atHome, returned);
    const taken = (stages: string) => ({ ok: false, because: `the use "home" has criteria for ${stages} already` });
    expect(editsForCriteria(document, { use: 'home', criteria: atHome })).toEqual(taken('all other stages'));
    const late: UseCriteria = { ...atHome, stage: 'end-of-life' };
    const was = { use: 'home', criteria: atHome };
    expect(editsForCriteria(document, { use: 'home', criteria: late }, was)).toEqual(taken('end-of-life'));
    const elsewhere = after(document, editsForCriteria(document, { use: 'ward', criteria: returned }));
    const moving = { use: 'ward', criteria: returned };
    expect(editsForCriteria(elsewhere, { use: 'home', criteria: returned }, moving)).toEqual(taken('end-of-life'));
  });

  it('write nothing over what somebody else wrote since, nor in the place of what is gone', () => {
    const document = documentWith(atHome);
    const since = { use: 'home', criteria: { ...atHome, reason: 'Before it was changed.' } };
    expect(editsForCriteria(document, { use: 'home', criteria: returned }, since)).toEqual({
      ok: false,
      because: 'somebody else has changed it since: close this, and look at it again',
    });
    const away = { use: 'home', criteria: returned };
    expect(editsForCriteria(document, { use: 'home', criteria: atHome }, away)).toEqual(gone);
    expect(editsForCriteria(document, { use: 'nowhere', criteria: atHome }).ok).toBe(false);
  });

  it('take them out, the last with its list, and put them back when undone', () => {
    const document = documentWith(atHome, returned);
    const place = { use: 'home', stage: undefined };
    const once = after(document, editsForNoCriteria(document, place));
    expect(criteriaIn(once)).toEqual({ home: [returned] });
    const last = editsForNoCriteria(once, { use: 'home', stage: 'end-of-life' });
    const none = after(once, last);
    expect(none).toEqual(documentWith());
    const undo = applyEdits(none, last.ok ? inverseOf(once, last.edits) : []);
    expect(undo.ok && undo.value).toEqual(once);
    expect(editsForNoCriteria(none, place)).toEqual(gone);
  });

  it('refuse what is not said: a reason, a matrix; and two of them', () => {
    const refusedOnes: UseCriteria[] = [{ ...atHome, reason: ' ' }, { reason }, { ...atHome, acceptability: entry.id }];
    for (const criteria of refusedOnes)
      expect(editsForCriteria(documentWith(), { use: 'home', criteria }).ok).toBe(false);
  });
});

import { describe, expect, it } from 'vitest';
import { assess } from '../assessment/assess.ts';
import { applyEdits } from '../dossier/apply-edits.ts';
import { checkReferences } from '../dossier/check-references.ts';
import { DecisionsDocument } from '../dossier/decisions-document.ts';
import { editContext } from '../dossier/edit-context.ts';
import { joinPacks } from '../knowledge/join-packs.ts';
import { vocabularyOf } from '../system/vocabulary-of.ts';
import { decidedPump, decision } from '../testing/decided-pump.ts';
import { tinyPack } from '../testing/tiny-pack.ts';
import { decisionDraft } from './decision-draft.ts';
import { editsForApproval, editsForDecision } from './edits-for-decision.ts';
import { hadAHand } from './had-a-hand.ts';

const { knowledge } = joinPacks([tinyPack()]);
const contextOf = (dossier: ReturnType<typeof decidedPump>) => editContext(dossier, vocabularyOf(knowledge));

describe('edits for a decision', () => {
  it('record it with an id of its own, and approve it in place of what was only written', () => {
    const dossier = decidedPump([decision({ 'approved-by': 'somebody', 'approved-on': '2026-06-02' })]);
    const { id: _id, ...fields } = decision({ revises: 'd1', 'decided-on': '2026-06-03' });
    const recorded = editsForDecision(contextOf(dossier), fields);
    expect(recorded.id).toBe('treat-over-infusion');
    const approved = editsForApproval(contextOf(dossier), {
      decision: 'd1',
      by: 'head',
      on: '2026-06-04',
      hash: 'a'.repeat(64),
    });
    if (!recorded.ok || !approved.ok) throw new Error('both can be done');
    const edited = applyEdits(dossier.decisions, [...recorded.edits, ...approved.edits]);
    if (!edited.ok) throw new Error('the edits fit');
    const decisions = DecisionsDocument.parse(edited.value);
    expect(decisions.decisions).toMatchObject([
      { id: 'd1', 'approved-by': 'head', 'approved-on': '2026-06-04', 'approved-hash': 'a'.repeat(64) },
      { id: 'treat-over-infusion', revises: 'd1' },
    ]);
    expect(checkReferences({ ...dossier, decisions }, knowledge, '2026-06-05')).toEqual([]);
  });

  it('approve nothing that is not there', () => {
    const plan = editsForApproval(contextOf(decidedPump()), { decision: 'd1', by: 'head', on: '2026-06-04', hash: '' });
    expect(plan).toMatchObject({ ok: false, because: 'there is no decision "d1"' });
  });
});

describe('what somebody has before them who is to decide', () => {
  const draftOf = (...args: Parameters<typeof decision>) =>
    decisionDraft(assess(decidedPump([decision(args[0])]), knowledge), 'ward-balance');

  it('is every option with how the harms stand under it, and the decision that is open', () => {
    const draft = draftOf({ about: { balance: 'ward-balance' }, option: 'nothing', seen: [] });
    expect(draft).toMatchObject({ about: { title: 'Pumps on the ward' }, seen: [], open: 'd1' });
    const levels = draft?.options.map(({ seen }) => seen.find(({ harm }) => harm === 'over-infusion')?.evaluation);
    expect(levels?.[0]).toBe('unacceptable');
    expect(levels?.at(-1)).toBe('acceptable');
  });

  it('is nothing where there is no such thing', () => {
    expect(decisionDraft(assess(decidedPump(), knowledge), 'x')).toBeUndefined();
    expect(draftOf({})?.open).toBeUndefined();
  });
});

describe('who had a hand in a decision', () => {
  const first = decision({});
  const approved = { ...first, 'approved-by': 'head', 'approved-on': '2026-06-02' };
  const by = (account: string, one: typeof first | undefined) => ({ account, decision: one });

  it('is everybody who wrote or changed it, and nobody who approved it or wrote beside it', () => {
    const other = decision({ reason: 'Other words.' });
    const history = [
      by('a', undefined),
      by('b', first),
      by('c', first),
      by('d', approved),
      by('e', other),
      by('f', other),
    ];
    expect([...hadAHand(history)]).toEqual(['b', 'e']);
  });

  it('is who took it away and who brought it back as well', () => {
    expect([...hadAHand([by('a', first), by('b', undefined), by('c', first)])]).toEqual(['a', 'b', 'c']);
  });
});

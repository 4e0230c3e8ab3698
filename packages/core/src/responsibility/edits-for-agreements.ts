/** What a party writes about agreements: it asks another one, reminds it, or answers. Each as edits, or why not in words for people. */
import type { About, AgreementPromise, Expectation } from '../dossier/agreements-document.ts';
import { type EditContext, type EditPlan, fullId, planned, refused, written } from '../dossier/edit-context.ts';
import { editsForControl } from '../dossier/edits-for-controls.ts';
import type { Edit } from '../dossier/edit.ts';
import { slugFor } from '../dossier/slug-for.ts';

export type NewExpectation = Omit<Expectation, 'id' | 'reminded-on'>;

export type RequestPlan = EditPlan & { readonly id: string };

export function editsForRequest(context: EditContext, asked: NewExpectation): RequestPlan {
  const id = slugFor(asked.text.split(/\s+/).slice(0, 6).join(' '), context.things);
  if (asked.by === asked.of) return { id, ...refused('a party expects something of another one, not of itself') };
  const end = context.dossier.agreements.expectations?.length ?? 0;
  const value = written({ id, ...asked });
  return { id, ...planned([{ document: 'agreements', do: 'insert', path: ['expectations', end], value }]) };
}

/** `by`: the party that acts; `on`: ISO date. */
export interface Acting {
  readonly expectation: string;
  readonly by: string;
  readonly on: string;
}

/** Once a day at most. */
export function editsForReminder(context: EditContext, { expectation, by, on }: Acting): EditPlan {
  const found = expectationIn(context, expectation);
  if (found === undefined) return unknown(expectation);
  const { index, expectation: asked } = found;
  if (asked.by !== by) return refused(`"${expectation}" is asked by ${asked.by}: only that party can remind`);
  const state = answerTo(context, expectation)?.promise.state;
  if (state === 'proved' || state === 'declined')
    return refused(`"${expectation}" is answered: there is nothing to wait for`);
  const reminded = asked['reminded-on'] ?? [];
  if (reminded.includes(on)) return refused('the party was reminded of it today already');
  const path = ['expectations', index, 'reminded-on', reminded.length];
  return planned([{ document: 'agreements', do: 'insert', path, value: on }]);
}

/** Takes back what was asked, with the answer to it: nothing waits for it any more, and the history keeps both. */
export function editsForWithdrawal(context: EditContext, { expectation, by }: Omit<Acting, 'on'>): EditPlan {
  const found = expectationIn(context, expectation);
  if (found === undefined) return unknown(expectation);
  if (found.expectation.by !== by)
    return refused(`"${expectation}" is asked by ${found.expectation.by}: only that party can withdraw it`);
  const asked: Edit = { document: 'agreements', do: 'remove', path: ['expectations', found.index] };
  const answered = answerTo(context, expectation);
  if (answered === undefined) return planned([asked]);
  const answer: Edit = { document: 'agreements', do: 'remove', path: ['promises', answered.index] };
  return planned([asked, answer], [`answer of ${answered.promise.by}`]);
}

export type Answer = Pick<AgreementPromise, 'state' | 'reason' | 'done-by' | 'proof' | 'said-by'>;

/**
 * One answer to each expectation: a later one takes the place of the one before, which stays in the history. A control that was only
 * proposed and is proved now is in place now, with that proof.
 */
export function editsForAnswer(context: EditContext, { expectation, by, on }: Acting, answer: Answer): EditPlan {
  const found = expectationIn(context, expectation);
  if (found === undefined) return unknown(expectation);
  const { of, at } = found.expectation;
  if (of !== by) return refused(`"${expectation}" is expected of ${of}: only that party can answer`);
  const value = written({ answers: expectation, by, ...answer, on });
  const before = answerTo(context, expectation);
  const end = context.dossier.agreements.promises?.length ?? 0;
  const edit: Edit =
    before === undefined
      ? { document: 'agreements', do: 'insert', path: ['promises', end], value }
      : { document: 'agreements', do: 'set', path: ['promises', before.index], value };
  if (answer.state !== 'proved' || !('control' in at) || !isProposed(context, at)) return planned([edit]);
  const plan = editsForControl(
    context,
    { control: at.control, at: [at.at] },
    { state: 'in-place', ...(answer.proof === undefined ? {} : { evidence: answer.proof }) },
  );
  return plan.ok ? planned([edit, ...plan.edits], plan.also) : plan;
}

/** Whether a proof of it changes controls.yaml. */
export function isProposed({ dossier, vocabulary }: EditContext, at: About): boolean {
  if (!('control' in at)) return false;
  const id = fullId(vocabulary.controls, at.control);
  return dossier.controls.controls.some(
    (one) =>
      one.state === 'proposed' && fullId(vocabulary.controls, one.control) === id && [one.at].flat().includes(at.at),
  );
}

function expectationIn({ dossier }: EditContext, id: string) {
  const list = dossier.agreements.expectations ?? [];
  const index = list.findIndex((one) => one.id === id);
  const expectation = list[index];
  return expectation === undefined ? undefined : { index, expectation };
}

function answerTo({ dossier }: EditContext, id: string) {
  const list = dossier.agreements.promises ?? [];
  const index = list.findIndex(({ answers }) => answers === id);
  const promise = list[index];
  return promise === undefined ? undefined : { index, promise };
}

function unknown(id: string): EditPlan {
  return refused(`nobody expects "${id}" here`);
}

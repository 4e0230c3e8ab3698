/** What parties expect of each other, with the answer as it stands and the harm that it is about. */
import { resolveRef } from '../knowledge/entry-index.ts';
import type { AgreementPromise, Expectation } from '../dossier/agreements-document.ts';
import { aboutRow, behindOf, type PictureContext, worstOf, written } from './picture-context.ts';
import type { ExpectationRow } from './responsibility-picture.ts';

export function expectationRows(context: PictureContext): ExpectationRow[] {
  return (context.assessment.dossier.agreements.expectations ?? []).map((expectation, index) =>
    expectationRow(context, expectation, index),
  );
}

function expectationRow(context: PictureContext, expectation: Expectation, index: number): ExpectationRow {
  const { id, by, of, text, why } = expectation;
  const promise = context.answers.get(id);
  const { row, found } = aboutRow(context, expectation.at);
  const harms = (why.harms ?? []).map((harm) => ({
    id: harm,
    title: context.behind.harm.get(harm)?.finding.harm ?? harm,
  }));
  const threat = threatOf(context, why.threat);
  // What stands behind the thing; where nothing does, the worst harm that the expectation names.
  const behind = found ?? worstOf(harms.map((harm) => context.behind.harm.get(harm.id)));
  const reasons = [
    harms.length === 0 ? [] : [`it keeps away ${harms.map(({ title }) => title).join('; ')}`],
    threat === undefined ? [] : [`it stops "${threat.title}"`],
  ].flat();
  return {
    id,
    by,
    of,
    text,
    about: row,
    ...stateOf(expectation, promise, context.options.today),
    proof: promise?.proof ?? [],
    harms,
    ...(threat === undefined ? {} : { threat }),
    because: `${context.names.party(by)} expects it: ${reasons.join(', and ')}.`,
    from: written(context, 'agreements', ['expectations', index]),
    ...behindOf(context, behind),
  };
}

function threatOf({ assessment }: PictureContext, ref: string | undefined): ExpectationRow['threat'] {
  if (ref === undefined) return undefined;
  const { index, domain } = assessment.knowledge;
  const id = resolveRef(index, 'threats', ref, index.packs) ?? ref;
  return { id, title: domain.threats.find((threat) => threat.id === id)?.title ?? id };
}

function stateOf(
  expectation: Expectation,
  promise: AgreementPromise | undefined,
  today: string | undefined,
): Pick<ExpectationRow, 'state' | 'askedOn'> & Partial<ExpectationRow> {
  const answerBy = expectation['answer-by'];
  const doneBy = promise?.['done-by'];
  const past = (day: string | undefined) => today !== undefined && day !== undefined && day < today;
  const overdue: ExpectationRow['overdue'] =
    promise === undefined && past(answerBy)
      ? 'answer'
      : promise?.state === 'accepted' && past(doneBy)
        ? 'proof'
        : undefined;
  return {
    state: promise?.state ?? 'asked',
    ...given<'overdue', 'answer' | 'proof'>('overdue', overdue),
    askedOn: expectation['asked-on'],
    ...given('answerBy', answerBy),
    ...given('remindedOn', expectation['reminded-on']),
    ...given('askedBy', expectation['asked-by']),
    ...given('answeredOn', promise?.on),
    ...given('doneBy', doneBy),
    ...given('saidBy', promise?.['said-by']),
    ...given('reason', promise?.reason),
  };
}

function given<K extends string, V>(key: K, value: V | undefined): { readonly [key in K]?: V } {
  return value === undefined ? {} : ({ [key]: value } as { readonly [key in K]: V });
}

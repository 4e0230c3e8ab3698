/** Promises of agreements.yaml: each answers one expectation, by the party that was asked, after it was asked, with reason or proof. */
import { aboutKey, aboutText } from './about-key.ts';
import type { About, AgreementPromise, Expectation } from './agreements-document.ts';
import { type CheckContext, note, type Path } from './check-context.ts';
import { named } from './check-ids.ts';

export function checkPromises(context: CheckContext): void {
  const { promises, expectations } = context.dossier.agreements;
  const asked = new Map((expectations ?? []).map((one) => [one.id, one]));
  const facts = factsOf(context);
  const answered = new Map<string, { state: string; where: string }>();
  (promises ?? []).forEach((promise, index) => {
    const at = ['promises', index];
    named(context, promise.answers, ['expectation'], 'agreements', [...at, 'answers']);
    named(context, promise.by, ['party'], 'agreements', [...at, 'by']);
    checkGrounds(context, promise, at);
    const expectation = asked.get(promise.answers);
    if (expectation === undefined) return;
    checkAnswer(context, promise, expectation, at);
    checkFacts(context, facts, promise, { about: expectation.at, path: [...at, 'state'] });
    const before = answered.get(promise.answers);
    if (before === undefined) answered.set(promise.answers, { state: promise.state, where: `promises.${index}` });
    else
      note(context, 'agreements', [...at, 'answers'], {
        code: 'contradiction',
        message: `"${promise.answers}" is answered twice: ${before.state} (see ${before.where}) and ${promise.state}`,
        expected: 'one answer to each expectation',
        hint: 'keep the one that holds now; the history keeps the other',
      });
  });
}

function checkGrounds(context: CheckContext, { state, reason, proof, answers }: AgreementPromise, at: Path): void {
  if (state === 'declined' && reason === undefined)
    note(context, 'agreements', at, {
      code: 'declined-without-reason',
      message: `"${answers}" is declined and nobody says why`,
      expected: '`reason`',
    });
  if (state === 'proved' && proof === undefined)
    note(context, 'agreements', at, {
      code: 'proved-without-proof',
      message: `"${answers}" counts as proved and nothing proves it`,
      expected: '`proof`: files of the dossier, reports, certificates',
      hint: 'until there is proof the state is accepted',
    });
}

function checkAnswer(
  context: CheckContext,
  { by, on, 'done-by': doneBy }: AgreementPromise,
  { id, of, 'asked-on': askedOn }: Expectation,
  at: Path,
): void {
  if (by !== of)
    note(context, 'agreements', [...at, 'by'], {
      code: 'promise-by-another',
      message: `"${id}" is expected of ${of}, and ${by} answers`,
      expected: of,
    });
  const late = (field: string, date: string, first: string, what: string) => {
    if (date >= first) return;
    note(context, 'agreements', [...at, field], {
      code: 'dates-out-of-order',
      message: `${date} is before it was ${what} on ${first}`,
      expected: `${first} or later`,
    });
  };
  late('on', on, askedOn, 'asked');
  if (doneBy !== undefined) late('done-by', doneBy, on, 'promised');
}

/** What other statements say of the same things, by their key: who does what, and what is only proposed. */
interface Facts {
  readonly does: ReadonlyMap<string, { readonly parties: readonly string[]; readonly index: number }>;
  readonly proposed: ReadonlyMap<string, number>;
}

function factsOf({ dossier: { agreements, controls }, knowledge }: CheckContext): Facts {
  const does = (agreements.assignments ?? []).map(
    ({ about, accountable, responsible = [] }, index) =>
      [aboutKey(about, knowledge), { parties: [accountable, ...responsible], index }] as const,
  );
  const proposed = controls.controls.flatMap(({ control, at, state }, index) =>
    state === 'proposed'
      ? [at].flat().map((place) => [aboutKey({ control, at: place }, knowledge), index] as const)
      : [],
  );
  return { does: new Map(does), proposed: new Map(proposed) };
}

function checkFacts(
  context: CheckContext,
  facts: Facts,
  { by, state }: AgreementPromise,
  { about, path }: { readonly about: About; readonly path: Path },
): void {
  const key = aboutKey(about, context.knowledge);
  const does = facts.does.get(key);
  if (state === 'declined' && does?.parties.includes(by) === true)
    contradiction(
      context,
      path,
      `${by} declines here what assignments.${does.index} says it does: ${aboutText(about)}`,
    );
  const use = facts.proposed.get(key);
  if (state === 'proved' && use !== undefined)
    contradiction(
      context,
      path,
      `${aboutText(about)} is proved here and only proposed in controls.yaml (controls.${use})`,
    );
}

function contradiction(context: CheckContext, path: Path, message: string): void {
  note(context, 'agreements', path, { code: 'contradiction', message, hint: 'only one of the two can be right' });
}

/** decisions.yaml: about what is there, options of theirs, known parties, a second pair of eyes that is another one, days in order. */
import { nearest } from '../suggestion.ts';
import { type CheckContext, note, type Path } from './check-context.ts';
import { proposedHarm } from './check-harm-id.ts';
import { checkRevisions } from './check-revisions.ts';
import { named } from './check-ids.ts';
import type { Decision, SeenUse } from './decisions-document.ts';

/** `today`: ISO date; a decision that held until a day before is told as a warning. */
export function checkDecisions(context: CheckContext, today: string): void {
  const decisions = context.dossier.decisions.decisions ?? [];
  const revised = new Set(decisions.map(({ revises }) => revises));
  decisions.forEach((decision, index) => {
    const at = ['decisions', index];
    checkAbout(context, decision, at);
    checkOption(context, decision, at);
    checkTo(context, decision, at);
    checkApproval(context, decision, at);
    checkSeen(context, decision, at);
    checkDates(context, decision, at);
    if (decision['review-by'] >= today || revised.has(decision.id)) return;
    note(context, 'decisions', [...at, 'review-by'], {
      severity: 'warning',
      code: 'decision-expired',
      message: `"${decision.id}" held until ${decision['review-by']}`,
      hint: `decide anew, with \`revises: ${decision.id}\``,
    });
  });
  checkRevisions(context);
}

function checkAbout(context: CheckContext, { about }: Decision, at: Path): void {
  if ('balance' in about) named(context, about.balance, ['balance'], 'decisions', [...at, 'about', 'balance']);
  else if ('conflict' in about) named(context, about.conflict, ['conflict'], 'decisions', [...at, 'about', 'conflict']);
  else checkHarm(context, about.harm, [...at, 'about', 'harm']);
}

/** Only a warning: a harm that is gone opens the decision about it again, and decisions stay. */
function checkHarm(context: CheckContext, id: string, path: Path): void {
  const proposed = proposedHarm(id);
  const situation = context.knowledge.clinical.situations.find((one) => one.id === proposed?.template);
  const isProposed = situation?.harms.some((its) => its.id === proposed?.harm) === true;
  const harms = context.all.flatMap((thing) => (thing.kind === 'harm' ? [thing.id] : []));
  if (isProposed || harms.includes(id)) return;
  const near = nearest(id, harms);
  note(context, 'decisions', path, {
    severity: 'warning',
    code: 'dangling-id',
    message: `no harm here has the id "${id}"`,
    expected: 'the id of a harm, as `primum assess` lists it',
    hint: near === undefined ? 'a harm that was taken away opens the decision again' : `did you mean "${near}"?`,
  });
}

function checkOption(context: CheckContext, decision: Decision, at: Path): void {
  const { about, option, id } = decision;
  const options = optionsOf(context, decision);
  if (option === undefined) {
    if ('harm' in about || options === undefined) return;
    note(context, 'decisions', at, {
      code: 'missing-field',
      message: `"${id}" does not say which option was chosen`,
      expected: `option: one of ${options.join(', ')}`,
    });
    return;
  }
  if (options === undefined || options.includes(option)) return;
  note(context, 'decisions', [...at, 'option'], {
    code: 'unknown-id',
    message: `there is no option "${option}" to choose`,
    expected: 'harm' in about ? 'no option: a harm has none' : `one of ${options.join(', ')}`,
  });
}

/** Undefined where the balance or conflict is not there, which is told already. */
function optionsOf({ dossier }: CheckContext, { about }: Decision): string[] | undefined {
  if ('harm' in about) return [];
  const found =
    'balance' in about
      ? dossier.balances.balances?.find(({ id }) => id === about.balance)
      : dossier.conflicts.conflicts?.find(({ id }) => id === about.conflict);
  return found?.options.map(({ id }) => id);
}

function checkTo(context: CheckContext, { id, kind, to }: Decision, at: Path): void {
  if (to !== undefined) named(context, to, ['party'], 'decisions', [...at, 'to']);
  if (kind === 'transfer' && to === undefined) {
    note(context, 'decisions', at, {
      code: 'missing-field',
      message: `"${id}" hands the risk over and does not say to whom`,
      expected: 'to: the party that takes it over',
    });
  }
  if (kind !== 'transfer' && to !== undefined) {
    note(context, 'decisions', [...at, 'to'], {
      code: 'contradiction',
      message: `"${id}" hands nothing over, since its kind is ${kind}`,
      expected: '`kind: transfer`, or no `to`',
    });
  }
}

function checkApproval(context: CheckContext, decision: Decision, at: Path): void {
  const { id, 'decided-by': decided, 'approved-by': by, 'approved-on': on, 'approved-hash': hash } = decision;
  if (by === undefined && (on ?? hash) !== undefined)
    missing(context, at, `"${id}" was approved, and it is not said by which role`, 'approved-by: a role');
  if (by !== undefined && on === undefined)
    missing(context, at, `"${id}" was approved, and it is not said when`, 'approved-on: a day');
  if (by === undefined || sameWords(by) !== sameWords(decided)) return;
  note(context, 'decisions', [...at, 'approved-by'], {
    code: 'approved-by-decider',
    message: `"${id}" was decided and approved by the same: ${by}`,
    expected: 'a second pair of eyes: another role than decided-by',
  });
}

function missing(context: CheckContext, at: Path, message: string, expected: string): void {
  note(context, 'decisions', at, { code: 'missing-field', message, expected });
}

function sameWords(text: string): string {
  return text.trim().replaceAll(/\s+/g, ' ').toLowerCase();
}

function checkSeen(context: CheckContext, { id, about, seen }: Decision, at: Path): void {
  const known = new Set<string>();
  seen.forEach(({ harm, 'by-use': byUse }, index) => {
    if (byUse !== undefined) checkByUse(context, { about, byUse }, [...at, 'seen', index, 'by-use']);
    if (known.has(harm))
      note(context, 'decisions', [...at, 'seen', index, 'harm'], {
        code: 'duplicate-id',
        message: `"${harm}" stands under seen twice`,
        expected: 'each harm once, as it was seen',
      });
    known.add(harm);
  });
  if (!('harm' in about) || known.has(about.harm)) return;
  missing(context, at, `"${id}" does not say how the harm stood that it is about`, `seen: with harm ${about.harm}`);
}

/** A use that is gone is no fault: it opens the decision again. */
function checkByUse(
  context: CheckContext,
  { about, byUse }: Pick<Decision, 'about'> & { readonly byUse: readonly SeenUse[] },
  path: Path,
): void {
  if ('balance' in about)
    note(context, 'decisions', path, {
      code: 'contradiction',
      message: 'a balance is judged by the criteria of its use alone',
      expected: 'no by-use in a decision about a balance',
    });
  byUse.forEach(({ use }, index) => {
    if (byUse.findIndex((one) => one.use === use) === index) return;
    note(context, 'decisions', [...path, index, 'use'], {
      code: 'duplicate-id',
      message: `the use "${use}" stands under by-use twice`,
      expected: 'each use once, as it judged the harm',
    });
  });
}

function checkDates(context: CheckContext, decision: Decision, at: Path): void {
  const decided = decision['decided-on'];
  for (const field of ['approved-on', 'review-by'] as const) {
    const day = decision[field];
    if (day === undefined || day >= decided) continue;
    note(context, 'decisions', [...at, field], {
      code: 'dates-out-of-order',
      message: `"${decision.id}" was decided on ${decided}, and ${field === 'review-by' ? 'holds until' : 'approved on'} ${day}`,
      expected: `${decided} or later`,
    });
  }
}

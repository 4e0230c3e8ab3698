/** decisions.yaml: about conflicts and balances that are there, options of theirs, known parties, dates in order. */
import { type CheckContext, note, type Path } from './check-context.ts';
import { named } from './check-ids.ts';
import type { Decision } from './decisions-document.ts';

export function checkDecisions(context: CheckContext): void {
  (context.dossier.decisions.decisions ?? []).forEach((decision, index) => {
    const at = ['decisions', index];
    checkAbout(context, decision, at);
    if (decision.to !== undefined) named(context, decision.to, ['party'], 'decisions', [...at, 'to']);
    checkDates(context, decision, at);
  });
}

function checkAbout(context: CheckContext, { about, option }: Decision, at: Path): void {
  const { balances, conflicts } = context.dossier;
  if ('balance' in about) named(context, about.balance, ['balance'], 'decisions', [...at, 'about', 'balance']);
  if ('conflict' in about) named(context, about.conflict, ['conflict'], 'decisions', [...at, 'about', 'conflict']);
  if (option === undefined) return;
  const options =
    'balance' in about
      ? balances.balances?.find(({ id }) => id === about.balance)?.options
      : 'conflict' in about
        ? conflicts.conflicts?.find(({ id }) => id === about.conflict)?.options
        : [];
  if (options === undefined || options.some(({ id }) => id === option)) return;
  note(context, 'decisions', [...at, 'option'], {
    code: 'unknown-id',
    message: `there is no option "${option}" to choose`,
    expected: options.length === 0 ? 'no option: a harm has none' : `one of ${options.map(({ id }) => id).join(', ')}`,
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

/** Decisions for a terminal: what wants somebody first, and of each why it stands as it does. */
import type {
  DecisionPicture,
  DecisionRow,
  DecisionState,
  SeenChangeRow,
} from '@primum/core/decision/decision-picture';
import { movedText, standingText } from '@primum/formats/report/seen-change-text';
import { EVALUATION_SIGN } from '@primum/formats/report/severity-mark';
import { createColors } from 'picocolors';
import { plainText, wrapLines } from '../plain-text.ts';

export interface DecisionView {
  readonly columns: number;
  readonly colours: boolean;
}

const WORDS: Readonly<Record<DecisionState, string>> = {
  'open-again': 'open again',
  expired: 'expired',
  waiting: 'waiting for approval',
  holds: 'holds',
  revised: 'revised',
};
const SIGNS: Readonly<Record<DecisionState, string>> = {
  'open-again': '■',
  expired: '▲',
  waiting: '…',
  holds: '✓',
  revised: '·',
};

export function decisionText(picture: DecisionPicture, view: DecisionView): string {
  const { bold } = createColors(view.colours);
  const { decisions, undecided } = picture;
  const counts = Object.entries(WORDS).map(
    ([state, word]) => `${word}: ${decisions.filter((row) => row.state === state).length}`,
  );
  const lines = [
    bold(plainText(`${picture.dossier.title}: what was decided, on ${picture.on}`)),
    decisions.length === 0 ? 'nothing is decided yet' : counts.join(', '),
    ...decisions.flatMap((row) => ['', ...rowLines(row, view)]),
    ...(undecided.length === 0 ? [] : ['', bold('Nothing is decided yet about')]),
    ...undecided.flatMap(({ kind, id, title, evaluation }) => {
      const sign = evaluation === undefined ? '·' : EVALUATION_SIGN[evaluation];
      return wrapped(`  ${sign} ${kind} ${title} (${id})`, '    ', view);
    }),
  ];
  return `${lines.join('\n')}\n`;
}

function rowLines(row: DecisionRow, view: DecisionView): string[] {
  const { bold, dim } = createColors(view.colours);
  const [head = '', ...rest] = wrapped(`${SIGNS[row.state]} ${row.id}: ${WORDS[row.state]}`, '  ', view);
  const chosen = row.option === undefined ? '' : `: ${row.option.title}`;
  const to = row.to === undefined ? '' : ` to ${row.to.title}`;
  const proposed = row.isProposal ? 'proposed ' : '';
  const because = [...row.changes.map(changeText), ...standingOf(row)];
  return [
    bold(head),
    ...rest,
    ...wrapped(`${row.kind}${to}${chosen}; about the ${proposed}${row.about.kind} ${row.about.title}`, '  ', view),
    ...because.flatMap((text) => wrapped(text, '    ', view)),
    ...wrapped(`reason: ${row.reason}`, '    ', view).map((line) => dim(line)),
    ...row.dissent
      .flatMap(({ who, says }) => wrapped(`dissent of ${who}: ${says}`, '    ', view))
      .map((line) => dim(line)),
    ...wrapped(peopleText(row), '    ', view).map((line) => dim(line)),
  ];
}

function standingOf({ state, isExpired, reviewBy, revisedBy, needsApproval, approvedBy }: DecisionRow): string[] {
  return [
    ...(state === 'revised' ? [`${revisedBy} took its place`] : []),
    ...(isExpired ? [`its last day was ${reviewBy}`] : []),
    ...(needsApproval && approvedBy === undefined ? ['a second pair of eyes has not approved it'] : []),
  ];
}

function peopleText({ decidedBy, decidedOn, approvedBy, approvedOn, reviewBy, hash }: DecisionRow): string {
  const approved = approvedBy === undefined ? '' : `, approved by ${approvedBy} on ${approvedOn}`;
  return `decided by ${decidedBy} on ${decidedOn}${approved}; holds until ${reviewBy}; content ${hash.slice(0, 12)}`;
}

function changeText(change: SeenChangeRow): string {
  const { kind, harm, was, is, worse } = change;
  if (kind === 'content') return 'it, or what it is about, was changed after it was approved';
  if (kind === 'ground') return 'it was judged beside an option of a balance, and another one was decided since';
  const name = `${harm?.title ?? ''} (${harm?.id ?? ''})`;
  if (was === undefined) return `new: ${name}: ${standingText(is)}`;
  if (is === undefined) return `gone: ${name}, which was ${standingText(was)}`;
  return `${worse === true ? 'worse' : 'milder'}: ${name}: ${movedText(change)}`;
}

function wrapped(text: string, indent: string, { columns }: DecisionView): string[] {
  return wrapLines(plainText(text), columns, indent);
}

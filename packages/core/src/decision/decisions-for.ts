/** How every decision of a dossier stands on one day, from its assessment. A level that changed opens a decision again by itself. */
import type { Assessment } from '../assessment/assess.ts';
import type { Conflict } from '../dossier/conflicts-document.ts';
import type { Decision } from '../dossier/decisions-document.ts';
import { counts, needsApproval } from './approval.ts';
import { changesSince } from './changes-since.ts';
import { contentHash, type Sha256 } from './decision-content.ts';
import { DECISION_VERSION, type DecisionPicture, type DecisionRow, type DecisionState } from './decision-picture.ts';
import { type Sight, sightOf } from './seen-harms.ts';
import { seenNow } from './seen-now.ts';
import { seenChangeRow, seenRow } from './seen-rows.ts';
import { type Titles, titlesOf } from './titles-of.ts';
import { undecidedIn } from './undecided-in.ts';

export interface DecisionQuestion {
  /** ISO day; may lie in the future. */
  readonly on: string;
  readonly sha256: Sha256;
}

/** By how much they want somebody. */
const ORDER: readonly DecisionState[] = ['open-again', 'expired', 'waiting', 'holds', 'revised'];

export function decisionsFor(assessment: Assessment, question: DecisionQuestion): DecisionPicture {
  const { dossier, decisions } = assessment.dossier;
  const sight = sightOf(assessment);
  const titles = titlesOf(assessment);
  const all = decisions.decisions ?? [];
  const among = { all, sight, titles, question };
  const rows = onDecidedGround(
    all.map((decision) => rowOf(decision, among)),
    assessment.dossier.conflicts.conflicts ?? [],
  );
  return {
    version: DECISION_VERSION,
    dossier: { id: dossier.id, title: dossier.title },
    on: question.on,
    // Of one day the one that was written last comes first.
    decisions: rows
      .toReversed()
      .toSorted((a, b) => ORDER.indexOf(a.state) - ORDER.indexOf(b.state) || b.decidedOn.localeCompare(a.decidedOn)),
    undecided: undecidedIn(assessment, titles),
  };
}

/** A conflict that is judged beside an option loses its ground where another option of that balance is what was decided. */
function onDecidedGround(rows: readonly DecisionRow[], conflicts: readonly Conflict[]): DecisionRow[] {
  const holding = rows.filter(({ about, state }) => about.kind === 'balance' && state === 'holds');
  return rows.map((row) => {
    if (row.about.kind !== 'conflict' || row.state === 'revised') return row;
    const beside = conflicts.find(({ id }) => id === row.about.id)?.beside;
    const decided = holding.find(({ about }) => about.id === beside?.balance);
    if (decided === undefined || decided.option?.id === beside?.option) return row;
    return { ...row, state: 'open-again', changes: [...row.changes, { kind: 'ground' }] };
  });
}

interface Among {
  readonly all: readonly Decision[];
  readonly sight: Sight;
  readonly titles: Titles;
  readonly question: DecisionQuestion;
}

function rowOf(decision: Decision, { all, sight, titles, question }: Among): DecisionRow {
  const { on, sha256 } = question;
  const { id, about, kind, option, to, reason, dissent = [], revises, seen } = decision;
  const thing = titles.thing(about);
  const hash = contentHash(sight.assessment.dossier, decision, sha256);
  const changes = changesSince(seen, seenNow(sight, decision), titles.orders).map((one) => seenChangeRow(one, titles));
  const signed = decision['approved-hash'];
  if (signed !== undefined && signed !== hash) changes.push({ kind: 'content' });
  const revisedBy = all.find((one) => one.revises === id && (counts(one, on) || !counts(decision, on)))?.id;
  const isExpired = decision['review-by'] < on;
  return {
    id,
    about: thing,
    state: stateOf({
      isRevised: revisedBy !== undefined,
      isOpen: changes.length > 0,
      isExpired,
      counts: counts(decision, on),
    }),
    changes,
    isExpired,
    kind,
    ...(option === undefined ? {} : { option: titles.option(about, option) }),
    options: titles.options(about),
    ...(to === undefined ? {} : { to: titles.party(to) }),
    reason,
    dissent,
    decidedBy: decision['decided-by'],
    decidedOn: decision['decided-on'],
    needsApproval: needsApproval(decision),
    ...(decision['approved-by'] === undefined ? {} : { approvedBy: decision['approved-by'] }),
    ...(decision['approved-on'] === undefined ? {} : { approvedOn: decision['approved-on'] }),
    reviewBy: decision['review-by'],
    seen: seen.map((one) => seenRow(one, titles)),
    ...(revises === undefined ? {} : { revises }),
    ...(revisedBy === undefined ? {} : { revisedBy }),
    hash,
    isProposal: thing.kind === 'harm' && titles.isProposal(thing.id),
  };
}

interface Standing {
  readonly isRevised: boolean;
  readonly isOpen: boolean;
  readonly isExpired: boolean;
  readonly counts: boolean;
}

/** What was decided on other ground comes before what is only late: it may be wrong already. */
function stateOf(standing: Standing): DecisionState {
  if (standing.isRevised) return 'revised';
  if (standing.isOpen) return 'open-again';
  if (standing.isExpired) return 'expired';
  return standing.counts ? 'holds' : 'waiting';
}

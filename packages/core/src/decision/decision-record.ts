/** One decision with all that it rests on, for somebody who was not there: figures of its options, worksheets beside it, the chain of a harm. */
import { namesFor } from '../assessment/names.ts';
import type { Assessment } from '../assessment/assess.ts';
import { harmRowsFor } from '../assessment/report-for.ts';
import type { ReportHarm } from '../assessment/report.ts';
import { balancesFor } from '../benefit/balance-for.ts';
import type { BalancePicture } from '../benefit/balance-picture.ts';
import { conflictsFor } from '../benefit/conflict/conflicts-for.ts';
import { placesOf } from '../benefit/conflict/placed.ts';
import type { ConflictWorksheet } from '../benefit/conflict/worksheet.ts';
import type { DecisionPicture, DecisionRow } from './decision-picture.ts';

export interface DecisionRecord {
  readonly dossier: DecisionPicture['dossier'] & { readonly purpose: string; readonly owner: string };
  /** ISO day that states are told for. */
  readonly on: string;
  readonly decision: DecisionRow;
  /** Decisions about the same thing that it took the place of, the latest first. */
  readonly before: readonly DecisionRow[];
  /** Of a decision about a balance. */
  readonly balance: BalancePicture | undefined;
  /** The worksheet that it is about; of a balance, those about a control that one of its options puts in place. */
  readonly worksheets: readonly ConflictWorksheet[];
  /** Of a decision about a harm: the harm as it stands now. */
  readonly harm: ReportHarm | undefined;
}

/** `decision`: of the picture of the same assessment. */
export function decisionRecord(
  assessment: Assessment,
  decision: DecisionRow,
  { dossier, on, decisions }: DecisionPicture,
): DecisionRecord {
  const { kind, id: thing } = decision.about;
  const { purpose, owner } = assessment.dossier.dossier;
  const balance = kind === 'balance' ? balancesFor(assessment).find(({ id }) => id === thing) : undefined;
  const worksheets = kind === 'harm' ? [] : conflictsFor(assessment, decisions).worksheets;
  return {
    dossier: { ...dossier, purpose, owner: namesFor(assessment).party(owner) },
    on,
    decision,
    before: beforeOf(decision, decisions),
    balance,
    worksheets: worksheets.filter((sheet) =>
      kind === 'conflict' ? sheet.id === thing : isIn(assessment, sheet, thing),
    ),
    harm: kind === 'harm' ? harmRowsFor(assessment).find(({ id }) => id === thing) : undefined,
  };
}

function beforeOf(decision: DecisionRow, all: readonly DecisionRow[]): DecisionRow[] {
  const before = new Set<DecisionRow>();
  for (let one = revisedOf(decision, all); one !== undefined && !before.has(one); one = revisedOf(one, all))
    before.add(one);
  return [...before];
}

function revisedOf({ revises }: DecisionRow, all: readonly DecisionRow[]): DecisionRow | undefined {
  return revises === undefined ? undefined : all.find(({ id }) => id === revises);
}

/** About a control that an option of the balance puts in place, or judged beside one. */
function isIn(assessment: Assessment, { about, beside }: ConflictWorksheet, balance: string): boolean {
  if (beside?.balance.id === balance) return true;
  const written = assessment.dossier.balances.balances?.find(({ id }) => id === balance);
  const placed = placesOf(assessment, written?.options.flatMap(({ controls = [] }) => controls) ?? []);
  return about.some(({ id }) => placed.some((one) => one.id === id));
}

/** The harms of one side of a conflict: what of each hangs on the control, where it stands in all, and the chain between them. */
import type { Assessment } from '../../assessment/assess.ts';
import { levelOf } from '../../assessment/names.ts';
import { reportSteps } from '../../assessment/origin.ts';
import type { TriedHarm } from '../../assessment/trial.ts';
import type { stepNamer } from '../../harm/chain-steps.ts';
import { entryOrigin } from '../../harm/entry-origin.ts';
import type { ChainStep } from '../../harm/harm-picture.ts';
import { entryOf } from '../../knowledge/entry-index.ts';
import type { ConflictHarm } from './conflict-finding.ts';
import type { TwoSides } from './two-sides.ts';
import type { Ways, WayStep } from './ways-from.ts';

export interface AskedSide {
  readonly sides: TwoSides;
  readonly which: 'stops' | 'brings';
  /** Index into the controls of the structure. */
  readonly control: number;
  /** Undefined: without chains. */
  readonly nameStep: StepNamer | undefined;
}

type StepNamer = ReturnType<typeof stepNamer>;

/**
 * Those whose level moves first, then by severity and by how likely the control's own way is. A harm is on one side: where
 * its level moves, that decides; where it stays, what the control brings does, since only the control answers for that.
 */
export function harmsOfSide(assessment: Assessment, harms: readonly TriedHarm[], asked: AskedSide): ConflictHarm[] {
  return harms
    .map((harm) => ({ harm, hold: holdOf(harm.consequence, asked) }))
    .filter(({ hold }) => hold !== undefined)
    .sort((a, b) => compare(b, a))
    .flatMap(({ harm, hold }) => (hold === undefined ? [] : [conflictHarm(assessment, harm, hold, asked)]));
}

/** What of a harm hangs on the control. */
interface Hold {
  readonly before: number;
  readonly after: number;
  readonly moves: boolean;
  readonly ways: Ways;
}

interface Held {
  readonly harm: TriedHarm;
  readonly hold: Hold | undefined;
}

function compare(a: Held, b: Held): number {
  const moves = Number(a.hold?.moves === true) - Number(b.hold?.moves === true);
  return moves || a.harm.severity - b.harm.severity || levelIn(a.hold) - levelIn(b.hold);
}

function levelIn(hold: Hold | undefined): number {
  return hold === undefined ? 0 : Math.max(hold.before, hold.after);
}

function holdOf(consequence: number, { sides, which }: AskedSide): Hold | undefined {
  const { stops, brings, bringsOpened } = sides;
  const move = (sides.withIt.consequence[consequence] ?? 0) - (sides.without.consequence[consequence] ?? 0);
  const alone = brings.withIt.levelOf(consequence);
  const opened = move > 0 ? bringsOpened.levelOf(consequence) : 0;
  const [was, after] = [brings.without.levelOf(consequence), Math.max(alone, opened)];
  const raised = move > 0 || (move === 0 && after > was);
  if (which === 'brings')
    return raised
      ? { before: was, after, moves: move > 0, ways: alone === after ? brings.withIt : bringsOpened }
      : undefined;
  const [before, left] = [stops.without.levelOf(consequence), stops.withIt.levelOf(consequence)];
  // A way that is less likely than others closes without anybody being safer for it.
  const carries = before > left && before === sides.without.consequence[consequence];
  const lowered = move < 0 || (!raised && carries);
  return lowered ? { before, after: left, moves: move < 0, ways: stops.without } : undefined;
}

function conflictHarm(assessment: Assessment, harm: TriedHarm, hold: Hold, asked: AskedSide): ConflictHarm {
  const { finding, consequence, evaluationAt } = harm;
  const named = (level: number) => levelOf(assessment.knowledge.domain.scales.likelihood, level) ?? '';
  const { without, withIt } = asked.sides;
  const [before, after] = [without.consequence[consequence] ?? 0, withIt.consequence[consequence] ?? 0];
  const { id, harm: title, situation, to, kind, severity } = finding;
  return {
    harm: id,
    title,
    situation,
    to,
    kind,
    severity,
    before: named(before),
    after: named(after),
    evaluationBefore: evaluationAt(before),
    evaluationAfter: evaluationAt(after),
    way: { before: named(hold.before), after: named(hold.after) },
    moves: hold.moves,
    chain: reportSteps(chainOf(assessment, harm, hold.ways.stepsTo(consequence), asked)),
  };
}

/** Harm and situation without a level: theirs are of all ways together. */
function chainOf(
  assessment: Assessment,
  { finding }: TriedHarm,
  steps: readonly WayStep[],
  asked: AskedSide,
): ChainStep[] {
  const { nameStep, control } = asked;
  if (nameStep === undefined) return [];
  const scale = assessment.knowledge.domain.scales.likelihood;
  const ends = finding.chain.flatMap(({ kind, id, title, from }): ChainStep[] =>
    kind === 'harm' || kind === 'situation' ? [{ kind, id, title, from }] : [],
  );
  const between = steps.flatMap(({ kind, index, level }) =>
    nameStep(kind, index, level).map((step) => ({ ...step, level: levelOf(scale, level) ?? '' })),
  );
  return [...ends, ...between, ...controlStep(assessment, control)];
}

function controlStep({ structure, knowledge, graph }: Assessment, control: number): ChainStep[] {
  const place = structure.controls[control];
  if (place === undefined) return [];
  const entry = entryOf(knowledge.index, 'controls', place.property);
  const asset = graph.assets.find(({ id }) => id === place.asset)?.title ?? place.asset;
  return [
    {
      kind: 'control',
      id: `${place.property}@${place.asset}`,
      title: `${entry?.title ?? place.property} at ${asset}`,
      from: entryOrigin(place.property, entry?.source, knowledge.domain.id),
    },
  ];
}

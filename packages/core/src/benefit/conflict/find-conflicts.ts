/**
 * Conflicts of an assessment, found from the graph: a control that stops a way to one harm and brings a way to another. Nothing
 * of it is written by people, and no pattern of a pack is needed for it: the side effects of strategies are.
 */
import type { Assessment } from '../../assessment/assess.ts';
import { namesFor, type Names } from '../../assessment/names.ts';
import { trialsOf, type TriedHarm } from '../../assessment/trial.ts';
import { stepNamer } from '../../harm/chain-steps.ts';
import { rowAt } from '../../risk/rows.ts';
import type { ConflictFinding } from './conflict-finding.ts';
import { broughtBy } from './brought-by.ts';
import { harmsOfSide } from './conflict-harms.ts';
import { conflictKinds } from './conflict-kinds.ts';
import { type ControlToTry, controlsToTry } from './controls-to-try.ts';
import { toldAt } from './told-at.ts';
import { canBring, type TwoSides, twoSides } from './two-sides.ts';

export interface FindOptions {
  /** Conflicts whose harms come with their chains; default: none. */
  readonly chainsOf?: (id: string) => boolean;
}

/** What weighs most first: not slight, in somebody's hands, then by how likely what it raises becomes, and how much that is. */
export function findConflicts(assessment: Assessment, options: FindOptions = {}): ConflictFinding[] {
  const trials = trialsOf(assessment);
  const names = namesFor(assessment);
  const context = { assessment, names, harms: trials.harms, nameStep: stepNamer(assessment), options };
  const found = controlsToTry(assessment, trials.harms).flatMap((tried) => {
    if (!canBring(assessment, tried.control)) return [];
    for (const beside of tried.beside) {
      const without = { on: beside, off: [tried.control] };
      const withIt = { on: [...beside, tried.control] };
      const sides = twoSides(assessment, trials, { without, withIt, controls: [tried.control] });
      const finding = findingFor(context, tried, sides, beside);
      if (finding !== undefined) return [finding];
    }
    return [];
  });
  return found.sort(
    (a, b) => compareWeights(weightOf(assessment, b), weightOf(assessment, a)) || (a.id < b.id ? -1 : 1),
  );
}

interface Context {
  readonly assessment: Assessment;
  readonly names: Names;
  readonly harms: readonly TriedHarm[];
  readonly nameStep: ReturnType<typeof stepNamer>;
  readonly options: FindOptions;
}

function findingFor(
  { assessment, names, harms, nameStep, options }: Context,
  { control, standing }: ControlToTry,
  sides: TwoSides,
  beside: readonly number[],
): ConflictFinding | undefined {
  const { structure, knowledge, dossier, model } = assessment;
  const place = structure.controls[control];
  if (place === undefined) return undefined;
  const id = `${place.property}@${place.asset}`;
  const naming = options.chainsOf?.(id) === true ? nameStep : undefined;
  const side = (which: 'stops' | 'brings') =>
    harmsOfSide(assessment, harms, { sides, which, control, nameStep: naming });
  const [lowers, raises] = [side('stops'), side('brings')];
  const told = toldAt(assessment, place);
  const findings = new Map(harms.map(({ finding }) => [finding.id, finding]));
  const of = (list: ConflictFinding['lowers']) => list.flatMap(({ harm }) => findings.get(harm) ?? []);
  const functions = new Set((dossier.system.functions ?? []).map((one) => one.id));
  const kinds = conflictKinds(knowledge, functions, { lowered: of(lowers), raised: of(raises), told });
  if (lowers.length === 0 || raises.length === 0 || kinds.length === 0) return undefined;
  const lowest = assessment.knowledge.domain.scales.likelihood.levels[1]?.id;
  return {
    id,
    control: { id: place.property, title: names.property(place.property) },
    asset: names.asset(place.asset),
    standing,
    with: beside
      .filter((other) => sides.enabled.some((at) => rowAt(model.mandatory, at).includes(other)))
      .flatMap((at) => structure.controls[at] ?? [])
      .map((beyond) => ({ id: `${beyond.property}@${beyond.asset}`, title: names.at(beyond) })),
    kinds,
    lowers,
    raises,
    brings: broughtBy(assessment, sides.brings.threats),
    told,
    slight: raises.every(({ moves, way }) => !moves && way.after === lowest),
  };
}

function weightOf({ knowledge }: Assessment, { slight, standing, raises }: ConflictFinding): number[] {
  const levels = knowledge.domain.scales.likelihood.levels.map(({ id }) => id);
  const worst = Math.max(0, ...raises.map(({ way }) => levels.indexOf(way.after)));
  return [Number(!slight), Number(standing !== 'missing'), worst, raises.length];
}

function compareWeights(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((weight, index) => weight !== b[index]);
  return at < 0 ? 0 : (a[at] ?? 0) - (b[at] ?? 0);
}

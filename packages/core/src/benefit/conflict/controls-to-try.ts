/** Controls whose two sides are looked at: those that people wrote, those in options, and those that are missing where a harm presses. */
import type { Assessment } from '../../assessment/assess.ts';
import { candidatesFor } from '../../assessment/candidates.ts';
import { coneOf } from '../../assessment/cone.ts';
import type { TriedHarm } from '../../assessment/trial.ts';
import { rowAt } from '../../risk/rows.ts';
import type { ConflictFinding } from './conflict-finding.ts';
import { placesOf } from './placed.ts';

export interface ControlToTry {
  /** Index into the controls of the structure. */
  readonly control: number;
  readonly standing: ConflictFinding['standing'];
  /** Sets of other controls to take as in place beside it, tried in this order; the first is empty: alone. */
  readonly beside: readonly (readonly number[])[];
}

/** Missing controls that are tried, those that stand before most threats first. */
const MOST_MISSING = 400;
/** Harms that a missing control should lower: the worst so many that are not acceptable. */
const MOST_TARGETS = 25;

/** One for each control and place: in place before proposed, before in an option, before missing. */
export function controlsToTry(assessment: Assessment, harms: readonly TriedHarm[]): ControlToTry[] {
  const places = new Map(
    assessment.structure.controls.map(({ property, asset }, index) => [`${property}@${asset}`, index]),
  );
  const written = (wanted: 'in-place' | 'proposed') =>
    assessment.facts.controls.flatMap(({ control, asset, state }) =>
      state === wanted ? (places.get(`${control}@${asset}`) ?? []) : [],
    );
  const [inPlace, proposed] = [written('in-place'), written('proposed')];
  const options = optionSets(assessment);
  const standings = new Map<number, ConflictFinding['standing']>();
  const stand = (standing: ConflictFinding['standing'], list: readonly number[]) => {
    for (const control of list) if (!standings.has(control)) standings.set(control, standing);
  };
  stand('in-place', inPlace);
  stand('proposed', proposed);
  stand('option', options.flat());
  stand('missing', missingControls(assessment, harms));
  return [...standings].map(([control, standing]) => ({
    control,
    standing,
    beside: [
      [],
      ...[...options.filter((set) => set.includes(control)), proposed].map((set) => partners(assessment, control, set)),
    ],
  }));
}

/** Of a set those that stand in one strategy with the control: the others change nothing of what it does itself. */
function partners({ model }: Assessment, control: number, set: readonly number[]): number[] {
  const beside = new Set([...rowAt(model.strategiesOf, control)].flatMap((at) => [...rowAt(model.mandatory, at)]));
  return set.filter((other) => other !== control && beside.has(other));
}

/** What the options of worksheets and balances put in place or take away. */
function optionSets(assessment: Assessment): number[][] {
  const { dossier } = assessment;
  const written = [
    ...(dossier.conflicts.conflicts ?? []).flatMap(({ about, options }) => [
      about,
      ...options.map(({ on = [], off = [] }) => [...on, ...off]),
    ]),
    ...(dossier.balances.balances ?? []).flatMap(({ options }) => options.map(({ controls = [] }) => controls)),
  ];
  return written.map((set) => placesOf(assessment, set).flatMap(({ index }) => index ?? []));
}

/** Single controls that would close ways to harms that are not acceptable. */
function missingControls(assessment: Assessment, harms: readonly TriedHarm[]): number[] {
  const pressing = harms.filter(({ finding }) => finding.evaluation !== 'acceptable').slice(0, MOST_TARGETS);
  const { threats } = coneOf(
    assessment,
    pressing.map(({ consequence }) => consequence),
  );
  const alone = candidatesFor(assessment, threats).flatMap(({ controls }) => (controls.length === 1 ? controls : []));
  return [...new Set(alone)].slice(0, MOST_MISSING);
}

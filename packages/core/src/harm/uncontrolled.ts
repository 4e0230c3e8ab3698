/**
 * How likely things are without the controls that count, and with only those that bring something about: ISO 14971 asks for the
 * risk before its control, and for the risks that controls themselves bring.
 */
import type { Assessment } from '../assessment/assess.ts';
import { controlCounts } from '../risk/defences.ts';
import type { Levels } from '../risk/levels.ts';
import { CONTROL, type RiskModel } from '../risk/risk-model.ts';
import { rowAt } from '../risk/rows.ts';
import { settle } from '../risk/settle.ts';
import { standingOf, update } from '../risk/update.ts';
import { withChanges } from '../risk/what-if.ts';

/** Levels with some of the controls, and the model that they are of. */
export interface State {
  readonly model: RiskModel;
  readonly levels: Levels;
}

/** A strategy that counts and brings threats about: its controls that count, and the threats, by index. */
export interface Bringer {
  readonly controls: readonly number[];
  readonly threats: readonly number[];
  /** Levels with its controls and no others; and with all that count but these. */
  readonly alone: Levels;
  readonly without: Levels;
}

export interface Uncontrolled {
  /** Controls that count in the assessment, by index. */
  readonly counting: readonly number[];
  readonly none: State;
  /** Only controls of strategies that bring threats about. */
  readonly bringing: State;
  readonly bringers: readonly Bringer[];
}

/**
 * Without side effects more controls never make anything likelier. So with the bringing ones alone each thing is at least as
 * likely as with all, and the worse of both states is never below what the assessment says.
 */
export function uncontrolled({ model, levels, options }: Assessment): Uncontrolled {
  const counting = [...model.controlState.keys()].filter((control) => controlCounts(model, options, control));
  const only = (kept: ReadonlySet<number>): State => {
    const off = counting.filter((control) => !kept.has(control));
    const changed = withChanges(model, { controls: statesOf(off, CONTROL.absent) });
    return { model: changed, levels: settle(changed, options) };
  };
  const none = only(new Set());
  const found = bringersOf(model, levels, new Set(counting));
  const [nothing, all] = [standingOf(none.model, none.levels), standingOf(model, levels)];
  return {
    counting,
    none,
    bringing: found.length === 0 ? none : only(new Set(found.flatMap(({ controls }) => controls))),
    bringers: found.map((bringer) => ({
      ...bringer,
      alone: update(nothing, { controls: statesOf(bringer.controls, CONTROL.inPlace) }).levels,
      without: update(all, { controls: statesOf(bringer.controls, CONTROL.absent) }).levels,
    })),
  };
}

function statesOf(controls: readonly number[], state: number): ReadonlyMap<number, { readonly state: number }> {
  return new Map(controls.map((control) => [control, { state }]));
}

/** Strategies with the same controls are one: they are there together or not at all. */
function bringersOf(
  model: RiskModel,
  { strategyEnabled }: Levels,
  counting: ReadonlySet<number>,
): Omit<Bringer, 'alone' | 'without'>[] {
  const found = new Map<string, { readonly controls: readonly number[]; readonly threats: number[] }>();
  for (let threat = 0; threat < model.threatCount; threat += 1) {
    for (const strategy of rowAt(model.triggeredBy, threat)) {
      if (strategyEnabled[strategy] !== 1) continue;
      const all = new Set([...rowAt(model.mandatory, strategy), ...rowAt(model.optional, strategy)]);
      const controls = [...all].filter((control) => counting.has(control)).sort((a, b) => a - b);
      const known = found.get(controls.join());
      if (known === undefined) found.set(controls.join(), { controls, threats: [threat] });
      else known.threats.push(threat);
    }
  }
  return [...found.values()];
}

/** The same model under other assumptions: what a signal, a decision or a question changes. Shares everything that stays. */
import type { RiskModel } from './risk-model.ts';

/** By index into the lists of the threat structure. */
export interface Changes {
  /** Assumed trust levels. */
  readonly trust?: ReadonlyMap<number, number>;
  /** State: one of CONTROL; coverage: trust level; what is left out stays. */
  readonly controls?: ReadonlyMap<number, { readonly state?: number; readonly coverage?: number }>;
  readonly impact?: ReadonlyMap<number, number>;
}

export function withChanges(model: RiskModel, { trust, controls, impact }: Changes): RiskModel {
  const changed = {
    assumedTrust: trust === undefined ? model.assumedTrust : written(model.assumedTrust, trust),
    impact: impact === undefined ? model.impact : written(model.impact, impact),
    controlState: model.controlState,
    coverage: model.coverage,
  };
  if (controls !== undefined) {
    changed.controlState = model.controlState.slice();
    changed.coverage = model.coverage.slice();
    for (const [control, { state, coverage }] of controls) {
      if (state !== undefined) changed.controlState[control] = state;
      if (coverage !== undefined) changed.coverage[control] = coverage;
    }
  }
  return { ...model, ...changed };
}

function written(array: Uint8Array, values: ReadonlyMap<number, number>): Uint8Array {
  const copy = array.slice();
  for (const [index, value] of values) copy[index] = value;
  return copy;
}

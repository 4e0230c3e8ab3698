/** Controls in words: what each costs, asks, and why it cannot be chosen. */
import type { Names } from '../assessment/names.ts';
import { STAGES, type Stage } from '../knowledge/clinical-kinds.ts';
import { type ControlFact, type ControlFacts, keyOf } from './control-facts.ts';
import type { Cost, TreatedControl } from './treatment-picture.ts';

export function toldControl(names: Names, fact: ControlFact): TreatedControl {
  const { standing, order, cost, stage, coverage, burden, privacy, evidence, must } = fact;
  const care = names.entry('controls', fact.control)?.care;
  const asked = burdenOf(burden);
  const cannot = refusalOf(names, fact);
  return {
    key: keyOf(fact),
    title: names.property(fact.control),
    asset: names.asset(fact.asset),
    standing,
    ...(order === undefined ? {} : { order }),
    ...(cost === undefined ? {} : { cost }),
    parties: fact.parties.map((id) => ({ id, title: names.party(id) })),
    ...(stage === undefined ? {} : { stage }),
    touches: [...(burden?.touches ?? [])],
    ...(asked === undefined ? {} : { burden: asked }),
    ...(care === undefined ? {} : { care }),
    ...(privacy === undefined ? {} : { privacy }),
    coverage,
    evidence: [...evidence],
    ...(must === undefined ? {} : { must }),
    ...(cannot === undefined ? {} : { cannot }),
  };
}

/** An entry of controls.yaml that names several places counts once and in full, however many of them it is for. */
export function costOf(controls: readonly Pick<ControlFact, 'entry' | 'cost'>[]): Cost {
  const entries = controls.filter(
    ({ entry }, at) => entry === undefined || controls.findIndex((other) => other.entry === entry) === at,
  );
  const stated = entries.flatMap(({ cost }) => cost ?? []);
  return {
    once: stated.reduce((sum, { once }) => sum + once, 0),
    yearly: stated.reduce((sum, { yearly }) => sum + yearly, 0),
    unpriced: controls.filter(({ cost }) => cost === undefined).length,
  };
}

/** Why a control cannot be chosen; undefined where it can. */
export function refusalOf(names: Pick<Names, 'party'>, { cannot, declinedBy }: ControlFact): string | undefined {
  if (cannot !== undefined) return cannot;
  return declinedBy === undefined ? undefined : `${names.party(declinedBy)} declined what was expected there`;
}

/** Of these controls and what they need: those that cannot be had, each once. */
export function blockedOf(
  names: Names,
  facts: ControlFacts,
  controls: readonly ControlFact[],
): { readonly control: string; readonly because: string }[] {
  const seen = new Set(controls);
  // A set gives what is added while one walks over it, too.
  for (const { needs } of seen)
    for (const need of needs) {
      const needed = facts.byKey.get(need);
      if (needed !== undefined && !isInPlace(needed)) seen.add(needed);
    }
  return [...seen].flatMap((fact) => {
    const because = refusalOf(names, fact);
    return because === undefined ? [] : [{ control: keyOf(fact), because }];
  });
}

export function isInPlace({ standing }: Pick<ControlFact, 'standing'>): boolean {
  return standing === 'proved' || standing === 'claimed';
}

/** Its stage lies before the one that the device is in. */
export function isTooLate({ stage }: ControlFact, now: Stage): boolean {
  return stage !== undefined && STAGES.indexOf(stage) < STAGES.indexOf(now);
}

/** Undefined where nobody stated anything of it. */
function burdenOf(burden: ControlFact['burden']): TreatedControl['burden'] {
  const [minutes, uses] = [burden?.['minutes-per-use'], burden?.['uses-per-device-year']];
  const hours = burden?.['training-hours'];
  const told = {
    ...(minutes === undefined ? {} : { minutesPerUse: minutes }),
    ...(uses === undefined ? {} : { usesPerDeviceYear: uses }),
    ...(hours === undefined ? {} : { trainingHours: hours }),
    ...(burden?.note === undefined ? {} : { note: burden.note }),
  };
  return Object.keys(told).length === 0 ? undefined : told;
}

/** Which consequences an optional control holds back at its asset, with the variants of a population. */
import type { DomainModel } from '../knowledge/domain-model.ts';
import type { AtAsset, ThreatStructure } from './threat-structure.ts';

export interface HeldBack {
  /** Consequences at the control's asset: those that it keeps from causing what its strategy stops, or whose holding back brings a side effect. */
  readonly heldBackBy: (control: number, use: 'stops' | 'brings') => number[];
  /** The control for the other end of the population; itself where there is none. */
  readonly otherEnd: (control: number) => number;
}

export function heldBackFor(structure: ThreatStructure, domain: DomainModel): HeldBack {
  const consequences = placesOf(structure.consequences);
  const controls = placesOf(structure.controls);
  const controlById = new Map(domain.controls.map((control) => [control.id, control]));
  const held = { stops: heldBackTypes(domain, true), brings: heldBackTypes(domain, false) };
  return {
    heldBackBy: (control, use) => {
      const at = structure.controls[control];
      return at === undefined
        ? []
        : (held[use].get(at.property) ?? []).flatMap((property) => consequences.get(keyOf(property, at.asset)) ?? []);
    },
    otherEnd: (control) => {
      const at = structure.controls[control];
      const variant = controlById.get(at?.property ?? '')?.variantOf;
      const base = controlById.get(variant?.id ?? '');
      const other = variant?.end === 'lowest' ? base?.highest : base?.lowest;
      return other === undefined || at === undefined ? control : (controls.get(keyOf(other, at.asset)) ?? control);
    },
  };
}

function placesOf(list: readonly AtAsset[]): ReadonlyMap<string, number> {
  return new Map(list.map(({ property, asset }, index) => [keyOf(property, asset), index]));
}

function keyOf(property: string, asset: string): string {
  return `${property} ${asset}`;
}

/**
 * Control to consequences, with the variants of a population added. Where the control stops something, the least covered member is
 * the one whose consequence is likeliest (`crossed`); where using it brings something, ends go together.
 */
function heldBackTypes(domain: DomainModel, crossed: boolean): ReadonlyMap<string, readonly string[]> {
  const controls = new Map(domain.controls.map((control) => [control.id, control]));
  const consequences = new Map(domain.consequences.map((consequence) => [consequence.id, consequence]));
  const found = new Map<string, string[]>();
  const add = (control: string | undefined, consequence: string | undefined): void => {
    if (control === undefined || consequence === undefined) return;
    const list = found.get(control) ?? [];
    if (!list.includes(consequence)) list.push(consequence);
    found.set(control, list);
  };
  for (const { control, consequence } of domain.suppressions ?? []) {
    add(control, consequence);
    const ends = consequences.get(consequence);
    add(controls.get(control)?.lowest, crossed ? ends?.highest : ends?.lowest);
    add(controls.get(control)?.highest, crossed ? ends?.lowest : ends?.highest);
  }
  return found;
}

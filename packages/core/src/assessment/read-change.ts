/** What a person types for a change, `control@asset` and `attribute@asset=level`, as indexes; what is unknown is told with suggestions. */
import type { Assessment } from './assess.ts';
import type { Change } from './trial.ts';
import { resolveRef } from '../knowledge/entry-index.ts';
import { nearest } from '../suggestion.ts';

export interface WrittenChange {
  readonly add: readonly string[];
  readonly remove: readonly string[];
  readonly assume: readonly string[];
}

export interface ReadChange {
  readonly change: Change;
  /** One line each; with any of them the change must not be tried. */
  readonly faults: readonly string[];
}

/** `control@*` stands for all assets that can have the control. */
export function readChange(assessment: Assessment, written: WrittenChange): ReadChange {
  const faults: string[] = [];
  const on = written.add.flatMap((text) => controlsFor(assessment, text, faults));
  const off = written.remove.flatMap((text) => controlsFor(assessment, text, faults));
  const trust = written.assume.flatMap((text) => trustFor(assessment, text, faults));
  return { change: { on, off, trust }, faults };
}

function controlsFor(assessment: Assessment, text: string, faults: string[]): number[] {
  const { knowledge, structure } = assessment;
  const [ref, asset] = parted(text);
  if (asset === undefined)
    return told(faults, `"${text}": write control@asset, or control@* for all assets that can have it`);
  const control = resolveRef(knowledge.index, 'controls', ref, knowledge.index.packs) ?? ref;
  if (!knowledge.domain.controls.some(({ id }) => id === control)) {
    return told(
      faults,
      `no control "${ref}"${hint(
        ref,
        knowledge.domain.controls.map(({ id }) => shortOf(id)),
        listerOf(assessment, 'controls'),
      )}`,
    );
  }
  const places = structure.controls.flatMap((place, index) =>
    place.property === control && (asset === '*' || place.asset === asset) ? [index] : [],
  );
  return places.length > 0 ? places : told(faults, notThere(assessment, control, asset, structure.controls));
}

function trustFor(assessment: Assessment, text: string, faults: string[]): { index: number; level: number }[] {
  const { knowledge, structure } = assessment;
  const equals = text.lastIndexOf('=');
  const [ref, asset] = parted(equals < 0 ? text : text.slice(0, equals));
  if (equals < 0 || asset === undefined) return told(faults, `"${text}": write attribute@asset=level`);
  const levels = knowledge.domain.scales.trust.levels.map(({ id }) => id);
  const level = levels.indexOf(text.slice(equals + 1));
  if (level < 0) return told(faults, `no level "${text.slice(equals + 1)}" of trust: one of ${levels.join(', ')}`);
  const attribute = resolveRef(knowledge.index, 'trust-attributes', ref, knowledge.index.packs) ?? ref;
  if (!knowledge.domain.trustAttributes.some(({ id }) => id === attribute)) {
    return told(
      faults,
      `no trust attribute "${ref}"${hint(
        ref,
        knowledge.domain.trustAttributes.map(({ id }) => shortOf(id)),
        listerOf(assessment, 'trust-attributes'),
      )}`,
    );
  }
  const index = structure.trust.findIndex((place) => place.property === attribute && place.asset === asset);
  return index < 0 ? told(faults, notThere(assessment, attribute, asset, structure.trust)) : [{ index, level }];
}

function notThere(
  { graph }: Assessment,
  property: string,
  asset: string,
  places: readonly { readonly property: string; readonly asset: string }[],
): string {
  const assets = graph.assets.map(({ id }) => id);
  if (asset !== '*' && !assets.includes(asset)) return `no asset "${asset}"${hint(asset, assets)}`;
  const can = places.flatMap((place) => (place.property === property ? [place.asset] : []));
  const where =
    can.length === 0
      ? 'no asset of this dossier can'
      : `these can: ${can.slice(0, 6).join(', ')}${can.length > 6 ? ' ...' : ''}`;
  return `"${asset}" cannot have ${shortOf(property)}; ${where}`;
}

/** Ids of derived assets hold no `@`; the first one parts. */
function parted(text: string): [string, string | undefined] {
  const at = text.indexOf('@');
  return at <= 0 || at === text.length - 1 ? [text, undefined] : [text.slice(0, at), text.slice(at + 1)];
}

function listerOf({ knowledge }: Assessment, kind: 'controls' | 'trust-attributes'): string | undefined {
  const holder = knowledge.packs.find(({ entries }) => entries[kind].length > 0);
  return holder === undefined ? undefined : `primum pack show ${holder.manifest.id}/${kind}`;
}

function shortOf(id: string): string {
  return id.slice(id.indexOf('/') + 1);
}

/** `lister`: what lists all that are known, told where nothing is near. */
function hint(word: string, known: readonly string[], lister?: string): string {
  const near = nearest(word, known);
  if (near !== undefined) return `: did you mean "${near}"?`;
  return lister === undefined ? '' : `: \`${lister}\` lists those that there are`;
}

function told(faults: string[], message: string): [] {
  faults.push(message);
  return [];
}

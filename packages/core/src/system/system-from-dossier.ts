/** The graph and the facts that a dossier writes: the first step of the data's way. */
import { flowId } from '../dossier/flow-id.ts';
import { functionType } from '../dossier/function-type.ts';
import type { Dossier } from '../dossier/dossier.ts';
import type { Fault } from '../fault.ts';
import { resolveRef } from '../knowledge/entry-index.ts';
import type { Knowledge } from '../knowledge/join-packs.ts';
import type { EntryKind } from '../knowledge/pack.ts';
import { populationLevel } from './population.ts';
import type { GraphAsset, GraphRelation, SystemFacts, SystemGraph } from './system-graph.ts';

export interface WrittenSystem {
  readonly graph: SystemGraph;
  readonly facts: SystemFacts;
  /** What could not be taken over because the packs do not know it. check-references tells people more about it. */
  readonly faults: readonly Fault[];
}

interface Draft {
  readonly knowledge: Knowledge;
  readonly assets: GraphAsset[];
  readonly relations: GraphRelation[];
  readonly faults: Fault[];
}

/** Assumes a dossier whose references were checked; what is unknown is left out and told as a fault. */
export function systemFromDossier(dossier: Dossier, knowledge: Knowledge): WrittenSystem {
  const draft: Draft = { knowledge, assets: [], relations: [], faults: [] };
  addThings(draft, dossier);
  addData(draft, dossier);
  addFunctions(draft, dossier);
  (dossier.system.relations ?? []).forEach((link, index) => {
    const relation = lookUp(draft, 'relations', link.relation, 'system', ['relations', index, 'relation']);
    if (relation !== undefined) draft.relations.push({ from: link.from, relation, to: link.to, derivedBy: undefined });
  });
  const facts = factsOf(draft, dossier);
  return { graph: { assets: draft.assets, relations: draft.relations }, facts, faults: draft.faults };
}

function addThings(draft: Draft, { system }: Dossier): void {
  (system.zones ?? []).forEach((zone, index) => {
    addAsset(draft, zone, ['zones', index, 'type']);
    relate(draft, 'zones.in', zone.id, zone.in);
    relate(draft, 'zones.joins', zone.id, zone.joins);
  });
  system.assets.forEach((asset, index) => {
    addAsset(draft, asset, ['assets', index, 'type']);
    relate(draft, 'assets.zone', asset.id, asset.zone);
    relate(draft, 'assets.networks', asset.id, asset.networks);
    relate(draft, 'assets.part-of', asset.id, asset['part-of']);
    relate(draft, 'assets.runs-on', asset.id, asset['runs-on']);
    relate(draft, 'assets.used-by', asset.id, asset['used-by']);
    relate(draft, 'assets.talks', asset.id, asset.talks);
  });
  (system.interfaces ?? []).forEach((port, index) => {
    addAsset(draft, port, ['interfaces', index, 'type']);
    relate(draft, 'interfaces.of', port.id, port.of);
  });
}

function addData(draft: Draft, { system }: Dossier): void {
  const flowType = draft.knowledge.writtenAs.assetTypes.get('data.flows');
  (system.data ?? []).forEach((data, index) => {
    addAsset(draft, data, ['data', index, 'type']);
    relate(draft, 'data.about', data.id, data.about);
    relate(draft, 'data.created-by', data.id, data['created-by']);
    relate(draft, 'data.kept-at', data.id, data['kept-at']);
    for (const flow of data.flows ?? []) {
      const id = flowId(data.id, flow.from, flow.to);
      if (flowType === undefined) continue;
      const title = `${data.title ?? data.id}, ${flow.from} to ${flow.to}`;
      draft.assets.push({ id, title, type: flowType, population: 0, derivedBy: undefined });
      relate(draft, 'data.flows.data', id, data.id);
      relate(draft, 'data.flows.from', id, flow.from);
      relate(draft, 'data.flows.to', id, flow.to);
      relate(draft, 'data.flows.over', id, flow.over);
    }
  });
}

function addFunctions(draft: Draft, { system }: Dossier): void {
  for (const task of system.functions ?? []) {
    const type = functionType(draft.knowledge, task.kind);
    if (type === undefined) continue;
    draft.assets.push({ id: task.id, title: task.title ?? task.id, type, population: 0, derivedBy: undefined });
    relate(draft, 'functions.performed-by', task.id, task['performed-by']);
    relate(draft, 'functions.relies-on', task.id, task['relies-on']);
    relate(draft, 'functions.for', task.id, task.for);
  }
}

interface Written {
  readonly id: string;
  readonly title?: string | undefined;
  readonly type: string;
  readonly count?: number | undefined;
}

function addAsset(draft: Draft, written: Written, path: readonly (string | number)[]): void {
  const type = lookUp(draft, 'asset-types', written.type, 'system', path);
  if (type === undefined) return;
  const population = populationLevel(written.count ?? 1, draft.knowledge.domain.scales.population.levels.length);
  draft.assets.push({ id: written.id, title: written.title ?? written.id, type, population, derivedBy: undefined });
}

function relate(draft: Draft, field: string, from: string, to: string | readonly string[] | undefined): void {
  const relation = draft.knowledge.writtenAs.relations.get(field);
  if (relation === undefined || to === undefined) return;
  for (const target of typeof to === 'string' ? [to] : to)
    draft.relations.push({ from, relation, to: target, derivedBy: undefined });
}

function factsOf(draft: Draft, { assumptions, controls }: Dossier): SystemFacts {
  const trustLevels = draft.knowledge.domain.scales.trust.levels.map((level) => level.id);
  const trust = assumptions.assumptions.flatMap((assumed, index) => {
    const attribute = lookUp(draft, 'trust-attributes', assumed.trust, 'assumptions', ['assumptions', index, 'trust']);
    const level = trustLevels.indexOf(assumed.level);
    return attribute === undefined || level < 0 ? [] : [{ asset: assumed.at, attribute, level }];
  });
  const placed = controls.controls.flatMap((use, index) => {
    const control = lookUp(draft, 'controls', use.control, 'controls', ['controls', index, 'control']);
    if (control === undefined) return [];
    const level = use.coverage === undefined ? -1 : trustLevels.indexOf(use.coverage);
    const places = typeof use.at === 'string' ? [use.at] : use.at;
    return places.map((asset) => ({ asset, control, state: use.state, coverage: level < 0 ? undefined : level }));
  });
  return { trust, impact: [], controls: placed };
}

function lookUp(
  draft: Draft,
  kind: EntryKind,
  ref: string,
  document: string,
  path: readonly (string | number)[],
): string | undefined {
  const id = resolveRef(draft.knowledge.index, kind, ref, draft.knowledge.index.packs);
  if (id === undefined) {
    draft.faults.push({
      severity: 'error',
      code: 'unknown-reference',
      message: `no entry "${ref}" of kind ${kind}`,
      document,
      path,
    });
  }
  return id;
}

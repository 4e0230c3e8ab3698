/** `primum explain`: any thing of an assessment as a tree, from it back to what lets it begin, each step with its source. */
import type { Assessment } from './assess.ts';
import { chainTree, type ExplainStep, placeStep, threatStep, type TreeContext, treeContext } from './chain-tree.ts';
import { findThing, type Thing } from './find-thing.ts';
import { levelOf } from './names.ts';

export interface Explanation {
  readonly step: ExplainStep;
  /** Indexes into the structure's consequences that the thing stands for: what "lower it" means. */
  readonly consequences: readonly number[];
}

export type Explained =
  | { readonly found: true; readonly explanation: Explanation }
  | { readonly found: false; readonly suggestions: readonly string[] };

export function explain(assessment: Assessment, wanted: string): Explained {
  const thing = findThing(assessment, wanted);
  if (thing.kind === 'unknown') return { found: false, suggestions: thing.suggestions };
  return { found: true, explanation: explanationOf(treeContext(assessment), thing) };
}

function explanationOf(context: TreeContext, thing: Exclude<Thing, { kind: 'unknown' }>): Explanation {
  switch (thing.kind) {
    case 'harm':
      return harmExplained(context, thing.index);
    case 'consequence':
      return { step: chainTree(context, { consequence: thing.index }), consequences: [thing.index] };
    case 'trust': {
      const by = context.assessment.structure.underminedBy[thing.index] ?? -1;
      return { step: chainTree(context, { trust: thing.index }), consequences: by < 0 ? [] : [by] };
    }
    case 'threat': {
      const effects = context.assessment.structure.threats[thing.index]?.effects ?? [];
      return { step: chainTree(context, { threat: thing.index }), consequences: effects };
    }
    case 'asset':
      return assetExplained(context, thing.id);
    case 'control':
      return { step: controlExplained(context, thing.control, thing.asset), consequences: [] };
  }
}

function harmExplained(context: TreeContext, index: number): Explanation {
  const finding = context.assessment.harms.findings[index];
  if (finding === undefined) throw new RangeError(`no harm ${index}`);
  const at = context.assessment.structure.consequences.findIndex(
    ({ property, asset }) => property === finding.consequence && asset === finding.asset,
  );
  const [harm, situation] = [
    finding.chain.find(({ kind }) => kind === 'harm'),
    finding.chain.find(({ kind }) => kind === 'situation'),
  ];
  const below = at < 0 ? [] : [chainTree(context, { consequence: at })];
  const middle: ExplainStep[] = situation === undefined ? below : [{ ...situation, children: below }];
  const step: ExplainStep =
    harm === undefined
      ? { kind: 'harm', id: finding.id, title: finding.harm, children: middle }
      : { ...harm, children: middle };
  const lost = at < 0 ? lostOnChain(context, finding.chain) : [at];
  return {
    step:
      at < 0
        ? {
            ...step,
            children: [
              ...step.children,
              ...finding.chain
                .filter(({ kind }) => kind !== 'harm' && kind !== 'situation')
                .map((link) => ({ ...link, children: [] })),
            ],
          }
        : step,
    consequences: lost,
  };
}

function lostOnChain({ assessment }: TreeContext, chain: Assessment['harms']['findings'][number]['chain']): number[] {
  const first = chain.find(({ kind }) => kind === 'consequence');
  return assessment.structure.consequences.flatMap(({ property, asset }, index) =>
    first !== undefined && first.id === `${property}@${asset}` ? [index] : [],
  );
}

/** Worst consequences of one asset that are followed back; the rest is listed. */
const FOLLOWED = 1;

function assetExplained(context: TreeContext, id: string): Explanation {
  const { graph, structure, levels, facts, knowledge } = context.assessment;
  const asset = graph.assets.find((other) => other.id === id);
  const own = (list: readonly { readonly asset: string }[]) =>
    list.flatMap((place, index) => (place.asset === id ? [index] : []));
  const lost = own(structure.consequences).sort(
    (a, b) =>
      (levels.consequenceRisk[b] ?? 0) - (levels.consequenceRisk[a] ?? 0) ||
      (levels.consequence[b] ?? 0) - (levels.consequence[a] ?? 0) ||
      a - b,
  );
  const possible = lost.filter((at) => (levels.consequence[at] ?? 0) > 0);
  const controls = facts.controls
    .filter((fact) => fact.asset === id)
    .map(
      ({ control, state }): ExplainStep => ({
        kind: 'control',
        id: `${control}@${id}`,
        title: context.names.property(control),
        note: state,
        children: [],
      }),
    );
  const type = knowledge.domain.assetTypes.find((other) => other.id === asset?.type);
  const step: ExplainStep = {
    kind: 'asset',
    id,
    title: asset?.title ?? id,
    note: [type?.title ?? asset?.type ?? '', asset?.derivedBy === undefined ? '' : `derived by ${asset.derivedBy}`]
      .filter((text) => text !== '')
      .join(', '),
    children: [
      ...possible.map((at, index) =>
        index < FOLLOWED ? chainTree(context, { consequence: at }) : placeStep(context, 'consequence', at),
      ),
      ...own(structure.trust).map((at) => placeStep(context, 'trust', at)),
      ...controls,
    ],
  };
  return { step, consequences: possible };
}

function controlExplained(context: TreeContext, control: string, asset: string | undefined): ExplainStep {
  const { structure, facts, levels, knowledge } = context.assessment;
  const places = structure.controls.flatMap((place, index) =>
    place.property === control && (asset === undefined || place.asset === asset) ? [index] : [],
  );
  const states = new Map(facts.controls.map((fact) => [`${fact.control}@${fact.asset}`, fact.state]));
  const strategies = structure.strategies.map((strategy, index) => ({ ...strategy, index }));
  const threats = structure.threats.map((threat, index) => ({ ...threat, index }));
  const stopped = (strategy: number) =>
    threats.filter(({ blockedBy, mitigatedBy }) => blockedBy.includes(strategy) || mitigatedBy.includes(strategy));
  const entry = context.origin('controls', control);
  return {
    kind: 'control',
    id: asset === undefined ? control : `${control}@${asset}`,
    title: asset === undefined ? context.names.property(control) : context.names.at({ property: control, asset }),
    ...(entry === undefined ? {} : { from: entry }),
    children: places.slice(0, MOST_PLACES).map((at): ExplainStep => {
      const place = structure.controls[at] ?? { property: '', asset: '' };
      const id = `${place.property}@${place.asset}`;
      return {
        kind: 'control',
        id,
        title: context.names.at(place),
        note: states.get(id) ?? 'not there',
        children: strategies
          .filter(({ mandatory, optional }) => mandatory.includes(at) || optional.includes(at))
          .map(({ index, domainIndex, strategy, id: instance }): ExplainStep => {
            const from = context.origin('strategies', strategy);
            const lends = levelOf(knowledge.domain.scales.trust, knowledge.domain.strategies[domainIndex]?.effect);
            return {
              kind: 'strategy',
              id: instance,
              title: knowledge.domain.strategies[domainIndex]?.title ?? strategy,
              note: `${levels.strategyEnabled[index] === 1 ? 'counts' : 'does not count yet'}${lends === undefined ? '' : `; lends trust ${lends}`}`,
              ...(from === undefined ? {} : { from }),
              children: stopped(index)
                .slice(0, MOST_PLACES)
                .map((threat) => threatStep(context, threat.index)),
            };
          }),
      };
    }),
  };
}

const MOST_PLACES = 12;

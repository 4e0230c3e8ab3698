/** Causes of each threat as gates. Where one of several assets is enough, each asset is an alternative of a choice. */
import type { DomainModel, Pattern } from '../knowledge/domain-model.ts';
import type { IntricateThreat, RiskModel } from './risk-model.ts';
import { distinctRows, reversedRows, type Rows, rowsFilled, rowsOf } from './rows.ts';
import type { ThreatInstance, ThreatStructure } from './threat-structure.ts';

type Causes = Pick<RiskModel, 'causes' | 'uses' | 'waitsFor' | 'choiceOf' | 'threatOf' | 'alternatives' | 'choices'>;

/** `intricate`: threats whose dependence on optional controls the gates cannot express; their row only lists what they depend on. */
export function compileCauses(
  structure: ThreatStructure,
  domain: DomainModel,
  intricate: ReadonlyMap<number, IntricateThreat>,
): Causes {
  const { threats } = structure;
  const special = specialNeeds(structure, domain, intricate);
  const alternativeGates: (readonly number[])[] = [];
  const choiceOf: number[] = [];
  const threatOf: number[] = [];
  const alternatives: number[][] = [];
  const choices = rowsFilled(threats.length, (threat, add) => {
    for (const options of special.get(threat)?.choices ?? []) {
      const choice = threatOf.push(threat) - 1;
      alternatives.push(
        options.map((nodes) => {
          choiceOf.push(choice);
          return threats.length + alternativeGates.push(nodes) - 1;
        }),
      );
      add(choice);
    }
  });
  const causes = distinctRows(threats.length + alternativeGates.length, (gate, add) => {
    const threat = threats[gate];
    const nodes = threat === undefined ? alternativeGates[gate - threats.length] : special.get(gate)?.all;
    if (nodes !== undefined) for (const node of nodes) add(node);
    if (nodes !== undefined || threat === undefined) return;
    for (const index of threat.entryPoints) add(index);
    for (const index of threat.conditions) add(structure.trust.length + index);
  });
  return {
    causes,
    uses: reversedRows(causes, structure.trust.length + structure.consequences.length),
    waitsFor: rowLengths(causes, choices),
    choiceOf: Int32Array.from(choiceOf),
    threatOf: Int32Array.from(threatOf),
    alternatives: rowsOf(alternatives),
    choices,
  };
}

/** By threat: what it needs where that is more than every one of its causes. */
function specialNeeds(
  structure: ThreatStructure,
  domain: DomainModel,
  intricate: ReadonlyMap<number, IntricateThreat>,
): ReadonlyMap<number, Needs> {
  const found = new Map<number, Needs>();
  structure.threats.forEach((threat, index) => {
    const held = intricate.get(index);
    const needs = held === undefined ? needsOf(structure, threat, domain) : { all: dependenciesOf(held), choices: [] };
    if (needs !== undefined) found.set(index, needs);
  });
  return found;
}

/** What each gate waits for: its causes, and for a threat its choices. */
function rowLengths(causes: Rows, choices: Rows): Int32Array {
  const lengths = new Int32Array(causes.starts.length - 1);
  for (const { starts } of [causes, choices])
    for (let row = 0; row + 1 < starts.length; row += 1)
      lengths[row] = (lengths[row] ?? 0) + (starts[row + 1] ?? 0) - (starts[row] ?? 0);
  return lengths;
}

/** Asset to the nodes that must be lost there, each once. */
export function causesByAsset(structure: ThreatStructure, threat: ThreatInstance): Map<string, number[]> {
  const byAsset = new Map<string, number[]>();
  const add = (asset: string | undefined, node: number): void => {
    const nodes = byAsset.get(asset ?? '');
    if (nodes === undefined) byAsset.set(asset ?? '', [node]);
    else if (!nodes.includes(node)) nodes.push(node);
  };
  for (const trust of threat.entryPoints) add(structure.trust[trust]?.asset, trust);
  for (const consequence of threat.conditions)
    add(structure.consequences[consequence]?.asset, structure.trust.length + consequence);
  return byAsset;
}

const SUFFICIENT = new WeakMap<Pattern, ReadonlySet<string>>();

/** Roles where the easiest asset decides. */
export function sufficientRoles(pattern: Pattern): ReadonlySet<string> {
  const known = SUFFICIENT.get(pattern) ?? new Set(pattern.sufficient.map((node) => node.role));
  SUFFICIENT.set(pattern, known);
  return known;
}

interface Needs {
  readonly all: readonly number[];
  /** Choice to alternatives to nodes. */
  readonly choices: readonly (readonly number[][])[];
}

/** Undefined: every cause is needed. */
function needsOf(structure: ThreatStructure, threat: ThreatInstance, domain: DomainModel): Needs | undefined {
  const pattern = domain.threats[threat.domainIndex]?.pattern;
  if (pattern === undefined || pattern.sufficient.length === 0) return undefined;
  const sufficient = sufficientRoles(pattern);
  if (!hasChoice(threat, sufficient)) return undefined;
  const byAsset = causesByAsset(structure, threat);
  const needed = new Set<string>();
  const either: string[][] = [];
  for (const [role, inRole] of Object.entries(threat.roles)) {
    const assets = inRole.filter((asset) => byAsset.has(asset));
    if (sufficient.has(role) && assets.length > 1) either.push(assets);
    else for (const asset of assets) needed.add(asset);
  }
  return {
    all: [...new Set([...needed].flatMap((asset) => byAsset.get(asset) ?? []))],
    choices: either.map((assets) => assets.map((asset) => byAsset.get(asset) ?? [])),
  };
}

function hasChoice({ roles }: ThreatInstance, sufficient: ReadonlySet<string>): boolean {
  for (const role of sufficient) if ((roles[role]?.length ?? 0) > 1) return true;
  return false;
}

function dependenciesOf({ assets }: IntricateThreat): number[] {
  const nodes = assets.flatMap(({ causes, sideEffects }) => [
    ...causes.map((cause) => cause.node),
    ...sideEffects.flatMap((effect) => effect.heldBack),
  ]);
  return [...new Set(nodes)];
}

/** Causes of each threat as gates. Where one of several assets is enough, each asset is an alternative of a choice. */
import type { DomainModel, Pattern } from '../knowledge/domain-model.ts';
import type { IntricateThreat, RiskModel } from './risk-model.ts';
import { distinct, reversedRows, rowsOf } from './rows.ts';
import type { AtAsset, ThreatInstance, ThreatStructure } from './threat-structure.ts';

type Causes = Pick<RiskModel, 'causes' | 'uses' | 'waitsFor' | 'choiceOf' | 'threatOf' | 'alternatives' | 'choices'>;

/** `intricate`: threats whose dependence on optional controls the gates cannot express; their row only lists what they depend on. */
export function compileCauses(
  structure: ThreatStructure,
  domain: DomainModel,
  intricate: ReadonlyMap<number, IntricateThreat>,
): Causes {
  const threatGates: (readonly number[])[] = [];
  const alternativeGates: number[][] = [];
  const choiceOf: number[] = [];
  const threatOf: number[] = [];
  const alternatives: number[][] = [];
  const choices: number[][] = [];
  const waits: number[] = [];
  structure.threats.forEach((threat, index) => {
    const special = intricate.get(index);
    const needs =
      special === undefined ? needsOf(structure, threat, domain) : { all: dependenciesOf(special), choices: [] };
    threatGates.push(needs.all);
    waits.push(needs.all.length + needs.choices.length);
    choices.push(
      needs.choices.map((options) => {
        const choice = threatOf.push(index) - 1;
        alternatives.push(
          options.map((nodes) => {
            choiceOf.push(choice);
            return structure.threats.length + alternativeGates.push(nodes) - 1;
          }),
        );
        return choice;
      }),
    );
  });
  const causes = rowsOf([...threatGates, ...alternativeGates]);
  return {
    causes,
    uses: reversedRows(causes, structure.trust.length + structure.consequences.length),
    waitsFor: Int32Array.from([...waits, ...alternativeGates.map((nodes) => nodes.length)]),
    choiceOf: Int32Array.from(choiceOf),
    threatOf: Int32Array.from(threatOf),
    alternatives: rowsOf(alternatives),
    choices: rowsOf(choices),
  };
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

function needsOf(structure: ThreatStructure, threat: ThreatInstance, domain: DomainModel): Needs {
  const pattern = domain.threats[threat.domainIndex]?.pattern;
  if (pattern === undefined || pattern.sufficient.length === 0)
    return { all: everyCause(structure, threat), choices: [] };
  const byAsset = causesByAsset(structure, threat);
  const sufficient = sufficientRoles(pattern);
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

/** A cause at an asset in no role of the threat has no say. */
function everyCause({ trust, consequences }: ThreatStructure, threat: ThreatInstance): readonly number[] {
  const roles = Object.values(threat.roles);
  const hasRole = (at: AtAsset | undefined): boolean => roles.some((assets) => assets.includes(at?.asset ?? ''));
  const nodes: number[] = [];
  for (const index of threat.entryPoints) if (hasRole(trust[index])) nodes.push(index);
  for (const index of threat.conditions) if (hasRole(consequences[index])) nodes.push(trust.length + index);
  return distinct(nodes);
}

function dependenciesOf({ assets }: IntricateThreat): number[] {
  const nodes = assets.flatMap(({ causes, sideEffects }) => [
    ...causes.map((cause) => cause.node),
    ...sideEffects.flatMap((effect) => effect.heldBack),
  ]);
  return [...new Set(nodes)];
}

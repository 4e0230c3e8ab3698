/** Which harms stand behind an asset or a control: those whose chains pass it, or whose chains it would cut. */
import type { Assessment } from '../assessment/assess.ts';
import type { HarmFinding } from '../harm/harm-picture.ts';
import { writtenParts } from '../system/derived-asset.ts';

export interface Behind {
  /** Index into the findings: the lower the worse. */
  readonly rank: number;
  readonly finding: HarmFinding;
  /** Index of the step of its chain at which the thing is met. */
  readonly step: number;
  /** Further harms that pass it. */
  readonly others: number;
}

export interface HarmsBehind {
  /** By asset id, written or derived. */
  readonly asset: ReadonlyMap<string, Behind>;
  /** By `control@asset`: controls of strategies that would stop or lower a threat of the chain. */
  readonly control: ReadonlyMap<string, Behind>;
  /** By index into the structure's strategies. */
  readonly strategy: ReadonlyMap<number, Behind>;
  /** By id of the harm. */
  readonly harm: ReadonlyMap<string, Behind>;
}

/** Rejected harms, and those at the lowest likelihood, count for nothing here, save for themselves. */
export function harmsBehind({ harms, structure, knowledge }: Assessment): HarmsBehind {
  const lowest = knowledge.domain.scales.likelihood.levels[0]?.id;
  const threats = new Map(structure.threats.map((threat) => [threat.id, threat]));
  const [asset, control] = [new Map<string, Behind>(), new Map<string, Behind>()];
  const strategy = new Map<number, Behind>();
  const harm = new Map<string, Behind>();
  harms.findings.forEach((finding, rank) => {
    if (finding.state === 'rejected') return;
    harm.set(finding.id, { rank, finding, step: finding.chain.length - 1, others: 0 });
    if (finding.likelihood === lowest) return;
    const passing = passedBy(finding, (id) => threats.get(id)?.roles);
    const stopping = new Map<number, number>();
    finding.chain.forEach(({ kind, id }, step) => {
      const threat = kind === 'threat' ? threats.get(id) : undefined;
      for (const at of [...(threat?.blockedBy ?? []), ...(threat?.mitigatedBy ?? [])])
        if (!stopping.has(at)) stopping.set(at, step);
    });
    const cutting = new Map<string, number>();
    for (const [at, step] of stopping)
      for (const one of [
        ...(structure.strategies[at]?.mandatory ?? []),
        ...(structure.strategies[at]?.optional ?? []),
      ]) {
        const place = structure.controls[one];
        const id = `${place?.property ?? ''}@${place?.asset ?? ''}`;
        if (!cutting.has(id)) cutting.set(id, step);
      }
    for (const [id, step] of passing) count(asset, id, { rank, finding, step });
    for (const [id, step] of cutting) count(control, id, { rank, finding, step });
    for (const [id, step] of stopping) count(strategy, id, { rank, finding, step });
  });
  return { asset, control, strategy, harm };
}

/** Findings come worst first, so that the first one counted is the worst. */
function count<K>(into: Map<K, Behind>, key: K, found: Omit<Behind, 'others'>): void {
  const before = into.get(key);
  into.set(key, before === undefined ? { ...found, others: 0 } : { ...before, others: before.others + 1 });
}

/** Assets that the chain passes, with the first step that meets them; a derived asset stands for what it is made of too. */
function passedBy(
  { chain, asset }: HarmFinding,
  rolesOf: (threat: string) => Readonly<Record<string, readonly string[]>> | undefined,
): ReadonlyMap<string, number> {
  const met = new Map<string, number>();
  const meet = (id: string, step: number) => {
    for (const part of [id, ...writtenParts(id)]) if (!met.has(part)) met.set(part, step);
  };
  meet(asset, 0);
  chain.forEach(({ kind, id }, step) => {
    if (kind === 'threat') for (const held of Object.values(rolesOf(id) ?? {}).flat()) meet(held, step);
    else if (kind !== 'harm' && kind !== 'situation' && kind !== 'control') meet(id.slice(id.indexOf('@') + 1), step);
  });
  return met;
}

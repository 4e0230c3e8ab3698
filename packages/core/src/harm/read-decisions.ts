/** What people decided about proposals: replaced by a harm of their own, or rejected with a reason. */
import type { Dossier } from '../dossier/dossier.ts';
import type { Fault } from '../fault.ts';
import type { Knowledge } from '../knowledge/join-packs.ts';
import { nearest } from '../suggestion.ts';
import type { ProposedHarm } from './propose-situations.ts';
import { assetOf } from './read-written-harms.ts';

export type ProposalDecision =
  | { readonly state: 'proposed'; readonly reason: undefined }
  | { readonly state: 'rejected'; readonly reason: string }
  | { readonly state: 'replaced' };

export interface Decisions {
  of(proposal: ProposedHarm): ProposalDecision;
  /** Decisions about templates that no pack has (error), or that propose nothing there (warning). */
  readonly faults: readonly Fault[];
}

/** One decision as written: about a template at an asset, or about one harm of it. */
interface Written {
  readonly template: string;
  readonly harm: string | undefined;
  readonly asset: string;
  readonly decision: ProposalDecision;
  readonly path: readonly (string | number)[];
}

/** A replacement counts before a rejection: a harm that somebody wrote must not vanish. */
export function readDecisions(
  dossier: Dossier,
  { clinical }: Knowledge,
  proposals: readonly ProposedHarm[],
): Decisions {
  const written = [...replacements(dossier), ...rejections(dossier)];
  const byPlace = new Map<string, Written[]>();
  for (const entry of written) {
    const key = `${entry.template}@${entry.asset}`;
    const list = byPlace.get(key);
    if (list === undefined) byPlace.set(key, [entry]);
    else list.push(entry);
  }
  const proposedAt = new Set(proposals.map(({ template, asset }) => `${template.id}@${asset}`));
  const known = new Map(clinical.situations.map((template) => [template.id, template.harms.map(({ id }) => id)]));
  return {
    of: ({ template, asset, harm }) =>
      byPlace.get(`${template.id}@${asset}`)?.find((entry) => entry.harm === undefined || entry.harm === harm.id)
        ?.decision ?? { state: 'proposed', reason: undefined },
    faults: written.flatMap((entry) => faultOf(entry, known, proposedAt) ?? []),
  };
}

function replacements({ harms }: Dossier): Written[] {
  return (harms.harms ?? []).flatMap((harm, at): Written[] => {
    if (harm.from === undefined) return [];
    const decision = { state: 'replaced' } as const;
    return [
      { template: harm.from, harm: harm['from-harm'], asset: assetOf(harm), decision, path: ['harms', at, 'from'] },
    ];
  });
}

function rejections({ harms }: Dossier): Written[] {
  return (harms.rejected ?? []).map(({ template, harm, at, reason }, index) => ({
    template,
    harm,
    asset: at,
    decision: { state: 'rejected', reason },
    path: ['rejected', index, 'template'],
  }));
}

function faultOf(
  { template, harm, asset, path }: Written,
  known: ReadonlyMap<string, readonly string[]>,
  proposedAt: ReadonlySet<string>,
): Fault | undefined {
  const harms = known.get(template);
  const place = { document: 'harms', path };
  if (harms === undefined) {
    const near = nearest(template, known.keys());
    return {
      severity: 'error',
      code: 'unknown-reference',
      message: `no situation "${template}" in the packs of the dossier`,
      ...(near === undefined ? {} : { hint: `did you mean "${near}"?` }),
      ...place,
    };
  }
  if (harm !== undefined && !harms.includes(harm)) {
    return {
      severity: 'error',
      code: 'unknown-reference',
      message: `the situation "${template}" has no harm "${harm}"`,
      expected: `one of ${harms.join(', ')}`,
      ...place,
    };
  }
  if (proposedAt.has(`${template}@${asset}`)) return undefined;
  return {
    severity: 'warning',
    code: 'decides-nothing',
    message: `the situation "${template}" is not proposed at "${asset}", so this decides nothing`,
    hint: 'name the function or data that the proposal stands at, as primum assess lists it',
    ...place,
  };
}

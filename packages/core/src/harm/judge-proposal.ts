/** What a judgement of a proposed harm writes into harms.yaml: a harm of one's own in its place, or a rejection. */
import type { HarmsDocument } from '../dossier/harms-document.ts';
import type { ReportHarm } from '../assessment/report.ts';

type WrittenHarm = NonNullable<HarmsDocument['harms']>[number];
type WrittenRejection = NonNullable<HarmsDocument['rejected']>[number];
type Proposed = Pick<
  ReportHarm,
  'id' | 'asset' | 'consequence' | 'uses' | 'stage' | 'situation' | 'harm' | 'to' | 'severity' | 'p2' | 'basis'
>;

export interface Acceptance {
  /** Id of a party. */
  readonly responsible: string;
  /** Ids that harms.yaml has already. */
  readonly taken: readonly string[];
  /** What differs from the template, with the reason. */
  readonly changed?: {
    readonly severity: string;
    readonly p2: readonly [number, number];
    readonly basis: string;
    readonly reason: string;
  };
}

/** The harm as it is to stand in harms.yaml; undefined for a harm that no template proposed. */
export function acceptedHarm(proposed: Proposed, { responsible, taken, changed }: Acceptance): WrittenHarm | undefined {
  const from = templateOf(proposed.id);
  if (from === undefined) return undefined;
  const { severity, p2, basis } = changed ?? proposed;
  return {
    id: freeId(`${from.harm}-${proposed.asset.id}`, taken),
    when: {
      consequence: proposed.consequence.id,
      at: proposed.asset.id,
      ...(proposed.uses.length === 0 ? {} : { in: proposed.uses.map(({ id }) => id) }),
      ...(proposed.stage === 'field-use' ? {} : { stage: proposed.stage }),
    },
    situation: proposed.situation,
    harm: { title: proposed.harm, to: proposed.to, severity, p2: [p2[0], p2[1]], basis },
    responsible,
    from: from.template,
    'from-harm': from.harm,
    ...(changed === undefined ? {} : { reason: changed.reason }),
  };
}

export function rejectedHarm(
  { id, asset }: Pick<Proposed, 'id' | 'asset'>,
  reason: string,
): WrittenRejection | undefined {
  const from = templateOf(id);
  return from === undefined ? undefined : { template: from.template, harm: from.harm, at: asset.id, reason };
}

/** Ids of proposals are `template#harm@asset`. */
function templateOf(id: string): { readonly template: string; readonly harm: string } | undefined {
  const [, template, harm] = /^([^#@]+)#([^#@]+)@/.exec(id) ?? [];
  return template === undefined || harm === undefined ? undefined : { template, harm };
}

function freeId(wanted: string, taken: readonly string[]): string {
  for (let at = 1; ; at++) {
    const id = at === 1 ? wanted : `${wanted}-${at}`;
    if (!taken.includes(id)) return id;
  }
}

/** Harms as one party may see them: those whose chains pass its own things, and those that it must see to. */
import type { ReportHarm } from '../assessment/report.ts';
import type { HarmsDocument } from '../dossier/harms-document.ts';
import { type ChainSight, passesOwn, placeElsewhere, visibleChain } from './visible-chain.ts';

export interface SeenHarm {
  /** Id by which it is shown: that of a proposal names its asset, and so it is another where the asset is hidden. */
  readonly id: string;
  /** The party must see to it, so that it sees the grounds of the judgement too. */
  readonly isItsOwn: boolean;
}

/** By the id in the whole report. */
export type SeenHarms = ReadonlyMap<string, SeenHarm>;

export function seenHarms(harms: HarmsDocument, rows: readonly ReportHarm[], sight: ChainSight): SeenHarms {
  const itsOwn = new Set(
    (harms.harms ?? []).filter(({ responsible }) => responsible === sight.party).map(({ id }) => id),
  );
  const written = new Set((harms.harms ?? []).map(({ id }) => id));
  const seen = new Map<string, SeenHarm>();
  const taken = new Set<string>();
  for (const { id, state, asset, chain } of rows) {
    const isItsOwn = itsOwn.has(id);
    if (state === 'rejected' || !(isItsOwn || sight.isHeld(asset.id) || passesOwn(chain, sight))) continue;
    const shown = written.has(id) || sight.mayName(asset.id) ? id : maskedId(id, placeElsewhere(asset.id, sight).id);
    const unique = taken.has(shown) ? `${shown}-${taken.size + 1}` : shown;
    taken.add(unique);
    seen.set(id, { id: unique, isItsOwn });
  }
  return seen;
}

/** `template#harm@party` for `template#harm@asset`. */
function maskedId(id: string, place: string): string {
  return `${id.slice(0, Math.max(0, id.indexOf('@')))}${place}`;
}

export function visibleHarmRows(rows: readonly ReportHarm[], seen: SeenHarms, sight: ChainSight): ReportHarm[] {
  return rows.flatMap((row) => {
    const found = seen.get(row.id);
    return found === undefined ? [] : [rowOf(row, found, sight)];
  });
}

function rowOf(row: ReportHarm, { id, isItsOwn }: SeenHarm, sight: ChainSight): ReportHarm {
  const { state, kind, to, situation, harm, severity, severityRank, likelihood, likelihoodRank, stage } = row;
  const { p1, p2, probability, probabilityLevel, evaluation, evaluationAtHighEnd } = row;
  // The basis of a proposal is the pack's; that of a judgement belongs to who judged, and to who must see to the harm.
  const tellsGrounds = isItsOwn || state === 'proposed';
  const { id: assetId, title } = sight.mayName(row.asset.id) ? row.asset : placeElsewhere(row.asset.id, sight);
  return {
    id,
    state,
    kind,
    to,
    situation,
    harm,
    severity,
    severityRank,
    likelihood,
    likelihoodRank,
    p1,
    p2,
    basis: tellsGrounds ? row.basis : '',
    probability,
    probabilityLevel,
    evaluation,
    evaluationAtHighEnd,
    asset: { id: assetId, title },
    consequence: { id: row.consequence.id, title: row.consequence.title },
    uses: row.uses.map((use) => ({ id: use.id, title: use.title })),
    stage,
    ...(row.responsible === undefined ? {} : { responsible: row.responsible }),
    ...(row.reason === undefined || !isItsOwn ? {} : { reason: row.reason }),
    chain: visibleChain(row.chain, id, sight),
  };
}

/** Decisions about proposals, benefits and criteria of its own stay with the party that keeps the dossier. */
export function visibleHarmsDocument({ harms = [] }: HarmsDocument, seen: SeenHarms, sight: ChainSight): HarmsDocument {
  const shown = harms.flatMap((harm) => {
    const found = seen.get(harm.id);
    const asset = 'loss' in harm.when ? harm.when.of : harm.when.at;
    if (found === undefined || !sight.mayName(asset)) return [];
    const { title, to, severity, p2, basis } = harm.harm;
    return [
      {
        id: harm.id,
        when: harm.when,
        situation: harm.situation,
        harm: {
          ...(title === undefined ? {} : { title }),
          to,
          severity,
          p2,
          basis: found.isItsOwn ? basis : 'not shared',
        },
        responsible: harm.responsible,
        ...(harm.from === undefined ? {} : { from: harm.from }),
        ...(harm['from-harm'] === undefined ? {} : { 'from-harm': harm['from-harm'] }),
        ...(harm.reason === undefined || !found.isItsOwn ? {} : { reason: harm.reason }),
      },
    ];
  });
  return shown.length === 0 ? {} : { harms: shown };
}

/** The chain of a harm as one party may see it: its own steps, and one step "at <party>" for each stretch in the hands of others. */
import type { Origin, ReportStep } from '../assessment/report.ts';
import type { Sight } from './sight.ts';

export interface ChainSight extends Sight {
  /** Title of a party. */
  readonly titleOf: (party: string) => string;
}

/** Assets in an id like `property@asset`, or `threat@role=asset,asset,role=asset`; commas inside brackets are part of an id. */
export function assetsIn(id: string): string[] {
  const at = id.indexOf('@');
  if (at < 0) return [];
  const assets: string[] = [];
  let [depth, current] = [0, ''];
  for (const sign of `${id.slice(at + 1)},`) {
    if (sign === '(') depth += 1;
    if (sign === ')') depth -= 1;
    if (sign === ',' && depth === 0) {
      assets.push(current.slice(current.indexOf('=') + 1));
      current = '';
    } else current += sign;
  }
  return assets;
}

/** Every asset of the id is this party's own. An id without a place is nobody's. */
export function isOwnId(id: string, sight: Sight): boolean {
  const assets = assetsIn(id);
  return assets.length > 0 && assets.every(sight.isOwn);
}

/** A loss, a trust or a whole threat of the chain lies in the hands of this party. */
export function passesOwn(chain: readonly ReportStep[], sight: Sight): boolean {
  return chain.some(({ kind, id }) => {
    if (kind === 'harm' || kind === 'situation' || kind === 'control') return false;
    const assets = assetsIn(id);
    return assets.length > 0 && assets.every(sight.isHeld);
  });
}

/** `harm`: id by which the harm is shown. */
export function visibleChain(chain: readonly ReportStep[], harm: string, sight: ChainSight): ReportStep[] {
  const shown: ReportStep[] = [];
  for (const step of chain) {
    if (step.kind === 'harm' || step.kind === 'situation') shown.push(stepOf(step, harm));
    else if (isOwnId(step.id, sight)) shown.push(stepOf(step, step.id));
    // What is missing at others, and by which threat they lose what, is theirs to tell.
    else if (step.kind !== 'control' && step.kind !== 'threat') {
      const elsewhere = elsewhereOf(step.id, sight);
      if (shown.at(-1)?.id !== elsewhere.id) shown.push(elsewhere);
    }
  }
  return shown;
}

/** The place of something in the hands of others, as people are told of it. */
export function placeElsewhere(asset: string, sight: ChainSight): { readonly id: string; readonly title: string } {
  const owners = sight.ownersOf(asset);
  const owner = owners.find((party) => party !== sight.party) ?? owners[0];
  return owner === undefined
    ? { id: '@', title: 'elsewhere' }
    : { id: `@${owner}`, title: `at ${sight.titleOf(owner)}` };
}

function elsewhereOf(id: string, sight: ChainSight): ReportStep {
  const place = placeElsewhere(assetsIn(id)[0] ?? '', sight);
  return { kind: 'consequence', ...place, from: { document: 'system', path: [] } };
}

function stepOf({ kind, title, level, scale, from }: ReportStep, id: string): ReportStep {
  return {
    kind,
    id,
    title,
    ...(level === undefined ? {} : { level }),
    ...(scale === undefined ? {} : { scale }),
    from: visibleOrigin(from),
  };
}

/** Of a document only which one: its lines are those of the whole, which the party does not have. */
export function visibleOrigin(from: Origin): Origin {
  if ('document' in from) return { document: from.document, path: [] };
  return { entry: from.entry, source: from.source, mark: from.mark };
}

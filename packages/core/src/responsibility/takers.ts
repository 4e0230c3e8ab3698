/** Who sees to a thing: the party that agreements.yaml names, or the one that follows from the other documents. */
import { aboutKey } from '../dossier/about-key.ts';
import type { About } from '../dossier/agreements-document.ts';
import type { PictureContext } from './picture-context.ts';
import type { Asked } from './refusals.ts';

/** What follows from the other documents where agreements.yaml is silent. */
export interface ByDefault {
  readonly party: string | undefined;
  /** True: somebody wrote that this party does it; false: it falls to it only because the thing is its own. */
  readonly named: boolean;
}

export type Taker =
  | { readonly taken: true; readonly party: string; readonly how: 'assigned' | 'promised' | 'named' | 'owner' }
  | { readonly taken: false; readonly party: string | undefined; readonly how: 'unasked' | 'asked' | 'declined' };

/**
 * An assignment decides; then a promise that was accepted or proved; then what the documents say. The party that keeps the dossier
 * proposes for itself, so that a proposal at its own things counts as taken on; others have to say so.
 */
export function takerOf(context: PictureContext, about: About, byDefault: ByDefault): Taker {
  const key = aboutKey(about, context.assessment.knowledge);
  const assigned = context.assigned.get(key)?.assignment;
  if (assigned !== undefined) return { taken: true, party: assigned.accountable, how: 'assigned' };
  const asked = context.asked.get(key) ?? [];
  const kept = asked.find(({ promise }) => promise !== undefined && promise.state !== 'declined');
  if (kept !== undefined) return { taken: true, party: kept.expectation.of, how: 'promised' };
  const { party, named } = byDefault;
  const declined = asked.some(({ promise, expectation }) => promise !== undefined && expectation.of === party);
  if (declined) return { taken: false, party, how: 'declined' };
  if (party !== undefined && named) return { taken: true, party, how: 'named' };
  if (party !== undefined && party === context.assessment.dossier.dossier.owner)
    return { taken: true, party, how: 'owner' };
  return { taken: false, party, how: answerTo(asked) };
}

function answerTo(asked: readonly Asked[]): 'unasked' | 'asked' | 'declined' {
  if (asked.length === 0) return 'unasked';
  return asked.every(({ promise }) => promise !== undefined) ? 'declined' : 'asked';
}

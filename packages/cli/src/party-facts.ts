/** The party that `--party` names, and what is told of it and of the device; facts that cannot be right are told on standard error. */
import type { FactsFor } from '@primum/core/compliance/facts-for';
import { partyAsked } from '@primum/core/dossier/party-asked';
import type { Assessed } from './assessed.ts';
import type { CommandCall } from './command.ts';

export interface PartyFacts {
  /** Id; by default the owner of the dossier. */
  readonly party: string;
  readonly facts: FactsFor;
}

/** Throws NOT_FOUND. Facts with a fault count as not told. */
export async function partyFacts({ io, options }: CommandCall, { opened, assessment }: Assessed): Promise<PartyFacts> {
  const { factsFor } = await import('@primum/core/compliance/facts-for');
  const { dossier, knowledge } = assessment;
  const wanted = options['party'];
  const party = partyAsked(dossier, typeof wanted === 'string' ? wanted : undefined);
  const facts = factsFor(dossier, knowledge, party);
  if (facts.faults.length > 0) {
    const { faultsAsText } = await import('./faults-as-text.ts');
    const { locateFact } = await import('./locate-fact.ts');
    const places = { locate: opened.locate, system: dossier.system, party };
    const located = facts.faults.map((fault) => locateFact(fault, places));
    io.err(`${faultsAsText(located, { colours: io.errColours, texts: opened.texts })}\n`);
  }
  return { party, facts };
}

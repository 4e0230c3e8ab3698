/** What stands below a chain: what would lower the thing, and its tickets. Loaded while the chain is read. */
import type { ExplainStep } from '@primum/core/assessment/chain-tree';
import type { Lowering } from '@primum/core/assessment/what-first';
import { Lowerings } from './lowerings.tsx';
import { ThingTickets } from './thing-tickets.tsx';

interface Props {
  readonly dossier: string;
  readonly step: ExplainStep;
  readonly lowers: readonly Lowering[];
  /** Of a part there are no tickets. */
  readonly isPart: boolean;
}

/** Kinds of things that a ticket can be made of. */
const MAY_HAVE: ReadonlySet<string> = new Set(['harm', 'consequence', 'threat', 'control']);

export function ChainBelow({ dossier, step, lowers, isPart }: Props) {
  return (
    <>
      <Lowerings lowers={lowers} dossier={dossier} />
      {isPart || !MAY_HAVE.has(step.kind) ? null : <ThingTickets dossier={dossier} thing={step.id} />}
    </>
  );
}

/** A tree of reasons as one chain: the way that goes deepest, and beside each step what else carries it. */
import type { ExplainStep } from '@primum/core/assessment/chain-tree';

export interface ChainLink {
  readonly step: ExplainStep;
  /** Other reasons of this step, each with its own tree. */
  readonly beside: readonly ExplainStep[];
}

export function spineOf(root: ExplainStep): ChainLink[] {
  const links: ChainLink[] = [];
  let step: ExplainStep | undefined = root;
  while (step !== undefined) {
    const next = deepest(step.children);
    links.push({ step, beside: step.children.filter((child) => child !== next) });
    step = next;
  }
  return links;
}

/** As plain text for a mail or a ticket: one step a line, the nearest to the harm first, what stands beside indented. */
export function chainAsText(root: ExplainStep, kindOf: (kind: ExplainStep['kind']) => string): string {
  const line = ({ kind, title, level, note, from }: ExplainStep, indent: string) => {
    const facts = [level, note].filter((fact) => fact !== undefined).join(', ');
    const source = from === undefined ? '' : ` [${originText(from)}]`;
    return `${indent}${kindOf(kind)}: ${title}${facts === '' ? '' : ` (${facts})`}${source}`;
  };
  const told = (step: ExplainStep, indent: string): string[] =>
    spineOf(step).flatMap((link) => [
      line(link.step, indent),
      ...link.beside.flatMap((other) => told(other, `${indent}    `)),
    ]);
  return `${told(root, '').join('\n')}\n`;
}

/** A place in a document, or an entry of a pack with its source and mark. */
export function originText(from: NonNullable<ExplainStep['from']>): string {
  if ('entry' in from) return [from.entry, from.source, from.mark].join(' · ');
  return [`${from.document}.yaml`, ...(from.path.length === 0 ? [] : [from.path.join('.')])].join(' · ');
}

function deepest(steps: readonly ExplainStep[]): ExplainStep | undefined {
  let best: ExplainStep | undefined;
  let most = -1;
  for (const step of steps) {
    const depth = depthOf(step);
    if (depth <= most) continue;
    best = step;
    most = depth;
  }
  return best;
}

function depthOf({ children }: ExplainStep): number {
  return children.reduce((most, child) => Math.max(most, depthOf(child) + 1), 0);
}

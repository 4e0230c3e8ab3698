/** Finds a place for every thing of the picture, by elk in a worker of its own, so that the page stays free. */
import type { Layout } from '@primum/core/api/layout';
import ElkApi, { type ELK, type ELKConstructorArguments, type ElkNode } from 'elkjs/lib/elk-api.js';
import ElkWorker from 'elkjs/lib/elk-worker.min.js?worker';
import { elkGraphOf } from './elk-graph.ts';
import type { DrawnSystem } from './picture-graph.ts';

// Its types say that the class is in `default`; its code exports the class itself.
const Elk = ElkApi as unknown as new (given: ELKConstructorArguments) => ELK;

/** Positions by id, each from the zone around. */
export async function arrangePicture(drawn: DrawnSystem): Promise<Layout['positions']> {
  const elk = new Elk({ workerFactory: () => new ElkWorker() });
  try {
    return positionsIn(await elk.layout(elkGraphOf(drawn)));
  } finally {
    elk.terminateWorker();
  }
}

function positionsIn({ children = [] }: ElkNode): Layout['positions'] {
  return Object.fromEntries(
    children.flatMap((child) => [
      [child.id, { x: Math.round(child.x ?? 0), y: Math.round(child.y ?? 0) }] as const,
      ...Object.entries(positionsIn(child)),
    ]),
  );
}

/** Everything in a system that leads from one thing to another: relations as the packs name them, and flows of data. */
import { type EditContext, fullId } from '@primum/core/dossier/edit-context';
import { flowId } from '@primum/core/dossier/flow-id';

export interface SystemLink {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly title: string;
  /** Full id of the relation; undefined: a flow, whose `id` is that of the flow. */
  readonly relation?: string;
}

type Fields = Readonly<Record<string, string | readonly string[] | undefined>> & { readonly id: string };

/** Relations first, in the order of the packs. What a flow itself names (its data, ends and networks) is told with the flow. */
export function linksOf(context: EditContext): SystemLink[] {
  const { dossier, vocabulary } = context;
  const written = vocabulary.relations.flatMap(({ id, title, field }) => {
    const [list = '', name = '', deeper] = field.split('.');
    if (deeper !== undefined) return [];
    if (field === 'relations') {
      const stated = dossier.system.relations ?? [];
      return stated
        .filter(({ relation }) => fullId(vocabulary.relations, relation) === id)
        .map(({ from, to }) => linked(from, to, id, title));
    }
    const things = (dossier.system[list as 'assets'] ?? []) as unknown as readonly Fields[];
    return things.flatMap((thing) => [thing[name] ?? []].flat().map((to) => linked(thing.id, to, id, title)));
  });
  const flows = (dossier.system.data ?? []).flatMap(({ id, title, flows: all }) =>
    (all ?? []).map(({ from, to }) => ({ id: flowId(id, from, to), from, to, title: title ?? id })),
  );
  return [...written, ...flows];
}

function linked(from: string, to: string, relation: string, title: string): SystemLink {
  return { id: `${from} ${relation} ${to}`, from, to, title, relation };
}

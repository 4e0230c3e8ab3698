/** What people can write with the packs of a dossier: types, relations by field, controls, clinical functions. */
import type { Vocabulary } from '../api/vocabulary.ts';
import { listOfType } from '../dossier/list-of-type.ts';
import { entriesOf } from '../knowledge/entry-index.ts';
import type { Knowledge } from '../knowledge/join-packs.ts';
import { hierarchyOf } from './hierarchy.ts';

export function vocabularyOf(knowledge: Knowledge): Vocabulary {
  const { domain, index, writtenAs, clinical } = knowledge;
  const tree = hierarchyOf(domain.assetTypes);
  const kindsOf = (id: string) => (tree.ancestors[tree.index.get(id) ?? -1] ?? []).flatMap((at) => tree.ids[at] ?? []);
  const madeByField = new Set(writtenAs.assetTypes.values());
  const types = entriesOf(index, 'asset-types').flatMap(({ entry }) => {
    const { id, abstract, derived, scaffold } = entry;
    if (abstract === true || derived === true || scaffold === true || madeByField.has(id)) return [];
    const kinds = kindsOf(id);
    return [{ ...told(entry), list: listOfType(knowledge, new Set(kinds)) ?? ('assets' as const), kinds }];
  });
  const isByHand = new Set(
    entriesOf(index, 'relations').flatMap(({ entry: { id, derived, scaffold } }) =>
      derived === true || scaffold === true ? [] : [id],
    ),
  );
  const [flow, task] = [writtenAs.assetTypes.get('data.flows'), writtenAs.assetTypes.get('functions')];
  const fieldOf = new Map([...writtenAs.relations].map(([field, id]) => [id, field]));
  return {
    types,
    relations: domain.relations.flatMap(({ id, title, from, to }) => {
      const field = fieldOf.get(id) ?? (isByHand.has(id) ? 'relations' : undefined);
      return field === undefined ? [] : [{ id, title, from: [...from], to: [...to], field }];
    }),
    controls: entriesOf(index, 'controls').map(({ entry }) => ({
      ...told(entry),
      at: domain.controls.find(({ id }) => id === entry.id)?.at.slice() ?? [],
      ...(entry.care === undefined ? {} : { care: entry.care }),
    })),
    made: {
      ...(flow === undefined ? {} : { flows: kindsOf(flow) }),
      ...(task === undefined ? {} : { functions: kindsOf(task) }),
    },
    functions: clinical.functions.map(told),
  };
}

function told({
  id,
  title,
  explain,
}: {
  readonly id: string;
  readonly title: string;
  readonly explain?: string | undefined;
}) {
  return { id, title, ...(explain === undefined ? {} : { explain }) };
}

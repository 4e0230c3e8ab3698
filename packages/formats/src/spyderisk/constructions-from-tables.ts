/** Construction rules of a Spyderisk domain model. */
import type { DomainConstruction, Pattern } from '@primum/core/knowledge/domain-model';
import type { ConstructionRow, DomainTables } from './domain-tables.ts';
import { roleName } from './names.ts';
import { patternLink, patternNode } from './patterns-from-tables.ts';
import type { References } from './references.ts';

export function constructionsFrom(
  tables: DomainTables,
  references: References,
  patterns: ReadonlyMap<string, Pattern>,
): DomainConstruction[] {
  return tables.constructions.flatMap((row): DomainConstruction[] => {
    const pattern = patterns.get(row.pattern);
    if (pattern === undefined) {
      references.note('unknown-name', `${row.id} names the pattern "${row.pattern}", which the model does not have`, [
        row.id,
      ]);
      return [];
    }
    return [
      {
        id: row.id,
        title: row.comment === '' ? row.label : row.comment,
        pattern,
        priority: row.priority,
        // Its engine runs every rule once, and again only while the maximum is above the runs made: no maximum means once.
        iterate: row.iterate && row.maxIterations > 1,
        maxIterations: row.maxIterations,
        addsAssets: addedAssets(row, references),
        addsRelations: row.addsLinks.flatMap((id) => patternLink(references, id, row.id)),
      },
    ];
  });
}

function addedAssets(row: ConstructionRow, references: References): DomainConstruction['addsAssets'] {
  return row.adds.flatMap(({ node, includes }) =>
    patternNode(references, node, row.id).map((added) => ({
      node: added,
      // The order of its inferred names, so that two rules that derive the same thing from other roles agree.
      identifiedBy: includes
        .flatMap((id) => references.node(id, row.id) ?? [])
        .toSorted((a, b) => compare(a.id, b.id))
        .map((included) => roleName(included.role)),
    })),
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

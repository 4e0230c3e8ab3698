/** A piece of evidence put into compliance.yaml, changed there, or taken out with what points at it. */
import type { ComplianceDocument, EvidenceItem } from '../dossier/compliance-document.ts';
import { type EditPlan, planned, refused, written } from '../dossier/edit-context.ts';
import type { Edit } from '../dossier/edit.ts';
import { slugFor } from '../dossier/slug-for.ts';

/** Empty texts and lists say nothing. */
export type NewEvidence = Omit<EvidenceItem, 'id'>;

/** `id`: of the piece that is changed; absent: a new one, which gets an id made from its title. */
export function editsForEvidence(
  { evidence = [] }: Pick<ComplianceDocument, 'evidence'>,
  item: NewEvidence,
  id?: string,
): EditPlan {
  const faults = evidenceFaults(item);
  if (faults.length > 0) return refused(`missing or wrong: ${faults.join(', ')}`);
  const at = evidence.findIndex((one) => one.id === id);
  if (id !== undefined && at === -1) return refused(`there is no evidence "${id}"`);
  const own = id ?? slugFor(item.title, new Set(evidence.map((one) => one.id)));
  const said = Object.entries(item).filter(
    ([, value]) => value !== '' && !(Array.isArray(value) && value.length === 0),
  );
  const value = written({ id: own, ...Object.fromEntries(said) });
  const path = ['evidence', at === -1 ? evidence.length : at];
  return planned([{ document: 'compliance', do: at === -1 ? 'insert' : 'set', path, value }]);
}

/** Statements that name it stay, without it. */
export function editsForNoEvidence(
  { evidence = [], statements = [] }: Pick<ComplianceDocument, 'evidence' | 'statements'>,
  id: string,
): EditPlan {
  const at = evidence.findIndex((one) => one.id === id);
  if (at === -1) return refused(`there is no evidence "${id}"`);
  const naming = statements.flatMap(({ evidence: named = [] }, index): Edit[] => {
    if (!named.includes(id)) return [];
    const rest = named.filter((one) => one !== id);
    const path = ['statements', index, 'evidence'];
    return [
      rest.length === 0
        ? { document: 'compliance', do: 'remove', path }
        : { document: 'compliance', do: 'set', path, value: rest },
    ];
  });
  const removal: Edit = { document: 'compliance', do: 'remove', path: ['evidence', at] };
  const also = naming.length === 0 ? [] : [`${naming.length} statements that named it stay without it`];
  return planned([...naming, removal], also);
}

/** Fields that keep it from being written; empty: none. */
export function evidenceFaults({
  kind,
  title,
  on,
  'valid-until': until,
}: NewEvidence): readonly ('kind' | 'title' | 'on' | 'valid-until')[] {
  return [
    ...(kind === '' ? (['kind'] as const) : []),
    ...(title.trim() === '' ? (['title'] as const) : []),
    ...(on === '' ? (['on'] as const) : []),
    ...(until !== undefined && until !== '' && until < on ? (['valid-until'] as const) : []),
  ];
}

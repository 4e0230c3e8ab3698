/** compliance.yaml: known kinds, requirements, parties and steps, dates in order, and one judgement of each requirement. */
import { entryOf, resolveRef } from '../knowledge/entry-index.ts';
import { type CheckContext, entry, note } from './check-context.ts';
import { named, namedAsset } from './check-ids.ts';

export function checkCompliance(context: CheckContext): void {
  checkEvidence(context);
  checkStatements(context);
  checkTicks(context);
}

function checkEvidence(context: CheckContext): void {
  (context.dossier.compliance.evidence ?? []).forEach((item, index) => {
    const at = ['evidence', index];
    entry(context, 'evidence-kinds', item.kind, 'compliance', [...at, 'kind']);
    if (item.by !== undefined) named(context, item.by, ['party'], 'compliance', [...at, 'by']);
    (item.about ?? []).forEach((asset, position) =>
      namedAsset(context, asset, 'compliance', [...at, 'about', position]),
    );
    (item.serves ?? []).forEach((ref, position) =>
      entry(context, 'requirements', ref, 'compliance', [...at, 'serves', position]),
    );
    if ((item['valid-until'] ?? item.on) < item.on)
      note(context, 'compliance', [...at, 'valid-until'], {
        code: 'dates-out-of-order',
        message: `"${item.id}" counts until ${item['valid-until'] ?? ''}, before it holds on ${item.on}`,
        expected: `${item.on} or later`,
      });
  });
}

function checkStatements(context: CheckContext): void {
  const said = new Map<string, number>();
  const { statements, evidence } = context.dossier.compliance;
  const known = new Set((evidence ?? []).map(({ id }) => id));
  (statements ?? []).forEach((statement, index) => {
    const at = ['statements', index];
    const requirement = entry(context, 'requirements', statement.requirement, 'compliance', [...at, 'requirement']);
    const party = statement.party ?? context.dossier.dossier.owner;
    if (statement.party !== undefined) named(context, statement.party, ['party'], 'compliance', [...at, 'party']);
    (statement.evidence ?? []).forEach((id, position) => {
      if (known.has(id)) return;
      note(context, 'compliance', [...at, 'evidence', position], {
        code: 'unknown-id',
        message: `there is no evidence "${id}" in compliance.yaml`,
        expected: 'the id of a piece of evidence of this document',
      });
    });
    checkKindOfRequirement(context, requirement, index);
    const key = `${requirement ?? statement.requirement} ${party}`;
    const before = said.get(key);
    said.set(key, before ?? index);
    if (before !== undefined)
      note(context, 'compliance', [...at, 'requirement'], {
        code: 'repeated',
        message: `"${statement.requirement}" is judged twice for ${party} (see statements.${before})`,
        hint: 'keep one: what was judged before stays in the history',
      });
  });
}

/** What is only put before a parliament, or proposed by this project, is nobody's duty, so nobody can be judged by it. */
function checkKindOfRequirement(context: CheckContext, id: string | undefined, index: number): void {
  const found = id === undefined ? undefined : entryOf(context.knowledge.index, 'requirements', id);
  if (found?.status !== 'bill' && found?.status !== 'proposal') return;
  note(context, 'compliance', ['statements', index, 'requirement'], {
    code: 'not-a-requirement',
    message: `"${id ?? ''}" is ${found.status === 'bill' ? 'a bill and not law' : "this project's own proposal"}`,
    expected: 'a requirement of a law, guidance or standard',
    hint: 'take the statement out; what was done in advance can stand as evidence',
  });
}

function checkTicks(context: CheckContext): void {
  const { index } = context.knowledge;
  (context.dossier.compliance.ticks ?? []).forEach(({ recipe, step }, at) => {
    entry(context, 'recipes', recipe, 'compliance', ['ticks', at, 'recipe']);
    const id = resolveRef(index, 'recipes', recipe, index.packs);
    const found = id === undefined ? undefined : entryOf(index, 'recipes', id);
    if (found === undefined || found.steps.some((one) => one.id === step)) return;
    note(context, 'compliance', ['ticks', at, 'step'], {
      code: 'unknown-id',
      message: `the recipe "${recipe}" has no step "${step}"`,
      expected: `one of ${found.steps.map((one) => one.id).join(', ')}`,
    });
  });
}

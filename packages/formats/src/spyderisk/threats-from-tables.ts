/** Threats and control strategies of a Spyderisk domain model. Its text names a role as `_Host_`; here it is `{Host}`. */
import type { DomainStrategy, DomainThreat, Pattern, PropertyAtRole } from '@primum/core/knowledge/domain-model';
import type { DomainTables, ThreatRow } from './domain-tables.ts';
import { roleName } from './names.ts';
import type { References } from './references.ts';

/** With a threat for the lowest and the highest of a population after each threat that has them. */
export function threatsFrom(
  tables: DomainTables,
  references: References,
  patterns: ReadonlyMap<string, Pattern>,
): DomainThreat[] {
  const triggered = new Set(tables.strategies.flatMap((strategy) => strategy.triggers));
  return tables.threats.flatMap((row): DomainThreat[] => {
    const pattern = patterns.get(row.pattern);
    if (pattern === undefined) {
      references.note('unknown-name', `${row.id} names the pattern "${row.pattern}", which the model does not have`, [
        row.id,
      ]);
      return [];
    }
    const threat = threatFrom(row, pattern, tables, references, triggered.has(row.id));
    const { hasMin, hasMax } = row;
    return [
      threat,
      ...(hasMin === undefined ? [] : [{ ...threat, id: hasMin, variantOf: { id: row.id, end: 'lowest' as const } }]),
      ...(hasMax === undefined ? [] : [{ ...threat, id: hasMax, variantOf: { id: row.id, end: 'highest' as const } }]),
    ];
  });
}

function threatFrom(
  row: ThreatRow,
  pattern: Pattern,
  ...[tables, references, triggered]: [DomainTables, References, boolean]
): DomainThreat {
  const at = (ids: readonly string[]): PropertyAtRole[] => propertiesAtRoles(references, ids, row.id);
  const explain = withRoles(row.comment, pattern);
  return {
    id: row.id,
    title: titleOf(explain) ?? row.label,
    explain,
    pattern,
    category: row.category,
    threatens: roleName(row.threatens),
    entryPoints: at(row.entryPoints),
    conditions: at(row.conditions),
    effects: at(row.effects),
    frequency: references.level('likelihood', row.frequency, row.id),
    inCurrent: row.current,
    inFuture: row.future,
    ...kindOfThreat(row, tables.features),
    triggered,
  };
}

/** Older models do not flag the kind of a threat: it follows from its causes, or from the parts of its name. */
function kindOfThreat(row: ThreatRow, features: readonly string[]): { secondary: boolean; normalOperation: boolean } {
  if (row.effects.length === 0) return { secondary: false, normalOperation: false };
  if (features.includes('Feature-ThreatTypeFlags')) {
    return { secondary: row.secondary ?? false, normalOperation: row.normalOperation ?? false };
  }
  return {
    secondary: features.includes('Feature-MixedThreatCauses') ? row.id.includes('.0') : row.conditions.length > 0,
    normalOperation: row.id.includes('.8') || row.id.includes('.E-'),
  };
}

export function strategiesFrom(tables: DomainTables, references: References): DomainStrategy[] {
  return tables.strategies.map((row) => ({
    id: row.id,
    title: row.label,
    explain: row.comment.replace(/\b_([A-Za-z0-9]+)_\b/g, '{$1}'),
    mandatory: propertiesAtRoles(references, row.mandatory, row.id),
    optional: propertiesAtRoles(references, row.optional, row.id),
    effect: references.level('trust', row.effect, row.id) ?? 0,
    inCurrent: row.current,
    inFuture: row.future,
    blocks: references.known('threats', row.blocks, row.id),
    mitigates: references.known('threats', row.mitigates, row.id),
    triggers: references.known('threats', row.triggers, row.id),
  }));
}

function propertiesAtRoles(references: References, ids: readonly string[], of: string): PropertyAtRole[] {
  return ids.flatMap((id) => {
    const set = references.set(id, of);
    return set === undefined ? [] : [{ property: set.property, role: roleName(set.role) }];
  });
}

function withRoles(text: string, pattern: Pattern): string {
  const { keys, roots, necessary, sufficient, optional } = pattern;
  return [...keys, ...roots, ...necessary, ...sufficient, ...optional].reduce(
    (line, { role }) => line.replaceAll(`_${role}_`, `{${role}}`),
    text,
  );
}

/** What stands before the first colon, where that is a short phrase. */
function titleOf(explain: string): string | undefined {
  const colon = explain.indexOf(':');
  return colon > 0 && colon < 160 ? explain.slice(0, colon) : undefined;
}

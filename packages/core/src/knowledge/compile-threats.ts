/** Threats, strategies and construction rules of the packs, compiled for the engine. */
import { checkRole, compilePlace } from './compile-place.ts';
import type {
  DomainConstruction,
  DomainModel,
  DomainStrategy,
  DomainThreat,
  PropertyAtRole,
  Scale,
} from './domain-model.ts';
import { entriesOf, type IndexedEntry } from './entry-index.ts';
import type { EntryOf } from './pack.ts';
import { note, type Path, type Resolver, resolve, resolveAll, type Standing } from './resolver.ts';

type Vocabulary = Pick<DomainModel, 'undermines' | 'scales'>;
type ThreatEntry = EntryOf<'threats'>;

export function compileThreats(resolver: Resolver, vocabulary: Vocabulary): DomainThreat[] {
  return entriesOf(resolver.index, 'threats').map(({ entry, pack, at }) =>
    compileThreat(resolver, { pack, kind: 'threats', at }, vocabulary, entry),
  );
}

function compileThreat(
  resolver: Resolver,
  standing: Standing,
  vocabulary: Vocabulary,
  entry: ThreatEntry,
): DomainThreat {
  const role = (name: string, path: Path): boolean => checkRole(resolver, standing, entry.where, name, path);
  const entryPoints: PropertyAtRole[] = [];
  const conditions: PropertyAtRole[] = [];
  entry.needs.forEach((cause, index) => {
    const path = ['needs', index];
    if (!role(cause.at, path)) return;
    const isTrust = 'lost' in cause;
    const property = isTrust
      ? resolve(resolver, standing, 'trust-attributes', cause.lost, [...path, 'lost'])
      : resolve(resolver, standing, 'consequences', cause.consequence, [...path, 'consequence']);
    if (property !== undefined) (isTrust ? entryPoints : conditions).push({ property, role: cause.at });
  });
  const effects = entry['leads-to'].flatMap((effect, index): PropertyAtRole[] => {
    const path = ['leads-to', index];
    const at = 'loss' in effect ? effect.of : effect.at;
    if (!role(at, path)) return [];
    const property =
      'loss' in effect
        ? consequenceOfLoss(resolver, standing, vocabulary, effect.loss, [...path, 'loss'])
        : resolve(resolver, standing, 'consequences', effect.consequence, [...path, 'consequence']);
    return property === undefined ? [] : [{ property, role: at }];
  });
  return {
    id: entry.id,
    title: entry.title,
    explain: entry.explain,
    pattern: compilePlace(resolver, standing, entry),
    category: entry.refs?.stride?.[0] ?? entry.refs?.linddun?.[0] ?? 'other',
    threatens: entry.threatens ?? effects[0]?.role ?? '',
    entryPoints,
    conditions,
    effects,
    frequency:
      entry.frequency === undefined
        ? undefined
        : levelOf(resolver, standing, vocabulary.scales.likelihood, { level: entry.frequency, path: ['frequency'] }),
    inCurrent: true,
    inFuture: true,
    secondary: entryPoints.length === 0,
    normalOperation: entry['normal-operation'] ?? false,
    triggered: entry['only-brought'] ?? false,
  };
}

export function compileStrategies(resolver: Resolver, vocabulary: Vocabulary): DomainStrategy[] {
  const blocks = threatsByStrategy(resolver, 'stopped-by');
  const mitigates = threatsByStrategy(resolver, 'lowered-by');
  return entriesOf(resolver.index, 'strategies').map(({ entry, pack, at }) => {
    const standing: Standing = { pack, kind: 'strategies', at };
    const mandatory = entry.all.flatMap((use, index): PropertyAtRole[] => {
      const property = resolve(resolver, standing, 'controls', use.control, ['all', index, 'control']);
      return property === undefined ? [] : [{ property, role: use.at }];
    });
    return {
      id: entry.id,
      title: entry.title,
      explain: entry.explain ?? entry.title,
      mandatory,
      optional: [],
      effect: levelOf(resolver, standing, vocabulary.scales.trust, { level: entry.effect, path: ['effect'] }) ?? 0,
      inCurrent: entry.use !== 'future',
      inFuture: entry.use !== 'current',
      blocks: blocks.get(entry.id) ?? [],
      mitigates: mitigates.get(entry.id) ?? [],
      triggers: resolveAll(resolver, standing, 'threats', entry.brings, ['brings']),
    };
  });
}

export function compileConstructions(resolver: Resolver): DomainConstruction[] {
  return entriesOf(resolver.index, 'constructions').map(({ entry, pack, at }) => {
    const standing: Standing = { pack, kind: 'constructions', at };
    const added = entry['adds-asset'];
    const type =
      added === undefined ? undefined : resolve(resolver, standing, 'asset-types', added.type, ['adds-asset', 'type']);
    const roles = added === undefined ? entry.where : { ...entry.where, [added.role]: { type: added.type } };
    for (const role of added?.['identified-by'] ?? [])
      checkRole(resolver, standing, entry.where, role, ['adds-asset', 'identified-by']);
    return {
      id: entry.id,
      title: entry.title,
      pattern: compilePlace(resolver, standing, entry),
      priority: entry.order,
      iterate: entry.repeats ?? false,
      maxIterations: 0,
      addsAssets:
        added === undefined || type === undefined
          ? []
          : [{ node: { role: added.role, type }, identifiedBy: added['identified-by'] }],
      addsRelations: (entry['adds-relations'] ?? []).flatMap((link, index) => {
        const path = ['adds-relations', index];
        const relation = resolve(resolver, standing, 'relations', link.relation, [...path, 'relation']);
        const known = [link.from, link.to].map((role) => checkRole(resolver, standing, roles, role, path));
        return relation === undefined || known.includes(false) ? [] : [{ from: link.from, relation, to: link.to }];
      }),
    };
  });
}

/** Strategy id to the threats that name it; notes a fault where the strategy uses a role that the threat does not have. */
function threatsByStrategy(resolver: Resolver, field: 'stopped-by' | 'lowered-by'): Map<string, string[]> {
  const strategies = new Map(entriesOf(resolver.index, 'strategies').map((found) => [found.entry.id, found]));
  const found = new Map<string, string[]>();
  for (const { entry, pack, at } of entriesOf(resolver.index, 'threats')) {
    const standing: Standing = { pack, kind: 'threats', at };
    (entry[field] ?? []).forEach((ref, index) => {
      const id = resolve(resolver, standing, 'strategies', ref, [field, index]);
      if (id === undefined) return;
      found.set(id, [...(found.get(id) ?? []), entry.id]);
      checkStrategyRoles(resolver, standing, entry, strategies.get(id), [field, index]);
    });
  }
  return found;
}

function checkStrategyRoles(
  resolver: Resolver,
  standing: Standing,
  threat: ThreatEntry,
  strategy: IndexedEntry<'strategies'> | undefined,
  path: Path,
): void {
  const uses = strategy?.entry.all ?? [];
  const missing = [...new Set(uses.map((use) => use.at).filter((role) => !Object.hasOwn(threat.where, role)))];
  if (missing.length === 0) return;
  note(resolver, standing, path, {
    code: 'strategy-role-missing',
    message: `strategy "${strategy?.entry.id}" puts controls at ${missing.join(', ')}, which this threat does not have`,
    expected: `a strategy whose roles are among ${Object.keys(threat.where).join(', ')}`,
  });
}

function consequenceOfLoss(
  resolver: Resolver,
  standing: Standing,
  vocabulary: Vocabulary,
  loss: string,
  path: Path,
): string | undefined {
  const attribute = resolve(resolver, standing, 'trust-attributes', loss, path);
  if (attribute === undefined) return undefined;
  const found = vocabulary.undermines.find((pair) => pair.attribute === attribute);
  if (found !== undefined) return found.consequence;
  note(resolver, standing, path, {
    code: 'loss-without-consequence',
    message: `no consequence undermines the trust attribute "${loss}"`,
  });
  return undefined;
}

function levelOf(
  resolver: Resolver,
  standing: Standing,
  { levels }: Scale,
  { level, path }: { readonly level: string; readonly path: Path },
): number | undefined {
  const at = levels.findIndex((known) => known.id === level);
  if (at >= 0) return at;
  note(resolver, standing, path, {
    code: 'unknown-level',
    message: `no level "${level}"`,
    expected: `one of ${levels.map((known) => known.id).join(', ')}`,
  });
  return undefined;
}

/**
 * A YAML tree as plain values. Done here and not by the library: aliases count against a budget, since a few lines of them
 * can stand for billions of values; duplicate keys are found in linear time; `__proto__` never becomes a key.
 */
import { type Alias, isAlias, isScalar, isSeq, type ParsedNode, type YAMLMap } from 'yaml';

export interface TreeFault {
  readonly code: string;
  readonly message: string;
  readonly expected?: string;
  readonly hint?: string;
  readonly offset: number;
}

export interface PlainTree {
  readonly value: unknown;
  readonly faults: readonly TreeFault[];
  /** What each alias stands for. */
  readonly targets: ReadonlyMap<Alias, ParsedNode>;
}

interface Walk {
  readonly faults: TreeFault[];
  readonly targets: Map<Alias, ParsedNode>;
  readonly anchors: Map<string, ParsedNode>;
  readonly open: Set<ParsedNode>;
  aliasDepth: number;
  repeated: number;
  readonly limit: number;
}

/** `limit`: values that aliases may repeat, all together. */
export function plainValue(root: ParsedNode | null, limit: number): PlainTree {
  const walk: Walk = {
    faults: [],
    targets: new Map(),
    anchors: new Map(),
    open: new Set(),
    aliasDepth: 0,
    repeated: 0,
    limit,
  };
  const value = root === null ? null : valueOf(walk, root);
  return { value, faults: walk.faults, targets: walk.targets };
}

function valueOf(walk: Walk, node: ParsedNode | null): unknown {
  if (node === null) return null;
  if (walk.aliasDepth > 0) walk.repeated += 1;
  if (walk.repeated > walk.limit) return null;
  if (isAlias(node)) return aliasValue(walk, node);
  if (node.anchor !== undefined && walk.aliasDepth === 0) walk.anchors.set(node.anchor, node);
  if (isScalar(node)) return typeof node.value === 'bigint' ? Number(node.value) : node.value;
  walk.open.add(node);
  const value = isSeq(node) ? node.items.map((item) => valueOf(walk, item as ParsedNode | null)) : mapValue(walk, node);
  walk.open.delete(node);
  return value;
}

function aliasValue(walk: Walk, alias: Alias.Parsed): unknown {
  const target = walk.targets.get(alias) ?? walk.anchors.get(alias.source);
  const offset = alias.range[0];
  if (target === undefined || walk.open.has(target)) {
    const message =
      target === undefined ? `nothing above is named &${alias.source}` : `*${alias.source} stands inside what it names`;
    walk.faults.push({ code: 'bad-alias', message, hint: 'write the value out', offset });
    return null;
  }
  walk.targets.set(alias, target);
  walk.aliasDepth += 1;
  const value = valueOf(walk, target);
  walk.aliasDepth -= 1;
  if (
    walk.repeated > walk.limit &&
    walk.aliasDepth === 0 &&
    !walk.faults.some((fault) => fault.code === 'too-many-aliases')
  ) {
    walk.faults.push({
      code: 'too-many-aliases',
      message: 'the aliases of this document stand for too much',
      expected: `aliases that repeat at most ${walk.limit} values`,
      hint: 'write the values out',
      offset,
    });
  }
  return value;
}

function mapValue(walk: Walk, map: YAMLMap<ParsedNode, ParsedNode | null>): Record<string, unknown> {
  const fields: Record<string, unknown> = {};
  for (const { key, value } of map.items) {
    const offset = key?.range?.[0] ?? map.range?.[0] ?? 0;
    if (!isScalar(key) || typeof key.value !== 'string') {
      walk.faults.push({ code: 'wrong-key', message: 'a field needs a name that is text', offset });
    } else if (key.value === '__proto__') {
      walk.faults.push({ code: 'wrong-key', message: '"__proto__" cannot be the name of a field', offset });
    } else if (Object.hasOwn(fields, key.value)) {
      const hint = 'keep one of the two';
      walk.faults.push({ code: 'duplicate-key', message: `"${key.value}" stands here twice`, hint, offset });
    } else {
      fields[key.value] = valueOf(walk, value);
    }
  }
  return fields;
}

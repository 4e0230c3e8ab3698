/** A place as an author wrote it, turned into the pattern that the engine matches. */
import type { Pattern, PatternLink, PatternNode } from './domain-model.ts';
import type { Place, PlaceRole } from './place.ts';
import { note, type Resolver, resolve, type Standing } from './resolver.ts';

const OWN_KEYS = new Set(['type', 'quantifier', 'not']);

interface Written {
  readonly id: string;
  readonly title: string;
  readonly where: Place;
  readonly distinct?: readonly (readonly string[])[] | undefined;
}

export function compilePlace(resolver: Resolver, standing: Standing, written: Written): Pattern {
  const roles = Object.entries(written.where);
  const nodes = (quantifier: string): PatternNode[] =>
    roles
      .filter(([, role]) => (role.quantifier ?? 'one') === quantifier)
      .flatMap(([role, { type }]) => {
        const id = resolve(resolver, standing, 'asset-types', type, ['where', role, 'type']);
        return id === undefined ? [] : [{ role, type: id }];
      });
  const keys = nodes('one');
  const single = new Set(keys.map((node) => node.role));
  const links = roles.flatMap(([role, body]) => linksOf(resolver, standing, written.where, role, body));
  if (keys.length === 0) {
    note(resolver, standing, ['where'], {
      code: 'place-without-key',
      message: 'a place needs at least one role without a quantifier',
    });
  }
  (written.distinct ?? []).forEach((group, at) => {
    for (const role of group) checkRole(resolver, standing, written.where, role, ['distinct', at]);
  });
  return {
    id: written.id,
    title: written.title,
    keys,
    roots: [],
    links: links.filter((link) => single.has(link.from) && single.has(link.to)),
    necessary: nodes('all'),
    sufficient: nodes('any'),
    optional: nodes('optional'),
    prohibited: nodes('none'),
    furtherLinks: links.filter((link) => !(single.has(link.from) && single.has(link.to))),
    prohibitedLinks: roles.flatMap(([role, body]) => prohibitedOf(resolver, standing, written.where, role, body)),
    distinct: written.distinct ?? [],
  };
}

/** Notes a fault where a role that something refers to is not in the place. */
export function checkRole(
  resolver: Resolver,
  standing: Standing,
  where: Place,
  role: string,
  path: readonly (string | number)[],
): boolean {
  if (Object.hasOwn(where, role)) return true;
  note(resolver, standing, path, {
    code: 'unknown-role',
    message: `no role "${role}" in where`,
    expected: `one of ${Object.keys(where).join(', ')}`,
  });
  return false;
}

function linksOf(resolver: Resolver, standing: Standing, where: Place, from: string, body: PlaceRole): PatternLink[] {
  return Object.entries(body)
    .filter(([key]) => !OWN_KEYS.has(key))
    .flatMap(([key, to]) =>
      toLinks(resolver, standing, where, {
        from,
        key,
        to: to as string | readonly string[],
        path: ['where', from, key],
      }),
    );
}

function prohibitedOf(
  resolver: Resolver,
  standing: Standing,
  where: Place,
  from: string,
  body: PlaceRole,
): PatternLink[] {
  return Object.entries(body.not ?? {}).flatMap(([key, to]) =>
    toLinks(resolver, standing, where, { from, key, to, path: ['where', from, 'not', key] }),
  );
}

interface WrittenLink {
  readonly from: string;
  readonly key: string;
  readonly to: string | readonly string[];
  readonly path: readonly (string | number)[];
}

function toLinks(
  resolver: Resolver,
  standing: Standing,
  where: Place,
  { from, key, to, path }: WrittenLink,
): PatternLink[] {
  const relation = resolve(resolver, standing, 'relations', key, path);
  const targets = typeof to === 'string' ? [to] : to;
  return targets.flatMap((target) => {
    const known = checkRole(resolver, standing, where, target, path);
    return known && relation !== undefined ? [{ from, relation, to: target }] : [];
  });
}

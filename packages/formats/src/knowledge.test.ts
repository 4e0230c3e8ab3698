/** The knowledge packs as data: read, joined and complete. What is missing is named, so that a red test says what to write. */
import { readdirSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { entriesOf } from '@primum/core/knowledge/entry-index';
import { Refs } from '@primum/core/knowledge/entry';
import { joinPacks } from '@primum/core/knowledge/join-packs';
import { isOwnPack } from '@primum/core/knowledge/own-library';
import { ENTRY_KINDS, type EntryKind, type EntryOf, type Pack } from '@primum/core/knowledge/pack';
import { compileRisk } from '@primum/core/risk/compile-risk';
import { findThreats } from '@primum/core/risk/find-threats';
import { NONE } from '@primum/core/risk/levels';
import { settle } from '@primum/core/risk/settle';
import { construct } from '@primum/core/system/construct';
import { systemFromDossier } from '@primum/core/system/system-from-dossier';
import { describe, expect, it, test } from 'vitest';
import { readDossierFolder } from './folder/read-dossier-folder.ts';
import { readPackFolder } from './folder/read-pack-folder.ts';

const ROOT = resolve(import.meta.dirname, '../../../knowledge');
const FOLDERS = readdirSync(ROOT, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);
const KINDS = Object.keys(ENTRY_KINDS) as readonly EntryKind[];

const read = await Promise.all(FOLDERS.map((name) => readPackFolder(join(ROOT, name))));
const packs: readonly Pack[] = read.flatMap(({ pack }) => pack ?? []);
const { knowledge, faults } = joinPacks(packs);

const all = <K extends EntryKind>(kind: K): readonly EntryOf<K>[] =>
  entriesOf(knowledge.index, kind).map(({ entry }) => entry);
const slug = (id: string): string => id.slice(id.indexOf('/') + 1);
/** References and ids compared by slug: `pack/entry` and `entry` mean the same. */
const slugs = (refs: readonly string[] | undefined): readonly string[] => (refs ?? []).map(slug);
const missing = (wanted: readonly string[], found: Iterable<string>): readonly string[] => {
  const known = new Set(found);
  return wanted.filter((one) => !known.has(one));
};

describe.each(FOLDERS)('the pack %s', (name) => {
  const folder = read[FOLDERS.indexOf(name)];
  const entries = KINDS.flatMap((kind) => (folder?.pack?.entries[kind] ?? []).map((entry) => ({ kind, entry })));

  it('reads without a fault', () => {
    expect(folder?.faults).toEqual([]);
    expect(folder?.pack?.manifest.id).toBe(name);
    expect(isOwnPack(name)).toBe(false);
  });

  it('has a source and a mark at every entry', () => {
    const without = entries.filter(({ entry }) => entry.source.document === '' || entry.source.mark === undefined);
    expect(entries.length).toBeGreaterThan(0);
    expect(without.map(({ entry }) => entry.id)).toEqual([]);
  });

  it('has no unfinished text', () => {
    const unfinished = [...(folder?.texts ?? [])].filter(([, text]) => /\b(TODO|FIXME|XXX|TBD)\b/.test(text));
    expect(unfinished.map(([file]) => relative(ROOT, file))).toEqual([]);
  });

  it('names its entries in the order of their ids, file by file', () => {
    const unsorted = [...(folder?.texts ?? [])].filter(([, text]) => {
      const ids = [...text.matchAll(/^- id: (\S+)/gm)].map(([, id]) => id ?? '');
      return ids.some((id, at) => at > 0 && id <= (ids[at - 1] ?? ''));
    });
    const ordered = unsorted.filter(([file]) => !ORDERED_BY_MEANING.some((kind) => file.includes(kind)));
    expect(ordered.map(([file]) => relative(ROOT, file))).toEqual([]);
  });
});

/** Kinds whose few entries a person reads from top to bottom. */
const ORDERED_BY_MEANING = ['scales.yaml', 'acceptability.yaml'];

describe('the packs together', () => {
  it('join without a fault', () => {
    expect(faults).toEqual([]);
  });

  it('use no id twice, whatever the kind and the pack', () => {
    const ids = packs.flatMap(({ entries }) => KINDS.flatMap((kind) => entries[kind].map(({ id }) => id)));
    expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
  });

  test.each([
    ['asset-types', 60],
    ['threats', 120],
    ['controls', 80],
    ['strategies', 150],
  ] as const)('have enough %s: %i', (kind, least) => {
    expect(all(kind).length).toBeGreaterThanOrEqual(least);
  });
});

describe('threats', () => {
  const threats = all('threats');
  const refs = [...threats, ...all('controls'), ...all('strategies')].map((entry) => entry.refs);

  it('cover every kind of STRIDE and of LINDDUN', () => {
    const kinds = (name: 'stride' | 'linddun'): readonly string[] => Refs.shape[name].unwrap().element.options;
    const covered = (name: 'stride' | 'linddun') => threats.flatMap((threat) => threat.refs?.[name] ?? []);
    expect(missing(kinds('stride'), covered('stride'))).toEqual([]);
    expect(missing(kinds('linddun'), covered('linddun'))).toEqual([]);
  });

  it('cover, with controls and strategies, the 18 capabilities of MDCG 2019-16 and name no other', () => {
    const capabilities = all('capabilities').flatMap(({ id }) => (id.startsWith('connected-care/') ? slug(id) : []));
    const named = refs.flatMap((ref) => ref?.mdcg ?? []);
    expect(capabilities).toHaveLength(18);
    expect(missing(capabilities, named)).toEqual([]);
    expect(missing(named, capabilities)).toEqual([]);
  });

  it('speak only of assets that are in their picture', () => {
    const strange = threats.flatMap(({ id, explain, where }) =>
      [...explain.matchAll(/\{([^}]*)\}/g)].flatMap(([, role]) =>
        Object.hasOwn(where, role ?? '') ? [] : [`${id}: ${role}`],
      ),
    );
    expect(strange).toEqual([]);
  });

  it('show pictures that hang together, so that nothing is matched with everything', () => {
    expect(threats.filter(({ where }) => !hangsTogether(where)).map(({ id }) => id)).toEqual([]);
  });

  it('that only side effects bring are brought by a strategy at one of their assets', () => {
    const strategies = all('strategies');
    const unbrought = threats.filter(({ id, where, 'only-brought': only }) => {
      if (only !== true) return false;
      const bringing = strategies.filter(({ brings }) => slugs(brings).includes(slug(id)));
      return !bringing.some((strategy) => strategy.all.some(({ at }) => Object.hasOwn(where, at)));
    });
    expect(unbrought.map(({ id }) => id)).toEqual([]);
  });

  it('are brought only where they say so', () => {
    const brought = new Set(all('strategies').flatMap(({ brings }) => slugs(brings)));
    const unsaid = threats.filter(({ id, 'only-brought': only }) => brought.has(slug(id)) && only !== true);
    expect(unsaid.map(({ id }) => id)).toEqual([]);
  });
});

describe('defences', () => {
  const strategies = all('strategies');

  it('leave no control unused', () => {
    const used = strategies.flatMap((one) => one.all.map(({ control }) => slug(control)));
    const controls = all('controls').map(({ id }) => slug(id));
    expect(missing(controls, used)).toEqual([]);
  });

  it('leave no strategy unused', () => {
    const stopping = new Set(
      all('threats').flatMap((one) => [...slugs(one['stopped-by']), ...slugs(one['lowered-by'])]),
    );
    const idle = strategies.filter(({ id, brings }) => !stopping.has(slug(id)) && brings === undefined);
    expect(idle.map(({ id }) => id)).toEqual([]);
  });

  it('lend more trust than nothing', () => {
    const lowest = knowledge.domain.scales.trust.levels[0]?.id;
    expect(strategies.filter(({ effect }) => effect === lowest).map(({ id }) => id)).toEqual([]);
  });
});

describe('losses', () => {
  it('there is one for every trust attribute', () => {
    const undermined = all('consequences').map(({ undermines }) => slug(undermines ?? ''));
    const attributes = all('trust-attributes').map(({ id }) => slug(id));
    expect(missing(attributes, undermined)).toEqual([]);
  });
});

/** A house with one of everything that the threats of connected-care speak of. */
const house = (await readDossierFolder(join(ROOT, 'connected-care/cases/one-of-each'))).dossier;

describe('in a house with one of each', () => {
  const written = house === undefined ? undefined : systemFromDossier(house, knowledge);
  const graph = construct(written?.graph ?? { assets: [], relations: [] }, knowledge.domain);
  const structure = findThreats(graph, knowledge.domain);
  const inOrder = (ids: readonly string[]) => ids.map(slug).sort();

  it('every threat has a place, so that no picture asks for what cannot be written', () => {
    const found = structure.threats.map(({ threat }) => slug(threat));
    expect(missing(inOrder(knowledge.domain.threats.map(({ id }) => id)), found)).toEqual([]);
  });

  it('every strategy has a place, so that no defence asks for a control that cannot be there', () => {
    const found = structure.strategies.map(({ strategy }) => slug(strategy));
    expect(missing(inOrder(knowledge.domain.strategies.map(({ id }) => id)), found)).toEqual([]);
  });

  it('every side effect happens once every control is in place, and none before', () => {
    const happening = (controls: readonly { readonly property: string; readonly asset: string }[]) => {
      const inPlace = controls.map((at) => ({
        asset: at.asset,
        control: at.property,
        state: 'in-place' as const,
        coverage: undefined,
      }));
      const facts = { trust: [], impact: [], controls: inPlace };
      const model = compileRisk(structure, graph, knowledge.domain, facts);
      const { threat: levels } = settle(model, { mode: 'current', withProposed: false });
      return new Set(structure.threats.flatMap(({ threat }, at) => (levels[at] === NONE ? [] : [threat])));
    };
    const brought = knowledge.domain.threats.filter(({ triggered }) => triggered).map(({ id }) => id);
    expect(brought.length).toBeGreaterThan(0);
    expect(missing(brought, happening(structure.controls))).toEqual([]);
    const before = happening([]);
    expect(brought.filter((id) => before.has(id))).toEqual([]);
  });
});

type Where = EntryOf<'threats'>['where'];

/** True if every role can be reached from the first along the relations of the picture. */
function hangsTogether(where: Where): boolean {
  const roles = Object.keys(where);
  const links = roles.flatMap((from) =>
    Object.entries(where[from] ?? {})
      .filter(([key]) => !['type', 'quantifier', 'not'].includes(key))
      .flatMap(([, to]) => [to as string | readonly string[]].flat().map((end) => [from, end] as const)),
  );
  const reached = new Set(roles.slice(0, 1));
  for (const _ of roles)
    for (const [from, to] of links) {
      if (reached.has(from)) reached.add(to);
      if (reached.has(to)) reached.add(from);
    }
  return reached.size === roles.length;
}

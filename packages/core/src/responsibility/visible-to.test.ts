import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assess } from '../assessment/assess.ts';
import { AssessmentReport } from '../assessment/report.ts';
import { reportFor } from '../assessment/report-for.ts';
import { checkReferences } from '../dossier/check-references.ts';
import { DOCUMENT_KINDS, type Dossier } from '../dossier/dossier.ts';
import { joinPacks } from '../knowledge/join-packs.ts';
import { checkSchema } from '../parse/schema-faults.ts';
import { PARTIES, randomShared } from '../testing/random-shared.ts';
import { tinyPack } from '../testing/tiny-pack.ts';
import { PUBLISHABLE, type Grant } from './grant.ts';
import { responsibilityFor } from './responsibility-for.ts';
import { ResponsibilityPicture } from './responsibility-picture.ts';
import { type Shared, visibleTo } from './visible-to.ts';

const { knowledge } = joinPacks([tinyPack()]);

function sharedOf(dossier: Dossier): Shared {
  const assessment = assess(dossier, knowledge);
  return { dossier, report: reportFor(assessment, { first: [] }), picture: responsibilityFor(assessment) };
}

const SEEDS = 300;
const wholes = new Map<number, Shared>();
/** Made once for each seed: the properties ask for the same ones again and again. */
function randomWhole(seed: number): Shared {
  const whole = wholes.get(seed) ?? sharedOf(randomShared(seed));
  wholes.set(seed, whole);
  return whole;
}

/** Signs of things in a text: `zqh3x` of the fourth host. */
const signsIn = (value: unknown): Set<string> => new Set(JSON.stringify(value).match(/zq[a-z]\d+x/g) ?? []);
/** Signs behind one of the words that open a text about things, as `Explain:zqh3x zqh4x`. */
const signsAfter = (value: unknown, ...words: readonly string[]): Set<string> =>
  new Set(
    [...JSON.stringify(value).matchAll(new RegExp(`(?:${words.join('|')}):((?:zq[a-z]\\d+x ?)+)`, 'g'))].flatMap(
      ([, signs = '']) => signs.match(/zq[a-z]\d+x/g) ?? [],
    ),
  );

interface Case {
  readonly seed: number;
  readonly party: (typeof PARTIES)[number];
  readonly published: NonNullable<Grant['published']>;
}

const cases = fc.record({
  seed: fc.integer({ min: 0, max: SEEDS }),
  party: fc.constantFrom(...PARTIES),
  published: fc.array(
    fc.record({
      asset: fc.constantFrom('zqn0x', 'zqn1x', 'zqh0x', 'zqh1x', 'zqh2x', 'zqh3x', 'zqd0x', 'zqd1x', 'zqf0x'),
      fields: fc.subarray([...PUBLISHABLE]),
    }),
    { maxLength: 3 },
  ),
});

/** What the rules say, read off the documents in the plainest way, apart from the code that is tested. */
function rulesFor(dossier: Dossier, { party, published }: Pick<Case, 'party' | 'published'>) {
  const { zones = [], assets, data = [], functions = [] } = dossier.system;
  const has = new Map([...zones, ...assets].map((thing) => [thing.id, thing.party === party]));
  const touches = new Map([
    ...data.map(
      (one) =>
        [one.id, [...(one['kept-at'] ?? []), ...(one.flows ?? []).flatMap(({ from, to }) => [from, to])]] as const,
    ),
    ...functions.map((task) => [task.id, task['performed-by']] as const),
  ]);
  for (const [id, places] of touches)
    has.set(
      id,
      places.every((place) => has.get(place) === true),
    );
  const own = new Set([...has].flatMap(([id, mine]) => (mine ? [id] : [])));
  const allowed = new Set(own);
  const joinIf = (a: string, b: string) => {
    if (own.has(a)) allowed.add(b);
    if (own.has(b)) allowed.add(a);
  };
  for (const { id, networks = [] } of assets) for (const network of networks) joinIf(id, network);
  for (const { id, 'kept-at': kept = [], flows = [] } of data) {
    for (const place of kept) joinIf(id, place);
    for (const { from, to, over = [] } of flows) {
      if (own.has(from) || own.has(to)) for (const one of [id, from, to]) allowed.add(one);
      if (own.has(from) && own.has(to)) for (const one of over) allowed.add(one);
    }
  }
  for (const task of functions) {
    for (const performer of task['performed-by']) joinIf(task.id, performer);
    if (own.has(task.id)) for (const one of task['relies-on'] ?? []) allowed.add(one);
  }
  for (const { asset } of published) if (!asset.startsWith('zqf') && has.has(asset)) allowed.add(asset);
  for (const { asset } of published)
    if (touches.has(asset) && (!asset.startsWith('zqf') || touches.get(asset)?.some((id) => allowed.has(id))))
      allowed.add(asset);
  return { own, allowed, all: new Set(has.keys()) };
}

const THINGS = /^zq[nhdf]/;
const without = (found: Iterable<string>, allowed: ReadonlySet<string>) =>
  [...found].filter((sign) => !allowed.has(sign));

describe('what a partner may see', () => {
  it('holds no id, title or text of a thing that is neither its own, nor joined to its own, nor published', () => {
    fc.assert(
      fc.property(cases, ({ seed, party, published }) => {
        const whole = randomWhole(seed);
        const { allowed } = rulesFor(whole.dossier, { party, published });
        const things = [...signsIn(visibleTo(whole, { party, published }))].filter((sign) => THINGS.test(sign));
        expect(without(things, allowed)).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('holds of things that are not its own nothing but id, title, type and party, and what was published of each', () => {
    fc.assert(
      fc.property(cases, ({ seed, party, published }) => {
        const whole = randomWhole(seed);
        const { own } = rulesFor(whole.dossier, { party, published });
        const seen = visibleTo(whole, { party, published });
        const withField = (field: string) =>
          new Set([
            ...own,
            ...published.flatMap(({ asset, fields }) => (fields?.some((one) => one === field) ? [asset] : [])),
          ]);
        expect(without(signsAfter(seen, 'Explain'), withField('explain'))).toEqual([]);
        expect(without(signsAfter(seen, 'Assumed'), withField('assumptions'))).toEqual([]);
        expect(
          without(signsAfter(seen, 'Evidence'), withField('evidence')).filter((id) => !id.startsWith('zqd')),
        ).toEqual([]);
        expect(without(signsAfter(seen, 'Reason', 'Note'), own).filter((id) => !id.startsWith('zqd'))).toEqual([]);
        for (const asset of seen.dossier.system.assets)
          expect(asset.count === undefined || withField('count').has(asset.id)).toBe(true);
        for (const { control, asset } of seen.report.controls)
          expect([control, withField('controls').has(asset.id) || asset.id.startsWith('copy(')]).toEqual([
            control,
            true,
          ]);
      }),
      { numRuns: 300 },
    );
  });

  it('is the same whatever is written about things that it may not see', () => {
    fc.assert(
      fc.property(cases, ({ seed, party }) => {
        const [plain, other] = [randomShared(seed), randomShared(seed, '!')];
        const { own, allowed } = rulesFor(plain, { party, published: [] });
        const seen = JSON.stringify(visibleTo(randomWhole(seed), { party }));
        const changed = sharedOf(mixed(plain, other, own, allowed));
        expect(JSON.stringify(visibleTo(changed, { party }))).toBe(seen);
      }),
      { numRuns: 200 },
    );
  });

  it('holds its own things as they are written, with everything said about them alone', () => {
    fc.assert(
      fc.property(cases, ({ seed, party, published }) => {
        const whole = randomWhole(seed);
        const { own } = rulesFor(whole.dossier, { party, published });
        const { dossier } = visibleTo(whole, { party, published });
        for (const list of ['zones', 'assets', 'data', 'functions'] as const) {
          const mine = (whole.dossier.system[list] ?? []).filter(({ id }) => own.has(id));
          expect((dossier.system[list] ?? []).filter(({ id }) => own.has(id))).toEqual(mine);
        }
        const hostsOnly = whole.dossier.controls.controls.filter(({ at }) =>
          [at].flat().every((place) => own.has(place)),
        );
        for (const use of hostsOnly) expect(dossier.controls.controls).toContainEqual(use);
        const assumed = whole.dossier.assumptions.assumptions.filter(({ at }) => own.has(at));
        for (const one of assumed) expect(dossier.assumptions.assumptions).toContainEqual(one);
      }),
      { numRuns: 300 },
    );
  });

  it('shows a harm only to who must see to it, or where its chain passes own things; its grounds only to the former', () => {
    let [shown, hidden] = [0, 0];
    fc.assert(
      fc.property(cases, ({ seed, party, published }) => {
        const whole = randomWhole(seed);
        const { own } = rulesFor(whole.dossier, { party, published });
        const isOwnPlace = (id: string) =>
          (own.has(id) || (id.startsWith('copy(') && own.has(/,(.*)\)$/.exec(id)?.[1] ?? ''))) && id !== '';
        const seen = visibleTo(whole, { party, published });
        for (const harm of whole.dossier.harms.harms ?? []) {
          const row = whole.report.harms.find(({ id }) => id === harm.id);
          const places = (row?.chain ?? [])
            .filter(({ kind }) => kind === 'consequence' || kind === 'trust')
            .map(({ id }) => id.slice(id.indexOf('@') + 1));
          const may = harm.responsible === party || places.some(isOwnPlace) || isOwnPlace(row?.asset.id ?? '');
          const texts = signsAfter(seen, 'Situation', 'Harm');
          if (texts.has(harm.id)) shown += 1;
          else hidden += 1;
          // A threat all of whose assets are own can show it too: never without an own loss beside it in the tiny pack.
          expect([harm.id, texts.has(harm.id)]).toEqual([harm.id, may]);
          expect(signsAfter(seen, 'Basis').has(harm.id)).toBe(harm.responsible === party);
          if (!may) expect(signsIn(seen).has(harm.id)).toBe(false);
        }
      }),
      { numRuns: 300 },
    );
    expect(Math.min(shown, hidden)).toBeGreaterThan(50);
  });

  it('turns what others do on a chain into one step at their party', () => {
    let masked = 0;
    fc.assert(
      fc.property(cases, ({ seed, party }) => {
        const whole = randomWhole(seed);
        const seen = visibleTo(whole, { party });
        for (const { chain } of seen.report.harms) {
          const elsewhere = chain.filter(({ id }) => id.startsWith('@'));
          masked += elsewhere.length;
          for (const step of elsewhere)
            expect([step.level, step.title.startsWith('at Party')]).toEqual([undefined, true]);
          chain.forEach(({ id }, at) => expect(id.startsWith('@') && chain[at + 1]?.id === id).toBe(false));
        }
      }),
      { numRuns: 200 },
    );
    expect(masked).toBeGreaterThan(100);
  });

  it('shows what parties expect and promise only to the two of them', () => {
    fc.assert(
      fc.property(cases, ({ seed, party, published }) => {
        const whole = randomWhole(seed);
        const seen = signsIn(visibleTo(whole, { party, published }));
        const between = (whole.dossier.agreements.expectations ?? []).filter(
          ({ by, of }) => by !== party && of !== party,
        );
        expect(between.filter(({ id }) => seen.has(id))).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('never shows less when more is granted', () => {
    fc.assert(
      fc.property(cases, ({ seed, party, published }) => {
        const whole = randomWhole(seed);
        const [less, more] = [visibleTo(whole, { party }), visibleTo(whole, { party, published })];
        expect(missingIn(stripped(less), stripped(more), '')).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });

  it('is a whole dossier and a report by their schemas, without a dangling id', () => {
    fc.assert(
      fc.property(cases, ({ seed, party, published }) => {
        const { dossier, report, picture } = visibleTo(randomWhole(seed), { party, published });
        for (const [kind, schema] of Object.entries(DOCUMENT_KINDS)) {
          const value = dossier[kind as keyof Dossier];
          // Without an own, joined or published asset there is nothing to be shown.
          if (kind === 'system' && dossier.system.assets.length === 0) continue;
          const checked = checkSchema<unknown>(schema, JSON.parse(JSON.stringify(value)), kind);
          expect(checked.ok ? [] : checked.faults).toEqual([]);
        }
        expect(AssessmentReport.safeParse(report).error).toBeUndefined();
        expect(ResponsibilityPicture.safeParse(picture).error).toBeUndefined();
        const dangling = checkReferences(dossier, knowledge, '2026-06-01').filter(({ code }) => code === 'dangling-id');
        expect(dangling).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('shows nothing at all to a party that is none of the dossier', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: SEEDS }), (seed) => {
        const seen = visibleTo(randomWhole(seed), { party: 'stranger' });
        expect([...signsIn(seen)]).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });
});

/** Texts of hidden things from `other`, everything else from `plain`. Only texts differ between the two. */
function mixed(plain: Dossier, other: Dossier, own: ReadonlySet<string>, allowed: ReadonlySet<string>): Dossier {
  const pick = <T extends { readonly id: string; readonly title?: string | undefined }>(
    list: T[] | undefined,
    from: T[] | undefined,
  ): T[] =>
    (list ?? []).map((thing, index) => {
      const twin = from?.[index] ?? thing;
      if (own.has(thing.id)) return thing;
      // Of things that are joined the title may be seen, and nothing else of what was written.
      return allowed.has(thing.id) ? { ...twin, title: thing.title } : twin;
    });
  const { system } = plain;
  return {
    ...plain,
    system: {
      ...system,
      zones: pick(system.zones, other.system.zones),
      assets: pick(system.assets, other.system.assets),
      data: pick(system.data, other.system.data),
      functions: pick(system.functions, other.system.functions),
    },
    controls: {
      controls: plain.controls.controls.map((use, index) =>
        [use.at].flat().every((place) => own.has(place) || place.startsWith('copy('))
          ? use
          : (other.controls.controls[index] ?? use),
      ),
    },
    assumptions: {
      assumptions: plain.assumptions.assumptions.map((one, index) =>
        own.has(one.at) ? one : (other.assumptions.assumptions[index] ?? one),
      ),
    },
  };
}

/** Without what is counted or merged: figures rise and stretches of others part as more is granted. */
function stripped({ dossier, report, picture }: Shared): unknown {
  const { counts: _, ...rest } = report;
  const value: unknown = JSON.parse(JSON.stringify({ dossier, report: rest, picture }));
  return withoutMasks(value);
}

function withoutMasks(value: unknown): unknown {
  if (Array.isArray(value))
    return value.filter((one) => !(isRecord(one) && String(one['id']).startsWith('@'))).map(withoutMasks);
  if (!isRecord(value)) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, one]) => (isMask(key, one) ? [] : [[key, withoutMasks(one)]])),
  );
}

/** The place of a harm that is hidden, its id by that place, and the context that stands in where none is shared. */
function isMask(key: string, value: unknown): boolean {
  if (isRecord(value)) return String(value['id']).startsWith('@');
  return (key === 'id' && /@@|#[^@]*@[a-z]+(-\d+)?$/.test(String(value))) || value === 'not shared';
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Paths of what `less` has and `more` has not; of lists each item needs one in the other that has all of it. */
function missingIn(less: unknown, more: unknown, path: string): string[] {
  if (Array.isArray(less)) {
    if (!Array.isArray(more)) return [path];
    return less.flatMap((one, at) =>
      more.some((other) => missingIn(one, other, '').length === 0) ? [] : [`${path}[${at}]`],
    );
  }
  if (isRecord(less)) {
    if (!isRecord(more)) return [path];
    return Object.entries(less).flatMap(([key, value]) => missingIn(value, more[key], `${path}.${key}`));
  }
  return less === more ? [] : [`${path}: ${String(less)}`];
}

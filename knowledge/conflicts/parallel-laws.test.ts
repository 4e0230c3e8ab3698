import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { entriesOf } from '@primum/core/knowledge/entry-index';
import { joinPacks } from '@primum/core/knowledge/join-packs';
import type { EntryOf } from '@primum/core/knowledge/pack';
import { readPackFolder } from '@primum/formats/folder/read-pack-folder';
import { describe, expect, it, test } from 'vitest';
import { DATES } from './dates.data.ts';
import { LIMITS } from './limits.data.ts';

/** The packs of laws beside MDR and IVDR. */
const LAWS = 'gdpr nis2 cer cra ai-act ehds csa data-act red product-liability'.split(' ');
/** The day on which the statuses were given. */
const DAY = '2026-11-26';
/** Bills, whose entries must never look like a duty. */
const BILLS = ['gdpr/digital-omnibus', 'nis2/nis2-amendment', 'csa/csa2'];
/** What nobody here could read: nothing that rests on it alone may claim to be seen. */
const UNREAD = new Set([
  'COM(2025) 837',
  'COM(2026) 13',
  'Cybersecurity Act 2, proposal',
  'Delegated Regulation (EU) 2022/30',
]);

const ROOT = resolve(import.meta.dirname, '..');
const folders = readdirSync(ROOT, { withFileTypes: true }).flatMap((one) => (one.isDirectory() ? [one.name] : []));
const read = await Promise.all(folders.map((name) => readPackFolder(resolve(ROOT, name))));
const { knowledge } = joinPacks(read.flatMap(({ pack }) => pack ?? []));

const inLaws = (id: string): boolean => LAWS.includes(id.slice(0, id.indexOf('/')));
const requirements = entriesOf(knowledge.index, 'requirements').flatMap(({ entry }) =>
  inLaws(entry.id) ? [entry] : [],
);
const instruments = new Map(entriesOf(knowledge.index, 'instruments').map(({ entry }) => [entry.id, entry]));
const conflicts = entriesOf(knowledge.index, 'conflicts').map(({ entry }) => entry);

type Requirement = EntryOf<'requirements'>;
const instrumentId = ({ id, instrument }: Requirement): string =>
  instrument.includes('/') ? instrument : `${id.slice(0, id.indexOf('/'))}/${instrument}`;
/** First day on which it applies: its own, else that of its law. */
const firstDay = (one: Requirement): string | undefined => one.from ?? instruments.get(instrumentId(one))?.from;
const isBill = (one: Requirement): boolean => BILLS.includes(instrumentId(one));
const idsOf = (some: readonly { readonly id: string }[]): readonly string[] => some.map(({ id }) => id);

describe('the parallel laws', () => {
  test.each(LAWS)('there is a pack %s with requirements and an instrument', (law) => {
    expect(requirements.filter(({ id }) => id.startsWith(`${law}/`)).length).toBeGreaterThanOrEqual(10);
    expect([...instruments.keys()].filter((id) => id.startsWith(`${law}/`)).length).toBeGreaterThan(0);
  });

  it('are adopted where they apply later than the day of reading, and in force where not', () => {
    const wrong = requirements.filter((one) => {
      if (isBill(one)) return false;
      const from = firstDay(one);
      return from === undefined || one.status !== (from > DAY ? 'adopted' : 'in-force');
    });
    expect(idsOf(wrong)).toEqual([]);
  });

  it('end after they began', () => {
    const wrong = requirements.filter((one) => one.to !== undefined && one.to <= (firstDay(one) ?? one.to));
    expect(idsOf(wrong)).toEqual([]);
  });

  test.each(DATES)('%s applies from %s, as its law says', (id, day) => {
    const entry = requirements.find((one) => one.id === id);
    expect(entry && firstDay(entry)).toBe(day);
  });

  it('never make a duty of a bill', () => {
    expect(new Set(requirements.filter(isBill).map(instrumentId))).toEqual(new Set(BILLS));
    const dutiful = requirements.filter((one) => isBill(one) && (one.status !== 'bill' || one.force !== 'may'));
    expect(idsOf(dutiful)).toEqual([]);
    const strange = requirements.filter((one) => !isBill(one) && !['in-force', 'adopted'].includes(one.status));
    expect(idsOf(strange)).toEqual([]);
  });

  it('claim to be seen only where there was a text', () => {
    const claimed = requirements.filter(({ source }) => source.mark === 'seen' && UNREAD.has(source.document));
    expect(idsOf(claimed)).toEqual([]);
    expect(idsOf(requirements.filter(({ source }) => source.mark === 'proposal'))).toEqual([]);
    expect(instruments.get('ai-act/ai-omnibus')?.source.mark).toBe('known');
  });

  it('say at each high-risk duty of the AI Act that its date comes from an amendment that was not read', () => {
    const moved = requirements.filter((one) => one.id.startsWith('ai-act/') && (firstDay(one) ?? '') > DAY);
    expect(moved.length).toBeGreaterThan(40);
    expect(idsOf(moved.filter(({ note }) => !note?.includes('Regulation (EU) 2026/1744')))).toEqual([]);
  });

  it('address those whom each law addresses', () => {
    const strangers = requirements.filter(
      (one) => !one.roles.every((role) => ADDRESSED[one.id.slice(0, one.id.indexOf('/'))]?.includes(role)),
    );
    expect(idsOf(strangers)).toEqual([]);
  });

  it('are served by the same evidence only across laws', () => {
    const within = requirements.filter((one) =>
      one['same-as']?.some((other) => other.slice(0, other.indexOf('/')) === one.id.slice(0, one.id.indexOf('/'))),
    );
    expect(idsOf(within)).toEqual([]);
  });
});

describe('clocks of the parallel laws', () => {
  const clocked = requirements.flatMap((one) => (one.clock === undefined ? [] : [{ id: one.id, clock: one.clock }]));

  it('say from what they count, whom to tell and what starts them', () => {
    expect(clocked.length).toBeGreaterThan(60);
    const silent = clocked.filter(({ clock }) => Object.values(clock).some((one) => one === ''));
    expect(idsOf(silent)).toEqual([]);
  });

  it('have the outer limit that the law prints, and no other has one', () => {
    const limits = clocked.flatMap(({ id, clock }) =>
      clock.within === undefined ? [] : [[id, `${clock.within.amount} ${clock.within.unit}`]],
    );
    expect(Object.fromEntries(limits)).toEqual(LIMITS);
  });
});

describe('conflicts between laws', () => {
  it('are the 36 rows of the fact base, each once', () => {
    const text = readFileSync(resolve(ROOT, '../docs/knowledge/coverage/4.3.yaml'), 'utf8');
    const rows = [...text.matchAll(/row: '(\d+)', in: \[(conflicts\/\S+)\]/g)];
    expect(rows.map(([, row]) => Number(row))).toEqual(Array.from({ length: 36 }, (_, at) => at + 1));
    expect(new Set(rows.map(([, , id]) => id))).toEqual(new Set(idsOf(conflicts)));
  });

  it('are proposals of this project, with clauses that name the laws between which they stand', () => {
    expect(idsOf(conflicts.filter(({ source }) => source.mark !== 'proposal'))).toEqual([]);
    const unnamed = conflicts.filter(({ between, clauses }) =>
      between.every((law) => !clauses.some((clause) => clause.startsWith(SHORT[law] ?? '?'))),
    );
    expect(idsOf(unnamed)).toEqual([]);
    const foreign = conflicts.flatMap(({ id, clauses }) =>
      clauses.flatMap((clause) =>
        Object.values(SHORT).some((short) => clause.startsWith(short)) ? [] : [`${id}: ${clause}`],
      ),
    );
    expect(foreign).toEqual([]);
  });

  it('leave out no law but bills and acts that only add to another', () => {
    const touched = new Set(conflicts.flatMap(({ between }) => between));
    const untouched = [...instruments.keys()].filter((id) => inLaws(id) && !touched.has(id) && !BILLS.includes(id));
    expect(untouched.sort()).toEqual(['ai-act/ai-omnibus', 'red/red-delegated-act']);
  });
});

/** How a clause names its law, by the law's id. */
const SHORT: Readonly<Record<string, string>> = {
  'mdr/mdr': 'MDR ',
  'ivdr/ivdr': 'IVDR ',
  'gdpr/gdpr': 'GDPR ',
  'nis2/nis2': 'NIS2 ',
  'cra/cra': 'CRA ',
  'cer/cer': 'CER ',
  'ai-act/ai-act': 'AI Act ',
  'ehds/ehds': 'EHDS ',
  'data-act/data-act': 'Data Act ',
  'red/red': 'RED ',
  'product-liability/pld': 'Product Liability Directive ',
  'csa/csa': 'Cybersecurity Act ',
  'csa/eucc': 'EUCC ',
  'fda-524b/cfr-806': '21 CFR 806',
  'mdcg-2019-16/mdcg-2019-16': 'MDCG 2019-16 rev.1',
  'mdcg-2025-6': 'MDCG 2025-6',
};

const TRADE = ['importer', 'distributor', 'authorised-representative'];
/** Who can have a duty under each law, from its articles on scope and definitions. */
const ADDRESSED: Readonly<Record<string, readonly string[]>> = {
  gdpr: ['controller', 'processor'],
  nis2: ['entity', 'manufacturer', 'integrator', 'operator', 'professional-user', 'patient'],
  cer: ['entity'],
  cra: ['product-manufacturer', 'open-source-steward', 'integrator', 'operator', ...TRADE],
  'ai-act': ['ai-provider', 'ai-deployer', 'manufacturer', 'integrator', 'operator', ...TRADE],
  ehds: [
    'ehr-manufacturer',
    'manufacturer',
    'product-manufacturer',
    'ai-provider',
    'operator',
    'integrator',
    'data-holder',
    ...TRADE,
  ],
  csa: ['certificate-holder', 'manufacturer', 'product-manufacturer'],
  'data-act': [
    'data-holder',
    'manufacturer',
    'product-manufacturer',
    'distributor',
    'integrator',
    'operator',
    'entity',
  ],
  red: ['manufacturer', 'product-manufacturer', 'importer', 'distributor'],
  'product-liability': ['manufacturer', 'product-manufacturer', 'integrator', 'operator', ...TRADE],
};

import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { type Facts, readAnswers } from '@primum/core/classification/answers';
import { classesOf, withClasses } from '@primum/core/classification/classes-of';
import { entriesOf } from '@primum/core/knowledge/entry-index';
import { type FactsTold, type Holds, holds, NOT_ASKED, type Told } from '@primum/core/knowledge/holds';
import { joinPacks } from '@primum/core/knowledge/join-packs';
import type { EntryOf } from '@primum/core/knowledge/pack';
import { resolveCondition } from '@primum/core/knowledge/resolve-condition';
import { readPackFolder } from '@primum/formats/folder/read-pack-folder';
import { describe, expect, it, test } from 'vitest';

const ROOT = resolve(import.meta.dirname, '..');
const folders = readdirSync(ROOT, { withFileTypes: true }).flatMap((entry) =>
  entry.isDirectory() ? [entry.name] : [],
);
const read = await Promise.all(folders.map((name) => readPackFolder(resolve(ROOT, name))));
const { knowledge } = joinPacks(read.flatMap(({ pack }) => pack ?? []));
const { classification } = knowledge;

type Requirement = EntryOf<'requirements'>;
const of = (pack: string): readonly Requirement[] =>
  entriesOf(knowledge.index, 'requirements').flatMap(({ entry }) => (entry.id.startsWith(`${pack}/`) ? [entry] : []));

function one(id: string): Requirement {
  const found = of(id.slice(0, id.indexOf('/'))).find((entry) => entry.id === id);
  if (found === undefined) throw new Error(`there is no requirement ${id}`);
  return found;
}

/** Whether a requirement applies; `open` and `no condition` are answers too. */
function applies({ id, applies: condition }: Requirement, told: FactsTold): Holds | 'no condition' {
  if (condition === undefined) return 'no condition';
  const resolved = resolveCondition(knowledge.index, id.slice(0, id.indexOf('/')), condition);
  return resolved === undefined ? 'no condition' : holds(resolved, told);
}

/** Answers by full id; all else is not told. Schemes keep the order of their classes. */
const toldBy = (answers: Readonly<Record<string, Told>>): FactsTold => ({
  answer: (id) => answers[id],
  order: (id) => classification.schemes.find(({ entry }) => entry.id === id)?.entry.classes.map((step) => step.id),
});

const NO_DEVICE = { 'mdr/class': NOT_ASKED, 'ivdr/class': NOT_ASKED };
const DEVICES: readonly (readonly [string, string])[] = [
  ...['I', 'IIa', 'IIb', 'III'].map((step) => ['mdr/class', step] as const),
  ...['A', 'B', 'C', 'D'].map((step) => ['ivdr/class', step] as const),
];
const ofSteward = (entry: Requirement): boolean => entry.roles.includes('open-source-steward');

/** Equipment that sends and receives: software alone is no radio equipment. */
const RADIO = { 'device-facts/form': ['powered'], 'device-facts/data-connections': ['short-range-radio'] };

describe('product laws that leave devices out', () => {
  test.each(DEVICES)('no duty of the CRA reaches a device of %s %s, whatever else is said of it', (scheme, step) => {
    const reached = ['default', 'important-I', 'important-II', 'critical'].flatMap((scope) => {
      const told = toldBy({ ...NO_DEVICE, [scheme]: step, 'cra/scope': scope, 'ai-act/risk': 'high-Annex-I' });
      return of('cra').filter((entry) => !ofSteward(entry) && applies(entry, told) !== 'no');
    });
    expect(reached.map(({ id }) => id)).toEqual([]);
  });

  test.each(DEVICES)('nor a security point of the radio act a device of %s %s', (scheme, step) => {
    const told = toldBy({ ...NO_DEVICE, ...RADIO, [scheme]: step });
    const points = ['red/fraud', 'red/network-harm', 'red/privacy'].map(one);
    expect(points.map((entry) => applies(entry, told))).toEqual(['no', 'no', 'no']);
    expect(applies(one('red/spectrum'), told)).toBe('yes');
  });

  it('but they reach what is no device', () => {
    const told = toldBy({
      ...NO_DEVICE,
      ...RADIO,
      'cra/scope': 'default',
    });
    const duties = of('cra').filter((entry) => applies(entry, told) === 'yes');
    expect(duties.length).toBeGreaterThan(60);
    expect(applies(one('red/privacy'), told)).toBe('yes');
    expect(applies(one('cra/critical-product-route'), told)).toBe('no');
    const steward = toldBy({ ...NO_DEVICE, 'cra/scope': 'steward' });
    expect(of('cra').filter((entry) => applies(entry, steward) === 'yes')).toEqual(of('cra').filter(ofSteward));
  });

  it('leave the CRA open, not denied, while nobody has said whether it is a device', () => {
    expect(applies(one('cra/component-inventory'), toldBy({ 'cra/scope': 'default' }))).toBe('open');
  });
});

describe('device AI', () => {
  const device = toldBy({ 'mdr/class': 'IIb', 'ivdr/class': NOT_ASKED, 'ai-act/risk': 'high-Annex-I' });
  const other = toldBy({ ...NO_DEVICE, 'ai-act/risk': 'high-Annex-III' });

  it('reports breaches of rights under the AI Act and leaves harm to device law', () => {
    expect(applies(one('ai-act/serious-incident-device-ai'), device)).toBe('yes');
    expect(applies(one('ai-act/serious-incident'), device)).toBe('no');
    expect(applies(one('ai-act/serious-incident-death'), device)).toBe('no');
    expect(applies(one('ai-act/serious-incident'), other)).toBe('yes');
    expect(applies(one('ai-act/serious-incident-device-ai'), other)).toBe('no');
  });

  it('needs no assessment of fundamental rights, which is for Annex III', () => {
    expect(applies(one('ai-act/fundamental-rights-assessment'), device)).toBe('no');
    expect(applies(one('ai-act/fundamental-rights-assessment'), other)).toBe('yes');
  });

  it('has no duty of high-risk AI where it is not high-risk', () => {
    const minimal = toldBy({ 'mdr/class': 'I', 'ivdr/class': NOT_ASKED, 'ai-act/risk': 'minimal' });
    const asked = of('ai-act').filter((entry) => applies(entry, minimal) !== 'no');
    expect(asked.map(({ id }) => id).sort()).toEqual([
      'ai-act/becomes-provider',
      'ai-act/literacy',
      'ai-act/prohibited-practices',
    ]);
  });
});

describe('parties that take many roles by default', () => {
  /** Packs whose duties must hang on a fact, as a maker or hospital has their roles without being asked. */
  test.each(['nis2', 'cer', 'cra', 'ai-act', 'ehds', 'data-act', 'red'])('are asked by %s only on facts', (pack) => {
    const free = of(pack).filter((entry) => entry.applies === undefined && entry.force === 'must');
    expect(free.map(({ id }) => id)).toEqual([]);
  });
});

describe('a connected pump', () => {
  /** As somebody would answer of a pump in a ward's network; device under the MDR by its purpose. */
  const PUMP: Facts = {
    'data-connections': ['care-network'],
    'delivered-as': ['hardware'],
    supply: 'business',
    'core-functions': ['something-else'],
    'far-processing': 'none',
    'other-product-law': [],
  };

  it('stays open under the CRA until it is said what it is for, and is never told that its duties apply', () => {
    const { answers, faults } = readAnswers(PUMP, classification);
    expect(faults).toEqual([]);
    const told = withClasses(answers, classesOf(answers, classification), classification);
    expect(of('cra').filter((entry) => applies(entry, told) === 'yes')).toEqual([]);
  });
});

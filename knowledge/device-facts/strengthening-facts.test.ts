/**
 * A fact that only strengthens never lowers a class: every case of the packs, with one more option, or one step up, of each
 * fact that can only make a class stricter. What takes a product out of the reach of a law (being a device for the CRA, research
 * alone for the AI Act) is no such fact and is left out here.
 */
import { globSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Answers } from '@primum/core/classification/answers';
import { CaseFile } from '@primum/core/classification/case-file';
import { classesOf } from '@primum/core/classification/classes-of';
import { neededKnowledge } from '@primum/core/classification/needed-knowledge';
import type { FactEntry } from '@primum/core/knowledge/fact-entry';
import type { Told } from '@primum/core/knowledge/holds';
import { joinPacks } from '@primum/core/knowledge/join-packs';
import { readPackFolder } from '@primum/formats/folder/read-pack-folder';
import { parseDocument } from '@primum/formats/yaml/parse-document';
import { describe, expect, it } from 'vitest';

const ROOT = resolve(import.meta.dirname, '..');
const FOLDERS = readdirSync(ROOT, { withFileTypes: true }).filter((entry) => entry.isDirectory());
const read = await Promise.all(FOLDERS.map(({ name }) => readPackFolder(join(ROOT, name))));
const { classification } = joinPacks(read.flatMap(({ pack }) => pack ?? [])).knowledge;

const STRENGTHEN: Readonly<Record<string, readonly string[]>> = {
  'ai-act/risk': ['ai-acts', 'ai-meets-people', 'ai-uses', 'ai-weight', 'ivd-purposes', 'wrong-result'],
  'cra/scope': ['core-functions', 'far-processing'],
  'ehds/holder': ['activities', 'health-data-kept', 'size'],
  'ehds/scope': ['ehr-claim', 'record-data', 'record-readers'],
  'iec-60601-4-5/level': ['attackers', 'data-connections', 'people-in-data', 'remote-actions'],
  'iec-62304/safety-class': ['software-failure-harm'],
  'ivdr/class': [
    'agent-sought',
    'agent-traits',
    'blood-group-markers',
    'ivd-purposes',
    'lay-test-measures',
    'specimens',
    'test-settings',
    'wrong-result',
  ],
  'nis2/entity': ['activities', 'size', 'standing'],
};
/** The one option that takes a party out of reach. */
const EXCLUDING = 'security-or-defence';

const files = globSync('*/cases/*.yaml', { cwd: ROOT }).flatMap(readCases);

describe.each(Object.keys(STRENGTHEN))('a fact that only strengthens, in %s', (scheme) => {
  const cases = files.filter((file) => file.scheme === scheme).flatMap((file) => file.cases);
  const knowledge = neededKnowledge(classification, scheme);
  const classes = knowledge.schemes.find(({ entry }) => entry.id === scheme)?.entry.classes.map(({ id }) => id) ?? [];

  it('never lowers a class', () => {
    const lowered: string[] = [];
    let tried = 0;
    for (const { id, facts } of cases) {
      const before = leastClass(facts);
      for (const slug of STRENGTHEN[scheme] ?? [])
        for (const stronger of strongerThan(slug, facts[slug])) {
          tried += 1;
          const after = leastClass({ ...facts, [slug]: stronger });
          if (after < before) lowered.push(`${id}: ${slug} ${String(stronger)}`);
        }
    }
    expect(lowered).toEqual([]);
    expect(tried).toBeGreaterThan(10);
  });

  /** The mildest class that it can still be; -1: it may have none. */
  function leastClass(facts: Readonly<Record<string, Told>>): number {
    const answers: Answers = new Map(
      Object.entries(facts).map(([slug, told]) => [classification.bySlug.get(slug) ?? slug, told]),
    );
    const found = classesOf(answers, knowledge).get(scheme);
    const least = found?.possible[0] ?? found?.class;
    return least === undefined ? -1 : classes.indexOf(least);
  }
});

/** One step up, or one option more. */
function strongerThan(slug: string, told: Told | undefined): readonly Told[] {
  const answer = (classification.facts.get(classification.bySlug.get(slug) ?? '') as FactEntry).answer;
  if (told === undefined) return [];
  if ('yes-no' in answer) return told === false ? [true] : [];
  if ('any-of' in answer) {
    const given = told as readonly string[];
    const more = answer['any-of'].filter(({ id }) => !given.includes(id) && id !== EXCLUDING);
    return more.map(({ id }) => [...given, id]);
  }
  if (!('one-of' in answer)) return [];
  const ids = answer['one-of'].map(({ id }) => id);
  return answer.ordered === true ? ids.slice(ids.indexOf(String(told)) + 1) : ids;
}

function readCases(name: string): CaseFile | readonly [] {
  const file = join(ROOT, name);
  const text = readFileSync(file, 'utf8');
  if (!/^scheme:/m.test(text)) return [];
  const { value } = parseDocument(Buffer.from(text), { document: 'cases', file }, CaseFile);
  if (value === undefined) throw new Error(`${name} does not read`);
  return value;
}

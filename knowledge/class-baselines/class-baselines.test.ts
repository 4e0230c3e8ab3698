/** What the baselines ask of classes and exposures: all eighteen capabilities of each class, and never less of the stricter one. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { assess } from '@primum/core/assessment/assess';
import { baselineFor } from '@primum/core/compliance/baseline-for';
import { complianceGround } from '@primum/core/compliance/compliance-ground';
import { complianceModel } from '@primum/core/compliance/compliance-model';
import { joinPacks } from '@primum/core/knowledge/join-packs';
import type { Told } from '@primum/core/knowledge/holds';
import { openDossier } from '@primum/formats/folder/open-dossier';
import { readPackFolder } from '@primum/formats/folder/read-pack-folder';
import { describe, expect, it, test } from 'vitest';

const KNOWLEDGE = join(import.meta.dirname, '..');
const ON = '2026-11-26';
const FORCES = ['consider', 'should', 'must'];

const read = await Promise.all(
  readdirSync(KNOWLEDGE, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? readPackFolder(join(KNOWLEDGE, entry.name)) : [],
  ),
);
const { knowledge } = joinPacks(read.flatMap(({ pack }) => pack ?? []));
const model = complianceModel(knowledge);
const pump = await openDossier(join(KNOWLEDGE, 'connected-care/cases/pump-without-radio'), {
  packFolders: [KNOWLEDGE],
  today: ON,
});
const dossier = pump.judged?.dossier;
if (dossier === undefined) throw new Error('the case pump-without-radio has faults');
const ground = complianceGround(assess(dossier, knowledge), model, { classes: [], unsettled: [], on: ON });

const asked = (told: Readonly<Record<string, Told>>) =>
  baselineFor(ground, model, { answer: (fact) => told[fact] ?? [], order: () => undefined }, { on: ON });
const eighteen = [...model.capabilities.keys()].filter((id) => id.startsWith('connected-care/'));

const NETWORK = { 'device-facts/data-connections': ['care-network'] };
const INTERNET = { 'device-facts/data-connections': ['internet'] };
const MANY = { 'device-facts/people-in-data': 'many' };
const DANGER = { 'device-facts/immediate-danger': true };
const mdr = (id: string) => ({ 'mdr/class': id });
const ivdr = (id: string) => ({ 'ivdr/class': id });

describe.each([
  ['MDR', ['I', 'IIa', 'IIb', 'III'].map(mdr)],
  ['IVDR', ['A', 'B', 'C', 'D'].map(ivdr)],
])('the classes of the %s', (_, classes) => {
  it('have each of the eighteen capabilities considered', () => {
    expect(eighteen).toHaveLength(18);
    for (const one of classes) {
      const rows = asked(one).rows.filter(({ force }) => force !== undefined);
      expect(rows.map(({ capability }) => capability).sort()).toEqual([...eighteen].sort());
    }
  });

  it.each([
    ['alone', {}],
    ['on a network', NETWORK],
    ['on the internet, with data of many', { ...INTERNET, ...MANY }],
    ['where people are in danger', DANGER],
  ])('never ask less of the stricter class: %s', (_exposure, facts) => {
    const pictures = classes.map((one) => asked({ ...one, ...facts }));
    for (const [at, stricter] of pictures.entries()) {
      const milder = pictures[at - 1];
      if (milder === undefined) continue;
      const force = ({ rows }: typeof milder, id: string) =>
        FORCES.indexOf(rows.find(({ capability }) => capability === id)?.force ?? '');
      expect(eighteen.filter((id) => force(stricter, id) < force(milder, id))).toEqual([]);
      const proofs = new Set(stricter.proofs.map(({ kind }) => kind));
      expect(milder.proofs.filter(({ kind }) => !proofs.has(kind))).toEqual([]);
      expect(Object.entries(milder.levels).filter(([fr, level]) => (stricter.levels[fr] ?? 0) < level)).toEqual([]);
    }
  });
});

/** One digit for each of FR1 to FR7, as the starting profile of the fact base has them. */
test.each([
  ['class I', mdr('I'), '1111111'],
  ['class A', ivdr('A'), '1111111'],
  ['class I on the internet', { ...mdr('I'), ...INTERNET }, '2221111'],
  ['class IIa', mdr('IIa'), '1111111'],
  ['class IIa on a network', { ...mdr('IIa'), ...NETWORK }, '2222222'],
  ['class B on the internet', { ...ivdr('B'), ...INTERNET }, '3332222'],
  ['class IIb', mdr('IIb'), '2222222'],
  ['class IIb where people are in danger', { ...mdr('IIb'), ...DANGER }, '2222223'],
  ['class IIb with data of many', { ...mdr('IIb'), ...MANY }, '2223222'],
  ['class C whose settings change from afar', { ...ivdr('C'), 'device-facts/remote-actions': ['settings'] }, '3332222'],
  ['class III', mdr('III'), '2222222'],
  ['class III on a network', { ...mdr('III'), ...NETWORK }, '3333333'],
  ['class D on the internet with data of many', { ...ivdr('D'), ...INTERNET, ...MANY }, '4444333'],
] as const)('the target levels of %s', (_, told, levels) => {
  expect(['fr1', 'fr2', 'fr3', 'fr4', 'fr5', 'fr6', 'fr7'].map((fr) => asked(told).levels[fr]).join('')).toBe(levels);
});

it('asks for access in an emergency, with the reason recorded, where people are in danger', () => {
  const { rows, proofs } = asked({ ...mdr('IIa'), ...DANGER });
  expect(rows.find(({ capability }) => capability === 'connected-care/emergency-access')?.force).toBe('must');
  expect(proofs.map(({ kind }) => kind)).toContain('evidence/approval-record');
});

it('asks for what no class has a capability for, where there is artificial intelligence', () => {
  const robust = (told: Readonly<Record<string, Told>>) =>
    asked(told).rows.find(({ capability }) => capability === 'capability-crosswalk/model-robustness')?.force;
  expect(robust({ ...mdr('I'), 'device-facts/ai-part': 'whole' })).toBe('should');
  expect(robust({ ...mdr('III'), 'device-facts/ai-part': 'none' })).toBeUndefined();
});

it('is a proposal throughout', () => {
  expect(model.baselines.filter(({ source }) => source.mark !== 'proposal').map(({ id }) => id)).toEqual([]);
  expect(model.baselines.length).toBeGreaterThan(15);
});

import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';
import { describeWithReference } from '@primum/core/testing/reference-data';
import { readDomainFile } from '../domain-from-nquads.ts';
import { shortName } from '../names.ts';
import type { Quad } from '../nquads.ts';
import { readNQuadsFile } from '../read-nquads-file.ts';
import { PUBLISHED_MODELS } from './published-models.ts';
import { structureParity, type StructureParity } from './structure.ts';
import { whyStructureDiffers } from './structure-explanations.ts';

const IN = 'spyderisk/models/';
/** Differences that are explained, per model; all others have none. */
const EXPLAINED: Readonly<Record<string, number>> = {
  'ConstructionPatternTest-v2a.nq.gz': 30,
  'ConstructionPatternTest_-_v2b.nq.gz': 34,
  'PatternMatchingAndControlStrategyTest-v2a-valid.nq.gz': 4,
  'SSM-Testing-1a1-5.nq.gz': 6,
  'Test-6a3-00.nq.gz': 72,
};

function parityOf(systemPath: string, domainPath: string): StructureParity[] {
  const { domain } = readDomainFile(domainPath);
  if (domain === undefined) throw new Error(`no domain model in ${domainPath}`);
  return structureParity(readNQuadsFile(systemPath).quads, domain, basename(systemPath));
}

for (const { system, domain } of PUBLISHED_MODELS) {
  describeWithReference(`the structure of ${system}`, [IN + system, IN + domain], (systemPath, domainPath) => {
    it('is what the peer stored, but for differences that are explained', () => {
      const parity = parityOf(systemPath ?? '', domainPath ?? '');
      const differences = parity.flatMap((kind) => kind.differences);
      expect(parity.length).toBe(10);
      expect(differences.filter(({ because }) => because === undefined)).toEqual([]);
      expect(differences).toHaveLength(EXPLAINED[system] ?? 0);
    });
  });
}

describeWithReference(
  'the largest published model',
  [`${IN}Demo_both_state_reports.nq.gz`, `${IN}domain-6a3-3-1.nq.gz`],
  (system, domain) => {
    it('gives all that was stored, from 20 asserted relations', () => {
      const counts = parityOf(system ?? '', domain ?? '').map(({ kind, agree, of }) => [kind, agree, of]);
      expect(counts).toEqual([
        ['assets', 102, 102],
        ['relations', 634, 634],
        ['matches', 464, 464],
        ['threats', 975, 975],
        ['trust', 644, 644],
        ['consequences', 696, 696],
        ['controls', 531, 531],
        ['strategies', 444, 444],
        ['causes', 2979, 2979],
        ['strategies of threats', 1815, 1815],
      ]);
    });
  },
);

describeWithReference(
  'what the explanations rest on',
  [
    `${IN}ConstructionPatternTest-v2a.nq.gz`,
    `${IN}ConstructionPatternTest_-_v2b.nq.gz`,
    `${IN}TESTING-2a4-1.nq.gz`,
    `${IN}TESTING-2b1-1.nq.gz`,
  ],
  (before, after, ...domains) => {
    const inferred = (path: string | undefined): Quad[] =>
      readNQuadsFile(path ?? '').quads.filter((quad) => quad.graph.endsWith('/inf'));
    const inOrder = (quads: readonly Quad[]): string[] =>
      quads.map(({ subject, predicate, object }) => `${subject} ${predicate} ${object}`).toSorted();

    it('is seen in the files: a rule that no edition here has, and a structure that was not derived again', () => {
      const rules = new Set(
        inferred(before)
          .filter((quad) => quad.predicate.endsWith('#createdByPattern'))
          .map((quad) => shortName(quad.object)),
      );
      expect([...rules]).toContain('domain#CP-C13D+E10D+C9E+C11E');
      for (const path of domains) {
        const known = readDomainFile(path ?? '').domain?.constructions.map((rule) => rule.id);
        expect(known).toContain('domain#CP-C13D+E10D+C14E+C11E');
        expect(known).not.toContain('domain#CP-C13D+E10D+C9E+C11E');
      }
      expect(inOrder(inferred(after))).toEqual(inOrder(inferred(before)));
    });
  },
);

describe('whyStructureDiffers', () => {
  it('explains no difference of a model that it does not know', () => {
    const line = 'a domain#r09 E(b,c)';
    expect(
      whyStructureDiffers('ConstructionPatternTest-v2a.nq.gz', { kind: 'relations', side: 'missing', line }),
    ).toBeDefined();
    expect(whyStructureDiffers('another.nq', { kind: 'relations', side: 'missing', line })).toBeUndefined();
    expect(
      whyStructureDiffers('ConstructionPatternTest-v2a.nq.gz', { kind: 'relations', side: 'extra', line }),
    ).toBeUndefined();
  });
});

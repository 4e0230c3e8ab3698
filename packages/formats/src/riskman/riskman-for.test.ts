import { readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { describeWithReference } from '@primum/core/testing/reference-data';
import { DataFactory, type Quad, Store } from 'n3';
import { describe, expect, it } from 'vitest';
import { concluded, disjointFaults } from '../testing/conclude.ts';
import { readTurtle, RISKMAN_FILES, riskmanCheckIn, type RiskmanCheck } from '../testing/riskman-check.ts';
import { EXAMPLES, exampleRiskFile } from '../testing/riskman-example.ts';
import { riskmanFor } from './riskman-for.ts';
import { dossierSpace, iri, term, type TermName } from './terms.ts';

async function quadsOf(example: string): Promise<Quad[]> {
  return readTurtle(riskmanFor(await exampleRiskFile(example)).turtle, 'data');
}

describeWithReference('a Riskman file of every example', RISKMAN_FILES, (ontology) => {
  const check: RiskmanCheck = (data) => riskmanCheckIn(dirname(ontology))(data);

  it.each(EXAMPLES)('%s breaks no shape, and each of the twelve shapes has something to look at', async (example) => {
    const { violations, targets, withoutTarget } = await check(await quadsOf(example));
    expect(violations).toEqual([]);
    expect(withoutTarget).toEqual([]);
    expect(targets.size).toBe(12);
  });

  it('stays as it should be when all is concluded that follows, and nothing is of two classes that exclude each other', async () => {
    const rules = RISKMAN_FILES.slice(0, 2).flatMap((name) =>
      readTurtle(readFileSync(join(dirname(ontology), basename(name)), 'utf8'), name),
    );
    const data = await quadsOf('primum-workbench');
    const all = concluded(data, rules);
    expect(disjointFaults(all, rules)).toEqual([]);
    expect((await check(all)).violations).toEqual([]);
    const twice = DataFactory.quad(iri('urn:x'), term('rdf:type'), term('riskman:Harm'));
    const faults = disjointFaults(
      [twice, DataFactory.quad(twice.subject, twice.predicate, term('riskman:Event'))],
      rules,
    );
    expect(faults).toHaveLength(1);
  });

  it('says already what the shapes would look at once all is concluded', async () => {
    const rules = RISKMAN_FILES.slice(0, 2).flatMap((name) =>
      readTurtle(readFileSync(join(dirname(ontology), basename(name)), 'utf8'), name),
    );
    const data = await quadsOf('primum-workbench');
    expect((await check(concluded(data, rules))).targets).toEqual((await check(data)).targets);
  });

  it('that says nothing breaks no shape either, and is told by shapes without a target', async () => {
    const { violations, withoutTarget } = await check([]);
    expect(violations).toEqual([]);
    expect(withoutTarget).toHaveLength(12);
  });
});

describe('a Riskman file', () => {
  it('orders every two levels of a scale, and none below itself', async () => {
    const file = await exampleRiskFile('infusion-pump');
    const store = new Store(await quadsOf('infusion-pump'));
    const space = dossierSpace(file.dossier.id);
    const kinds = { severity: file.scales.severity, probability: file.scales.probability, p1: file.scales.likelihood };
    for (const [kind, levels] of Object.entries(kinds))
      for (const [high, { id: above }] of levels.entries())
        for (const [low, { id: below }] of levels.entries()) {
          const said = store.countQuads(
            iri(`${space}${kind}-${above}`),
            term('riskman:gt'),
            iri(`${space}${kind}-${below}`),
            null,
          );
          expect(said, `${kind}: ${above} over ${below}`).toBe(high > low ? 1 : 0);
        }
  });

  it('is the same each time', async () => {
    const file = await exampleRiskFile('infusion-pump');
    expect(riskmanFor(file).turtle).toBe(riskmanFor(file).turtle);
  });

  it('has every harm, every control that counts, and tells which are only proposed', async () => {
    const file = await exampleRiskFile('infusion-pump');
    const { turtle, leftOut } = riskmanFor(file);
    const store = new Store(readTurtle(turtle, 'data'));
    const count = (type: TermName) => store.countQuads(null, term('rdf:type'), term(type), null);
    expect(count('riskman:AnalyzedRisk')).toBe(file.risks.length);
    expect(count('riskman:SDAI')).toBe(file.measures.length);
    expect(leftOut.filter(({ why }) => why.includes('proposed'))).toHaveLength(file.proposedOnly.length);
    expect(file.proposedOnly.length).toBeGreaterThan(0);
  });

  it('is refused where controls that are only proposed count', async () => {
    const file = await exampleRiskFile('infusion-pump', true);
    expect(() => riskmanFor(file)).toThrow(expect.objectContaining({ code: 'INPUT_INVALID' }));
  });
});

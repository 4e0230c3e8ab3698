import { assess } from '@primum/core/assessment/assess';
import { ControlsDocument } from '@primum/core/dossier/controls-document';
import { HarmsDocument } from '@primum/core/dossier/harms-document';
import type { FileRisk, RiskFile } from '@primum/core/harm/risk-file';
import { riskFileFor } from '@primum/core/harm/risk-file-for';
import { assert, integer, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EXAMPLES, judgedExample } from '../testing/riskman-example.ts';
import { importRiskman, type RiskmanImport } from './import-riskman.ts';
import { riskmanFor } from './riskman-for.ts';

const NAME = { document: 'riskman', file: 'risks.ttl' };
const bytesOf = (text: string) => new TextEncoder().encode(text);

async function assessed(example: string) {
  const { dossier, knowledge } = await judgedExample(example);
  return assess(dossier, knowledge);
}

async function imported(turtle: string, example = 'infusion-pump'): Promise<RiskmanImport> {
  return importRiskman(bytesOf(turtle), NAME, await assessed(example));
}

/** What is compared of a risk: everything but its id, which a new one gets anew. */
function plainOf({
  hazard,
  asset,
  situation,
  harm,
  to,
  initial,
  residual,
  measures,
  uses,
  stage,
  responsible,
  basis,
}: FileRisk) {
  return { hazard, asset, situation, harm, to, initial, residual, measures, uses, stage, basis, responsible };
}

const bySituation = ({ risks }: RiskFile) =>
  risks.map(plainOf).toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));

const provedBy = ({ measures }: RiskFile) =>
  measures.map(({ id, evidence, party }) => JSON.stringify([id, evidence, party])).toSorted();

describe('a Riskman file that Primum wrote', () => {
  it.each(EXAMPLES)(
    'of %s says of that dossier nothing new, and nothing that Primum would not say',
    async (example) => {
      const assessment = await assessed(example);
      const file = riskFileFor(assessment);
      const found = importRiskman(bytesOf(riskmanFor(file).turtle), NAME, assessment);
      expect(found.faults).toEqual([]);
      expect(found.same.harms.toSorted()).toEqual(file.risks.map(({ id }) => id).toSorted());
      expect(found.same.controls.toSorted()).toEqual(file.measures.map(({ id }) => id).toSorted());
      expect([found.harms, found.controls, found.guesses, found.apart]).toEqual([[], [], [], []]);
      expect(found.leftOut.filter(({ why }) => why.includes('not understood'))).toEqual([]);
    },
  );

  it.each(EXAMPLES)('of %s brings back harms, levels and controls where the dossier lost them', async (example) => {
    const { dossier, knowledge } = await judgedExample(example);
    const before = riskFileFor(assess(dossier, knowledge));
    const { harms: _harms, ...criteria } = dossier.harms;
    const bare = { ...dossier, harms: criteria, controls: { controls: [] } };
    const found = importRiskman(bytesOf(riskmanFor(before).turtle), NAME, assess(bare, knowledge));
    const harms = HarmsDocument.parse({ ...criteria, harms: found.harms });
    const controls = ControlsDocument.parse({ controls: found.controls });
    const after = riskFileFor(assess({ ...dossier, harms, controls }, knowledge));
    expect(provedBy(after)).toEqual(provedBy(before));
    const judged = { ...before, risks: before.risks.filter(({ state }) => state !== 'proposed') };
    const ids = new Set(bySituation(after).map((risk) => JSON.stringify(risk)));
    expect(bySituation(judged).filter((risk) => !ids.has(JSON.stringify(risk)))).toEqual([]);
    expect(after.risks).toHaveLength(before.risks.length);
  });

  it('that was changed by hand tells which harm, and which level, is otherwise', async () => {
    const assessment = await assessed('infusion-pump');
    const { turtle } = riskmanFor(riskFileFor(assessment));
    const [first] = assessment.harms.findings;
    const changed = turtle.replace(first?.harm ?? '', 'Something worse').replaceAll('"frequent"', '"now-and-then"');
    const found = importRiskman(bytesOf(changed), NAME, assessment);
    expect(found.harms.map(({ harm }) => harm.title)).toContain('Something worse');
    const frequent = assessment.harms.findings.filter(({ probabilityLevel }) => probabilityLevel === 'frequent');
    expect(
      found.apart.filter(({ which }) => which === 'residual').every(({ file }) => file.includes('now-and-then')),
    ).toBe(true);
    expect(found.apart.length).toBeGreaterThanOrEqual(frequent.length);
  });

  it('that was changed by hand tells which harm is called acceptable there and is not here', async () => {
    const assessment = await assessed('infusion-pump');
    const file = riskFileFor(assessment);
    const worst = file.risks.filter(({ residual }) => residual.evaluation === 'unacceptable').map(({ id }) => id);
    const changed = riskmanFor(file).turtle.replaceAll(/(primum:acceptability) "unacceptable"/g, '$1 "acceptable"');
    const { apart } = importRiskman(bytesOf(changed), NAME, assessment);
    expect(worst.length).toBeGreaterThan(0);
    const told = new Set(apart.filter(({ here }) => here.endsWith(', unacceptable')).map(({ risk }) => risk));
    expect(worst.filter((id) => !told.has(id))).toEqual([]);
  });
});

/** As others may write it: no word of ours, things by their titles, a blank node, a language that is not English. */
const FOREIGN = `@prefix riskman: <https://w3id.org/riskman/ontology#>.
@prefix rsecurity: <https://w3id.org/riskman/ontology/security#>.
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#>.
@prefix ex: <https://maker.example/risks#>.
ex:r1 a riskman:AnalyzedRisk ;
  rdfs:label "Dose altered" ;
  riskman:hasHarm [ rdfs:label "Überdosierung"@de, "Overdose"@en ] ;
  riskman:hasDomainSpecificHazard [ riskman:hasHazard rsecurity:Integrity ;
    riskman:hasDeviceFunction [ rdfs:label "INFUSION" ] ; riskman:hasDeviceComponent [ rdfs:label "Motor" ] ] ;
  riskman:hasHazardousSituation [ rdfs:label "The pump gives another dose" ] ;
  riskman:hasInitialRiskLevel [ riskman:hasSeverity [ rdfs:label "Critical" ] ; riskman:hasProbability [ rdfs:label "often" ] ] ;
  ex:reviewedBy ex:board .
ex:c1 riskman:hasAnalyzedRisk ex:r1 ; a riskman:ControlledRisk ; riskman:isMitigatedBy ex:s1 .
ex:s1 a riskman:RiskSDA ; riskman:hasSubSDA ex:s2, ex:s3 .
ex:s2 a riskman:RiskSDA ; rdfs:label "Storage encryption at Infusion pump" ;
  riskman:hasImplementationManifest [ rdfs:label "test report 7" ] .
ex:s3 a riskman:RiskSDA ; rdfs:label "A fence" ; riskman:hasImplementationManifest [ rdfs:label "photo of the fence" ] .
ex:r2 a riskman:AnalyzedRisk ; rdfs:label "Fire" ; riskman:hasDomainSpecificHazard [
  riskman:hasHazard [ rdfs:label "Heat" ] ; riskman:hasDeviceComponent [ rdfs:label "Boiler" ] ] .
`;

describe('a Riskman file of others', () => {
  it('gives what it has words for, and tells what was assumed where it says nothing', async () => {
    const { assessment, found } = await foreign();
    expect(found.harms).toHaveLength(1);
    expect(found.harms[0]).toMatchObject({
      when: { consequence: 'connected-care/loss-of-integrity', at: 'infusion' },
      situation: 'The pump gives another dose',
      harm: { title: 'Overdose', to: 'patient', severity: 'critical', p2: [0, 1] },
      responsible: assessment.dossier.dossier.owner,
    });
    expect(found.guesses.map(({ why }) => why.split(':', 1)[0])).toEqual(['to', 'p2', 'basis', 'responsible']);
  });

  it('gives controls that the packs have, with their proof', async () => {
    const { found } = await foreign();
    expect(found.controls).toEqual([
      { control: 'connected-care/storage-encryption', at: 'pump', state: 'in-place', evidence: ['test report 7'] },
    ]);
  });

  it('loses nothing in silence: risks, arguments and statements that have no place here are listed', async () => {
    const { found } = await foreign();
    const lines = found.leftOut.map(({ what, why }) => `${what}: ${why}`).join('\n');
    expect(lines).toMatch(/^Fire: the dossier has no function, data or asset called Boiler$/m);
    expect(lines).toMatch(/^A fence: .*photo of the fence$/m);
    expect(lines).toContain('1 statement with https://maker.example/risks#reviewedBy');
    expect(lines).toMatch(/^1 statement with riskman:isMitigatedBy, of riskman:ControlledRisk: which controls lower/m);
  });

  async function foreign() {
    const assessment = await assessed('infusion-pump');
    const titles = new Map(assessment.graph.assets.map(({ id, title }) => [id, title]));
    const turtle = FOREIGN.replace('INFUSION', (titles.get('infusion') ?? '').toUpperCase()).replace(
      'Storage encryption at Infusion pump',
      `${assessment.knowledge.domain.controls.find(({ id }) => id.endsWith('/storage-encryption'))?.title ?? ''} at ${titles.get('pump') ?? ''}`,
    );
    return { assessment, found: importRiskman(bytesOf(turtle), NAME, assessment) };
  }
});

describe('a file that is no Riskman file', () => {
  it.each([
    ['a statement without an end', '@prefix a: <http://a/> .\na:b a:c a:d\na:e a:f a:g .\n', 3],
    ['a prefix that is not declared', '@prefix a: <http://a/> .\n\n\na:b c:d a:e .\n', 4],
    ['RDF/XML', '<?xml version="1.0"?>\n<rdf:RDF/>\n', 1],
    ['JSON', '{"@graph": []}', 1],
  ])('is refused for %s, at its line', async (_what, turtle, line) => {
    const { faults, harms, controls } = await imported(turtle);
    expect(faults).toMatchObject([{ severity: 'error', code: 'syntax', file: 'risks.ttl', line }]);
    expect([harms, controls]).toEqual([[], []]);
  });

  it('is refused for its size alone, for other letters than UTF-8, and where it has no risk', async () => {
    const assessment = await assessed('infusion-pump');
    const codes = (bytes: Uint8Array) => importRiskman(bytes, NAME, assessment).faults.map(({ code }) => code);
    expect(codes(new Uint8Array(8 * 1024 * 1024 + 1))).toEqual(['too-large']);
    expect(codes(new Uint8Array([0xff, 0xfe, 0x41]))).toEqual(['unreadable']);
    expect(codes(bytesOf('<urn:a> <urn:b> <urn:c> .'))).toEqual(['nothing-to-read']);
    expect(codes(new Uint8Array())).toEqual(['nothing-to-read']);
  });

  it('never brings the import down, wherever it is cut and whatever letter is another', async () => {
    const assessment = await assessed('primum-workbench');
    const turtle = riskmanFor(riskFileFor(assessment)).turtle.slice(0, 40_000);
    assert(
      property(integer({ min: 0, max: 40_000 }), integer({ min: 32, max: 126 }), (at, sign) => {
        const cut = turtle.slice(0, at);
        const wrong = `${turtle.slice(0, at)}${String.fromCharCode(sign)}${turtle.slice(at + 1)}`;
        for (const text of [cut, wrong]) importRiskman(bytesOf(text), NAME, assessment);
      }),
      { numRuns: 25 },
    );
  });
});

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describeWithReference } from '@primum/core/testing/reference-data';
import { describe, expect, it } from 'vitest';
import { compliedExample } from '../testing/complied-example.ts';
import { assessmentResultsFor } from './assessment-results-for.ts';
import { componentDefinitionFor } from './component-definition-for.ts';
import { parseOscal } from './parse-oscal.ts';
import { planOfActionFor } from './plan-of-action-for.ts';
import { proposalsFromComponents } from './proposals-from-components.ts';
import { statementsFromAssessment } from './statements-from-assessment.ts';

const { dossier, packs, picture } = await compliedExample(
  'infusion-pump',
  ['gdpr', 'nist-800-53', 'capability-crosswalk'],
  (given) => ({
    ...given,
    dossier: { ...given.dossier, markets: ['EU'] },
    controls: { controls: given.controls.controls.map((one) => ({ ...one, state: 'in-place' as const })) },
  }),
);
const context = { file: 'ar.json', kind: 'evidence/audit-report', packs };

function readAt(file: string) {
  const { document } = parseOscal(readFileSync(file), file);
  if (document === undefined) throw new Error(`${file} was not read`);
  return document;
}

describe('proposalsFromComponents', () => {
  it('gives back from our own export the items, the capabilities behind them and controls that give those', () => {
    const { proposals, leftOut } = proposalsFromComponents(componentDefinitionFor(dossier, packs), packs);
    expect(leftOut).toEqual([]);
    const audit = proposals.filter(({ entry }) => entry === 'nist-800-53/au-2');
    expect(audit.map(({ capabilities }) => capabilities)).toEqual([['connected-care/audit-controls']]);
    expect(audit[0]?.controls.length).toBeGreaterThan(0);
  });
});

describe('statementsFromAssessment', () => {
  it('gives back what was met and what was not, with the results as evidence; what nobody judged is no statement', () => {
    const results = assessmentResultsFor(dossier, picture);
    const found = statementsFromAssessment({ 'assessment-results': results }, context);
    const judged = picture.rows.filter(({ state }) => state !== 'unknown');
    expect(found?.statements.map(({ requirement, state }) => [requirement, state])).toEqual(
      judged.map(({ id, state }) => [id, state === 'met' ? 'met' : 'not-met']),
    );
    expect(found?.evidence).toMatchObject([{ kind: 'evidence/audit-report', on: '2027-12-11', file: 'ar.json' }]);
    expect(found?.statements.every(({ evidence }) => evidence?.[0] === found.evidence[0]?.id)).toBe(true);
    const unjudged = found?.leftOut.filter(({ why }) => why.includes('nobody judged'));
    expect(unjudged).toHaveLength(picture.rows.length - judged.length);
  });

  it('gives the items of a plan of action with the requirements that they are about', () => {
    const plan = planOfActionFor(dossier, picture);
    const found = statementsFromAssessment({ 'plan-of-action-and-milestones': plan }, context);
    expect(found?.toDo.map(({ requirement }) => requirement)).toEqual(picture.gaps);
    expect(found?.statements).toEqual([]);
  });
});

describeWithReference('outside examples', ['oscal'], (folder = '') => {
  it('of a component definition: each claim is proposed or listed', () => {
    const { 'component-definition': definition } = readAt(
      join(folder, 'component-definition/json/example-component-definition.json'),
    );
    if (definition === undefined) throw new Error('no component definition');
    const { proposals, leftOut } = proposalsFromComponents(definition, packs);
    expect(proposals.map(({ controlId, entry, of }) => [controlId, entry, of])).toEqual([
      ['sc-8', 'nist-800-53/sc-8', 'MongoDB'],
      ['sc-8.1', 'nist-800-53/sc-8-1', 'MongoDB'],
      ['sa-4.9', 'nist-800-53/sa-4-9', 'MongoDB'],
    ]);
    expect(leftOut).toEqual([]);
  });

  it('of assessment results and a plan of action: nothing is lost in silence', () => {
    const results = statementsFromAssessment(
      readAt(join(folder, 'ar/json/ifa_assessment-results-example.json')),
      context,
    );
    expect(results?.evidence).toHaveLength(1);
    expect(results?.leftOut.map(({ what }) => what).join()).toContain('finding');
    expect(results?.statements).toEqual([]);
    const document = readAt(join(folder, 'poam/json/ifa_plan-of-action-and-milestones.json'));
    const given = document['plan-of-action-and-milestones'];
    const plan = statementsFromAssessment(document, context);
    expect(plan?.toDo.map(({ title }) => title)).toEqual(given?.['poam-items'].map(({ title }) => title));
    expect(plan?.leftOut.map(({ what }) => what)).toContain(`${given?.risks?.length} risks`);
    expect(statementsFromAssessment(readAt(join(folder, 'catalog/json/basic-catalog.json')), context)).toBeUndefined();
  });
});

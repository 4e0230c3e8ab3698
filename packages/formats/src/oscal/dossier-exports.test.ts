import { describe, expect, it } from 'vitest';
import { compliedExample } from '../testing/complied-example.ts';
import { assessmentResultsFor } from './assessment-results-for.ts';
import { componentDefinitionFor } from './component-definition-for.ts';
import type { OscalDocument } from './oscal-document.ts';
import { entryIdOf, ownValues } from './own-marks.ts';
import { parseOscal } from './parse-oscal.ts';
import { planOfActionFor } from './plan-of-action-for.ts';
import { systemSecurityPlanFor } from './system-security-plan-for.ts';
import { writeOscal } from './write-oscal.ts';

const example = await compliedExample(
  'infusion-pump',
  ['gdpr', 'nis2', 'fda-524b', 'nist-800-53', 'mds2', 'capability-crosswalk'],
  (dossier) => ({
    ...dossier,
    dossier: { ...dossier.dossier, markets: ['EU', 'US'] },
    controls: {
      controls: dossier.controls.controls.map((one, at) =>
        at % 2 === 0 ? { ...one, state: 'in-place' as const } : one,
      ),
    },
    compliance: { statements: [] },
  }),
);
const { dossier, packs, picture } = example;

/** What another program would read. */
function readAgain(document: OscalDocument): OscalDocument {
  const { document: read, faults } = parseOscal(new TextEncoder().encode(writeOscal(document)), 'x.json');
  expect(faults).toEqual([]);
  return read ?? {};
}

describe('systemSecurityPlanFor', () => {
  const plan = systemSecurityPlanFor(dossier, picture, './profile.json');

  it('gives a file without faults, and the same one again', () => {
    expect(picture.rows.length).toBeGreaterThan(20);
    expect(plan).toBeDefined();
    expect(writeOscal(readAgain({ 'system-security-plan': plan }))).toBe(writeOscal({ 'system-security-plan': plan }));
    expect(systemSecurityPlanFor(dossier, picture, './profile.json')).toEqual(plan);
  });

  it('has every asset as a component, every party, and every requirement with its state', () => {
    const components = plan?.['system-implementation'].components ?? [];
    expect(components).toHaveLength(dossier.system.assets.length + 1);
    expect(plan?.metadata.parties).toHaveLength(dossier.system.parties.length);
    const implemented = plan?.['control-implementation']['implemented-requirements'] ?? [];
    expect(implemented).toHaveLength(picture.rows.length + picture.notApplicable.length);
    const states = implemented.map((one) => [entryIdOf(one['control-id']), ownValues(one.props, 'state')[0]]);
    for (const { id, state } of picture.rows) expect(states).toContainEqual([id, state]);
  });

  it('says nothing of the status where nobody knows, and implemented only where it is met', () => {
    const implemented = plan?.['control-implementation']['implemented-requirements'] ?? [];
    const words = {
      met: 'implemented',
      partly: 'partial',
      'not-met': 'not-implemented',
      'not-applicable': 'not-applicable',
    };
    for (const one of implemented) {
      const state = ownValues(one.props, 'state')[0] ?? '';
      const status = one['by-components']?.[0]?.['implementation-status']?.state;
      expect(status).toBe(Object.hasOwn(words, state) ? words[state as keyof typeof words] : undefined);
    }
  });

  it('is no plan where nothing is asked', () => {
    expect(systemSecurityPlanFor(dossier, { ...picture, rows: [], notApplicable: [] }, 'x')).toBeUndefined();
    expect(assessmentResultsFor(dossier, { ...picture, rows: [] })).toBeUndefined();
    expect(planOfActionFor(dossier, { ...picture, gaps: [] })).toBeUndefined();
  });
});

describe('assessmentResultsFor', () => {
  const results = assessmentResultsFor(dossier, picture);

  it('has a finding for each requirement: satisfied where it is met, and no failure where nobody judged it', () => {
    const [result] = readAgain({ 'assessment-results': results })['assessment-results']?.results ?? [];
    const told = result?.findings?.map(({ target }) => [
      entryIdOf(target['target-id']),
      target.status.state,
      target.status.reason,
    ]);
    const reasons = { met: 'pass', unknown: 'other' };
    expect(told).toEqual(
      picture.rows.map(({ id, state }) => [
        id,
        state === 'met' ? 'satisfied' : 'not-satisfied',
        state === 'met' || state === 'unknown' ? reasons[state] : 'fail',
      ]),
    );
  });

  it('tells a risk for each gap that harm stands behind', () => {
    const harmed = picture.rows.filter(({ harm }) => harm !== undefined);
    expect(harmed.length).toBeGreaterThan(0);
    expect(results?.results[0]?.risks).toHaveLength(harmed.length);
    expect(results?.results[0]?.risks?.[0]).toMatchObject({ statement: harmed[0]?.harm?.harm, status: 'open' });
  });
});

describe('planOfActionFor', () => {
  it('has an item for each gap, the worst first', () => {
    const plan = planOfActionFor(dossier, picture);
    const items = readAgain({ 'plan-of-action-and-milestones': plan })['plan-of-action-and-milestones']?.['poam-items'];
    expect(items?.map(({ props }) => ownValues(props, 'requirement')[0])).toEqual(picture.gaps);
  });
});

describe('componentDefinitionFor', () => {
  const definition = componentDefinitionFor(dossier, packs);

  it('has the assets with controls in place as components, and the capabilities that they give with the items of catalogues', () => {
    const read = readAgain({ 'component-definition': definition })['component-definition'];
    const placed = new Set(
      dossier.controls.controls.flatMap(({ at, state }) => (state === 'in-place' ? [at].flat() : [])),
    );
    const assets = dossier.system.assets.filter(({ id }) => placed.has(id));
    expect(read?.components).toHaveLength(assets.length);
    const controls = read?.capabilities?.flatMap((capability) => capability['control-implementations'] ?? []);
    expect(controls?.length).toBeGreaterThan(0);
    expect(
      controls?.flatMap((one) =>
        one['implemented-requirements'].map((each) => entryIdOf(each['control-id'])?.split('/')[0]),
      ),
    ).toContain('nist-800-53');
  });

  it('never carries a control that is only proposed', () => {
    const proposed = {
      ...dossier,
      controls: { controls: dossier.controls.controls.map((one) => ({ ...one, state: 'proposed' as const })) },
    };
    const empty = componentDefinitionFor(proposed, packs);
    expect([empty.components, empty.capabilities]).toEqual([undefined, undefined]);
    readAgain({ 'component-definition': empty });
  });
});

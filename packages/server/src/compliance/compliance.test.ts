import type { ClassificationAnswer } from '@primum/core/api/classification';
import type { BaselineAnswer, ComplianceAnswer } from '@primum/core/api/compliance';
import type { PackView } from '@primum/core/api/knowledge';
import type { RecipesAnswer } from '@primum/core/api/recipes';
import { editsForPacks } from '@primum/core/dossier/edits-for-packs';
import type { Edit } from '@primum/core/dossier/edit';
import type { RecipePicture } from '@primum/core/recipe/recipe-picture';
import { describe, expect, it } from 'vitest';
import { type Ask, asking, newExample, share, testServer } from '../testing/test-server.ts';

const server = testServer();
const PUMP = { title: 'Pump', owner: 'Maker', type: 'infusion-pump', place: 'ward', function: 'infusion' };

async function change(ask: Ask, dossier: string, edits: readonly Edit[]): Promise<void> {
  const { revision } = (await ask({ url: `/api/dossiers/${dossier}` })).json<{ revision: number }>();
  const saved = await ask({
    method: 'POST',
    url: `/api/dossiers/${dossier}/changes`,
    headers: { 'if-match': `"${revision}"` },
    payload: { edits },
  });
  expect(saved.json()).toMatchObject({ revision: revision + 1, faults: [] });
}

/** A new device of its maker, that names the law, its questions and the recipes. */
async function underLaw() {
  const ask = await asking(server(), server().people.editor);
  const made = await ask({ method: 'POST', url: '/api/dossiers', payload: { from: { starter: PUMP } } });
  const { id } = made.json<{ id: string }>();
  const there = (await ask({ url: '/api/packs' })).json<{ items: PackView[] }>().items;
  const { values } = (await ask({ url: `/api/dossiers/${id}/values` })).json<{
    values: { dossier: { packs: { id: string; edition: string }[]; owner: string } };
  }>();
  const plan = editsForPacks(values.dossier, ['mdr', 'recipes'], there);
  await change(ask, id, plan.ok ? plan.edits : []);
  const about = async <T>(path: string) => (await ask({ url: `/api/dossiers/${id}${path}` })).json<T>();
  return { ask, id, about, owner: values.dossier.owner };
}

describe('compliance', () => {
  it('is told for the owner and today, with every requirement once', async () => {
    const { about, owner } = await underLaw();
    const { picture } = await about<ComplianceAnswer>('/compliance');
    expect(picture).toMatchObject({ on: '2026-11-25', party: owner, stage: 'design' });
    expect(picture.rows.length).toBeGreaterThan(20);
    expect(new Set(picture.rows.map(({ id }) => id)).size).toBe(picture.rows.length);
    const { met, partly, notMet, unknown } = picture.figures;
    expect(met + partly + notMet + unknown).toBe(picture.rows.filter(({ state }) => state !== 'not-applicable').length);
  });

  it('counts evidence that is attached, and asks for it no more', async () => {
    const { ask, id, about } = await underLaw();
    const missing = (await about<ComplianceAnswer>('/compliance')).picture.toDo.find(
      ({ proof }) => 'evidence' in proof,
    );
    const kind = missing !== undefined && 'evidence' in missing.proof ? missing.proof.evidence : '';
    expect(kind).not.toBe('');
    const value = { id: 'it', kind, title: 'It', on: '2026-11-01' };
    await change(ask, id, [{ document: 'compliance', do: 'insert', path: ['evidence', 0], value }]);
    const { picture } = await about<ComplianceAnswer>('/compliance');
    expect(picture.toDo.map(({ proof }) => ('evidence' in proof ? proof.evidence : ''))).not.toContain(kind);
    expect(JSON.stringify(picture.rows)).toContain('"by":["it"]');
  });

  it.each([
    ['?party=nobody', 404, 'NOT_FOUND'],
    ['?on=2026-13-01', 422, 'INPUT_INVALID'],
    ['?on=tomorrow', 422, 'INPUT_INVALID'],
    ['?stage=retirement', 422, 'INPUT_INVALID'],
  ])('refuses %s', async (query, status, code) => {
    const { ask, id } = await underLaw();
    for (const path of ['/compliance', '/compliance/baseline', '/compliance/file'].map((one) => `${one}${query}`)) {
      const url = `/api/dossiers/${id}${path}${path.includes('/file') ? '&format=csv' : ''}`;
      const answer = await ask({ url });
      expect([answer.statusCode, answer.json<{ code: string }>().code]).toEqual([status, code]);
    }
  });

  it.each([
    ['csv', 'text/csv', /requirement/i],
    ['md', 'text/markdown', /^#/],
    ['xlsx', 'application/vnd.openxmlformats', /^PK/],
  ])('goes out as a file: %s', async (format, type, begins) => {
    const { ask, id } = await underLaw();
    for (const what of ['applicability', 'gaps']) {
      const file = await ask({ url: `/api/dossiers/${id}/compliance/file?format=${format}&what=${what}` });
      expect(file.statusCode).toBe(200);
      expect(file.headers['content-type']).toContain(type);
      expect(file.headers['content-disposition']).toContain(`${what}.${format}`);
      expect(file.body).toMatch(begins);
    }
    expect((await ask({ url: `/api/dossiers/${id}/compliance/file?format=docx` })).statusCode).toBe(422);
  });

  it('tells the baseline with a verdict on each capability', async () => {
    const { about } = await underLaw();
    const baseline = await about<BaselineAnswer>('/compliance/baseline');
    expect(baseline.rows.length).toBeGreaterThan(0);
  });

  it('asks nothing of a dossier that names no law', async () => {
    const id = await newExample(server());
    const ask = await asking(server(), server().people.reader);
    const { picture } = (await ask({ url: `/api/dossiers/${id}/compliance` })).json<ComplianceAnswer>();
    expect([picture.rows, picture.instruments]).toEqual([[], []]);
  });

  it('of the whole, classes and recipes are not told to a partner', async () => {
    const id = await newExample(server(), 'remote-patient-monitoring');
    await share(server(), id, 'platform');
    const partner = await asking(server(), server().partners.owner);
    for (const path of ['compliance', 'compliance/baseline', 'compliance/file?format=csv', 'classification', 'recipes'])
      expect((await partner({ url: `/api/dossiers/${id}/${path}` })).statusCode).toBe(403);
  });
});

describe('classification', () => {
  it('asks the most telling question first, and takes facts of the device and of the party', async () => {
    const { ask, id, about } = await underLaw();
    const before = await about<ClassificationAnswer>('/classification');
    const first = before.schemes.find(({ scheme }) => scheme === 'mdr/class')?.questions[0]?.fact;
    const fact = before.facts.find((one) => one.id === first);
    expect(fact?.told).toBeUndefined();
    const ofParty = before.facts.find(({ of, answer }) => of === 'party' && 'yes-no' in answer);
    await change(ask, id, [
      { document: 'dossier', do: 'set', path: ['device', 'medical-purpose'], value: true },
      { document: 'system', do: 'set', path: ['parties', 0, 'facts', ofParty?.slug ?? ''], value: true },
    ]);
    const after = await about<ClassificationAnswer>('/classification');
    expect(after.facts.find(({ id: one }) => one === ofParty?.id)?.told).toBe(true);
    expect((await ask({ url: `/api/dossiers/${id}/classification?party=nobody` })).statusCode).toBe(404);
  });
});

describe('recipes', () => {
  it('that suit come first, with how far the dossier is', async () => {
    const { about } = await underLaw();
    const { recipes } = await about<RecipesAnswer>('/recipes');
    const first = recipes.find(({ id }) => id === 'recipes/manufacturer-first-ce-mark');
    expect(first).toMatchObject({ suits: true });
    expect(recipes[0]?.suits).toBe(true);
    const picture = await about<RecipePicture>('/recipes/manufacturer-first-ce-mark');
    expect(picture).toMatchObject({ id: 'recipes/manufacturer-first-ce-mark', done: first?.done, of: first?.of });
  });

  it('tick what people say is done', async () => {
    const { ask, id, about } = await underLaw();
    const stateOf = async () =>
      (await about<RecipePicture>('/recipes/manufacturer-first-ce-mark')).steps.find((step) => step.id === 'class')
        ?.state;
    expect(await stateOf()).not.toBe('done');
    const value = { recipe: 'recipes/manufacturer-first-ce-mark', step: 'class', on: '2026-11-20' };
    await change(ask, id, [{ document: 'compliance', do: 'insert', path: ['ticks', 0], value }]);
    expect(await stateOf()).toBe('done');
  });

  it('are refused where there is no such recipe or party', async () => {
    const { ask, id } = await underLaw();
    for (const path of ['recipes/nothing', 'recipes/start-up?party=nobody', 'recipes?party=nobody'])
      expect((await ask({ url: `/api/dossiers/${id}/${path}` })).json()).toMatchObject({ code: 'NOT_FOUND' });
  });
});

import { describe, expect, it } from 'vitest';
import { applyEdits } from '../dossier/apply-edits.ts';
import { editsForNoTick, editsForTick } from './edits-for-tick.ts';

const tick = { recipe: 'recipes/start-up', step: 'plan', on: '2026-05-05' };

describe('edits for a tick', () => {
  it('tick a step once', () => {
    const plan = editsForTick({}, tick);
    expect(plan.ok && applyEdits({}, plan.edits)).toMatchObject({ ok: true, value: { ticks: [tick] } });
    expect(editsForTick({ ticks: [{ ...tick, recipe: 'start-up' }] }, tick)).toMatchObject({ ok: false });
  });

  it('take it away and leave those of other steps and recipes', () => {
    const other = { ...tick, recipe: 'recipes/hospital-buy' };
    const later = { ...tick, step: 'build' };
    const document = { ticks: [tick, other, later] };
    const plan = editsForNoTick(document, tick);
    expect(plan.ok && applyEdits(document, plan.edits)).toMatchObject({ ok: true, value: { ticks: [other, later] } });
    expect(editsForNoTick({ ticks: [other] }, tick)).toMatchObject({ ok: false });
  });
});

import { describe, expect, it } from 'vitest';
import type { DossierRow } from '../api-types.ts';
import { isPressing, rankDossiers, reasonsFor } from './rank-dossiers.ts';

const dossier = (id: string, figures?: Partial<DossierRow['figures']>): DossierRow => ({
  id,
  title: id,
  kind: 'device',
  stage: 'design',
  revision: 1,
  changedAt: '2026-11-01T00:00:00Z',
  organisation: { id: 'o', title: 'o' },
  access: 'full',
  ...(figures === undefined ? {} : { figures: { unacceptable: 0, reduce: 0, acceptable: 0, waiting: 0, ...figures } }),
});

describe('rankDossiers', () => {
  it('puts the unacceptable before the waiting before what is to be reduced, and the calm last', () => {
    const ranked = rankDossiers([
      dossier('calm', { acceptable: 9 }),
      dossier('reduce', { reduce: 3 }),
      dossier('waiting', { waiting: 40 }),
      dossier('bad', { unacceptable: 2 }),
      dossier('worse', { unacceptable: 5 }),
    ]);
    expect(ranked.map(({ id }) => id)).toEqual(['worse', 'bad', 'waiting', 'reduce', 'calm']);
  });

  it('tells decisions that want somebody, and puts them before what only waits', () => {
    const [first] = rankDossiers([dossier('waiting', { waiting: 40 }), dossier('decided', { decisions: 1 })]);
    expect(first?.id).toBe('decided');
    expect(reasonsFor(dossier('decided', { decisions: 1 }))).toEqual([{ kind: 'decisions', count: 1 }]);
    expect(isPressing(dossier('decided', { decisions: 1 }))).toBe(true);
    expect(isPressing(dossier('calm'))).toBe(true);
    expect(isPressing(dossier('calm', {}))).toBe(false);
  });

  it('puts what nobody could assess above what merely waits: unknown is not safe', () => {
    expect(rankDossiers([dossier('waiting', { waiting: 40 }), dossier('faulty')]).map(({ id }) => id)).toEqual([
      'faulty',
      'waiting',
    ]);
  });

  it('puts the latest change first among equals', () => {
    const old = { ...dossier('old', {}), changedAt: '2026-10-01T00:00:00Z' };
    expect(rankDossiers([old, dossier('new', {})]).map(({ id }) => id)).toEqual(['new', 'old']);
  });
});

describe('reasonsFor', () => {
  it('names every reason with its count, the most pressing first', () => {
    expect(reasonsFor(dossier('d', { reduce: 1, unacceptable: 2 }))).toEqual([
      { kind: 'unacceptable', count: 2 },
      { kind: 'reduce', count: 1 },
    ]);
  });

  it('says of a dossier without figures that it was not assessed, and of one without reasons that it is calm', () => {
    expect(reasonsFor(dossier('d'))).toEqual([{ kind: 'faulty' }]);
    expect(reasonsFor(dossier('d', {}))).toEqual([{ kind: 'calmRow' }]);
    expect([isPressing(dossier('d')), isPressing(dossier('d', { reduce: 4 }))]).toEqual([true, false]);
  });
});

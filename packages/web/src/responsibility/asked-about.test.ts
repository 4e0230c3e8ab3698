import { describe, expect, it } from 'vitest';
import type { ResponsibilityItem } from '@primum/core/responsibility/responsibility-picture';
import { askedAbout } from './asked-about.ts';

const item = (kind: ResponsibilityItem['kind'], id: string): ResponsibilityItem => ({
  kind,
  id,
  title: 'A thing',
  party: 'home',
  said: 'derived',
  because: '',
  from: { document: 'system', path: [] },
  chain: [],
});

describe('askedAbout', () => {
  it('makes what agreements.yaml takes of assets, duties and controls', () => {
    expect(askedAbout(item('asset', 'router'))).toMatchObject({ at: { asset: 'router' }, place: 'router', of: 'home' });
    expect(askedAbout(item('duty', 'tell'))).toMatchObject({ at: { duty: 'tell' }, place: undefined });
    for (const kind of ['control', 'strategy'] as const)
      expect(askedAbout(item(kind, 'pack/patching@tablet'))).toMatchObject({
        at: { control: 'pack/patching', at: 'tablet' },
        place: 'tablet',
      });
  });

  it('has nothing to ask about a harm', () => {
    expect(askedAbout(item('harm', 'late'))).toBeUndefined();
  });
});

import { describe, expect, it } from 'vitest';
import { SystemDocument } from '@primum/core/dossier/system-document';
import { controlWords } from './places-for.ts';

const words = {
  types: [
    { id: 'p/pump', title: 'Pump', list: 'assets' as const, kinds: ['p/pump', 'p/device'] },
    { id: 'p/settings', title: 'Settings', list: 'data' as const, kinds: ['p/settings', 'p/data'] },
  ],
  controls: [
    { id: 'p/sign-in', title: 'Sign-in', at: ['p/device'] },
    { id: 'p/backup', title: 'Backup', at: ['p/settings'] },
    { id: 'p/fence', title: 'Fence', at: ['p/place'] },
  ],
};
const system = SystemDocument.parse({
  parties: [{ id: 'maker', kind: 'manufacturer' }],
  assets: [
    { id: 'one', title: 'First pump', type: 'pump', party: 'maker' },
    { id: 'two', type: 'p/pump', party: 'maker' },
  ],
  data: [{ id: 'limits', type: 'settings' }],
});

describe('controlWords', () => {
  it('offers each control where a type or one above it can have it, whether the type is written whole or short', () => {
    const found = controlWords(words, system).map(({ id, places }) => [id, places.map(({ title }) => title)]);
    expect(found).toEqual([
      ['p/sign-in', ['First pump', 'two']],
      ['p/backup', ['limits']],
    ]);
  });

  it('offers nothing where nothing is drawn', () => expect(controlWords(words, undefined)).toEqual([]));
});

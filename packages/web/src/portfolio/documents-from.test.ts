import { describe, expect, it } from 'vitest';
import { documentsFrom } from './documents-from.ts';

const file = (name: string) => ({ name, text: async () => `text of ${name}` });

describe('documentsFrom', () => {
  it('takes the documents of a dossier by their names and nothing else', async () => {
    const files = ['System.YML', 'dossier.yaml', 'expected.yaml', 'my-harms.yaml', 'photo.png'].map(file);
    expect(await documentsFrom(files)).toEqual({ dossier: 'text of dossier.yaml', system: 'text of System.YML' });
  });
});

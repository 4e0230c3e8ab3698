import { describe, expect, it } from 'vitest';
import { DOCUMENT_KINDS } from '@primum/core/dossier/dossier';
import { documentsFrom, KINDS } from './documents-from.ts';

const file = (name: string) => ({ name, text: async () => `text of ${name}` });

describe('documentsFrom', () => {
  it('takes the documents of a dossier by their names and nothing else', async () => {
    const files = ['System.YML', 'dossier.yaml', 'expected.yaml', 'my-harms.yaml', 'photo.png'].map(file);
    expect(await documentsFrom(files)).toEqual({ dossier: 'text of dossier.yaml', system: 'text of System.YML' });
  });
});

// The list is written out, since the schemas of the documents are no part of the first pages.
it('knows every kind of document that there is', () => {
  expect([...KINDS].sort()).toEqual(Object.keys(DOCUMENT_KINDS).sort());
});

import { describe, expect, it } from 'vitest';
import { ownPath } from './sign-in-page.tsx';

describe('ownPath', () => {
  it('keeps a path of this site with its query', () => {
    expect(ownPath('/dossiers/d?thing=h')).toBe('/dossiers/d?thing=h');
  });

  it.each([undefined, '', 'https://elsewhere.example', '//elsewhere.example', '/\\elsewhere.example', 'dossiers'])(
    'leads to Today instead of %s',
    (to) => expect(ownPath(to)).toBe('/'),
  );
});

import { describe, expect, it } from 'vitest';
import { withArticle } from './article.ts';

describe('withArticle', () => {
  it.each([
    ['asset', 'an asset'],
    ['infusion-pump', 'an infusion-pump'],
    ['update-server', 'an update-server'],
    ['use context', 'a use context'],
    ['usb-port', 'a usb-port'],
    ['zone', 'a zone'],
    ['data', 'data'],
  ])('of %s is %s', (noun, expected) => expect(withArticle(noun)).toBe(expected));
});

import { describe, expect, it } from 'vitest';
import { jsonText } from './json-text.ts';

describe('jsonText', () => {
  it('writes no sign that steers a terminal, and reads back as what it was', () => {
    const value = { title: 'a\u001b[2J\u009b31m\u202e\ufeffb\u2028', ['k\u0085']: 'é 漢字 😀' };
    const text = jsonText(value);
    // oxlint-disable-next-line no-control-regex
    expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2028\ufeff]/);
    expect(text).toContain('é 漢字 😀');
    expect(JSON.parse(text)).toEqual(value);
  });
});

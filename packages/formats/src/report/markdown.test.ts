import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escapeMarkdown } from './markdown.ts';

describe('escapeMarkdown', () => {
  it('leaves no sign that steers a terminal, turns text around, or makes HTML of it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        // oxlint-disable-next-line no-control-regex
        expect(escapeMarkdown(text)).not.toMatch(/[<>\u0000\u001b\u009b\u202e\u2066]/);
      }),
    );
    expect(escapeMarkdown('a\u001b[2J\u202eb')).toBe('a\ufffd\\[2J\ufffdb');
  });

  it('keeps letters of every script, and marks that right-to-left text needs', () => {
    expect(escapeMarkdown('مضخة \u200f(A)')).toBe('مضخة \u200f(A)');
  });
});

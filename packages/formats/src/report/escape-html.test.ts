import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { escapeHtml, html, trusted } from './escape-html.ts';

describe('html', () => {
  test('escapes text, in lists and in attributes too', () => {
    const title = '<script>alert("1")</script>';
    expect(html`<b title="${title}">${[title, html`<i>${title}</i>`]}</b>`.text).toBe(
      '<b title="&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;">&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;<i>&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;</i></b>',
    );
  });

  test('keeps HTML that is HTML already, writes numbers, and nothing for undefined', () => {
    expect(html`${trusted('<br>')}${3}${undefined}`.text).toBe('<br>3');
  });

  test('leaves no sign that could end text, an attribute or a tag', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        // oxlint-disable-next-line no-control-regex
        expect(escapeHtml(text)).not.toMatch(/[<>"'\u0000\u001b\u009b\u2028\u202e\u2066]|&(?!amp;|lt;|gt;|quot;|#39;)/);
      }),
    );
  });

  test('shows signs that turn text around or steer a terminal as what cannot be shown', () => {
    expect(escapeHtml('a\u202eb\u2066c\u009bd\u001be')).toBe('a\ufffdb\ufffdc\ufffdd\ufffde');
  });

  test('cannot be tricked by an object that looks like HTML', () => {
    const fake = JSON.parse('{"text":"<script>"}') as unknown as string;
    expect(() => html`${fake}`.text).toThrow(TypeError);
  });
});

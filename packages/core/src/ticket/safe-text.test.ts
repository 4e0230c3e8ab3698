import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { markdownName, plainName, withoutReferences } from './safe-text.ts';

const PART = '\u200b';

describe('a name in the text of a ticket', () => {
  it.each<[string, string, string]>([
    ['a script', '<script>alert(1)</script>', String.raw`\<script\>alert(1)\</script\>`],
    ['a mention of a stranger', 'Ask @octocat now', `Ask @${PART}octocat now`],
    ['a mention of a team', '@acme/security', `@${PART}acme/security`],
    ['another ticket', 'as in #12 and GH#3', `as in #${PART}12 and GH#${PART}3`],
    [
      'a merge request, a label and a milestone of GitLab',
      '!5 ~bug %v1 &9 $3',
      String.raw`!PART5 \~PARTbug %PARTv1 &PART9 $PART3`.replaceAll('PART', PART),
    ],
    ['an order to GitLab', '/close', String.raw`\/close`],
    ['a heading', '# Done', String.raw`\# Done`],
    ['a list', '1. one', String.raw`1\. one`],
    ['code', '`rm -rf`', '\\`rm -rf\\`'],
    ['a fence', '```\nhidden', '\\`\\`\\` hidden'],
    ['a link', '[here](https://example.org)', String.raw`\[here\](https://example.org)`],
    ['a picture that calls home', '![x](https://example.org/x)', String.raw`!\[x\](https://example.org/x)`],
    ['a remark that hides', '<!-- hidden -->', String.raw`\<!PART-- hidden --\>`.replace('PART', PART)],
    ['a table', 'a | b', String.raw`a \| b`],
    ['text turned around', 'pump\u202egnp.exe\u202c', 'pump gnp.exe'],
    ['text in Arabic', 'مضخة', 'مضخة'],
    ['an invisible sign', 'pu\u200bmp \ufeffx', 'pu mp x'],
    ['lines', 'one\r\n\u2028two', 'one two'],
    ['controls', 'a\u0000\u001b[31mb', String.raw`a \[31mb`],
    ['backslashes that would undo ours', String.raw`\<b\>`, String.raw`\\\<b\\\>`],
  ])('that holds %s means only itself', (_, name, expected) => {
    expect(markdownName(name)).toBe(expected);
  });

  it('is one line without hidden signs, whatever it is, and no longer than it may be', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (name) => {
        const plain = plainName(name, 100);
        expect(plain).not.toMatch(/[\p{Cc}\p{Cf}\u2028\u2029]/u);
        expect(Array.from(plain).length).toBeLessThanOrEqual(100);
        // No sign is left that makes a reference with what follows it.
        expect(withoutReferences(plain)).not.toMatch(/[@#!~][\p{L}\p{N}]/u);
        expect(markdownName(name)).not.toMatch(/(^|[^\\])(\\\\)*[<[`]/);
      }),
    );
  });
});

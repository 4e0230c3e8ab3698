import { describe, expect, it } from 'vitest';
import { openQuestions } from './asked.ts';

const schemes = [
  { scheme: 'mdr/class', questions: [{ fact: 'a' }, { fact: 'b' }] },
  { scheme: 'ai-act/risk', questions: [{ fact: 'b' }, { fact: 'c' }] },
];
const none: ReadonlySet<string> = new Set();

describe('the questions that are open', () => {
  it('come each once, the most telling of each scheme first', () => {
    expect(openQuestions(schemes, { aside: none })).toEqual(['a', 'b', 'c']);
  });

  it('are those of the scheme that was chosen', () => {
    expect(openQuestions(schemes, { scheme: 'ai-act/risk', aside: none })).toEqual(['b', 'c']);
  });

  it('leave out what was put aside', () => {
    expect(openQuestions(schemes, { aside: new Set(['a']) })).toEqual(['b', 'c']);
  });
});

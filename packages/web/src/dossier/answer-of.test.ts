import type { Picture } from '@primum/core/api/assessment';
import type { TFunction } from 'i18next';
import { describe, expect, it } from 'vitest';
import { answerOf } from './answer-of.ts';

const t = ((key: string) => key) as unknown as TFunction;
const picture = (evaluations: Partial<Picture['counts']['evaluations']>, codes: readonly string[] = []) =>
  ({
    counts: { evaluations: { unacceptable: 0, reduce: 0, acceptable: 0, ...evaluations } },
    unknown: codes.map((code) => ({ code, title: '', detail: '', count: 1 })),
  }) as unknown as Picture;

describe('the answer of the overview', () => {
  it.each([
    [picture({ unacceptable: 1, reduce: 2 }, ['no-functions']), 'overview.unacceptable'],
    [picture({ reduce: 2 }), 'overview.reduce'],
    [picture({ acceptable: 3 }), 'overview.calm'],
    [picture({}), 'overview.none'],
  ])('tells the worst: %#', (told, text) => {
    expect(answerOf(told, t)).toBe(text);
  });

  it('is never calm about a system of which nobody has said what it does', () => {
    expect(answerOf(picture({ acceptable: 3 }, ['no-functions']), t)).toBe('overview.noFunctions');
    expect(answerOf(picture({}, ['no-functions']), t)).toBe('overview.noFunctions');
  });
});

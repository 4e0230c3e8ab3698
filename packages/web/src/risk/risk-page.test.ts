import type { Picture } from '@primum/core/api/assessment';
import type { TFunction } from 'i18next';
import { describe, expect, it } from 'vitest';
import { answerOf } from './risk-page.tsx';

const t = ((key: string, facts?: object) => `${key} ${JSON.stringify(facts ?? {})}`) as unknown as TFunction;
const scales = { risk: ['lowest', 'low', 'high'].map((title) => ({ id: title, title })) };
const picture = (risks: readonly number[]) =>
  ({ counts: { risks, threats: 9, threatsPossible: 4 }, scales }) as unknown as Picture;

describe('answerOf', () => {
  it('names the highest level that some consequence carries', () => {
    expect(answerOf(picture([5, 3, 0]), t)).toBe('risk.answer {"possible":4,"threats":9,"high":3,"level":"low"}');
  });

  it('is calm only where all stand at the lowest level', () => {
    expect(answerOf(picture([5, 0, 0]), t)).toBe('risk.calm {}');
  });
});

import { describe, expect, it } from 'vitest';
import { requireFine, waitsUntil } from './tracker-answer.ts';

const NOW = new Date('2026-11-26T10:00:00Z');
const secondsOf = (status: number, headers: Record<string, string>) => {
  const until = waitsUntil({ status, headers }, NOW);
  return until === undefined ? undefined : (until.getTime() - NOW.getTime()) / 1000;
};
const RESET = String(NOW.getTime() / 1000 + 900);

describe('how long a tracker asks to be left alone', () => {
  it.each<[string, number, Record<string, string>, number | undefined]>([
    ['Retry-After in seconds', 429, { 'retry-after': '30' }, 30],
    ['Retry-After as a date', 429, { 'retry-after': 'Thu, 26 Nov 2026 10:02:00 GMT' }, 120],
    ['Retry-After before the reset', 429, { 'retry-after': '30', 'x-ratelimit-reset': RESET }, 30],
    ['GitHub with nothing left', 403, { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': RESET }, 900],
    ['GitLab', 429, { 'ratelimit-reset': RESET }, 900],
    ['Jira, which writes a date', 429, { 'x-ratelimit-reset': '2026-11-26T10:01Z' }, 60],
    ['no word of when', 429, {}, 60],
    ['words that mean nothing', 429, { 'retry-after': 'soon' }, 60],
    ['a year', 429, { 'retry-after': '31536000' }, 86_400],
    ['a time that has passed', 429, { 'x-ratelimit-reset': '1' }, 1],
    ['403 because the token may not', 403, { 'x-ratelimit-remaining': '4999', 'x-ratelimit-reset': RESET }, undefined],
    ['a fault', 500, { 'retry-after': '30' }, undefined],
  ])('%s', (_, status, headers, expected) => {
    expect(secondsOf(status, headers)).toBe(expected);
  });
});

describe('what a refusal tells', () => {
  const refusalOf = (json: unknown, status = 422) => {
    try {
      requireFine({ status, headers: {}, json }, NOW, 'the-secret');
    } catch (error) {
      return (error as Error).message;
    }
    return '';
  };

  it.each<[string, unknown, string]>([
    ['GitHub', { message: 'Validation Failed', errors: [{ field: 'title' }] }, 'Validation Failed; field: title'],
    ['GitLab', { message: { title: ["can't be blank"] } }, "title: can't be blank"],
    ['Jira', { errorMessages: ['No.'], errors: { summary: 'Too long.' } }, 'No.; summary: Too long.'],
  ])('is what %s said', (_, json, expected) => {
    expect(refusalOf(json)).toContain(expected);
  });

  it('never holds the token, and is one short line', () => {
    const told = refusalOf({ message: `the-secret\u202e\n${'x'.repeat(5000)}` });
    expect(told).not.toMatch(/the-secret|\u202e|\n/);
    expect(told.length).toBeLessThan(500);
  });
});

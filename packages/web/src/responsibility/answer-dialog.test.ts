import { describe, expect, it } from 'vitest';
import { answerFrom } from './answer-dialog.tsx';

describe('answerFrom', () => {
  it('leaves out what was not filled in', () => {
    expect(answerFrom('accepted', { doneBy: '', saidBy: '' })).toEqual({ state: 'accepted' });
    expect(answerFrom('accepted', { doneBy: '2027-01-31', saidBy: 'head' })).toEqual({
      state: 'accepted',
      doneBy: '2027-01-31',
      saidBy: 'head',
    });
  });

  it('is none without the reason or the proof that it needs', () => {
    expect(answerFrom('declined', { reason: '' })).toBeUndefined();
    expect(answerFrom('proved', { proof: ' \n ' })).toBeUndefined();
    expect(answerFrom('proved', { proof: 'a.pdf\n\n b.pdf ' })).toEqual({ state: 'proved', proof: ['a.pdf', 'b.pdf'] });
  });
});

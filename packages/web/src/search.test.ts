import { describe, expect, it } from 'vitest';
import { readFrameSearch, readRiskSearch, textOr } from './search.ts';

describe('readFrameSearch', () => {
  it('keeps what it knows and drops the rest', () => {
    expect(readFrameSearch({ thing: 'h', panel: 'chain', mode: 'future', proposed: true, other: 1 })).toEqual({
      thing: 'h',
      panel: 'chain',
      mode: 'future',
      proposed: true,
    });
    expect(readFrameSearch({ thing: ['h'], panel: 'nonsense', mode: 'never', proposed: 'yes' })).toEqual({});
  });
});

describe('readRiskSearch', () => {
  it('takes only changes that name a control at an asset', () => {
    expect(readRiskSearch({ view: 'what-if', try: ['+c@a', '-p/c@*', 'c@a', 7, '+c'] })).toEqual({
      view: 'what-if',
      try: ['+c@a', '-p/c@*'],
    });
  });

  it('falls back to the first view for one that is not there', () => {
    expect(readRiskSearch({ view: 'constructor' })).toEqual({});
  });
});

describe('textOr', () => {
  it('reads an id of digits, which an address gives as a number, as text', () => {
    expect(textOr('thing', { thing: 42 })).toEqual({ thing: '42' });
  });
});

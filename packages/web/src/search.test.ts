import { describe, expect, it } from 'vitest';
import { STAGES as ALL_STAGES } from '@primum/core/knowledge/clinical-kinds';
import { readComplianceSearch, readFrameSearch, readRiskSearch, STAGES, textOr, withChoices } from './search.ts';

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

describe('withChoices', () => {
  it('changes what is chosen, takes back what is undefined, and leaves the rest', () => {
    const before: { readonly on?: string; readonly role?: string; readonly view?: string } = { on: 'a', role: 'b' };
    expect(withChoices(before, { on: undefined, view: 'c' })).toStrictEqual({ role: 'b', view: 'c' });
  });
});

describe('readComplianceSearch', () => {
  it('takes a day of the calendar and nothing else', () => {
    expect(readComplianceSearch({ on: '2027-12-11' })).toEqual({ on: '2027-12-11' });
    for (const on of ['2027-13-01', '2027-12', 'tomorrow', 7]) expect(readComplianceSearch({ on })).toEqual({});
  });

  it('knows the stages that core knows', () => {
    expect(STAGES).toEqual(ALL_STAGES);
    expect(readComplianceSearch({ stage: 'release', state: 'gaps', view: 'nonsense' })).toEqual({
      stage: 'release',
      state: 'gaps',
    });
  });
});

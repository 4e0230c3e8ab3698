import { describe, expect, it } from 'vitest';
import { SMALL_ENTRIES, smallClasses } from '../testing/small-classes.ts';
import type { Facts } from './answers.ts';
import { classify } from './classify.ts';

const knowledge = smallClasses();
const result = (facts: Facts, scheme = 'boats/class') => {
  const { schemes, faults } = classify(facts, knowledge, { schemes: [scheme] });
  expect(faults).toEqual([]);
  return schemes[0];
};
const slugs = (ids: readonly { readonly fact: string }[] | undefined) => (ids ?? []).map(({ fact }) => fact.slice(6));

describe('the class', () => {
  it('is the strictest that the rules give which hold', () => {
    const {
      class: given,
      by,
      settled,
    } = result({ hull: 'wood', carries: ['people'], leaks: true, 'life-jackets': true, length: 9 }) ?? {};
    expect({ given, by, settled }).toEqual({ given: 'high', by: ['boats/3'], settled: true });
  });

  it('that certainly holds is not hidden by what nobody told', () => {
    const found = result({ hull: 'wood', carries: ['people'] });
    expect(found?.class).toBe('middle');
    expect(found?.possible).toEqual(['middle', 'high']);
    expect(found?.settled).toBe(false);
  });

  it('of a rule for all else counts only where no other rule holds', () => {
    expect(result({ hull: 'steel', carries: [], length: 12 })).toMatchObject({
      class: 'low',
      by: ['boats/1'],
      settled: true,
    });
    const displaced = result({ hull: 'steel', length: 200, carries: [] });
    expect(displaced).toMatchObject({ class: 'middle', by: ['boats/2'] });
    expect(displaced?.rules.find(({ rule }) => rule === 'boats/1')?.displaced).toBe(true);
  });

  it('is none where the scheme does not apply, with what that means', () => {
    expect(result({ hull: 'rubber', leaks: true })).toMatchObject({
      applies: 'no',
      class: undefined,
      settled: true,
      otherwise: 'It is a toy.',
      questions: [],
      flags: [],
    });
  });

  it('carries the marks that hold', () => {
    expect(result({ hull: 'steel' })?.flags).toEqual([{ id: 'magnetic', title: 'Magnetic' }]);
    expect(result({ hull: 'wood' })?.flags).toEqual([]);
  });
});

describe('why', () => {
  const found = result({ hull: 'wood', carries: ['people'], leaks: false });
  const reasons = (rule: string) => found?.rules.find((one) => one.rule === rule)?.reasons;

  it('a rule holds: the facts that make it', () => {
    expect(reasons('boats/2')).toMatchObject([{ fact: 'boats/carries', told: ['people'] }]);
  });

  it('it does not: the facts that fail it', () => {
    expect(reasons('boats/3')).toMatchObject([{ fact: 'boats/leaks', told: false }]);
  });

  it('it is open: the facts that nobody told', () => {
    expect(reasons('boats/4')).toMatchObject([{ fact: 'boats/life-jackets', told: undefined }]);
  });
});

describe('a class that hangs on another', () => {
  it('follows it', () => {
    expect(result({ hull: 'wood', carries: ['sand'], length: 5, leaks: false }, 'boats/berth')?.class).toBe('inner');
  });

  it('is certain once the other is strict enough, however it ends', () => {
    expect(result({ hull: 'wood', carries: ['people'] }, 'boats/berth')).toMatchObject({
      class: 'outer',
      settled: true,
    });
  });

  it('asks what the other asks while it is open', () => {
    expect(slugs(result({ hull: 'wood' }, 'boats/berth')?.questions)).toContain('carries');
  });

  it('has no class where the other has none', () => {
    expect(result({ hull: 'rubber' }, 'boats/berth')?.class).toBeUndefined();
  });
});

describe('questions', () => {
  it('begin with what decides most, and leave out what changes nothing any more', () => {
    expect(slugs(result({})?.questions)[0]).toBe('hull');
    expect(slugs(result({ hull: 'wood' })?.questions)[0]).toBe('carries');
    expect(slugs(result({ hull: 'wood', carries: ['people'], leaks: true })?.questions)).toEqual([]);
  });

  it('ask for a fact that makes sense only beside another after that other', () => {
    expect(slugs(result({ hull: 'wood' })?.questions)).not.toContain('life-jackets');
    expect(slugs(result({ hull: 'wood', carries: ['people'] })?.questions)).toContain('life-jackets');
  });

  it('begin with what the scheme itself asks, however much another class hangs on a fact', () => {
    const rules = SMALL_ENTRIES.rules.map((rule) =>
      rule.id === 'berth-2' ? { ...rule, when: { all: [rule.when, { fact: 'length', 'at-least': 10 }] } } : rule,
    );
    const longBerths = smallClasses({ ...SMALL_ENTRIES, rules });
    const { schemes } = classify({ hull: 'wood' }, longBerths, { schemes: ['boats/berth'] });
    expect(slugs(schemes[0]?.questions)).toEqual(['length', 'carries', 'leaks']);
  });

  it('say which rules hang on them', () => {
    const asked = result({ hull: 'wood', carries: ['people'] })?.questions.find(({ fact }) => fact === 'boats/leaks');
    expect(asked?.decides).toEqual([{ rule: 'boats/3', gives: 'high' }]);
  });
});

describe('what would change it', () => {
  it('lists single answers with the class that they give', () => {
    const changes = result({ hull: 'wood', carries: ['oil'], leaks: false, length: 5 })?.changes;
    expect(changes).toContainEqual({
      fact: 'boats/leaks',
      from: false,
      to: true,
      class: 'high',
      direction: 'stricter',
    });
    expect(changes).toContainEqual({
      fact: 'boats/hull',
      from: 'wood',
      to: 'rubber',
      class: undefined,
      direction: 'none',
    });
    expect(changes).toContainEqual({
      fact: 'boats/carries',
      from: ['oil'],
      to: ['oil', 'people'],
      class: 'middle',
      direction: 'stricter',
    });
  });
});

describe('bad facts', () => {
  it('are told all at once with hints, and give no class', () => {
    const { faults, schemes } = classify(
      { hul: 'wood', carries: 'people', leaks: 'yes', length: 1000, hull: 'stell', 'life-jackets': true },
      knowledge,
    );
    expect(schemes).toEqual([]);
    expect(faults.map(({ code, path }) => [code, path[1]])).toEqual([
      ['unknown-fact', 'hul'],
      ['wrong-answer', 'carries'],
      ['wrong-answer', 'leaks'],
      ['wrong-answer', 'length'],
      ['unknown-option', 'hull'],
    ]);
    expect(faults.every(({ hint }) => hint !== undefined)).toBe(true);
  });

  it('that contradict each other are named together', () => {
    const { faults, schemes } = classify({ carries: ['oil'], 'life-jackets': true }, knowledge);
    expect(schemes).toEqual([]);
    expect(faults).toMatchObject([
      {
        code: 'contradictory-facts',
        message: 'life-jackets: true cannot be beside carries: [oil]',
        path: ['device', 'life-jackets'],
      },
    ]);
  });

  it('that only deny what makes no sense contradict nothing', () => {
    expect(classify({ carries: ['oil'], 'life-jackets': false }, knowledge).faults).toEqual([]);
  });
});

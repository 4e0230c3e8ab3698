import { describe, expect, it } from 'vitest';
import { type LawEntries, lawPack } from '../testing/law-pack.ts';
import { tinyPack } from '../testing/tiny-pack.ts';
import { joinPacks } from './join-packs.ts';

const ACT = { instruments: [{ id: 'act' }] };
const faultsOf = (entries: LawEntries) =>
  joinPacks([tinyPack(), lawPack({ ...ACT, ...entries })]).faults.map(({ document, path, message, hint }) => ({
    document,
    path: path.join('.'),
    told: `${message}; ${hint ?? ''}`,
  }));

const scheme = { id: 'class', instrument: 'act', of: 'device', classes: [{ id: 'I', title: 'I' }] };
const fact = { id: 'wireless', explain: 'Asked for tests.', of: 'device', area: 'a', answer: { 'yes-no': true } };

describe('references of law and classes', () => {
  it('are told with their place and what was meant', () => {
    const applies = { all: [{ fact: 'wirelss', is: true }] };
    const requirements = [
      { id: 'a', applies, 'met-by': [{ any: [{ evidence: 'security-plan' }, { evidence: 'securty-plan' }] }] },
    ];
    expect(faultsOf({ facts: [fact], 'evidence-kinds': [{ id: 'security-plan' }], requirements })).toEqual([
      { document: 'law/requirements', path: '0.applies.all.0.fact', told: expect.stringContaining('"wireless"') },
      {
        document: 'law/requirements',
        path: '0.met-by.0.any.1.evidence',
        told: expect.stringContaining('"security-plan"'),
      },
    ]);
  });

  it('to a neighbour of another law are told only where that law is there and has no such entry', () => {
    const twin = (ref: string) => faultsOf({ requirements: [{ id: 'a', 'same-as': [ref] }] });
    expect(twin('other-law/b')).toEqual([]);
    expect(twin('law/b')).toHaveLength(1);
    expect(twin('b')).toHaveLength(1);
  });

  it('a condition may test the class of a scheme as well as a fact', () => {
    expect(faultsOf({ schemes: [scheme], requirements: [{ id: 'a', applies: { fact: 'class', is: 'I' } }] })).toEqual(
      [],
    );
  });

  it('a rule that gives a class which its scheme does not have is told with those that it has', () => {
    const rules = [
      {
        id: 'r',
        explain: 'Made for tests.',
        scheme: 'class',
        rule: '1',
        when: { fact: 'wireless', is: true },
        gives: 'V',
      },
    ];
    expect(faultsOf({ facts: [fact], schemes: [scheme], rules })).toMatchObject([
      { document: 'law/rules', path: '0.gives', told: expect.stringContaining('no class "V"') },
    ]);
  });

  it('a pattern of conflicts names known controls, laws that are there, and one of its own options', () => {
    const effect = { patient: 'better', privacy: 'same', burden: 'same', cost: 'same' };
    const option = { title: 'On', effect, necessary: 'Yes.', proportionate: 'Yes.' };
    const says = { clause: 'Act 1', says: 'Made for tests.', mark: 'seen' };
    const pattern = {
      id: 'p',
      explain: 'Made for tests.',
      kind: 'privacy-care',
      about: ['tiny/sign-inn'],
      interests: [
        { of: 'patient', speaks: 'for', wants: 'Peace.' },
        { of: 'nurse', speaks: 'against', wants: 'Speed.' },
      ],
      law: [
        { speaks: 'for', requirement: 'law/a', ...says },
        { speaks: 'against', requirement: 'absent/b', ...says },
        { speaks: 'against', requirement: 'law/c', ...says },
      ],
      roles: 'Made for tests.',
      ethics: [{ principle: 'justice', says: 'Made for tests.' }],
      'left-out': 'Nobody.',
      options: [{ id: 'on', on: ['tiny/lock-out'], ...option }],
      answer: { option: 'off', because: 'Made for tests.', turns: 'Nothing.', mind: ['All.'] },
      impact: { due: 'no', because: 'Made for tests.' },
    };
    const twice = { ...pattern, options: [...pattern.options, { id: 'off', ...option }] };
    const told = faultsOf({
      requirements: [{ id: 'a' }],
      'conflict-patterns': [{ ...twice, answer: { ...pattern.answer, option: 'of' } }],
    });
    expect(told.map(({ path }) => path)).toEqual(['0.about.0', '0.law.2.requirement', '0.answer.option']);
    expect(told[0]?.told).toContain('did you mean "sign-in"');
    expect(told[2]?.told).toContain('no option "of"');
  });
});

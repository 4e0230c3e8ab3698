import type { Conflict } from '@primum/core/dossier/conflicts-document';
import { describe, expect, it } from 'vitest';
import { readWorksheet, worksheetDraft } from './read-worksheet.ts';

const signIn = { control: 'person-sign-in', at: 'pump' };
const whole: Conflict = {
  id: 'sign-in',
  title: 'Who may touch the pump',
  kind: 'privacy-care',
  about: [signIn, { control: 'connected-care/lock-out', at: 'pump' }],
  beside: { balance: 'which', option: 'network' },
  pattern: 'emergency-access',
  interests: [{ of: 'nurse', wants: 'To begin at once.' }],
  law: [{ requirement: 'gdpr/health-data', says: 'Treatment is the ground.' }, { requirement: 'mdr/gspr-5' }],
  roles: { controllers: ['hospital'], 'joint-controllers': ['maker', 'hospital'] },
  ethics: [{ principle: 'justice', says: 'Agency staff has no account.' }],
  options: [
    { id: 'none', title: 'As it is' },
    { id: 'with', title: 'Sign-in', on: [signIn], off: [{ control: 'panel-lock', at: 'pump' }], necessary: 'Yes.' },
  ],
  impact: { due: false, reason: 'Nothing new is kept.' },
};
const bare: Conflict = {
  id: 'bare',
  title: 'Bare',
  kind: 'security-safety',
  about: [signIn],
  interests: [{ of: 'patient', wants: 'Care.' }],
  options: [{ id: 'a', title: 'A', proportionate: 'No.' }],
};

describe('a worksheet as it is typed', () => {
  it.each([whole, bare])('says what was written when nothing is changed: $id', (sheet) => {
    expect(readWorksheet(worksheetDraft(sheet))).toEqual({ sheet, faults: {} });
  });

  it('tells of every row what it lacks, all at once', () => {
    const draft = worksheetDraft(whole);
    const typed = {
      ...draft,
      title: ' ',
      about: [],
      interests: [{ of: '', wants: 'x' }],
      law: [...draft.law, { requirement: '', says: 'something' }, { requirement: 'mdr/gspr-5', says: '' }],
      ethics: [{ principle: '' as const, says: '' }],
      options: draft.options.map((option) => ({ ...option, title: '' })),
      impact: { due: 'yes' as const, reason: '' },
    };
    expect(readWorksheet(typed).faults).toEqual({
      title: 'missing',
      about: 'missing',
      'interests.0.of': 'missing',
      'law.2.requirement': 'missing',
      'law.3.requirement': 'twice',
      'ethics.0.principle': 'missing',
      'ethics.0.says': 'missing',
      'options.0.title': 'missing',
      'options.1.title': 'missing',
      'impact.reason': 'missing',
    });
  });

  it('does not drop a reason for an impact assessment of which nobody says whether it is due', () => {
    const draft = worksheetDraft(bare);
    expect(readWorksheet({ ...draft, impact: { due: '', reason: 'because' } }).faults).toEqual({
      'impact.due': 'missing',
    });
  });

  it('refuses an option that puts in place what it takes away', () => {
    const draft = worksheetDraft(whole);
    const options = draft.options.map((option) => ({ ...option, off: option.on }));
    expect(readWorksheet({ ...draft, options }).faults).toEqual({ 'options.1.off': 'both' });
  });
});

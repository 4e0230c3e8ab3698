import { describe, expect, it } from 'vitest';
import { HOME_VOCABULARY, smallHome } from '../testing/small-home.ts';
import { applyEdits } from './apply-edits.ts';
import { editContext, type EditPlan } from './edit-context.ts';
import { editsForControl, editsForNoControl } from './edits-for-controls.ts';
import { editsForAcceptance, editsForHarm, editsForRejection, type ShownHarm } from './edits-for-harms.ts';

const dossier = smallHome();
const home = editContext(dossier, HOME_VOCABULARY);

/** What a document says after the plan, or why there is none. */
function after(document: 'controls' | 'harms', plan: EditPlan): unknown {
  if (!plan.ok) return plan.because;
  const edited = applyEdits(dossier[document], plan.edits);
  return edited.ok ? edited.value : edited.faults;
}

const SIGNATURE = { control: 'signature', at: 'flow(readings,radio,app)', state: 'proposed' };
const SIGN_IN = { control: 'sign-in', state: 'in-place', reason: 'usual' };

describe('controls', () => {
  it('come where they are not, as proposed unless said', () => {
    const more = { control: 'signature', at: ['flow(readings,app,phone)', 'flow(readings,radio,app)'] };
    expect(after('controls', editsForControl(home, more, {}))).toEqual({
      controls: [
        dossier.controls.controls[0],
        SIGNATURE,
        { control: 'signature', at: 'flow(readings,app,phone)', state: 'proposed' },
      ],
    });
  });

  it('change at some of the places that one statement groups, and keep what it says', () => {
    const plan = editsForControl(home, { control: 'tiny/sign-in', at: ['phone', 'app'] }, { state: 'proposed' });
    expect(after('controls', plan)).toEqual({
      controls: [{ ...SIGN_IN, at: ['monitor'] }, { ...SIGN_IN, at: ['phone', 'app'], state: 'proposed' }, SIGNATURE],
    });
  });

  it('change as a whole where all of its places are meant', () => {
    const plan = editsForControl(home, { control: 'sign-in', at: ['phone', 'app', 'monitor'] }, { reason: 'tested' });
    expect(plan.ok && plan.edits).toEqual([
      { document: 'controls', do: 'set', path: ['controls', 0, 'reason'], value: 'tested' },
    ]);
  });

  it('go from one place, and with the last of them altogether', () => {
    expect(after('controls', editsForNoControl(home, { control: 'sign-in', at: ['phone'] }))).toEqual({
      controls: [{ ...SIGN_IN, at: ['monitor', 'app'] }, SIGNATURE],
    });
    expect(after('controls', editsForNoControl(home, { control: 'signature', at: [SIGNATURE.at] }))).toEqual({
      controls: [dossier.controls.controls[0]],
    });
  });

  it('are refused where they cannot stand, or do not', () => {
    expect(after('controls', editsForControl(home, { control: 'sign-in', at: ['wifi'] }, {}))).toBe(
      '"Sign in" can stand at a node, and not at wifi',
    );
    expect(after('controls', editsForControl(home, { control: 'sign-in', at: ['app'] }, { party: 'app' }))).toContain(
      'parties',
    );
    expect(after('controls', editsForControl(home, { control: 'none', at: ['app'] }, {}))).toContain(
      'no control "none"',
    );
    expect(after('controls', editsForNoControl(home, { control: 'signature', at: ['app'] }))).toBe(
      'there is no signature at app',
    );
  });
});

const SHOWN: ShownHarm = {
  id: 'tiny/data-gone#waiting@readings',
  situation: 'People cannot get their data.',
  harm: 'Waiting',
  to: 'data-subject',
  severity: 'minor',
  p2: [0, 1],
  basis: 'made up',
  asset: { id: 'readings' },
  consequence: { id: 'tiny/loss-of-availability' },
  uses: [{ id: 'ward' }],
  stage: 'field-use',
};

describe('judgements of a proposed harm', () => {
  it('accept it, with what is changed of it, and take an earlier rejection back', () => {
    const plan = editsForAcceptance(home, SHOWN, { responsible: 'maker', severity: 'serious', reason: 'seen twice' });
    expect(plan).toMatchObject({ ok: true, also: ['rejection of tiny/data-gone#waiting at readings'] });
    expect(after('harms', plan)).toEqual({
      harms: [
        ...(dossier.harms.harms ?? []),
        {
          id: 'waiting',
          when: { consequence: 'tiny/loss-of-availability', at: 'readings' },
          situation: 'People cannot get their data.',
          harm: { title: 'Waiting', to: 'data-subject', severity: 'serious', p2: [0, 1], basis: 'made up' },
          responsible: 'maker',
          from: 'tiny/data-gone',
          'from-harm': 'waiting',
          reason: 'seen twice',
        },
      ],
    });
  });

  it('reject it with a reason, and take away what was accepted from it', () => {
    const accepted = editsForAcceptance(home, SHOWN, { responsible: 'maker' });
    const harms = after('harms', accepted) as typeof dossier.harms;
    const plan = editsForRejection(editContext({ ...dossier, harms }, HOME_VOCABULARY), SHOWN, 'no');
    expect(plan).toMatchObject({ ok: true, also: ['harm waiting'] });
    const edited = applyEdits(harms, plan.ok ? plan.edits : []);
    expect(edited).toMatchObject({
      value: {
        harms: dossier.harms.harms,
        rejected: [{ template: 'tiny/data-gone', harm: 'waiting', at: 'readings', reason: 'no' }],
      },
    });
    expect(after('harms', editsForRejection(home, SHOWN, ' '))).toBe('a rejection needs its reason');
  });

  it('change what is written', () => {
    const plan = editsForHarm(home, 'late', { p2: [0.1, 0.2], situation: 'Another.' });
    expect(plan.ok && plan.edits.map(({ path }) => path.join('.'))).toEqual(['harms.0.harm.p2', 'harms.0.situation']);
  });

  it('are refused for what is no proposal, or for a party that is none', () => {
    expect(after('harms', editsForAcceptance(home, { ...SHOWN, id: 'late' }, { responsible: 'maker' }))).toBe(
      '"late" is no proposal',
    );
    expect(after('harms', editsForAcceptance(home, SHOWN, { responsible: 'app' }))).toContain('not under parties');
    expect(after('harms', editsForHarm(home, 'app', {}))).toContain('not under harms');
  });
});

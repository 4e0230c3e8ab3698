import { describe, expect, it } from 'vitest';
import { decision } from '../testing/decided-pump.ts';
import { HOME_VOCABULARY, smallHome } from '../testing/small-home.ts';
import { applyEdits } from './apply-edits.ts';
import { BalancesDocument } from './balances-document.ts';
import { ConflictsDocument } from './conflicts-document.ts';
import { ControlsDocument } from './controls-document.ts';
import { DOCUMENT_KINDS, type DocumentKind, type Dossier } from './dossier.ts';
import { editContext, type EditPlan } from './edit-context.ts';
import { editsForId } from './edits-for-id.ts';
import { editsForRemoval } from './edits-for-removal.ts';

const AT_APP = { control: 'sign-in', at: 'app' };
const AT_PHONE = { control: 'sign-in', at: 'phone' };
const SAID = { harm: 'late', basis: 'a trial' };
const OF_APP = { harm: 'tiny/data-gone#waiting@app:build', basis: 'a trial' };
const late = { harm: 'late', likelihood: 'low', severity: 'serious', evaluation: 'reduce' };

const home: Dossier = {
  ...smallHome(),
  controls: ControlsDocument.parse({
    controls: [
      { ...AT_PHONE, at: ['phone', 'app'], state: 'in-place' },
      { control: 'signature', at: 'monitor', state: 'proposed', needs: [AT_APP] },
      { control: 'lock', at: 'monitor', state: 'proposed', needs: [AT_APP, AT_PHONE] },
    ],
  }),
  balances: BalancesDocument.parse({
    balances: [
      {
        id: 'at-home',
        title: 'At home',
        use: 'ward',
        'device-years': 1,
        options: [{ id: 'o', title: 'O', controls: [AT_APP, AT_PHONE], harms: [SAID, OF_APP] }],
      },
    ],
  }),
  conflicts: ConflictsDocument.parse({
    conflicts: [
      {
        id: 'lock-or-care',
        title: 'Lock or care',
        kind: 'security-emergency',
        about: [AT_PHONE, AT_APP],
        interests: [{ of: 'nurses', wants: 'the phone at once' }],
        options: [{ id: 'o', title: 'O', on: [AT_APP], off: [AT_PHONE] }],
      },
    ],
  }),
  decisions: { decisions: [decision({ about: { harm: 'late' }, seen: [late], kind: 'transfer', to: 'patient' })] },
};

function edited(plan: EditPlan): Dossier {
  if (!plan.ok) throw new Error(plan.because);
  const documents = Object.entries(DOCUMENT_KINDS).map(([kind, schema]) => {
    const edits = plan.edits.filter(({ document }) => document === kind);
    const after = applyEdits(home[kind as DocumentKind], edits);
    return [kind, schema.parse(after.ok ? after.value : undefined)];
  });
  return Object.fromEntries(documents) as Dossier;
}
/** The documents without what was taken away; each still has the shape of its kind. */
function without(...ids: string[]): Dossier {
  return edited(editsForRemoval(editContext(home, HOME_VOCABULARY), ids));
}

describe('what people weigh and decide, where a thing is taken away or gets another id', () => {
  it('loses what it says of the thing, item by item', () => {
    const { balances, conflicts, controls } = without('app', 'late');
    expect(balances.balances?.[0]?.options).toEqual([{ id: 'o', title: 'O', controls: [AT_PHONE] }]);
    expect(conflicts.conflicts?.[0]).toMatchObject({ about: [AT_PHONE], options: [{ off: [AT_PHONE] }] });
    expect(controls.controls.map(({ needs }) => needs)).toEqual([undefined, undefined, [AT_PHONE]]);
  });

  it('keeps every decision as it was written', () => {
    expect(without('app', 'late').decisions).toEqual(home.decisions);
  });

  it('is a reason to refuse where a decision hands something over to it', () => {
    const { assets, ...system } = home.system;
    const makers = assets.map((asset) => ({ ...asset, party: 'maker' }));
    const handed = { ...home, system: { ...system, zones: [], assets: makers } };
    expect(editsForRemoval(editContext(handed, HOME_VOCABULARY), ['patient'])).toMatchObject({
      ok: false,
      because: '"patient" is still needed by decision d1: to',
    });
  });

  it('names a thing by its new id, where another one is given', () => {
    const { balances, conflicts, controls } = edited(editsForId(editContext(home, HOME_VOCABULARY), 'app', 'program'));
    const [option] = balances.balances?.[0]?.options ?? [];
    expect(option?.controls?.map(({ at }) => at)).toEqual(['program', 'phone']);
    expect(option?.harms?.map(({ harm }) => harm)).toEqual(['late', 'tiny/data-gone#waiting@program:build']);
    expect(conflicts.conflicts?.[0]).toMatchObject({
      about: [{ at: 'phone' }, { at: 'program' }],
      options: [{ on: [{ at: 'program' }] }],
    });
    expect(controls.controls[1]?.needs).toEqual([{ ...AT_APP, at: 'program' }]);
  });
});

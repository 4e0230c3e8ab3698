import { describe, expect, it } from 'vitest';
import { joinPacks } from '../knowledge/join-packs.ts';
import { checkSchema } from '../parse/schema-faults.ts';
import { tinyDossier } from '../testing/tiny-dossier.ts';
import { tinyPack } from '../testing/tiny-pack.ts';
import { AgreementsDocument } from './agreements-document.ts';
import { checkReferences } from './check-references.ts';
import type { Dossier } from './dossier.ts';
import { SystemDocument } from './system-document.ts';

const pack = tinyPack();
const dosing = { id: 'tiny/dosing', title: 'Dosing', source: { document: 'own work', mark: 'proposal' } } as const;
const { knowledge } = joinPacks([{ ...pack, entries: { ...pack.entries, 'clinical-functions': [dosing] } }]);

const RIGHT = {
  duties: [
    {
      id: 'tell-of-breaches',
      title: 'Tell the maker of breaches',
      at: ['pump'],
      source: { document: 'Agreement of 2026', clause: '4', mark: 'known' },
    },
  ],
  assignments: [
    { about: { asset: 'wifi' }, accountable: 'hospital', responsible: ['hospital'], informed: ['maker'] },
    { about: { duty: 'tell-of-breaches' }, accountable: 'hospital' },
  ],
  expectations: [
    {
      id: 'close-the-network',
      by: 'maker',
      of: 'hospital',
      text: 'Only pumps are let into the Wi-Fi.',
      at: { asset: 'wifi' },
      why: { harms: ['over-infusion'], threat: 'intrude' },
      'asked-on': '2026-03-01',
      'answer-by': '2026-04-01',
    },
    {
      id: 'sign-in-at-the-pump',
      by: 'hospital',
      of: 'maker',
      text: 'Pumps ask who it is.',
      at: { control: 'sign-in', at: 'pump' },
      why: { harms: ['tiny/wrong-dose#too-much@dosing'] },
      'asked-on': '2026-03-01',
    },
  ],
  promises: [
    { answers: 'close-the-network', by: 'hospital', state: 'accepted', on: '2026-03-02', 'done-by': '2026-06-01' },
    { answers: 'sign-in-at-the-pump', by: 'maker', state: 'proved', on: '2026-03-02', proof: ['evidence/test.pdf'] },
  ],
};

// oxlint-disable-next-line typescript/no-explicit-any -- tests break documents in ways that their types forbid
type Loose = any;

/** What is wrong with right agreements after one change to them, or to another document. */
function faultsAfter(change: (agreements: Loose, dossier: Loose) => void): string[] {
  const agreements: Loose = structuredClone(RIGHT);
  const dossier: Loose = structuredClone(tinyDossier());
  dossier.system = SystemDocument.parse({
    ...dossier.system,
    parties: [...dossier.system.parties, { id: 'hospital', kind: 'healthcare-provider' }],
  });
  change(agreements, dossier);
  dossier.agreements = agreements;
  return checkReferences(dossier as Dossier, knowledge, '2026-06-01').map(
    ({ document, path, code }) => `${document}:${path.join('.')} ${code}`,
  );
}

describe('checkAgreements', () => {
  it('finds nothing wrong with right agreements, which their schema accepts', () => {
    expect(faultsAfter(() => undefined)).toEqual([]);
    expect(checkSchema(AgreementsDocument, RIGHT, 'agreements')).toMatchObject({ ok: true });
  });

  it('tells every party that is unknown, at its place', () => {
    const faults = faultsAfter(({ assignments, expectations, promises }) => {
      assignments[0].informed = ['makr'];
      assignments[1].accountable = 'pump';
      expectations[0].by = 'nobody';
      promises[0].by = 'nobody';
    });
    expect(faults).toEqual([
      'agreements:assignments.0.informed.0 dangling-id',
      'agreements:assignments.1.accountable wrong-kind',
      'agreements:expectations.0.by dangling-id',
      'agreements:promises.0.by dangling-id',
      'agreements:promises.0.by promise-by-another',
    ]);
  });

  it('tells a thing that two parties answer for, whichever way it is written', () => {
    const faults = faultsAfter(({ assignments }) =>
      assignments.push(
        { about: { control: 'sign-in', at: 'pump' }, accountable: 'maker' },
        { about: { control: 'tiny/sign-in', at: 'pump' }, accountable: 'hospital' },
      ),
    );
    expect(faults).toEqual(['agreements:assignments.3.accountable two-accountables']);
  });

  it('refuses a list of accountable parties where it stands', () => {
    const broken = { assignments: [{ about: { asset: 'wifi' }, accountable: ['maker', 'hospital'] }] };
    expect(checkSchema(AgreementsDocument, broken, 'agreements')).toMatchObject({
      ok: false,
      faults: [{ path: ['assignments', 0, 'accountable'], code: 'wrong-type' }],
    });
  });

  it('warns of a thing that is assigned twice to the same party', () => {
    expect(faultsAfter(({ assignments }) => assignments.push(assignments[0]))).toEqual([
      'agreements:assignments.2.about repeated',
    ]);
  });

  it('tells a promise without an expectation', () => {
    expect(faultsAfter(({ promises }) => (promises[0].answers = 'close-the-netwrk'))).toEqual([
      'agreements:promises.0.answers dangling-id',
    ]);
  });

  it('tells a promise that is declined without a reason, and one that is proved without proof', () => {
    const faults = faultsAfter(({ assignments, promises }) => {
      assignments.length = 0;
      promises[0].state = 'declined';
      delete promises[1].proof;
    });
    expect(faults).toEqual([
      'agreements:promises.0 declined-without-reason',
      'agreements:promises.1 proved-without-proof',
    ]);
  });

  it('tells an answer of a party that was not asked', () => {
    expect(faultsAfter(({ promises }) => (promises[0].by = 'maker'))).toEqual([
      'agreements:promises.0.by promise-by-another',
    ]);
  });

  it('tells two answers to one expectation', () => {
    expect(faultsAfter(({ promises }) => promises.push({ ...promises[0], state: 'proved', proof: ['x'] }))).toEqual([
      'agreements:promises.2.answers contradiction',
    ]);
  });

  it('tells a party that declines what it is assigned', () => {
    const faults = faultsAfter(({ promises }) => Object.assign(promises[0], { state: 'declined', reason: 'no staff' }));
    expect(faults).toEqual(['agreements:promises.0.state contradiction']);
  });

  it('tells a control that is proved here and only proposed in controls.yaml', () => {
    const faults = faultsAfter((_, { controls }) =>
      controls.controls.push({ control: 'tiny/sign-in', at: ['pump'], state: 'proposed' }),
    );
    expect(faults).toEqual(['agreements:promises.1.state contradiction']);
  });

  it('tells dates in the wrong order', () => {
    const faults = faultsAfter(({ expectations, promises }) => {
      expectations[0]['answer-by'] = '2026-02-01';
      promises[0].on = '2026-02-28';
      promises[1]['done-by'] = '2026-03-01';
    });
    expect(faults).toEqual([
      'agreements:expectations.0.answer-by dates-out-of-order',
      'agreements:promises.0.on dates-out-of-order',
      'agreements:promises.1.done-by dates-out-of-order',
    ]);
  });

  it('tells reasons that do not exist: a harm, a proposal, a threat', () => {
    const faults = faultsAfter(({ expectations }) => {
      expectations[0].why = { harms: ['overinfusion', 'tiny/wrong-dose#a-bit@dosing', 'tiny/wrong#too-much@nowhere'] };
      expectations[1].why = { threat: 'intrud' };
    });
    expect(faults).toEqual([
      'agreements:expectations.0.why.harms.0 dangling-id',
      'agreements:expectations.0.why.harms.1 unknown-harm',
      'agreements:expectations.0.why.harms.2 unknown-situation',
      'agreements:expectations.0.why.harms.2 dangling-id',
      'agreements:expectations.1.why.threat unknown-threat',
    ]);
  });

  it('tells things that do not exist, or cannot have the control', () => {
    const faults = faultsAfter(({ duties, assignments, expectations }) => {
      duties[0].at = ['pumpp'];
      assignments[0].about = { duty: 'wifi' };
      expectations[0].at = { control: 'sign-in', at: 'limits' };
    });
    expect(faults).toEqual([
      'agreements:duties.0.at.0 dangling-id',
      'agreements:assignments.0.about.duty wrong-kind',
      'agreements:expectations.0.at.at not-at-this-type',
    ]);
  });

  it('tells an expectation that a party has of itself', () => {
    const faults = faultsAfter(({ expectations, promises }) => {
      expectations[0].of = 'maker';
      promises.shift();
    });
    expect(faults).toEqual(['agreements:expectations.0.of expects-of-itself']);
  });

  it('tells an id that stands elsewhere in the dossier', () => {
    expect(faultsAfter(({ expectations }) => (expectations[1].id = 'pump'))).toContain(
      'agreements:expectations.1.id duplicate-id',
    );
  });
});

/** Rows that are about own things and carry something of others, field by field: as a pack might one day make them. */
import { describe, expect, it } from 'vitest';
import { assess } from '../assessment/assess.ts';
import type { AssessmentReport } from '../assessment/report.ts';
import { reportFor } from '../assessment/report-for.ts';
import type { Dossier } from '../dossier/dossier.ts';
import { SystemDocument } from '../dossier/system-document.ts';
import { joinPacks } from '../knowledge/join-packs.ts';
import { tinyDossier } from '../testing/tiny-dossier.ts';
import { tinyPack } from '../testing/tiny-pack.ts';
import { responsibilityFor } from './responsibility-for.ts';
import { visibleTo } from './visible-to.ts';

const { knowledge } = joinPacks([tinyPack()]);

/** The maker has pump and Wi-Fi; a vault of another party stands beside them, joined to nothing, and a third party has nothing. */
const tiny = tinyDossier();
const dossier: Dossier = {
  ...tiny,
  system: SystemDocument.parse({
    ...tiny.system,
    parties: [...tiny.system.parties, { id: 'other', kind: 'vendor' }, { id: 'third', kind: 'vendor' }],
    assets: [...tiny.system.assets, { id: 'vault', type: 'host', party: 'other' }],
  }),
  dossier: { ...tiny.dossier, owner: 'other' },
  controls: { controls: [{ control: 'sign-in', at: 'pump', state: 'in-place' }] },
};
const assessment = assess(dossier, knowledge);
const report = reportFor(assessment, { first: [] });
const picture = responsibilityFor(assessment);

/** What the maker sees where every threat and control was changed so. */
function seenAfter(change: (report: AssessmentReport) => Partial<AssessmentReport>): AssessmentReport {
  return visibleTo({ dossier, report: { ...report, ...change(report) }, picture }, { party: 'maker' }).report;
}

const FOREIGN = { id: 'tiny/loss-of-control@vault', title: 'Loss of control at vault' };

describe('visibleReport', () => {
  it('shows threats and controls at own things', () => {
    const seen = seenAfter(() => ({}));
    expect(seen.threats.map(({ id }) => id)).toContain('tiny/intrude@host=pump,network=wifi');
    expect(seen.controls).toMatchObject([{ control: 'tiny/sign-in', asset: { id: 'pump' } }]);
  });

  it('leaves out texts that Primum puts together from several things', () => {
    const seen = seenAfter(({ threats, controls }) => ({
      threats: threats.map((row) => ({ ...row, explain: 'Reached from the vault.' })),
      controls: controls.map((row) => ({ ...row, does: ['Break in (vault)'], missing: ['Lock at vault'] })),
    }));
    expect(JSON.stringify(seen)).not.toContain('vault');
    expect(seen.threats.length).toBeGreaterThan(0);
  });

  it.each(['causes', 'effects'] as const)('leaves out a threat with %s at things of others', (field) => {
    const seen = seenAfter(({ threats }) => ({
      threats: threats.map((row) => ({
        ...row,
        [field]: [{ kind: 'consequence', ...FOREIGN, level: 'high', likelihood: 'high' }],
      })),
    }));
    expect(seen.threats).toEqual([]);
  });

  it('leaves out strategies that stand at things of others', () => {
    const strategy = { id: 'tiny/sign-in-at-host@host=vault', title: 'vault' };
    const own = { id: 'tiny/sign-in-at-host@host=pump', title: 'own' };
    const seen = seenAfter(({ threats }) => ({
      threats: threats.map((row) => ({ ...row, stoppedBy: [strategy, own], couldBeStoppedBy: [strategy] })),
    }));
    expect(seen.threats[0]).toMatchObject({ stoppedBy: [own], couldBeStoppedBy: [] });
  });

  it('leaves out what to do, what is not known and the groups, which speak of everything', () => {
    const unknown = [{ code: 'x', title: 'vault', detail: 'vault', count: 1 }];
    const first = [{ title: 'vault', controls: [], effects: [], sideEffects: [], care: [], proposed: false }];
    expect(seenAfter(() => ({ unknown, first }))).toMatchObject({ unknown: [], first: [], groups: [] });
  });

  it('names only parties that have something to do with what is seen', () => {
    const seen = visibleTo({ dossier, report, picture }, { party: 'maker' });
    expect(seen.dossier.system.parties.map(({ id }) => id)).toEqual(['maker', 'other']);
    expect(JSON.stringify(seen)).not.toContain('third');
  });
});

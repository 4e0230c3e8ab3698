/** The published cases as each of their parties may see them, with everything marked by the thing that it is about. */
import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { assess } from '@primum/core/assessment/assess';
import { reportFor } from '@primum/core/assessment/report-for';
import { checkReferences } from '@primum/core/dossier/check-references';
import { responsibilityFor } from '@primum/core/responsibility/responsibility-for';
import { type Shared, visibleTo } from '@primum/core/responsibility/visible-to';
import { describe, expect, it } from 'vitest';
import { openDossier } from './folder/open-dossier.ts';
import { markedDossier } from './testing/marked-dossier.ts';

const ROOT = resolve(import.meta.dirname, '../../..');
const EXAMPLES = readdirSync(join(ROOT, 'examples'), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

const opened = new Map(
  await Promise.all(
    EXAMPLES.map(async (name) => {
      const { judged } = await openDossier(join(ROOT, 'examples', name), {
        packFolders: [join(ROOT, 'knowledge')],
        today: '2026-11-24',
      });
      if (judged === undefined) throw new Error(`${name} has faults`);
      const { dossier, signs } = markedDossier(judged.dossier);
      const assessment = assess(dossier, judged.knowledge);
      const whole: Shared = {
        dossier,
        report: reportFor(assessment, { first: [] }),
        picture: responsibilityFor(assessment),
      };
      return [name, { whole, signs, knowledge: judged.knowledge, faults: assessment.faults }] as const;
    }),
  ),
);

const signsIn = (text: string) => new Set(text.match(/zq\d+x/g) ?? []);

const CASES = EXAMPLES.flatMap((name) =>
  (opened.get(name)?.whole.dossier.system.parties ?? []).map(({ id }) => ({ name, party: id })),
);

describe('the marked cases', () => {
  it.each(EXAMPLES)('%s can be assessed as before, with signs for ids', (name) => {
    const { whole, faults } = opened.get(name) ?? {};
    expect(faults).toEqual([]);
    expect(whole?.report.harms.length).toBeGreaterThan(5);
  });
});

describe.each(CASES)('$name as $party may see it', ({ name, party }) => {
  const found = opened.get(name);
  if (found === undefined) return;
  const { whole, knowledge } = found;
  const seen = visibleTo(whole, { party });
  const { zones = [], assets, interfaces = [], data = [], functions = [] } = seen.dossier.system;
  const listed = new Set([zones, assets, interfaces, data, functions].flatMap((list) => list.map(({ id }) => id)));
  const own = new Set(
    [...(whole.dossier.system.zones ?? []), ...whole.dossier.system.assets].flatMap((one) =>
      one.party === party ? [one.id] : [],
    ),
  );
  const text = JSON.stringify(seen);

  it('names no thing anywhere that is not listed in its part of the system', () => {
    expect([...signsIn(text)].filter((sign) => !listed.has(sign))).toEqual([]);
  });

  it('lists of assets and zones only its own and those that touch its own', () => {
    const touching = (one: object) => [...signsIn(JSON.stringify(one))].some((sign) => own.has(sign));
    const { system } = whole.dossier;
    const flows = (system.data ?? []).flatMap((item) => item.flows ?? []);
    const links = [...(system.relations ?? []), ...flows, ...(system.data ?? []), ...(system.functions ?? [])];
    const others = [...zones, ...assets].filter(({ id }) => !own.has(id));
    const joined = (id: string) => {
      const records = [...(system.zones ?? []), ...system.assets, ...(system.interfaces ?? []), ...links];
      return records.some((one) => touching(one) && signsIn(JSON.stringify(one)).has(id));
    };
    expect(others.filter(({ id }) => !joined(id))).toEqual([]);
  });

  it('has words only about things of its own', () => {
    const told = [...text.matchAll(/(?:Explain|Reason|Note|Evidence|Assumed):((?:[^"\\ ]+ ?)+)/g)].flatMap(
      ([, about = '']) => [...signsIn(about)],
    );
    const foreign = new Set(
      [...(whole.dossier.system.zones ?? []), ...whole.dossier.system.assets].flatMap(({ id }) =>
        own.has(id) ? [] : [id],
      ),
    );
    expect(told.filter((sign) => foreign.has(sign))).toEqual([]);
  });

  it('has all of its own', () => {
    for (const list of ['zones', 'assets'] as const) {
      const mine = (whole.dossier.system[list] ?? []).filter(({ id }) => own.has(id));
      expect((seen.dossier.system[list] ?? []).filter(({ id }) => own.has(id))).toEqual(mine);
    }
  });

  it('is a dossier without a fault by itself', () => {
    const faults = checkReferences(seen.dossier, knowledge, '2026-11-24');
    expect(faults.filter(({ severity }) => severity === 'error')).toEqual([]);
  });
});

describe('remote-patient-monitoring, shared', () => {
  const found = opened.get('remote-patient-monitoring');
  const sign = (id: string) => found?.signs.get(id) ?? id;
  const text = (party: string) => (found === undefined ? '' : JSON.stringify(visibleTo(found.whole, { party })));

  it('keeps the inside of the hospital from the platform, and the inside of the platform from the hospital', () => {
    for (const id of ['record-server', 'directory', 'directory-server', 'hospital-servers'])
      expect([id, text('platform').includes(sign(id))]).toEqual([id, false]);
    for (const id of ['inner-host', 'platform-inside', 'notifier-host', 'device-management', 'tablet-os'])
      expect([id, text('household').includes(sign(id))]).toEqual([id, false]);
    for (const id of ['inner-host', 'platform-inside', 'device-management', 'ingest', 'tablet-os'])
      expect([id, text('hospital').includes(sign(id))]).toEqual([id, false]);
  });

  it('shows the platform what the hospital asked of it, and the household nothing of that', () => {
    expect(text('platform')).toContain('devices-wiped');
    expect(text('household')).not.toContain('devices-wiped');
  });

  it('shows on a chain that passes several parties where it goes on, and nothing of how', () => {
    const shown = found === undefined ? undefined : visibleTo(found.whole, { party: 'hospital' });
    const chain = shown?.report.harms.find(({ id }) => id === 'late-reaction-to-altered-values')?.chain ?? [];
    expect(chain.map(({ title }) => title)).toContain('at Telehealth platform provider');
  });
});

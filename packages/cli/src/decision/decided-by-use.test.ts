/** End to end on the example of remote monitoring, where measuring at home has criteria of its own and the hospital none. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { AssessmentReport, ReportHarm } from '@primum/core/assessment/report';
import { DecisionPicture } from '@primum/core/decision/decision-picture';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runPrimum } from '../testing/run-primum.ts';

const ROOT = resolve(import.meta.dirname, '../../../..');
const folder = join(mkdtempSync(join(tmpdir(), 'primum-by-use-')), 'remote-patient-monitoring');
afterAll(() => rmSync(resolve(folder, '..'), { recursive: true }));
const primum = async (command: string, ...more: string[]) =>
  runPrimum([command, folder, '--packs', join(ROOT, 'knowledge'), ...more]);

/** In place of a matrix that only asks more of serious harms from remote on: what the pack's asks of those of probable. */
const STRICTER = `    criteria:
      - matrix:
          - [acceptable, acceptable, acceptable, acceptable, acceptable, reduce]
          - [acceptable, acceptable, acceptable, acceptable, reduce, reduce]
          - [acceptable, acceptable, reduce, reduce, reduce, unacceptable]
          - [acceptable, reduce, reduce, reduce, unacceptable, unacceptable]
          - [reduce, reduce, reduce, unacceptable, unacceptable, unacceptable]
        reason: made up
`;
const HOSPITAL = '  - id: review-at-the-hospital\n';

function decideAbout({ id, likelihood, severity, evaluation, byUse = [] }: ReportHarm): void {
  const apart = byUse.map((use) => ({ use: use.id, evaluation: use.evaluation }));
  const decision = {
    id: 'd',
    about: { harm: id },
    kind: 'treat',
    reason: 'made up',
    'decided-by': 'head of risk management',
    'decided-on': '2026-11-24',
    'review-by': '2027-11-24',
    seen: [{ harm: id, likelihood, severity, evaluation, 'by-use': apart }],
  };
  writeFileSync(join(folder, 'decisions.yaml'), JSON.stringify({ decisions: [decision] }));
}

describe('a decision about a harm that is judged otherwise at home than in the hospital', { timeout: 60_000 }, () => {
  let harm: ReportHarm | undefined;
  beforeAll(async () => {
    cpSync(join(ROOT, 'examples/remote-patient-monitoring'), folder, { recursive: true });
    const report = JSON.parse((await primum('assess', '--format', 'json')).out) as AssessmentReport;
    harm = report.harms.find(({ byUse = [] }) => new Set(byUse.map(({ evaluation }) => evaluation)).size > 1);
  }, 60_000);

  it('holds as it was seen', async () => {
    if (harm === undefined) expect.fail('the uses of the example judge a harm otherwise');
    expect(harm.byUse).toMatchObject([{ evaluation: 'reduce' }, { evaluation: 'acceptable' }]);
    decideAbout(harm);
    expect(await primum('check')).toMatchObject({ code: 0 });
    const { code, out } = await primum('decision', '--fail-on-open');
    expect(out).toContain('d: holds');
    expect(code).toBe(0);
  });

  it('opens again by itself when only the hospital becomes stricter, and says where, as text, JSON and page', async () => {
    const place = join(folder, 'dossier.yaml');
    const text = readFileSync(place, 'utf8').replace(HOSPITAL, `${HOSPITAL}${STRICTER}`);
    writeFileSync(place, text);
    const { code, out } = await primum('decision', '--fail-on-open');
    expect(code).toBe(1);
    expect(out.replaceAll(/\s+/g, ' ')).toContain(
      'in use "Looked at in the hospital" from acceptable to reduce; as a whole still ',
    );
    const picture = DecisionPicture.parse(JSON.parse((await primum('decision', '--format', 'json')).out));
    expect(picture.decisions[0]?.changes).toMatchObject([
      {
        worse: true,
        was: { evaluation: 'reduce' },
        is: { evaluation: 'reduce' },
        uses: [{ id: 'review-at-the-hospital', was: 'acceptable', is: 'reduce' }],
      },
    ]);
    const page = (await primum('decision', 'd', '--format', 'html')).out;
    expect(page).toContain('in use &quot;Looked at in the hospital&quot; from acceptable to reduce; as a whole still');
    expect(page).toContain('Looked at in the hospital: acceptable</small>');
  });
});

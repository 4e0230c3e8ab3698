/**
 * The infusion pump's benefit-risk decision, made in the workbench: a balance and the conflict between privacy and care in it are
 * decided by one and signed by another, and a reader who was not there follows it on paper. What comes out is what the example holds.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { DecisionAnswer } from '@primum/core/api/decisions';
import { type Decision, DecisionsDocument } from '@primum/core/dossier/decisions-document';
import { DEFAULT_LIMITS } from '@primum/formats/yaml/limits';
import { parseYaml } from '@primum/formats/yaml/parse-yaml';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { CHROMIUM } from './chromium.ts';
import { expectAccessible, PASSWORD, setUp, workbench } from './workbench.ts';

const EXAMPLE = resolve(import.meta.dirname, '../examples/infusion-pump');
const HEAD = `# yaml-language-server: $schema=../../docs/schemas/decisions.schema.json
# Made in the workbench by journeys/signed-decision.journey.test.ts, which also holds that it comes out so again. No hospital decided
# this: counts, costs, reasons and roles are this example's own.
`;

const BALANCE = {
  thing: 'protection-of-pumps',
  title: 'Which protection of the pumps on the ward is worth what it asks of care?',
  kind: 'Treat',
  option: 'Network divided, certificates in pumps',
  seen: 'Overdose of an opioid, with failing breathing',
  reason:
    'As it is, ten harms are unacceptable by themselves, an overdose of an opioid with failing breathing among them, and no benefit makes up for that. With the network divided and a certificate in each pump none is left, and no option has a better net clinical benefit. Sign-in at the pump, with lock-out or with emergency access, costs 38,000 or 44,000 EUR more in the first year, lowers no harm by a level beyond that and brings new ways to delay therapy. That the benefit is not sure over the whole range is accepted for one year; meanwhile the ward counts the dose errors that the pumps avert.',
  who: 'data protection officer',
  says: 'Whoever passes the bed still reads what is infused. Emergency access that is recorded would be worth its price to me.',
};
const CONFLICT = {
  thing: 'sign-in-at-the-pump',
  title: 'Who may touch the pump, against who must',
  kind: 'Accept',
  option: 'No sign-in at the pump',
  // Beside the network no option moves a harm by a level.
  seen: 'no harm is touched',
  reason:
    'Care goes before privacy at the keypad, for the ward and for one year. As it is, sign-in would lower five privacy harms; once the network is divided it lowers none by a level, since whoever is left to fear stands at the bed, among staff. Lock-out can keep a nurse out while a patient needs help, which is a critical harm; emergency access asks less and would be used by the curious where nobody looks at the record. As far as possible ends where the benefit-risk ratio would suffer (MDR Annex I 2). The panel lock stays on, and displays are turned from the corridor. At home, where nobody sees who comes, it is to be decided anew.',
  who: 'data protection officer',
  says: 'The display shows health data to visitors. I ask for emergency access with a record, and for somebody named who reads it.',
};

describe.skipIf(CHROMIUM === undefined)('the benefit-risk decision of the infusion pump', { timeout: 240_000 }, () => {
  const bench = workbench();
  let owner: Page;
  let approver: Page;
  let dossier = '';
  const of = async (page: Page) =>
    (await (await page.request.get(`${bench().origin}/api${dossier}/decision`)).json()) as DecisionAnswer;

  it('begins with the pump, of which nothing is decided', async () => {
    owner = await setUp(bench());
    const files = readdirSync(EXAMPLE).filter((name) => name.endsWith('.yaml') && name !== 'decisions.yaml');
    await owner
      .locator('input[type=file]')
      .first()
      .setInputFiles(files.map((name) => join(EXAMPLE, name)));
    await owner.waitForURL('**/dossiers/*');
    dossier = new URL(owner.url()).pathname;
    expect((await of(owner)).picture).toMatchObject({ decisions: [] });
  });

  it.each([
    ['balance', 'benefit?balance=protection-of-pumps', BALANCE],
    ['conflict', 'conflict', CONFLICT],
  ])('is recorded about the %s from the page of its figures', async (_, page, said) => {
    await owner.goto(`${bench().origin}${dossier}/${page}`);
    await owner
      .getByRole('link', { name: /^Decide, or see what was decided/ })
      .first()
      .click();
    const panel = owner.getByRole('complementary', { name: 'Decision' });
    await panel.getByRole('heading', { name: said.title }).waitFor();
    await panel.getByRole('radio', { name: said.option }).check();
    await panel.getByText(said.seen).first().waitFor();
    await panel.getByRole('radio', { name: said.kind }).check();
    await panel.getByRole('textbox', { name: 'Reason' }).fill(said.reason);
    await panel.getByRole('button', { name: 'Add a dissent' }).click();
    await panel.getByLabel('Dissent of (role)').fill(said.who);
    await panel.getByLabel('What they say').fill(said.says);
    await panel.getByLabel('Decided by').fill('head of risk management');
    await expectAccessible(owner);
    await panel.getByRole('button', { name: 'Record the decision' }).click();
    await panel.getByText('waits for approval').waitFor();
  });

  it('is approved by somebody else, who signs in again for each', async () => {
    const { link } = (await (
      await owner.request.post(`${bench().origin}/api/organisation/invitations`, {
        data: { email: 'approver@example.org', role: 'approver' },
        headers: { 'x-primum': '1', 'idempotency-key': crypto.randomUUID(), origin: bench().origin },
      })
    ).json()) as { link: string };
    approver = await (await bench().newPerson()).newPage();
    await approver.goto(link);
    await approver.getByLabel('Your name').fill('Who approves');
    await approver.getByLabel('Password').first().fill(PASSWORD);
    await approver.locator('button[type=submit]').click();
    await approver.waitForURL(`${bench().origin}/`);
    await approver.goto(`${bench().origin}${dossier}/decision`);
    for (const { title } of [BALANCE, CONFLICT]) {
      const card = approver.getByRole('article', { name: title });
      await card.getByRole('button', { name: 'Approve' }).click();
      const dialog = approver.getByRole('dialog');
      await dialog.getByLabel('Approved by').fill('medical director');
      await dialog.getByLabel('Your password').fill(PASSWORD);
      await dialog.getByRole('button', { name: 'Sign with the password' }).click();
      await dialog.waitFor({ state: 'detached' });
      await card.getByText(/what stands here is what was signed/).waitFor();
    }
    const { picture, signatures } = await of(approver);
    expect(picture.decisions.map(({ state }) => state)).toEqual(['holds', 'holds']);
    expect(signatures.map(({ state, by }) => [state, by.name])).toEqual([
      ['matches', 'Who approves'],
      ['matches', 'Who approves'],
    ]);
    const signed = new Map(signatures.map(({ decision, hash }) => [decision, hash]));
    expect(picture.decisions.map(({ hash }) => hash)).toEqual(picture.decisions.map(({ id }) => signed.get(id)));
  });

  it('can be followed on paper: what, why, against which options and whose dissent, with the conflict in it and who signed', async () => {
    const opened = owner.context().waitForEvent('page');
    await owner.goto(`${bench().origin}${dossier}/decision`);
    await owner
      .getByRole('article', { name: BALANCE.title })
      .getByRole('link', { name: 'The whole record, as a page that prints' })
      .click();
    const paper = await opened;
    await paper.waitForLoadState();
    await expectAccessible(paper);
    await paper.emulateMedia({ media: 'print' });
    for (const text of [
      BALANCE.reason,
      BALANCE.says,
      'It holds.',
      'head of risk management',
      'medical director',
      'Who approves signed in again',
      'what stands here is what was signed',
      'has the best net clinical benefit',
      CONFLICT.reason,
      CONFLICT.says,
      'agency nurse on the first night',
      'Annex I 18.8',
    ])
      await paper.getByText(text, { exact: false }).first().waitFor();
    const about = (await of(owner)).picture.decisions.find((row) => row.about.kind === 'balance');
    expect(await paper.getByText(about?.hash ?? 'none', { exact: true }).isVisible()).toBe(true);
  });

  it('is what the example holds', async () => {
    const reply = await owner.request.get(`${bench().origin}/api${dossier}/documents/decisions`);
    const { text } = (await reply.json()) as { text: string };
    if (process.env['PRIMUM_WRITE_EXAMPLE'] === '1') writeFileSync(join(EXAMPLE, 'decisions.yaml'), `${HEAD}${text}`);
    const held = readFileSync(join(EXAMPLE, 'decisions.yaml'), 'utf8');
    expect(withoutDays(held), 'PRIMUM_WRITE_EXAMPLE=1 writes it anew').toEqual(withoutDays(text));
    await owner.context().close();
    await approver.context().close();
  });
});

/** On another day the same is decided with other days, and therefore with another hash. */
function withoutDays(text: string): Partial<Decision>[] {
  const { decisions = [] } = DecisionsDocument.parse(
    parseYaml(text, { document: 'decisions', file: 'decisions.yaml' }, DEFAULT_LIMITS).value,
  );
  return decisions.map(
    ({ 'decided-on': _on, 'approved-on': _at, 'review-by': _by, 'approved-hash': _hash, ...rest }) => rest,
  );
}

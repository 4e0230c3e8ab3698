/** A harm is accepted by one and approved by another, who signs in again; then a level changes and the decision is open again. */
import type { DecisionAnswer } from '@primum/core/api/decisions';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { CHROMIUM } from './chromium.ts';
import { beginAnkleMonitor, expectAccessible, PASSWORD, setUp, workbench } from './workbench.ts';

describe.skipIf(CHROMIUM === undefined)('a decision', { timeout: 240_000 }, () => {
  const bench = workbench();
  let owner: Page;
  let approver: Page;
  let dossier = '';

  const write = { 'x-primum': '1', 'idempotency-key': crypto.randomUUID() };
  const answer = async () =>
    (await (await owner.request.get(`${bench().origin}/api${dossier}/decision`)).json()) as DecisionAnswer;
  const change = async (edit: object) => {
    const { revision } = await answer();
    const changed = await owner.request.post(`${bench().origin}/api${dossier}/changes`, {
      data: { edits: [edit] },
      headers: {
        ...write,
        'idempotency-key': crypto.randomUUID(),
        origin: bench().origin,
        'if-match': `"${revision}"`,
      },
    });
    expect(changed.status()).toBe(200);
  };

  it('is made at the side, on the levels that are shown, and waits for a second pair of eyes', async () => {
    owner = await setUp(bench());
    dossier = await beginAnkleMonitor(owner);
    await owner.goto(`${bench().origin}${dossier}/decision`);
    await owner.getByText('Nothing is decided yet.').first().waitFor();
    await expectAccessible(owner);
    await owner
      .getByRole('link', { name: /^Harm: / })
      .first()
      .click();
    const panel = owner.getByRole('complementary', { name: 'Decision' });
    await panel.getByRole('region', { name: 'How the harm stands' }).waitFor();
    await expectAccessible(owner);
    await panel.getByRole('button', { name: 'Record the decision' }).click();
    await panel.getByText('Reason is missing').waitFor();
    await panel.getByRole('textbox', { name: 'Reason' }).fill('Nothing milder is known, and the alarm is needed.');
    const dissent = panel.getByRole('button', { name: 'Add a dissent' });
    await dissent.click();
    await panel.getByLabel('Dissent of (role)').fill('clinical engineer');
    await panel.getByLabel('What they say').fill('It can wait a year.');
    await dissent.click();
    await panel.getByLabel('Dissent of (role)').last().fill('ward manager');
    await panel.getByLabel('Decided by').fill('head of risk management');
    await panel.getByRole('button', { name: 'Record the decision' }).click();
    await panel.getByText('This must not be empty.').waitFor();
    await expectAccessible(owner);
    await panel.getByLabel('What they say').last().fill('An alarm at night wakes the whole ward.');
    await panel.getByRole('button', { name: 'Record the decision' }).click();
    await panel.getByText('waits for approval').waitFor();
    await panel.getByRole('button', { name: 'Approve' }).click();
    const dialog = owner.getByRole('dialog');
    await dialog.getByLabel('Approved by').fill('head of nursing');
    await dialog.getByLabel('Your password').fill(PASSWORD);
    await dialog.getByRole('button', { name: 'Sign with the password' }).click();
    await dialog.getByText('You cannot approve this').waitFor();
    await owner.keyboard.press('Escape');
  });

  it('is approved by somebody else who signs in again, and by no wrong password', async () => {
    const invited = await owner.request.post(`${bench().origin}/api/organisation/invitations`, {
      data: { email: 'approver@example.org', role: 'approver' },
      headers: { ...write, origin: bench().origin },
    });
    const { link } = (await invited.json()) as { link: string };
    approver = await (await bench().newPerson({ locale: 'de-DE', viewport: { width: 390, height: 844 } })).newPage();
    await approver.goto(link);
    await approver.locator('input').first().fill('A second');
    await approver.locator('input[type=password]').first().fill(PASSWORD);
    await approver.locator('button[type=submit]').click();
    await approver.waitForURL(`${bench().origin}/`);
    await approver.goto(`${bench().origin}${dossier}/decision`);
    await approver.getByRole('heading', { name: 'Was wurde entschieden, und gilt es noch?' }).waitFor();
    await approver.getByText('clinical engineer: It can wait a year.').waitFor();
    await approver.getByText('ward manager: An alarm at night wakes the whole ward.').waitFor();
    await expectAccessible(approver);
    await approver.getByRole('button', { name: 'Freigeben' }).click();
    const dialog = approver.getByRole('dialog');
    await dialog.getByLabel('Freigegeben von').fill('head of nursing');
    await dialog.getByLabel('Ihr Passwort').fill('not it');
    await dialog.getByRole('button', { name: 'Mit dem Passwort unterschreiben' }).click();
    await dialog.getByRole('alert').waitFor();
    await expectAccessible(approver);
    await dialog.getByLabel('Ihr Passwort').fill(PASSWORD);
    await dialog.getByRole('button', { name: 'Mit dem Passwort unterschreiben' }).click();
    await dialog.waitFor({ state: 'detached' });
    await approver.getByText('was hier steht, wurde unterschrieben').waitFor();
    expect((await answer()).signatures).toMatchObject([{ state: 'matches', by: { name: 'A second' } }]);
  });

  it('is open again by itself when one use judges the harm otherwise, and names it and what it judged, in German too', async () => {
    const matrix = Array.from({ length: 5 }, () => Array.from({ length: 6 }, () => 'acceptable'));
    const value = [{ matrix, reason: 'made up' }];
    await change({ document: 'dossier', do: 'set', path: ['uses', 1, 'criteria'], value });
    await owner.goto(`${bench().origin}${dossier}/decision`);
    const card = owner.getByRole('article').first();
    await card.getByText('open again', { exact: true }).waitFor();
    await card
      .getByText(/^milder: .*, use “Read at the clinic”: from “to be reduced” to “acceptable”; as a whole still /)
      .waitFor();
    await expectAccessible(owner);
    await approver.reload();
    await approver
      .getByText(/^milder: .*, Anwendung „Read at the clinic“: von „zu mindern“ auf „tragbar“; als Ganzes weiterhin /)
      .waitFor();
    expect(await approver.evaluate('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0);
    await expectAccessible(approver);
    await change({ document: 'dossier', do: 'remove', path: ['uses', 1, 'criteria'] });
    expect((await answer()).picture.decisions[0]?.state).toBe('holds');
  });

  it('is open again by itself when the harm it is about stands otherwise, and says what changed', async () => {
    const { picture } = await answer();
    const harm = picture.decisions[0]?.about.id ?? '';
    const { values } = (await (await owner.request.get(`${bench().origin}/api${dossier}/values`)).json()) as {
      values: { harms: { harms: { id: string }[] } };
    };
    const at = values.harms.harms.findIndex(({ id }) => id === harm);
    await change({ document: 'harms', do: 'set', path: ['harms', at, 'harm', 'severity'], value: 'negligible' });
    await owner.goto(`${bench().origin}${dossier}/decision`);
    const card = owner.getByRole('article').first();
    await card.getByText('open again', { exact: true }).waitFor();
    await card.getByText(/^milder: /).waitFor();
    await card.getByText(/was changed after it was approved/).waitFor();
    await expectAccessible(owner);
  });

  it('can be followed on paper by who was not there', async () => {
    await owner.emulateMedia({ media: 'print' });
    const card = owner.getByRole('article').first();
    for (const text of ['Nothing milder is known', 'It can wait a year.', 'head of risk management', 'head of nursing'])
      expect(await card.getByText(text, { exact: false }).first().isVisible()).toBe(true);
    expect(await card.getByText(/^[0-9a-f]{64}$/).isVisible()).toBe(true);
    expect(await owner.getByRole('button', { name: 'Print' }).isVisible()).toBe(false);
    await owner.context().close();
    await approver.context().close();
  });
});

/**
 * People's ways through the workbench, in a real browser on a real server. They run in order: one goes on where another ended.
 * What a way waits for is what it expects: a thing that does not appear fails it.
 */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { CHROMIUM } from './chromium.ts';
import { beginAnkleMonitor, expectAccessible, PASSWORD, setUp, workbench } from './workbench.ts';

describe.skipIf(CHROMIUM === undefined)('in the workbench', { timeout: 240_000 }, () => {
  const bench = workbench();
  let owner: Page;
  let colleague: Page;
  let dossier = '';

  it('a new user gets from the printed link to the first path to a patient', async () => {
    owner = await setUp(bench());
    await expectAccessible(owner);
    dossier = await beginAnkleMonitor(owner);
    await owner.getByRole('heading', { name: 'Which risks can reach a person?' }).waitFor();
    await owner.locator('svg a').first().focus();
    await owner.keyboard.press('Enter');
    const why = owner.getByRole('complementary', { name: 'Why?' });
    await why.waitFor();
    await why.getByText('harm', { exact: true }).first().waitFor();
    await expectAccessible(owner);
    await owner.keyboard.press('Escape');
    await why.waitFor({ state: 'detached' });
  });

  it('whoever is not signed in is led to the sign-in, and then to where the link pointed', async () => {
    const page = await (await bench().newPerson()).newPage();
    await page.goto(`${bench().origin}${dossier}/harm`);
    await page.waitForURL('**/sign-in**');
    await page.getByLabel('E-mail').fill('owner@example.org');
    await page.locator('input[type=password]').fill('not the password');
    await page.getByRole('button', { name: 'Sign in', exact: true }).click();
    await page.getByText('E-mail and password do not fit together.').first().waitFor();
    await page.locator('input[type=password]').fill(PASSWORD);
    await page.getByRole('button', { name: 'Sign in', exact: true }).click();
    await page.waitForURL(`**${dossier}/harm`);
    await page.context().close();
  });

  it('a control is tried with old beside new, kept as proposed, and stands in the history', async () => {
    await owner.goto(`${bench().origin}${dossier}`);
    const first = owner.locator('ol a[href*="what-if"]').first();
    await first.waitFor();
    await first.click();
    await owner.getByText('Old beside new', { exact: true }).waitFor();
    await owner.getByRole('button', { name: 'Keep as proposed' }).click();
    await owner.getByLabel('Reason for the history').fill('Tried in a journey');
    await owner.getByRole('dialog').getByRole('button', { name: 'Keep as proposed' }).click();
    await owner.getByText('Written to controls.yaml').waitFor();
    await owner.goto(`${bench().origin}${dossier}/history`);
    await owner.getByText('Tried in a journey').waitFor();
  });

  it('a proposed harm is judged by keyboard alone, and taken back', async () => {
    await owner.goto(`${bench().origin}${dossier}/harm?show=waiting`);
    const row = owner.locator('tbody tr[tabindex="0"]').first();
    await row.focus();
    await owner.keyboard.press('j');
    await owner.keyboard.press('a');
    const dialog = owner.getByRole('dialog');
    await dialog.waitFor();
    await expectAccessible(owner);
    await dialog.getByRole('button', { name: 'Accept' }).focus();
    await owner.keyboard.press('Enter');
    await owner.getByText('Accepted and written').waitFor();
    await owner.getByRole('button', { name: 'Undo' }).first().focus();
    await owner.keyboard.press('Enter');
    await owner.getByText('Taken back.').waitFor();
  });

  it('a colleague who was invited sees a change of somebody else without reload, and may not make one', async () => {
    await owner.goto(`${bench().origin}/organisation`);
    await owner.getByRole('button', { name: 'Invite' }).click();
    await owner.getByRole('dialog').getByLabel('E-mail').fill('colleague@example.org');
    await owner.getByRole('dialog').getByRole('button', { name: 'Invite' }).click();
    const shown = owner.getByRole('dialog').locator('input[value^="http"]');
    await shown.waitFor();
    const link = await shown.inputValue();
    colleague = await (await bench().newPerson({ locale: 'de-DE' })).newPage();
    await colleague.goto(link);
    await colleague.locator('input').first().fill('A colleague');
    await colleague.locator('input[type=password]').first().fill(PASSWORD);
    await colleague.locator('button[type=submit]').click();
    await colleague.waitForURL(`${bench().origin}/`);
    const history = await colleague.goto(`${bench().origin}${dossier}/history`);
    expect(history?.status()).toBe(200);
    await colleague.getByText('Tried in a journey').waitFor();

    const revision = await changeTitle(owner, dossier, 'Renamed while somebody looks');
    await colleague.getByText('Renamed while somebody looks').first().waitFor({ timeout: 10_000 });
    const refused = await colleague.evaluate(
      async ({ path, at }) =>
        (
          await fetch(`/api${path}/changes`, {
            method: 'POST',
            headers: { 'content-type': 'application/json', 'x-primum': '1', 'if-match': `"${at}"` },
            body: JSON.stringify({ edits: [{ document: 'dossier', do: 'set', path: ['title'], value: 'mine' }] }),
          })
        ).status,
      { path: dossier, at: revision },
    );
    expect(refused).toBe(403);
  });

  it('a reader who is named in a discussion finds it on Today and reads it where it stands, in German', async () => {
    await owner.goto(`${bench().origin}${dossier}`);
    await owner.getByRole('link', { name: 'Discussion' }).click();
    const panel = owner.getByRole('complementary', { name: 'Discussion' });
    await panel.getByLabel('Your remark').fill('Who segments the ward network?');
    await panel.getByRole('combobox', { name: 'Whom does it need?' }).click();
    await owner.getByRole('option', { name: 'A colleague' }).click();
    await owner.keyboard.press('Escape');
    await panel.getByRole('button', { name: 'Say it' }).click();
    await panel.getByRole('listitem').getByText('Who segments the ward network?').waitFor();
    await expectAccessible(owner);
    await colleague.goto(bench().origin);
    await colleague.getByRole('heading', { name: 'Wer fragt Sie?' }).waitFor();
    await colleague.getByRole('link', { name: 'Antworten' }).click();
    const theirs = colleague.getByRole('complementary', { name: 'Diskussion' });
    await theirs.getByRole('listitem').getByText('Who segments the ward network?').waitFor();
  });

  it('a table of components becomes a drawn system, looked at before anything is kept', async () => {
    await owner.goto(bench().origin);
    await owner.getByRole('button', { name: 'New dossier' }).click();
    const file = (text: string) => ({ name: 'Ward pumps.csv', mimeType: 'text/csv', buffer: Buffer.from(text) });
    const files = owner.locator('input[type=file]');
    await files.setInputFiles(file('name,to\nPump,Sever\nServer,\n'));
    await owner.getByText('did you mean "Server"?').waitFor();
    await files.setInputFiles(file('name,type,zone,to\nPump,infusion pump,Ward,Server\nServer,server,Data centre,\n'));
    await owner.getByRole('complementary', { name: 'What would become of it' }).getByText('2 assets').waitFor();
    await expectAccessible(owner);
    await owner.getByRole('button', { name: 'Begin the dossier' }).click();
    await owner.getByText('What it does for people is not stated yet').waitFor();
    await owner.goto(`${owner.url()}/system?view=picture`);
    await owner.locator('.react-flow__node').filter({ hasText: 'infusion pump' }).waitFor();
  });

  it('a thing is renamed in the table, stands so in the picture, and its old name in the history', async () => {
    await owner.goto(`${bench().origin}${dossier}/system?view=table`);
    await owner.locator('tbody tr[tabindex="0"]').first().focus();
    await owner.keyboard.press('Enter');
    const panel = owner.getByRole('complementary').last();
    const name = panel.getByLabel('Name');
    const before = await name.inputValue();
    await name.fill('Renamed by hand');
    await name.press('Enter');
    await owner.getByText('is now called Renamed by hand').waitFor();
    await owner.goto(`${bench().origin}${dossier}/system?view=picture`);
    await owner.locator('.react-flow__node').filter({ hasText: 'Renamed by hand' }).waitFor();
    await owner.goto(`${bench().origin}${dossier}/history`);
    await owner.getByText(before).first().waitFor();
  });

  it('a register is given as a workbook', async () => {
    await owner.goto(`${bench().origin}${dossier}/risk`);
    const download = owner.waitForEvent('download');
    await owner.getByRole('link', { name: 'XLSX', exact: true }).first().click();
    expect((await download).suggestedFilename()).toBe('threats.xlsx');
  });

  it.each(['light', 'dark'] as const)('every screen is free of what axe can find, in %s', async (colorScheme) => {
    await owner.emulateMedia({ colorScheme });
    for (const path of [
      '/',
      dossier,
      `${dossier}/system?view=table`,
      `${dossier}/system?view=picture`,
      `${dossier}/risk`,
      `${dossier}/harm`,
      `${dossier}/responsibility`,
      `${dossier}/history`,
      '/knowledge',
      '/organisation',
      '/account',
    ]) {
      await owner.goto(`${bench().origin}${path}`);
      await owner.getByRole('heading', { level: 1 }).waitFor();
      // The stream of events keeps the network busy for ever: what the screen shows has to come within this.
      await owner.waitForTimeout(1500);
      await expectAccessible(owner);
    }
  });
});

/** As a page of the workbench does it. Returns the new revision. */
async function changeTitle(page: Page, dossier: string, title: string): Promise<number> {
  return page.evaluate(
    async ({ path, value }) => {
      const { revision } = (await (await fetch(`/api${path}`)).json()) as { revision: number };
      const reply = await fetch(`/api${path}/changes`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-primum': '1', 'if-match': `"${revision}"` },
        body: JSON.stringify({ edits: [{ document: 'dossier', do: 'set', path: ['title'], value }] }),
      });
      return ((await reply.json()) as { revision: number }).revision;
    },
    { path: dossier, value: title },
  );
}

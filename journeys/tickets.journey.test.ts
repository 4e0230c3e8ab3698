/** A finding becomes a ticket in a tracker, is closed there, and is still open here: in a real browser, with GitHub on this machine. */
import type { Page } from 'playwright-core';
import { afterAll, describe, expect, it } from 'vitest';
import { type FakeTracker, startFakeTracker } from '../packages/server/src/testing/fake-tracker.ts';
import { TOKEN } from '../packages/server/src/testing/fake-tracker-kinds.ts';
import { CHROMIUM } from './chromium.ts';
import { beginAnkleMonitor, expectAccessible, setUp, workbench } from './workbench.ts';

describe.skipIf(CHROMIUM === undefined)('tickets', { timeout: 240_000 }, () => {
  let fake: FakeTracker | undefined;
  const bench = workbench(async () => {
    fake = await startFakeTracker('github');
    return { PRIMUM_TRACKERS: fake.origin };
  });
  afterAll(() => fake?.close());
  let owner: Page;
  let path = '';
  const shot = async (name: string) => {
    const folder = process.env['SHOTS'];
    if (folder === undefined) return;
    for (const [width, scheme] of [
      [1440, 'light'],
      [1440, 'dark'],
      [390, 'light'],
      [390, 'dark'],
    ] as const) {
      await owner.setViewportSize({ width, height: 900 });
      await owner.emulateMedia({ colorScheme: scheme });
      await owner.waitForTimeout(700);
      await owner.screenshot({ path: `${folder}/${name}-${width}-${scheme}.png` });
    }
    await owner.setViewportSize({ width: 1440, height: 900 });
    await owner.emulateMedia({ colorScheme: 'light' });
  };

  it('need a tracker, which an owner connects after trying it', async () => {
    owner = await setUp(bench());
    path = await beginAnkleMonitor(owner);
    await owner.goto(`${bench().origin}/organisation`);
    await owner.getByText('No tracker is connected').waitFor();
    await owner.getByText('No tracker is connected').scrollIntoViewIfNeeded();
    await shot('none');
    await owner.getByRole('button', { name: 'Connect a tracker' }).click();
    const dialog = owner.getByRole('dialog');
    await dialog.getByLabel('Address').fill(fake?.origin ?? '');
    await dialog.getByLabel('Project').fill(fake?.project ?? '');
    await dialog.getByLabel('Token', { exact: false }).first().fill('not the token');
    await dialog.getByRole('button', { name: 'Try the connection' }).click();
    await dialog.getByText('it does not know the token').waitFor();
    await dialog.getByLabel('Token', { exact: false }).first().fill(TOKEN);
    await dialog.getByRole('button', { name: 'Try the connection' }).click();
    await dialog.getByText('The tracker says that the project is acme/pump').waitFor();
    await expectAccessible(owner);
    await shot('connect');
    await dialog.getByRole('button', { name: 'Connect a tracker' }).click();
    await owner.getByText('GitHub acme/pump').waitFor();
    await owner.getByText('GitHub acme/pump').scrollIntoViewIfNeeded();
    await shot('connected');
    await owner.getByText('Nothing was given up.').scrollIntoViewIfNeeded();
    await expectAccessible(owner);
    await shot('jobs');
  });

  it('are made of a thing in hand, shown before they leave, and lead there', async () => {
    await owner.goto(`${bench().origin}${path}/risk?view=consequences`);
    await owner.locator('tbody a').first().click();
    const panel = owner.getByRole('complementary', { name: 'Why?' });
    await panel.getByRole('heading', { name: 'Tickets of this' }).waitFor();
    await panel.getByRole('heading', { name: 'Tickets of this' }).scrollIntoViewIfNeeded();
    await shot('panel');
    await panel.getByRole('button', { name: 'Make a ticket', exact: true }).last().click();
    const dialog = owner.getByRole('dialog');
    await dialog.getByLabel('Title').waitFor();
    await dialog.getByText('This leaves Primum').waitFor();
    expect(fake?.issues).toEqual([]);
    // The key closes the dialog, and not the panel behind it.
    await owner.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    await panel.getByRole('button', { name: 'Make a ticket', exact: true }).last().click();
    await dialog.getByText('This leaves Primum').waitFor();
    await expectAccessible(owner);
    await shot('draft');
    await dialog.getByLabel('Title').fill('Mend this');
    await dialog.getByRole('button', { name: 'Send to GitHub' }).click();
    await panel.getByRole('link', { name: 'GitHub #1' }).waitFor();
    expect(fake?.issues[0]?.title).toBe('Mend this');
    expect(fake?.issues[0]?.text).toContain(`${bench().origin}${path}/risk?thing=`);
    await shot('made');
  });

  it('that are closed there and still open here stand in the list with that word', async () => {
    fake?.change(1, 'closed');
    await owner.goto(`${bench().origin}${path}/risk?view=tickets`);
    await owner.getByText('Every ticket fits its finding.').waitFor();
    await owner.getByRole('button', { name: 'Look now' }).click();
    await owner.getByText('Closed there, still open here').waitFor();
    await expectAccessible(owner);
    await shot('list');
    await owner.getByLabel('State there').selectOption('open');
    await owner.getByText('No ticket is in this state').waitFor();
  });

  it('are offered where nobody owns a thing, and beside what to do first', async () => {
    await owner.goto(`${bench().origin}${path}/responsibility?view=nobody`);
    await owner
      .getByRole('button', { name: /^Make a ticket:/ })
      .first()
      .waitFor();
    await shot('nobody');
    await owner.goto(`${bench().origin}${path}`);
    await owner
      .getByRole('button', { name: /^Make a ticket:/ })
      .first()
      .waitFor();
    await owner
      .getByRole('button', { name: /^Make a ticket:/ })
      .first()
      .scrollIntoViewIfNeeded();
    await shot('first');
  });
});

/** Somebody looks for what lowers a harm, finds the best set for a budget, tries it without a control and keeps it as an option, in a real browser. */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { CHROMIUM } from './chromium.ts';
import { expectAccessible, setUp, workbench } from './workbench.ts';

describe.skipIf(CHROMIUM === undefined)('treatment in the workbench', { timeout: 240_000 }, () => {
  const bench = workbench();
  let owner: Page;
  let dossier = '';

  it('shows the ways to lower a harm in the order of the law', async () => {
    owner = await setUp(bench());
    await owner.getByRole('button', { name: /Copy.*infusion/i }).click();
    await owner.waitForURL('**/dossiers/*');
    dossier = new URL(owner.url()).pathname;
    await owner.getByRole('link', { name: 'Controls', exact: true }).click();
    await owner.getByRole('heading', { name: 'What lowers the harms, and what does it cost?' }).waitFor();
    await owner.getByRole('heading', { name: 'Safe design and manufacture' }).waitFor();
    const heads = await owner.getByRole('heading', { level: 3 }).allTextContents();
    expect(heads.slice(0, 2)).toEqual(['Safe design and manufacture', 'Protection measures']);
    await expectAccessible(owner);
  });

  it('finds the best set for a budget, says that it is proven and what the set would be without a control', async () => {
    await owner.getByRole('link', { name: 'Best set' }).click();
    await owner.getByLabel('Budget, EUR').fill('50000');
    await owner.getByRole('button', { name: 'Find the set' }).click();
    await owner.getByText('Proven: no set is better.').waitFor();
    await owner.getByText(/Without it likelier: Overdose/).waitFor();
    expect(owner.url()).toContain('budget=50000');
    await expectAccessible(owner);
    const tried = owner.getByText(/^As tried: 28 harms fall/);
    await tried.waitFor();
    await owner.getByRole('checkbox', { name: /Network segmentation/ }).uncheck();
    await owner.getByText(/^As tried: 0 harms fall/).waitFor();
    await owner.getByRole('checkbox', { name: /Network segmentation/ }).check();
    await tried.waitFor();
  });

  it('keeps the set as an option of a balance, which is weighed there', async () => {
    await owner.getByRole('button', { name: 'Keep as an option of a balance' }).click();
    const dialog = owner.getByRole('dialog');
    await dialog.getByLabel('Title of the option').fill('Cheapest for the money');
    await expectAccessible(owner);
    await dialog.getByRole('button', { name: 'Keep as an option of a balance' }).click();
    await owner.getByText('Kept as an option').waitFor();
    await owner.goto(`${bench().origin}${dossier}/benefit`);
    await owner.getByText('Cheapest for the money').first().waitFor();
  });

  it('stays within a narrow screen', async () => {
    await owner.setViewportSize({ width: 390, height: 844 });
    for (const view of ['ways', 'set', 'frontier']) {
      await owner.goto(`${bench().origin}${dossier}/treatment?view=${view}&budget=50000`);
      await owner.getByRole('heading', { level: 2 }).first().waitFor();
      const box = await owner
        .getByRole('combobox')
        .first()
        .or(owner.getByRole('textbox').first())
        .first()
        .boundingBox();
      expect((box?.x ?? 0) + (box?.width ?? 999)).toBeLessThanOrEqual(390);
    }
    await owner.setViewportSize({ width: 1440, height: 900 });
  });

  it('says of an impossible target what is in the way', async () => {
    await owner.goto(`${bench().origin}${dossier}/treatment?view=set&whom=patient&atMost=low`);
    await owner.getByText('Impossible, and proven so.').waitFor();
    await owner
      .getByText(/^Would be enough: It asks for a badge/)
      .first()
      .waitFor();
    await expectAccessible(owner);
  });

  it('draws the frontier of two chosen axes, and tells the same in a table', async () => {
    await owner.getByRole('link', { name: 'Frontier' }).click();
    await owner.getByRole('img', { name: 'Sets that no other beats on both axes' }).waitFor();
    const table = owner.getByRole('table', { name: 'Sets of the frontier' });
    await table.getByText('network-segmentation@enterprise-network').first().waitFor();
    await owner.getByLabel('Up').selectOption({ label: 'Privacy harm' });
    await table.getByRole('columnheader', { name: 'Privacy harm' }).waitFor();
    await expectAccessible(owner);
  });
});

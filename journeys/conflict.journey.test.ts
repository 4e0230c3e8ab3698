/** A risk manager looks at a conflict of the infusion pump, both sides of it, begins a worksheet from a pattern and changes one, in a real browser. */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { CHROMIUM } from './chromium.ts';
import { expectAccessible, setUp, workbench } from './workbench.ts';

describe.skipIf(CHROMIUM === undefined)('conflicts in the workbench', { timeout: 240_000 }, () => {
  const bench = workbench();
  let owner: Page;
  let dossier = '';

  it('are listed with the worst of both sides, and one opens with the way from the control to each harm', async () => {
    owner = await setUp(bench());
    await owner.getByRole('button', { name: /Copy.*infusion/i }).click();
    await owner.waitForURL('**/dossiers/*');
    dossier = new URL(owner.url()).pathname;
    await owner.goto(`${bench().origin}${dossier}/conflict`);
    await owner.getByRole('link', { name: /Both sides: Lock-out/ }).click();
    const raises = owner.getByRole('region', { name: 'Raises' });
    await raises.getByText('Therapy delayed in an emergency').waitFor();
    await raises.locator('summary').first().click();
    await raises.getByText('Staff locked out').first().waitFor();
    await expectAccessible(owner);
  });

  it('have a worksheet that tells what people wrote from what a pattern proposes', async () => {
    const sheet = owner.getByRole('region', { name: 'Who may touch the pump, against who must' });
    await sheet.getByText('agency nurse on the first night').waitFor();
    expect(await sheet.getByText('proposal', { exact: true }).count()).toBeGreaterThan(5);
    await sheet
      .getByRole('table', { name: /options/ })
      .getByText('Sign-in with emergency access')
      .first()
      .waitFor();
    await sheet.getByText('Nobody has decided yet.').waitFor();
  });

  it('get a worksheet begun from the pattern, which is written and can be taken back', async () => {
    await owner.getByRole('link', { name: /Both sides: Timely patching/ }).click();
    await owner.getByRole('button', { name: 'Begin a worksheet' }).click();
    const dialog = owner.getByRole('dialog');
    await dialog.getByLabel('Title').first().fill('Patching pumps that run');
    await expectAccessible(owner);
    await dialog.getByRole('button', { name: 'Save' }).click();
    await owner.getByText('Written to conflicts.yaml').waitFor();
    await owner.getByRole('region', { name: 'Patching pumps that run' }).waitFor();
    await owner.getByRole('button', { name: 'Undo' }).first().click();
    await owner.getByRole('region', { name: 'Patching pumps that run' }).waitFor({ state: 'detached' });
  });

  it('lead to the decision about a worksheet, and harms to theirs', async () => {
    const panel = owner.getByRole('complementary', { name: 'Decision' });
    await owner.getByRole('link', { name: /^Decide, or see what was decided: Who may touch the pump/ }).click();
    await panel.getByRole('heading', { name: /^Who may touch the pump/ }).waitFor();
    await expectAccessible(owner);
    await owner.goto(`${bench().origin}${dossier}/harm`);
    await owner
      .getByRole('link', { name: /^Decisions: / })
      .first()
      .click();
    await panel.getByText('How the harm stands').first().waitFor();
    await expectAccessible(owner);
  });
});

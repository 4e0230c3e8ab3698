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
    await sheet.getByText('Care goes before privacy at the keypad', { exact: false }).first().waitFor();
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

  it('have a worksheet of which every part is written, read back, changed and taken out again', async () => {
    const sheet = owner.getByRole('region', { name: 'Who may touch the pump, against who must' });
    const dialog = owner.getByRole('dialog');
    const begin = async () => {
      await sheet.getByRole('button', { name: 'Change the worksheet' }).click();
      await dialog.getByRole('button', { name: 'Save' }).waitFor();
    };
    const unfold = async (heading: string) => dialog.locator('summary', { hasText: heading }).click();
    const save = async () => {
      await dialog.getByRole('button', { name: 'Save' }).click();
      await dialog.waitFor({ state: 'detached' });
    };
    await begin();
    await unfold('What is it about?');
    await dialog.getByLabel('Kind of conflict').selectOption({ label: 'security against emergency' });
    await unfold('What does the law say');
    await dialog.getByRole('button', { name: 'Add a clause' }).click();
    await dialog.getByLabel('What it means here').last().fill('Only what the ward needs is kept.');
    await unfold('What is right?');
    await dialog.getByRole('button', { name: 'Add an ethical principle' }).click();
    await dialog.getByRole('button', { name: 'Save' }).click();
    await dialog.getByText('Not saved: 3 fields need another look.').waitFor();
    await expectAccessible(owner);
    const requirement = dialog.getByRole('combobox', { name: 'Requirement' }).last();
    await requirement.fill('minimisation');
    await owner
      .getByRole('option', { name: /5\(1\)\(c\)/ })
      .first()
      .click();
    await dialog.getByLabel('Ethical principle').last().selectOption({ label: 'Autonomy' });
    await dialog.getByLabel('What it asks here').last().fill('Nobody is watched at the bed without knowing.');
    await unfold('Who is controller');
    await dialog.getByRole('combobox', { name: 'Processor' }).click();
    await owner.locator('[role=listbox]:visible [role=option]').first().click();
    await owner.keyboard.press('Escape');
    await unfold('Is an impact assessment due?');
    await dialog.getByLabel('An assessment or its review').selectOption({ label: 'No.' });
    await expectAccessible(owner);
    await save();
    await owner.reload();
    await sheet.getByText('Only what the ward needs is kept.').waitFor();
    await sheet.getByText('Nobody is watched at the bed without knowing.').waitFor();
    await sheet.getByText('Processor', { exact: true }).waitFor();
    await sheet.getByText(/^No\. Who can see/).waitFor();
    await begin();
    await unfold('What is it about?');
    expect(await dialog.getByLabel('Kind of conflict').inputValue()).toBe('security-emergency');
    await unfold('What does the law say');
    await dialog.getByLabel('What it means here').last().fill('Nothing is kept beyond the shift.');
    await save();
    await sheet.getByText('Nothing is kept beyond the shift.').waitFor();
    await begin();
    await unfold('What does the law say');
    await dialog
      .getByRole('button', { name: /^Take out: Clause/ })
      .last()
      .click();
    await save();
    await sheet.getByText('Nothing is kept beyond the shift.').waitFor({ state: 'detached' });
  });

  it('keep a worksheet, and the option that was chosen, as long as a decision is about it', async () => {
    const title = 'Who may touch the pump, against who must';
    const dialog = owner.getByRole('dialog');
    const sheet = owner.getByRole('region', { name: title });
    await sheet.getByRole('button', { name: 'Change the worksheet' }).click();
    await dialog.getByRole('button', { name: 'Remove the worksheet' }).click();
    await owner.getByText(/^decision ".+" is about it: it would lose its ground$/).waitFor();
    await dialog.locator('summary', { hasText: 'What are the options' }).click();
    await dialog.getByRole('button', { name: 'Take out: Option 1' }).click();
    await dialog.getByRole('button', { name: 'Save' }).click();
    await owner.getByText(/^decision ".+" chose option ".+": it would lose its ground$/).waitFor();
    await dialog.getByRole('button', { name: 'Cancel' }).click();
    await owner.getByRole('link', { name: /Both sides: Timely patching/ }).click();
    await owner.getByRole('button', { name: 'Begin a worksheet' }).click();
    await dialog.getByLabel('Title').first().fill('Patching pumps that run');
    await dialog.getByRole('button', { name: 'Save' }).click();
    const begun = owner.getByRole('region', { name: 'Patching pumps that run' });
    await begun.getByRole('button', { name: 'Change the worksheet' }).click();
    await dialog.getByRole('button', { name: 'Remove the worksheet' }).click();
    await begun.waitFor({ state: 'detached' });
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
    await panel.getByRole('region', { name: 'How the harm stands' }).waitFor();
    await expectAccessible(owner);
  });
});

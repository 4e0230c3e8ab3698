/** Somebody weighs what protection is worth: a benefit, a balance with two options and two views, written and read in a real browser. */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { CHROMIUM } from './chromium.ts';
import { expectAccessible, setUp, workbench } from './workbench.ts';

describe.skipIf(CHROMIUM === undefined)('weighing benefit and risk', { timeout: 240_000 }, () => {
  const bench = workbench();
  let owner: Page;

  const write = async (button: string, fill: () => Promise<void>) => {
    await owner.getByRole('button', { name: button, exact: true }).click();
    await owner.getByRole('dialog').waitFor();
    await fill();
    await owner.getByRole('dialog').getByRole('button', { name: 'Save' }).click();
    await owner.getByRole('dialog').waitFor({ state: 'detached' });
  };
  const field = async (label: string, text: string) => owner.getByRole('dialog').getByLabel(label).fill(text);
  const choose = async (label: string) => {
    await owner.getByRole('dialog').getByLabel('Controls that it puts in place').click();
    await owner.getByRole('option', { name: label }).click();
  };

  it('begins from what nobody has weighed, and writes a benefit that can be set against harm', async () => {
    owner = await setUp(bench());
    await owner.getByRole('button', { name: /Copy.*Wireless infusion pumps/ }).click();
    await owner.getByText('How it gets there').waitFor();
    await owner.getByRole('link', { name: 'Benefit and risk' }).click();
    await owner.getByRole('heading', { name: 'Is what remains worth the benefit?' }).waitFor();
    await write('Add a benefit', async () => {
      await field('Title', 'Dose errors averted, as assumed for this journey');
      await field('Low end, per 1,000 device-years', '1');
      await field('High end', '4');
      await owner.getByRole('dialog').getByLabel('One averts a harm that is').selectOption('serious');
      await field('Source', 'Made up for this journey');
    });
  });

  it('sets options beside each other, and says what each does', async () => {
    await write('New balance', async () => {
      await field('What is to be decided?', 'Certificates for the pumps, or not?');
    });
    await owner.goto(`${owner.url().split('?')[0] ?? ''}?balance=certificates-for-the-pumps-or-not`);
    await write('Add an option', async () => {
      await field('Title', 'A certificate in each pump');
      await choose('wifi-certificates@pump-wifi');
      await owner.keyboard.press('Escape');
      await owner.getByRole('dialog').getByLabel('Cost once, EUR').fill('20000');
    });
    const table = owner.getByRole('region', { name: 'What each option does' });
    await table.getByRole('columnheader', { name: 'A certificate in each pump' }).waitFor();
    expect(await table.getByRole('row', { name: /^Cost/ }).innerText()).toMatch(/0 EUR\s+20000 EUR/);
    await expectAccessible(owner);
  });

  it('shows who weighs how and where they part, and what would turn it', async () => {
    await write('Add a view', async () => {
      await field('Role, never a name', 'Head of nursing');
      await owner.getByRole('dialog').getByRole('radio', { name: 'by net clinical benefit only' }).check();
      await field('Why', 'What reaches the patient counts.');
    });
    await write('Add a view', async () => {
      await field('Role, never a name', 'Head of purchasing');
      await field('Patient harm that 1,000 EUR are worth', '0,5');
      await field('Why', 'Money spent here is missing elsewhere.');
    });
    await owner.getByRole('link', { name: 'Who weighs how' }).click();
    await owner.getByRole('heading', { name: /^Head of purchasing/ }).waitFor();
    await expectAccessible(owner);
    for (const [view, text] of [
      ['Trade-off', 'How far do the options lie apart?'],
      ['What would turn it', 'Which judgement would turn the decision?'],
      ['Uses and stages', 'One device, many uses: how does each stand?'],
    ] as const) {
      await owner.getByRole('link', { name: view }).click();
      await owner.getByRole('heading', { name: text }).waitFor();
      await expectAccessible(owner);
    }
  });

  it('takes an option out again and back at a press', async () => {
    await owner.getByRole('link', { name: 'Effects', exact: true }).click();
    const head = owner.getByRole('columnheader', { name: /^A certificate in each pump/ });
    await owner.getByRole('button', { name: 'Take A certificate in each pump out' }).click();
    await head.waitFor({ state: 'detached' });
    await owner.getByRole('button', { name: 'Undo' }).last().click();
    await head.waitFor();
  });

  it('leads to the decision about the balance', async () => {
    await owner.getByRole('link', { name: 'Decide, or see what was decided' }).click();
    const panel = owner.getByRole('complementary', { name: 'Decision' });
    await panel.getByRole('heading', { name: 'Certificates for the pumps, or not?' }).waitFor();
    await expectAccessible(owner);
  });
});

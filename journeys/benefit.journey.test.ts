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
      await field('Effect per 1,000 device-years, low end', '1');
      await field('Effect per 1,000 device-years, high end', '4');
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
    expect(await table.getByRole('row', { name: /^Cost/ }).innerText()).toMatch(/0 EUR\s+20,000 EUR/);
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

  const dialog = () => owner.getByRole('dialog');
  const open = async (title: string) => {
    await owner.getByRole('button', { name: 'Change or take out' }).click();
    await dialog()
      .getByRole('button', { name: `Change: ${title}`, exact: true })
      .click();
    await dialog().getByRole('button', { name: 'Save' }).waitFor();
  };
  const save = async () => {
    await dialog().getByRole('button', { name: 'Save' }).click();
    await dialog().waitFor({ state: 'detached' });
  };
  const takeOut = async (title: string) => {
    await owner.getByRole('button', { name: 'Change or take out' }).click();
    await dialog()
      .getByRole('button', { name: `Take out: ${title}`, exact: true })
      .click();
  };
  const certificates = 'A certificate in each pump';
  const harmOf = async (words: string) => {
    await dialog().getByRole('combobox', { name: 'Harm' }).last().click();
    await owner.getByRole('option', { name: words }).first().click();
  };

  it('states what is known of a harm and of a benefit under an option, and refuses a row that is not whole', async () => {
    await open(certificates);
    await dialog()
      .getByText(/^What is known of harms/)
      .click();
    await dialog().getByRole('button', { name: 'State what is known of a harm' }).click();
    await harmOf('delayed');
    await dialog().getByLabel('P2, low end').fill('0,05');
    await dialog()
      .getByText(/^Benefits that are other/)
      .click();
    await dialog().getByRole('button', { name: 'State a benefit under this option' }).click();
    await dialog().getByRole('button', { name: 'Save' }).click();
    await dialog().getByText('Not saved: 5 fields need another look.').waitFor();
    await dialog().getByText('A range has two ends').waitFor();
    await expectAccessible(owner);
    await dialog().getByLabel('P2, high end').fill('0.2');
    await dialog().getByLabel('Basis').first().fill('trial on two wards');
    await dialog().getByLabel('Benefit', { exact: true }).selectOption({ index: 1 });
    await field('Effect per 1,000 device-years, low end', '2');
    await field('Effect per 1,000 device-years, high end', '3');
    await dialog().getByLabel('Basis').last().fill('count of one year');
    await save();
    await owner.reload();
    const table = owner.getByRole('region', { name: 'What each option does' });
    await table.getByText('trial on two wards').waitFor();
    await open(certificates);
    expect(await dialog().getByLabel('P2, low end').inputValue()).toBe('0.05');
    expect(await dialog().getByLabel('Effect per 1,000 device-years, high end').inputValue()).toBe('3');
    await dialog().getByLabel('Basis').first().fill('trial on three wards');
    await save();
    await table.getByText('trial on three wards').waitFor();
    await open(certificates);
    await dialog().getByRole('button', { name: 'Take out: Harm 1' }).click();
    await dialog().getByRole('button', { name: 'Take out: Benefit 1' }).click();
    await save();
    await table.getByText('trial on three wards').waitFor({ state: 'detached' });
  });

  it('states weights, years, stage and a note of a balance, and takes weights back', async () => {
    await open('Certificates for the pumps, or not?');
    await dialog().getByText('Stage, years, note').click();
    await field('Years that yearly costs', '5');
    await field('Note', 'Five years of all pumps.');
    await dialog().getByText('Weights of severities: those of the packs').click();
    const weights = dialog().getByLabel(/^Weight: /);
    const levels = await weights.count();
    await weights.first().fill('0,5');
    await dialog().getByRole('button', { name: 'Save' }).click();
    await dialog().getByText('State all of them, or none.').first().waitFor();
    for (let at = 0; at < levels; at++) await weights.nth(at).fill(String((at + 1) / levels));
    await save();
    await owner.reload();
    await owner.getByText('This balance states its own weights of severities.').waitFor();
    await open('Certificates for the pumps, or not?');
    expect(await dialog().getByLabel('Note').inputValue()).toBe('Five years of all pumps.');
    for (let at = 0; at < levels; at++) await weights.nth(at).fill('');
    await field('What is to be decided?', 'Certificates, or not?');
    await field('Note', '');
    await save();
    await owner.getByText(/^Weights of severities from/).waitFor();
    await owner.locator('strong', { hasText: 'Certificates, or not?' }).waitFor();
  });

  it('changes a view to weights and shares of its own, and takes it out', async () => {
    await owner.getByRole('link', { name: 'Who weighs how' }).click();
    await open('Head of purchasing');
    expect(await dialog().getByLabel('Patient harm that 1,000 EUR are worth').inputValue()).toBe('0.5');
    await dialog().getByRole('radio', { name: 'by shares' }).check();
    for (const axis of ['Patient harm', 'Privacy harm', 'Burden on care', 'Cost'])
      await dialog().getByLabel(`Share of ${axis}`).fill('0,3');
    await dialog().getByRole('button', { name: 'Save' }).click();
    await dialog().getByText('The shares have to add up to 1.').waitFor();
    await dialog().getByLabel('Share of Cost').fill('0,1');
    await dialog().getByText('Weights of severities: those of the packs').click();
    const weights = dialog().getByLabel(/^Weight: /);
    const levels = await weights.count();
    for (let at = 0; at < levels; at++) await weights.nth(at).fill(String((at + 1) / levels));
    await expectAccessible(owner);
    await save();
    await owner.reload();
    await owner.getByText('by shares, with weights of its own').waitFor();
    await takeOut('Head of purchasing');
    await owner.getByRole('heading', { name: /^Head of purchasing/ }).waitFor({ state: 'detached' });
    await expectAccessible(owner);
    await owner.keyboard.press('Escape');
  });

  it('changes a benefit, and takes it out and back', async () => {
    await owner.getByRole('link', { name: 'Effects', exact: true }).click();
    await open('Dose errors averted, as assumed for this journey');
    await dialog().getByLabel('How sure is it?').selectOption('low');
    await save();
    await owner.reload();
    await owner.getByText('Made up for this journey (low confidence)').first().waitFor();
    await takeOut('Dose errors averted, as assumed for this journey');
    await owner.getByText('Made up for this journey (low confidence)').first().waitFor({ state: 'detached' });
    await owner.keyboard.press('Escape');
    await owner.getByRole('button', { name: 'Undo' }).last().click();
    await owner.getByText('Made up for this journey (low confidence)').first().waitFor();
  });

  it('leads to the decision about the balance, which neither it nor the chosen option is taken from under', async () => {
    await owner.getByRole('link', { name: 'Decide, or see what was decided' }).click();
    const panel = owner.getByRole('complementary', { name: 'Decision' });
    await panel.getByRole('heading', { name: 'Certificates, or not?' }).waitFor();
    await expectAccessible(owner);
    await panel.getByRole('radio', { name: certificates }).check();
    await panel.getByRole('textbox', { name: 'Reason' }).fill('Made for this journey.');
    await panel.getByLabel('Decided by').fill('head of risk management');
    await panel.getByRole('button', { name: 'Record the decision' }).click();
    await panel.getByText('waits for approval').waitFor();
    await owner.getByRole('button', { name: `Take ${certificates} out` }).click();
    await owner.getByText(/^decision ".+" chose it: it would lose its ground$/).waitFor();
    await takeOut('Certificates, or not?');
    await owner.getByText(/^decision ".+" is about it: it would lose its ground$/).waitFor();
    await owner.keyboard.press('Escape');
  });

  it('takes a whole balance out again', async () => {
    await write('New balance', async () => {
      await field('What is to be decided?', 'Something else?');
    });
    await owner.goto(`${owner.url().split('?')[0] ?? ''}?balance=something-else`);
    await takeOut('Something else?');
    await dialog().getByRole('button', { name: 'Take out: Something else?' }).waitFor({ state: 'detached' });
    await owner.keyboard.press('Escape');
  });

  it('sets stricter criteria for one use, which its place then stands by, and takes them back', async () => {
    await owner.getByRole('link', { name: 'Uses and stages' }).click();
    const places = owner.getByRole('table', { name: 'One device, many uses: how does each stand?' });
    const stands = (words: string) => places.getByText(words).first();
    await owner.getByRole('button', { name: 'Set criteria of a use' }).click();
    await dialog().getByText('They say the same as the dossier’s.').waitFor();
    const use = (await dialog().getByLabel('Use', { exact: false }).locator('option:checked').textContent()) ?? '';
    await dialog().getByLabel('catastrophic, incredible').press('u');
    await dialog().getByText('stricter than acceptable').waitFor();
    await dialog().getByLabel('serious, remote').selectOption('to be reduced');
    await dialog().getByText('Criteria: fields stricter than the dossier’s: 2, milder: 0').waitFor();
    await dialog().getByRole('button', { name: 'Save' }).click();
    await dialog().getByText('This must not be empty.').waitFor();
    await expectAccessible(owner);
    await field('Why', 'Nobody who is trained stands by.');
    await save();
    await stands('Criteria: A matrix of its own; fields stricter than the dossier’s: 2, milder: 0').waitFor();
    const own = places.getByRole('row', { name: use }).first();
    await own.getByText('Nobody who is trained stands by.').waitFor();
    const table = owner.getByRole('table', { name: /^What may stay in one use/ });
    await table.getByRole('row', { name: /^catastrophic, incredible\s+acceptable\s+unacceptable$/ }).waitFor();
    await expectAccessible(owner);
    await owner.getByRole('button', { name: 'Undo' }).last().click();
    await stands('Nobody who is trained stands by.').waitFor({ state: 'detached' });
    await table.waitFor({ state: 'detached' });
  });

  it('lets a use be judged by a matrix of a pack in one stage, once, and changes that and takes it out', async () => {
    const places = owner.getByRole('table', { name: 'One device, many uses: how does each stand?' });
    const use = 'Infusion on a ward';
    const set = async () => {
      await owner.getByRole('button', { name: 'Set criteria of a use' }).click();
      await dialog().getByLabel('Use', { exact: false }).selectOption(use);
      await dialog().getByLabel('Stage of life').selectOption('field use');
      await dialog().getByRole('radio', { name: 'A matrix of a pack' }).check();
      await field('Why', 'As the pack proposes.');
    };
    await set();
    await expectAccessible(owner);
    await save();
    await places.getByText('Criteria: clinical-harm/acceptability').first().waitFor();
    await set();
    await dialog().getByRole('button', { name: 'Save' }).click();
    await dialog().getByText('This use has criteria for that already').waitFor();
    await dialog().getByRole('button', { name: 'Cancel' }).click();
    await open(`${use}, field use`);
    await field('Why', 'As the pack proposes, for now.');
    await save();
    await places.getByText('As the pack proposes, for now.').first().waitFor();
    await takeOut(`${use}, field use`);
    await places.getByText('As the pack proposes, for now.').first().waitFor({ state: 'detached' });
    await expectAccessible(owner);
    await owner.keyboard.press('Escape');
  });

  it('falls back on what it shows first where the address asks for what is not there', async () => {
    await owner.goto(`${owner.url().split('?')[0] ?? ''}?view=nonsense`);
    await owner.getByRole('region', { name: 'What each option does' }).waitFor();
    expect(new URL(owner.url()).searchParams.get('view')).toBeNull();
  });
});

/**
 * Three organisations work on one scenario, each in a browser of its own: a hospital that keeps the dossier, the platform in the cloud,
 * and the household with the devices. They run in order: one goes on where another ended.
 */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { CHROMIUM } from './chromium.ts';
import { expectAccessible, PASSWORD, setUp, workbench } from './workbench.ts';

const PLATFORM = 'Telehealth platform provider';
const HOUSEHOLD = 'Patient and household';

describe.skipIf(CHROMIUM === undefined)('three parties', { timeout: 240_000 }, () => {
  const bench = workbench();
  let hospital: Page;
  let platform: Page;
  let household: Page;
  let path = '';
  const at = (page: Page, view: string) => page.goto(`${bench().origin}${path}/responsibility?view=${view}`);
  const rowOf = (page: Page, text: string | RegExp) => page.locator('tbody tr', { hasText: text });

  it('come together by links: each sees what it is offered before it makes its account, and lands in its part', async () => {
    hospital = await setUp(bench(), {}, 'General hospital');
    await hospital.getByRole('button', { name: /Copy.*Remote patient monitoring/ }).click();
    await hospital.getByText('How it gets there').waitFor();
    path = new URL(hospital.url()).pathname;
    await at(hospital, 'share');
    await hospital.getByText('No partner sees this dossier').waitFor();
    platform = await join(await offer(hospital, PLATFORM), PLATFORM);
    household = await join(await offer(hospital, HOUSEHOLD), HOUSEHOLD);
    for (const page of [platform, household]) await expectAccessible(page);
    await hospital.getByText('since').nth(1).waitFor();
    await expectAccessible(hospital);
  });

  it('see their own things, and not how the others are built', async () => {
    const secrets = {
      platform: 'Inner virtual machines',
      household: 'Home router',
      hospital: 'Server of the directory',
    };
    expect(await seen(platform, secrets)).toEqual({ platform: true, household: false, hospital: false });
    expect(await seen(household, secrets)).toEqual({ platform: false, household: true, hospital: false });
    expect(await seen(hospital, secrets)).toEqual({ platform: true, household: true, hospital: true });
  });

  it('accept with a day, and the other side sees it without reload', async () => {
    await at(hospital, 'asked');
    await rowOf(hospital, /operating system of every tablet/)
      .getByText('asked, no answer yet')
      .waitFor();
    await at(platform, 'asked');
    await rowOf(platform, /operating system of every tablet/)
      .getByRole('button', { name: /^Answer/ })
      .click();
    const dialog = platform.getByRole('dialog');
    await dialog.getByLabel('Done by').fill('2027-06-30');
    await expectAccessible(platform);
    await dialog.getByRole('button', { name: 'Accept' }).click();
    await platform.getByText('Answered.').waitFor();
    await rowOf(hospital, /operating system of every tablet/)
      .getByText('accepted', { exact: true })
      .waitFor();
  });

  it('remind each other of what is not proved yet', async () => {
    const row = rowOf(hospital, /operating system of every tablet/);
    await row.getByRole('button', { name: /^Remind/ }).click();
    await row.getByText(/reminded on/).waitFor();
    await rowOf(platform, /operating system of every tablet/)
      .getByText(/reminded on/)
      .waitFor();
  });

  it('ask about what nobody owns, and are declined with a reason', async () => {
    await at(hospital, 'nobody');
    await rowOf(hospital, 'Home router')
      .first()
      .getByRole('button', { name: /^Ask a party/ })
      .click();
    const asking = hospital.getByRole('dialog');
    await asking.getByLabel('What is expected').fill('The router gets its updates by itself.');
    await expectAccessible(hospital);
    await asking.getByRole('button', { name: 'Ask', exact: true }).click();
    await hospital.getByText('It stands in agreements.yaml').waitFor();
    await household.goto(`${bench().origin}/`);
    await household.getByText('1 request waits for your answer').click();
    await rowOf(household, 'The router gets its updates')
      .getByRole('button', { name: /^Answer/ })
      .click();
    const answering = household.getByRole('dialog');
    await answering.getByText('Decline', { exact: true }).click();
    await answering.getByLabel('Why not?').fill('The provider of the line has the password.');
    await answering.getByRole('button', { name: 'Decline', exact: true }).click();
    await household.getByText('Answered.').waitFor();
    await at(hospital, 'asked');
    await rowOf(hospital, 'The router gets its updates')
      .getByText('The provider of the line has the password.')
      .waitFor();
    expect((await platform.content()).includes('The router gets its updates')).toBe(false);
  });

  it('prove a promise, which puts the control in place', async () => {
    await rowOf(platform, /backup that an intruder cannot reach/)
      .getByRole('button', { name: /^Change/ })
      .click();
    const dialog = platform.getByRole('dialog');
    await dialog.getByText('Prove', { exact: true }).click();
    await dialog.getByLabel('Proof').fill('evidence/restore-test.pdf');
    await dialog.getByRole('button', { name: 'Prove', exact: true }).click();
    await rowOf(hospital, /backup that an intruder cannot reach/)
      .getByText('evidence/restore-test.pdf')
      .waitFor();
    await hospital.goto(`${bench().origin}${path}/history`);
    await hospital.getByText(`Owner of ${PLATFORM}`).first().waitFor();
  });

  it('show a partner a hidden thing when they ask about it', async () => {
    await at(hospital, 'asked');
    await hospital.getByRole('button', { name: 'Ask a party' }).click();
    const dialog = hospital.getByRole('dialog');
    await choose(hospital, 'Where', 'Server of the directory');
    await choose(hospital, 'Expected of', PLATFORM);
    await choose(hospital, 'Harm that it keeps away');
    await dialog.getByLabel('What is expected').fill('Nobody of the platform signs in there.');
    await dialog.getByRole('button', { name: 'Ask', exact: true }).click();
    await dialog.getByText(/does not see Server of the directory yet/).waitFor();
    await dialog.getByRole('button', { name: /^Show it to them/ }).click();
    await rowOf(platform, 'Nobody of the platform signs in there.').waitFor();
  });

  it('lose sight of the dossier at once when the grant ends', async () => {
    await at(hospital, 'share');
    await rowOf(hospital, HOUSEHOLD).first().getByRole('button', { name: /^End/ }).click();
    await hospital.getByRole('dialog').getByRole('button', { name: 'End', exact: true }).click();
    await hospital.getByText('Ended.').waitFor();
    await household.reload();
    await household.getByText('there is no such dossier').first().waitFor();
    await household.goto(`${bench().origin}/`);
    await household.getByText('No dossier yet').first().waitFor();
    expect(await household.evaluate(async () => (await fetch('/api/dossiers')).json())).toEqual({ items: [] });
  });

  /** Ends with the link that the hospital hands over. */
  async function offer(page: Page, party: string): Promise<string> {
    await page.getByRole('button', { name: 'Share a part' }).click();
    await choose(page, 'Party', party);
    const dialog = page.getByRole('dialog');
    await dialog.getByText('In full').waitFor();
    await expectAccessible(page);
    await dialog.getByRole('button', { name: 'Make the link' }).click();
    const link = await dialog.getByLabel('Link for the partner').inputValue();
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    return link;
  }

  async function join(link: string, party: string): Promise<Page> {
    const page = await (await bench().newPerson()).newPage();
    await page.goto(link);
    await page.getByText(new RegExp(`General hospital offers you the part of ${party}`)).waitFor();
    await expectAccessible(page);
    await page.getByRole('button', { name: /^We are new here/ }).click();
    await page.getByLabel('Your name').fill(`Owner of ${party}`);
    await page.getByLabel('E-mail').fill(`${party.split(' ')[0]?.toLowerCase()}@example.org`);
    await page.getByLabel('Password').first().fill(PASSWORD);
    await page.getByLabel('Organisation').fill(party);
    await page.getByRole('button', { name: 'Make the account and take it up' }).click();
    await page.getByText(`You see a part: that of ${party}, in a dossier of General hospital`).waitFor();
    return page;
  }

  /** Whether the words stand in what the server gives this person of the dossier. */
  function seen<K extends string>(page: Page, words: Readonly<Record<K, string>>): Promise<Record<K, boolean>> {
    return page.evaluate(
      async ({ dossier, all }) => {
        const texts = await Promise.all(
          ['values', 'picture', 'responsibility'].map(async (name) => (await fetch(`/api${dossier}/${name}`)).text()),
        );
        const found = Object.entries(all as Readonly<Record<string, string>>).map(([key, word]) => [
          key,
          texts.some((text) => text.includes(word)),
        ]);
        return Object.fromEntries(found) as Record<string, boolean>;
      },
      { dossier: path, all: words },
    );
  }
});

/** Without `option`: the first that there is. */
async function choose(page: Page, label: string, option?: string): Promise<void> {
  await page.getByRole('dialog').getByRole('combobox', { name: label }).click();
  // Lists of the browser's own have options, too, which nobody can see while they are shut.
  const options = page.locator('[role=option]:visible', option === undefined ? {} : { hasText: option });
  await options.first().click();
}

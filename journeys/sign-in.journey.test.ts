/** Ways to sign in, in a real browser: an authenticator that asks for its code, and a passkey on a device that Chromium plays. */
import { codeAt } from '@primum/store/testing/authenticator';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { CHROMIUM } from './chromium.ts';
import { expectAccessible, PASSWORD, setUp, workbench } from './workbench.ts';

describe.skipIf(CHROMIUM === undefined)('signing in', { timeout: 240_000 }, () => {
  const bench = workbench();
  let owner: Page;

  it('goes by a passkey alone, once one was made on this device', async () => {
    owner = await setUp(bench());
    await givePasskeyDevice(owner);
    await owner.goto(`${bench().origin}/account`);
    await owner.getByLabel('Name of the new passkey').fill('My telephone');
    await owner.getByRole('button', { name: 'New passkey' }).click();
    await owner.getByLabel('Your password, once more').fill(PASSWORD);
    await owner.getByRole('dialog').getByRole('button', { name: 'New passkey' }).click();
    await owner.getByRole('button', { name: 'Remove: My telephone' }).waitFor();
    await expectAccessible(owner);
    await signOut(owner);
    await expectAccessible(owner);
    await owner.getByRole('button', { name: 'Sign in with a passkey' }).click();
    await owner.getByRole('heading', { name: 'What needs you today?' }).waitFor();
    await owner.goto(`${bench().origin}/account`);
    await owner.getByText('by passkey', { exact: false }).first().waitFor();
  });

  it('asks for a code after an authenticator was set up, and takes each code once', async () => {
    await owner.getByRole('button', { name: 'Set up an authenticator' }).click();
    await owner.getByLabel('Your password, once more').fill(PASSWORD);
    await owner.getByRole('dialog').getByRole('button', { name: 'Next' }).click();
    await owner.getByRole('img', { name: 'QR code for an authenticator' }).waitFor();
    await expectAccessible(owner);
    const secret = (await owner.getByRole('dialog').locator('pre').innerText()).replaceAll(' ', '');
    await owner.locator('input[name=code]').fill(codeAt(secret, new Date()));
    await owner.getByRole('button', { name: 'Use it' }).click();
    // What stands there before are not the codes yet.
    await owner.getByRole('button', { name: 'I have kept them' }).waitFor();
    const first = (await owner.getByRole('dialog').locator('pre').innerText()).split('\n')[0] ?? '';
    await owner.getByRole('button', { name: 'I have kept them' }).click();
    await owner.getByText('10 recovery codes are left.').waitFor();

    for (const [attempt, expected] of [
      ['000000', 'This code is not right'],
      [first, undefined],
    ] as const) {
      const page = await (await bench().newPerson()).newPage();
      await page.goto(`${bench().origin}/sign-in`);
      await page.getByLabel('E-mail').fill('owner@example.org');
      await page.locator('input[type=password]').fill(PASSWORD);
      await page.getByRole('button', { name: 'Sign in', exact: true }).click();
      await page.locator('input[name=code]').fill(attempt);
      await page.getByRole('button', { name: 'Sign in', exact: true }).click();
      if (expected === undefined) await page.getByRole('heading', { name: 'What needs you today?' }).waitFor();
      else await page.getByText(expected).waitFor();
      await page.context().close();
    }
  });

  it('ends elsewhere when it is ended here', async () => {
    await owner.goto(`${bench().origin}/account`);
    const end = owner.getByRole('button', { name: /^End: / });
    await end.first().waitFor();
    const before = await end.count();
    await end.first().click();
    await owner.getByText('Ended.').waitFor();
    await expect.poll(() => end.count(), { timeout: 40_000 }).toBe(before - 1);
  });
});

/** As a telephone or computer with a fingerprint reader that always says yes. */
async function givePasskeyDevice(page: Page): Promise<void> {
  const browser = await page.context().newCDPSession(page);
  await browser.send('WebAuthn.enable');
  await browser.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
}

async function signOut(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Account' }).click();
  await page.getByRole('menuitem', { name: 'Sign out' }).click();
  await page.waitForURL('**/sign-in');
}

/** Somebody looks for what lowers a harm, finds the best set for a budget, tries it without a control and keeps it as an option, in a real browser. */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { CHROMIUM } from './chromium.ts';
import { expectAccessible, setUp, workbench } from './workbench.ts';

interface Values {
  readonly values: { readonly controls: { readonly controls: readonly { control: string; at: unknown }[] } };
}

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
    const asking = owner.locator('details', { hasText: 'Asks of care:' }).first();
    await asking.locator('summary').click();
    await asking.getByText(/^Asks of care:/).waitFor();
    await owner.getByText(/^Controls in place: .* only claimed$/).click();
    await owner.getByText('claimed: nothing shows it').first().waitFor();
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

  it('counts for the years and the use that are asked for, and says so', async () => {
    await owner.goto(`${bench().origin}${dossier}/treatment?view=set&budget=50000`);
    await owner.getByText('In device-years: 1,000; yearly costs paid for years: 1.', { exact: false }).waitFor();
    await owner.getByRole('row', { name: 'Cost, EUR 0 23,000' }).waitFor();
    await owner.getByLabel('Years', { exact: true }).fill('5');
    await owner.getByLabel('Device-years').fill('2000');
    await owner.getByRole('button', { name: 'Find the set' }).click();
    await owner.getByText('In device-years: 2,000; yearly costs paid for years: 5.', { exact: false }).waitFor();
    await owner.getByRole('row', { name: 'Cost, EUR 0 35,000' }).waitFor();
    expect(owner.url()).toContain('years=5');
  });

  it('keeps a set as proposed, says what its cost guesses, and takes it back', async () => {
    await owner.goto(`${bench().origin}${dossier}/treatment?view=set&budget=1000000&unpricedAs=2000`);
    await owner.getByText(/^Without a stated cost, and counted as 2,000 EUR each/).waitFor();
    await owner.getByRole('button', { name: 'Keep as proposed' }).click();
    await owner.getByText('Written as proposed').waitFor();
    await owner.getByText('All of it stands in the controls of the dossier already.').waitFor();
    await owner.getByRole('button', { name: 'Undo' }).click();
    await owner.getByRole('button', { name: 'Keep as proposed' }).waitFor();
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
    const picture = owner.getByRole('group', { name: 'Sets that no other beats on both axes' }).last();
    const table = owner.getByRole('table', { name: 'Sets of the frontier' });
    await table.getByText('Network segmentation – Business office').first().waitFor();
    await owner.getByLabel('Up').selectOption({ label: 'Privacy harm' });
    await table.getByRole('columnheader', { name: 'Privacy harm' }).waitFor();
    // By keyboard in the picture, and shut again in the table.
    const point = picture.getByRole('button', { name: /^Set 2: Cost, EUR/ });
    await point.press('Enter');
    const opened = owner.getByRole('region', { name: 'Set 2' });
    await opened.getByText(/^As tried: \d+ harms fall/).waitFor();
    await opened.getByRole('button', { name: 'Keep as an option of a balance' }).waitFor();
    expect([await point.getAttribute('aria-pressed'), owner.url()]).toEqual([
      'true',
      expect.stringContaining('point=2'),
    ]);
    await expectAccessible(owner);
    await table.getByRole('button', { name: 'Open set 2' }).click();
    await opened.waitFor({ state: 'detached' });
  });

  it('says on the page where controls need each other in a circle, and answers again once that is mended', async () => {
    const id = dossier.split('/').at(-1) ?? '';
    const change = (edits: readonly object[]) =>
      owner.evaluate(
        async ([at, list]) => {
          const { revision } = (await (await fetch(`/api/dossiers/${at}`)).json()) as { revision: number };
          const headers = { 'content-type': 'application/json', 'x-primum': '1', 'if-match': `"${revision}"` };
          const body = JSON.stringify({ edits: list });
          return (await fetch(`/api/dossiers/${at}/changes`, { method: 'POST', headers, body })).status;
        },
        [id, edits] as const,
      );
    const written = await owner.evaluate(
      async (at) => (await (await fetch(`/api/dossiers/${at}/values`)).json()) as Values,
      id,
    );
    const at = (place: string) =>
      written.values.controls.controls.findIndex((one) => one.control === 'network-segmentation' && one.at === place);
    const path = (place: string) => ['controls', at(place), 'needs'];
    const needs = (place: string, needed: string) => {
      const value = [{ control: 'network-segmentation', at: needed }];
      return { document: 'controls', do: 'set', path: path(place), value };
    };
    expect(await change([needs('pump-wifi', 'vendor-network'), needs('vendor-network', 'pump-wifi')])).toBe(200);
    await owner.goto(`${bench().origin}${dossier}/treatment`);
    await owner.getByText(/controls need each other in a circle: network-segmentation@/).waitFor();
    expect(await change([{ document: 'controls', do: 'remove', path: path('pump-wifi') }])).toBe(200);
    await owner.getByRole('heading', { name: 'Safe design and manufacture' }).waitFor();
  });
});

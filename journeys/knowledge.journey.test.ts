/** Somebody who answers for what Primum knows looks at what is due, how a guidance changed, and whom a requirement asks. */
import type { Page } from 'playwright-core';
import { describe, it } from 'vitest';
import { CHROMIUM } from './chromium.ts';
import { expectAccessible, setUp, workbench } from './workbench.ts';

describe.skipIf(CHROMIUM === undefined)('the knowledge', { timeout: 240_000 }, () => {
  const bench = workbench();
  let owner: Page;

  it('says what is to be reviewed by when, and leads to the entry that a remark is about', async () => {
    owner = await setUp(bench());
    await owner.getByRole('link', { name: 'Knowledge' }).click();
    await owner.getByRole('link', { name: 'What is to be reviewed' }).click();
    await owner.getByText(/remarks wait for an answer/).waitFor();
    await owner.getByLabel('As of').fill('2031-01-01');
    await owner.getByText(/^(\d+) of \1 packs are past their day/).waitFor();
    await expectAccessible(owner);
    await owner.getByRole('link', { name: 'mdcg-2019-16/3-6-g' }).click();
    const panel = owner.getByRole('complementary', { name: 'Entry' });
    await panel.getByText('checked-on').waitFor();
    await expectAccessible(owner);
    await owner.keyboard.press('Escape');
    await panel.waitFor({ state: 'detached' });
  });

  it('shows of a pack whom its requirements ask and when, as it stood in an older edition, too', async () => {
    await owner.goto(`${bench().origin}/knowledge/cra`);
    await owner.getByLabel('Asked of').selectOption('importer');
    await owner.getByLabel('Applies on').fill('2027-12-11');
    await owner
      .getByRole('cell', { name: /importer/ })
      .first()
      .waitFor();
    await expectAccessible(owner);
    await owner.goto(`${bench().origin}/knowledge/mdcg-2019-16`);
    await owner.getByLabel('Edition').selectOption('2019.12');
    await owner.getByText('from 1 Dec 2019').first().waitFor();
  });

  it('tells what each edition changed and who looked at which source, old beside new', async () => {
    await owner.getByRole('link', { name: 'Editions and change log' }).click();
    await owner.getByText('The oldest edition that is kept.').waitFor();
    await owner.getByRole('region', { name: 'Who looked at which source' }).getByText('NIS2, Art. 44').waitFor();
    await expectAccessible(owner);
    await owner.getByRole('link', { name: 'See old beside new' }).click();
    const row = owner.getByRole('table').first().getByRole('row', { name: /^from/ });
    await row.getByText('2019-12-01').waitFor();
    await row.getByText('2020-07-01').waitFor();
    await owner.getByLabel('After').selectOption('mdcg-next@2026.1');
    await owner.getByLabel('Before').selectOption('2020.7');
    await owner
      .getByRole('note')
      .getByText(/nobody is bound by it/)
      .waitFor();
    for (const part of ['Why', 'Changed', 'Added', 'Mistakes mended']) {
      await owner.getByRole('link', { name: new RegExp(`^${part} \\(\\d+\\)`) }).click();
      await owner.getByRole('region', { name: part }).waitFor();
    }
    await expectAccessible(owner);
  });

  it('says why there is nothing to compare, or nothing of that name', async () => {
    await owner.goto(`${bench().origin}/knowledge/gdpr/compare`);
    await owner.getByText('There is nothing to compare it with').waitFor();
    await owner.goto(`${bench().origin}/knowledge/nothing/compare`);
    await owner.getByText('there is no pack "nothing" here').waitFor();
    await owner.goto(`${bench().origin}/knowledge/gdpr?view=log`);
    await owner.getByText('It is the only edition so far: nothing was changed yet.').waitFor();
    await owner.getByText(/^No review is on record/).waitFor();
    await expectAccessible(owner);
  });
});

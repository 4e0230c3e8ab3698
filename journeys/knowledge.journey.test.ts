/** Somebody who answers for what Primum knows looks at what is due, how a guidance changed, and what it would do to a dossier. */
import type { Page } from 'playwright-core';
import { describe, it } from 'vitest';
import { CHROMIUM } from './chromium.ts';
import { beginAnkleMonitor, expectAccessible, setUp, workbench } from './workbench.ts';

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

  it('shows in a dossier what another edition would change, and moves over when told to', async () => {
    await owner.goto(bench().origin);
    await owner.getByRole('button', { name: /Copy.*sequencer/i }).click();
    await owner.getByRole('link', { name: 'Packs', exact: true }).click();
    await owner.getByRole('heading', { name: /^With which knowledge is this judged/ }).waitFor();
    await owner.getByRole('link', { name: 'mdcg-2019-16 2019.12' }).click();
    const change = owner.getByRole('region', { name: 'What would change' });
    await change.getByText('No requirement is asked otherwise on this day.').waitFor();
    await change.getByLabel('Requirements on').fill('2020-02-01');
    await change.getByText(/^Requirements that change: [1-9]/).waitFor();
    const row = change.getByRole('row', { name: /MDCG 2019-16 1\.4/ }).first();
    await row.getByText('not asked').waitFor();
    await expectAccessible(owner);
    await change.getByRole('button', { name: /^Use edition 2019\.12/ }).click();
    await owner.getByText('The dossier names edition 2019.12 now.').waitFor();
    await change.getByText('It names this edition already.').waitFor();
    await owner.getByText('newest: 2020.7').waitFor();
    await owner.getByRole('link', { name: 'History' }).click();
    await owner.getByText('Edition 2019.12 of mdcg-2019-16').waitFor();
  });

  it('says what keeps a dossier from being judged with a pack', async () => {
    await owner.goto(bench().origin);
    await owner.getByRole('button', { name: 'New dossier' }).click();
    const dossier = await beginAnkleMonitor(owner);
    await owner.goto(`${bench().origin}${dossier}/packs?pack=mdcg-2019-16`);
    await owner.getByText('It could not be judged with this edition:').waitFor();
    await owner.getByText('add "evidence" to the dossier\'s packs').waitFor();
    await expectAccessible(owner);
  });
});

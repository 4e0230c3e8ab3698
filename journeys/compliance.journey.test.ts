/**
 * A newcomer begins a dossier, opens the recipe "manufacturer: first CE mark" and follows it from start to end, each step by
 * its link, in a real browser. What is done once by hand on a screen is repeated over the API for the rest of its kind.
 */
import { acceptedHarm } from '@primum/core/harm/judge-proposal';
import type { ClassificationAnswer } from '@primum/core/api/classification';
import type { Picture } from '@primum/core/api/assessment';
import type { Edit } from '@primum/core/dossier/edit';
import type { Dossier } from '@primum/core/dossier/dossier';
import type { RecipePicture } from '@primum/core/recipe/recipe-picture';
import type { Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { CHROMIUM } from './chromium.ts';
import { expectAccessible, setUp, workbench } from './workbench.ts';

const RECIPE = 'manufacturer-first-ce-mark';
/** What a newcomer with an infusion pump knows of it; everything else is answered with no, or with the first choice. */
const KNOWN: Readonly<Record<string, readonly string[]>> = {
  form: ['powered'],
  purpose: ['treat'],
  'gives-or-takes': ['gives-medicine'],
};

describe.skipIf(CHROMIUM === undefined)('a newcomer with a recipe', { timeout: 240_000 }, () => {
  const bench = workbench();
  let owner: Page;
  let panel: Locator;
  let id = '';

  const ask = async <T>(path: string) =>
    (await (await owner.request.get(`${bench().origin}/api/dossiers/${id}${path}`)).json()) as T;
  const change = async (edits: readonly Edit[]) => {
    const { revision } = await ask<{ revision: number }>('');
    const saved = await owner.request.post(`${bench().origin}/api/dossiers/${id}/changes`, {
      data: { edits },
      headers: {
        'x-primum': '1',
        origin: bench().origin,
        'if-match': `"${revision}"`,
        'idempotency-key': crypto.randomUUID(),
      },
    });
    expect(await saved.json()).toMatchObject({ faults: [] });
  };
  const recipe = async () => ask<RecipePicture>(`/recipes/${RECIPE}`);
  /** The step in hand is unfolded; when another is done, the next one is. */
  const stepInHand = async (title: string) => panel.getByRole('button', { name: title, expanded: true }).waitFor();
  const doneNow = async (done: number) => panel.getByText(`${done} of 17 steps done`).waitFor();
  const attach = async (title: string) => {
    await panel
      .getByRole('link', { name: /^Attach evidence: / })
      .first()
      .click();
    const dialog = owner.getByRole('dialog');
    await dialog.getByLabel('Title').fill(title);
    await dialog.getByRole('button', { name: 'Save' }).click();
    await dialog.waitFor({ state: 'detached' });
  };
  /** The rest of what the step in hand wants to see, attached in one go. */
  const attachRest = async (step: string) => {
    const checks = (await recipe()).steps.find((one) => one.id === step)?.checks ?? [];
    const wanted = checks.filter(({ kind, holds }) => kind === 'evidence' && !holds).map((check) => check.id);
    const { compliance } = (await ask<{ values: Partial<Dossier> }>('/values')).values;
    const before = compliance?.evidence?.length ?? 0;
    if (wanted.length === 0) return;
    await change(
      wanted.map((kind, at) => ({
        document: 'compliance',
        do: 'insert',
        path: ['evidence', before + at],
        value: { id: `${step}-${at}`, kind, title: `For ${step}, number ${at}`, on: '2026-11-02' },
      })),
    );
  };
  /** A step that wants evidence and nothing else: the first by hand. */
  const byEvidence = async (step: string, title: string, done: number) => {
    await stepInHand(title);
    await attach(`Of the step ${step}`);
    await attachRest(step);
    await doneNow(done);
  };

  it('begins a dossier and finds the recipe that is made for it', async () => {
    owner = await setUp(bench());
    await owner.getByLabel('Name of the device').fill('First pump');
    await choose(owner, 'What kind of device it is', 'infusion pump');
    await choose(owner, 'Where it is used', 'ward');
    await choose(owner, 'What it does for people', 'infusion');
    await owner.getByLabel('Intended purpose').fill('Gives fluids and medicines to people in hospital.');
    await owner.getByRole('button', { name: 'Start', exact: true }).click();
    await owner.getByRole('heading', { name: 'Which risks can reach a person?' }).waitFor();
    id = new URL(owner.url()).pathname.split('/').at(-1) ?? '';
    await owner.getByRole('link', { name: 'Recipes' }).click();
    panel = owner.getByRole('complementary', { name: /^Recipe/ });
    await panel.getByText('No recipe is at hand').waitFor();
    await expectAccessible(owner);
    await panel.getByRole('button', { name: 'Add to this dossier' }).click();
    await panel.getByRole('link', { name: 'First CE mark' }).waitFor();
    await expectAccessible(owner);
    await panel.getByRole('link', { name: 'First CE mark' }).click();
    await stepInHand('Answer the questions about the device');
  });

  it('answers the questions, and sees the class with its reason', async () => {
    await panel.getByRole('link', { name: 'Go there: Class and facts' }).click();
    const card = owner.getByRole('region', { name: 'Next question' });
    await expectAccessible(owner);
    const { facts } = await ask<ClassificationAnswer>('/classification');
    for (let asked = 0; asked < 40; asked++) {
      await card.getByRole('heading', { level: 3 }).or(card.getByText('Nothing more to ask here')).first().waitFor();
      if (await card.getByText('Nothing more to ask here').isVisible()) break;
      const title = await card.getByRole('heading', { level: 3 }).innerText();
      const fact = facts.find((one) => one.title === title);
      if (fact === undefined) throw new Error(`no question is called "${title}"`);
      const { answer } = fact;
      const known = KNOWN[fact.slug];
      const options = 'any-of' in answer ? answer['any-of'] : 'one-of' in answer ? answer['one-of'] : [];
      const said =
        known === undefined
          ? ['any-of' in answer ? 'None of these' : 'yes-no' in answer ? 'No' : (options[0]?.title ?? '')]
          : options.filter((option) => known.includes(option.id)).map((option) => option.title);
      for (const label of said) await card.getByLabel(label, { exact: true }).check();
      await card.getByRole('button', { name: 'Keep this answer' }).click();
      await card.getByRole('heading', { name: title, exact: true }).waitFor({ state: 'detached' });
    }
    const scheme = owner.getByRole('region', { name: 'Class under the MDR' });
    await scheme.getByText('settled', { exact: true }).waitFor();
    const found = (await ask<ClassificationAnswer>('/classification')).schemes.find(
      (one) => one.scheme === 'mdr/class',
    );
    expect(found).toMatchObject({ settled: true });
    expect(found?.class).toMatch(/^II[ab]$/);
    await expectAccessible(owner);
    await doneNow(3);
    await stepInHand('Read the class and why');
    await panel.getByRole('button', { name: 'It is done' }).click();
    await doneNow(4);
  });

  it('attaches what shows each step, and judges what can happen to people', async () => {
    await byEvidence('qms', 'Set up the quality system', 5);
    await byEvidence('plan', 'Plan risk management', 6);
    await byEvidence('risk', 'Assess the risks', 7);
    await stepInHand('Judge the harms');
    await panel.getByRole('link', { name: 'Go there: Harm' }).click();
    // In the table: the step in hand is a button too, "Judge the harms", and is there before the rows are.
    await owner
      .getByRole('table')
      .getByRole('button', { name: /^Judge/ })
      .first()
      .click();
    const dialog = owner.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Accept' }).click();
    await dialog.waitFor({ state: 'detached' });
    await change(await judgedMildly(ask));
    await doneNow(8);
  });

  it('chooses controls, builds, weighs and prepares, until the file is whole', async () => {
    await stepInHand('Choose controls');
    await change([
      { document: 'controls', do: 'insert', path: ['controls', 0], value: await provedControl(ask) },
      {
        document: 'harms',
        do: 'insert',
        path: ['benefits', 0],
        value: { id: 'drugs-in-time', title: 'Medicine arrives at its rate', source: 'clinical evaluation' },
      },
    ]);
    await byEvidence('controls', 'Choose controls', 9);
    await byEvidence('build', 'Build and test', 10);
    await byEvidence('benefit', 'Weigh what remains against the benefit', 11);
    await byEvidence('clinical', 'Evaluate it clinically', 12);
    await byEvidence('words', 'Write what users must know', 13);
    await byEvidence('after', 'Prepare for the time after', 14);
    await byEvidence('file', 'Close the gaps in the file', 15);
    await byEvidence('assessment', 'Pass the assessment', 16);
    await byEvidence('declare', 'Declare, mark and register', 17);
    await panel.getByText('All steps that are needed here are done.').waitFor();
    expect((await recipe()).steps.map(({ state }) => state)).not.toContain('open');
  });

  it('finds nothing wrong with the screens, in light and dark', async () => {
    const inBoth = async () => {
      for (const colorScheme of ['dark', 'light'] as const) {
        await owner.emulateMedia({ colorScheme });
        await expectAccessible(owner);
      }
    };
    for (const view of ['close', 'evidence', 'around', 'asked']) {
      await owner.goto(`${bench().origin}/dossiers/${id}/compliance?view=${view}`);
      await owner.getByRole('navigation', { name: 'View' }).waitFor();
      await inBoth();
    }
    await owner.locator('tbody a').first().click();
    const asked = owner.getByRole('complementary', { name: 'What is asked' });
    await asked.getByText('In own words').waitFor();
    await asked.getByRole('button', { name: 'Does not apply' }).click();
    await owner
      .getByRole('dialog')
      .getByLabel(/^Why, so that/)
      .waitFor();
    await inBoth();
    await owner.goto(`${bench().origin}/dossiers/${id}/classification?view=answers`);
    await owner.getByRole('table', { name: 'All answers' }).waitFor();
    await inBoth();
  });

  it('says that a requirement does not apply, with a reason, and takes it back', async () => {
    await owner.goto(`${bench().origin}/dossiers/${id}/compliance?state=gaps`);
    await owner.locator('tbody a').first().click();
    const asked = owner.getByRole('complementary', { name: 'What is asked' });
    await asked.getByRole('button', { name: 'Does not apply' }).click();
    const dialog = owner.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Save' }).click();
    await dialog.getByText('Reason is needed').waitFor();
    await dialog.getByLabel(/^Why, so that/).fill('There is no such part in this device.');
    await dialog.getByRole('button', { name: 'Save' }).click();
    await asked.getByText('There is no such part in this device.').waitFor();
    await asked.getByRole('button', { name: 'Take the judgement back' }).click();
    await asked.getByText('There is no such part in this device.').waitFor({ state: 'detached' });
  });
});

type Ask = <T>(path: string) => Promise<T>;

/** Every harm that is left, judged to be of the mildest kind: what is done with them is another journey. */
async function judgedMildly(ask: Ask): Promise<Edit[]> {
  const { harms, scales } = await ask<Picture>('/picture');
  const { harms: written = [] } = (await ask<{ values: Dossier }>('/values')).values.harms;
  const severity = scales.severity[0]?.id ?? '';
  const basis = 'Judged in a journey';
  const taken = written.map((harm) => harm.id);
  const mild = written.map(
    (harm, index): Edit => ({
      document: 'harms',
      do: 'set',
      path: ['harms', index],
      value: { ...harm, harm: { ...harm.harm, severity, p2: [0, 0], basis }, reason: basis },
    }),
  );
  const accepted = harms
    .filter(({ state }) => state === 'proposed')
    .map((harm, index): Edit => {
      const changed = { severity, p2: [0, 0] as const, basis, reason: basis };
      const value = acceptedHarm(harm, { responsible: 'manufacturer', taken, changed });
      if (value === undefined) throw new Error(`${harm.id} is no proposal`);
      taken.push(value.id);
      return { document: 'harms', do: 'insert', path: ['harms', written.length + index], value };
    });
  return [...mild, ...accepted];
}

/** A control of the packs at the device, in place, proved, with what it asks of care, kept up to the end. */
async function provedControl(ask: Ask): Promise<object> {
  const { controls } = await ask<{ controls: readonly { id: string; title: string }[] }>('/vocabulary');
  const control = controls.find(({ id }) => id.includes('wip') || id.includes('erase') || id.includes('secure-boot'));
  return {
    control: control?.id ?? controls[0]?.id,
    at: 'device',
    state: 'in-place',
    stage: 'end-of-life',
    evidence: ['evidence/test-report.pdf'],
    burden: { note: 'nothing while care is given' },
  };
}

/** An option of a list that can be searched. */
async function choose(page: Page, list: string, option: string): Promise<void> {
  await page
    .getByRole('textbox', { name: list })
    .or(page.getByRole('combobox', { name: list }))
    .first()
    .click();
  await page.getByRole('option', { name: new RegExp(`^${option}$`, 'i') }).click();
}

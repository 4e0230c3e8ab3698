/** The worked example of docs/adr/0028, every figure of both its tables and of its reading, from a dossier through the command. */
import { rmSync } from 'node:fs';
import type { WithFigures } from '@primum/core/benefit/balance-picture';
import type { OptionEffects } from '@primum/core/benefit/effects';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pumpBalanceFolders } from '../testing/pump-balance-folders.ts';
import { runPrimum } from '../testing/run-primum.ts';

const made = pumpBalanceFolders();
const bare = pumpBalanceFolders(
  (dossier) => dossier,
  (pack) => ({ ...pack, entries: { ...pack.entries, 'severity-weights': [] } }),
);
const mapless = pumpBalanceFolders(
  (dossier) => dossier,
  (pack) => ({ ...pack, entries: { ...pack.entries, 'frequency-maps': [] } }),
);
const empty = pumpBalanceFolders((dossier) => ({ ...dossier, balances: {} }));
const wrong = pumpBalanceFolders((dossier) => ({
  ...dossier,
  balances: {
    balances: (dossier.balances.balances ?? []).map((balance) => ({
      ...balance,
      weights: { negligible: 0.2, minor: 0.1, serious: 2, catastrophic: 1 },
    })),
  },
}));
const marked = pumpBalanceFolders((dossier) => ({
  ...dossier,
  balances: {
    balances: (dossier.balances.balances ?? []).map((balance) => ({ ...balance, title: '<img src=x>', note: '<img>' })),
  },
}));
const twice = pumpBalanceFolders((dossier) => {
  const [over, unavailable, ...others] = dossier.harms.harms ?? [];
  if (over === undefined || unavailable === undefined) return dossier;
  const alike = { ...unavailable, harm: { ...unavailable.harm, title: over.harm.title } };
  const elsewhere = { ...over, id: 'net', when: { loss: 'reach', of: 'ward-network' } };
  return { ...dossier, harms: { ...dossier.harms, harms: [over, alike, ...others, elsewhere] } };
});
const all = [made, bare, mapless, empty, wrong, marked, twice];
afterAll(() => all.forEach(({ root }) => rmSync(root, { recursive: true })));
const run = async (of: typeof made, ...more: string[]) =>
  runPrimum(['benefit', of.dossier, '--packs', of.packs, ...more]);

async function pictureOf(of: typeof made): Promise<WithFigures> {
  const { out } = await run(of, '--format', 'json');
  const [picture] = JSON.parse(out) as WithFigures[];
  if (picture === undefined) throw new Error(out);
  return picture;
}

let picture: WithFigures;
beforeAll(async () => {
  picture = await pictureOf(made);
});

/** To the digit: as the table prints it, six decimals. */
const digits = (value: number | undefined) => Number((value ?? Number.NaN).toFixed(6));
const option = ({ options }: WithFigures, id: string): OptionEffects => {
  const found = options.find((one) => one.id === id);
  if (found === undefined) throw new Error(id);
  return found;
};

describe('primum benefit, on the worked example', () => {
  it.each([
    ['over-infusion', 'critical', [0.05, 0.2], ['high', 'low', 'very-low']],
    ['pump-unavailable', 'serious', [0.01, 0.05], ['high', 'medium', 'medium']],
    ['staff-locked-out', 'serious', [0.05, 0.2], [undefined, undefined, 'medium']],
    ['records-disclosed', 'serious', [1, 1], ['medium', 'low', 'very-low']],
  ])('gives %s the levels of the table by the engine', (id, severity, p2, levels) => {
    const harms = ['o', 'a', 'b'].map((of) => option(picture, of).harms.find((harm) => harm.id === id));
    expect(harms.map((harm) => harm?.likelihood)).toEqual(levels);
    for (const harm of harms) expect(harm).toMatchObject({ severity, p2 });
  });

  it.each([
    ['o', 0.165185, [0.026, 1.05], 0.031623, 0.034815, [-0.95, 0.374], 0],
    ['a', 0.002288, [0.00035, 0.015], 0.003162, 0.197712, [0.085, 0.39965], 60],
    ['b', 0.004027, [0.000625, 0.026], 0.000316, 0.195973, [0.074, 0.399375], 95],
  ])('gives the sums of option %s to the digit', (id, patient, range, privacy, net, netRange, thousands) => {
    const { axes, benefit, net: found } = option(picture, id);
    expect(digits(axes.patient.point)).toBe(patient);
    expect([digits(axes.patient.low), digits(axes.patient.high)]).toEqual(range);
    expect(digits(axes.privacy.point)).toBe(privacy);
    expect([benefit?.point, benefit?.low, benefit?.high].map(digits)).toEqual([0.2, 0.1, 0.4]);
    expect(digits(found?.point)).toBe(net);
    expect([digits(found?.low), digits(found?.high)]).toEqual(netRange);
    expect(axes.cost.point / 1000).toBe(thousands);
  });

  it('finds A and B the two best, the break-even of lock-outs, and that it alone turns the decision', () => {
    const { sensitivity, dominated, ranking } = picture;
    expect(ranking).toEqual(['a', 'b', 'o']);
    expect(dominated).toEqual([]);
    expect(sensitivity).toMatchObject({ first: 'a', second: 'b' });
    expect(digits(sensitivity?.difference)).toBe(-0.001739);
    const even = sensitivity?.inputs.find(({ kind, id }) => kind === 'frequency' && id === 'staff-locked-out');
    expect(even?.breakEven?.toExponential(3)).toBe('1.423e-4');
    expect(even).toMatchObject({ range: [0.0001, 0.001], turns: true, options: ['b'] });
  });

  it.each([
    ['p2', 'over-infusion', ['a', 'b'], -0.002451, -0.000316, false],
    ['frequency', 'over-infusion', ['a'], -0.00282, 0.00168, true],
    ['p2', 'staff-locked-out', ['b'], -0.000158, -0.004902, false],
    ['frequency', 'staff-locked-out', ['b'], 0.000423, -0.008577, true],
  ])('moves one input at a time: %s of %s', (kind, id, options, low, high, turns) => {
    const { sensitivity } = picture;
    const input = sensitivity?.inputs.find(
      (one) => one.kind === kind && one.id === id && one.options[0] === options[0],
    );
    expect(input).toMatchObject({ options, turns });
    expect([digits(input?.atLow), digits(input?.atHigh)]).toEqual([low, high]);
  });

  it('tells the answer first, then the table with its ranges', async () => {
    const { code, out } = await run(made);
    const said = out.replaceAll(/\s+/g, ' ');
    expect(code).toBe(0);
    expect(said).toContain('has the best net clinical benefit of the options without an unacceptable harm, 0.197712');
    expect(out).toMatch(/^Which protection of the pumps\?: ward, field-use, 1,000 device-years\n {2}a \(Network/);
    expect(out).toContain('0.197712 (0.085 to 0.39965)');
    expect(out).toContain('0.165185 (0.026 to 1.05)');
    expect(out).toContain('0.000316 (0.0001 to 0.001)');
    expect(out).toContain('P2 of "over-infusion"');
    expect(out).not.toContain('P2 of "pump-unavailable"');
    expect(said).toContain('(turns at 1.423·10⁻⁴)');
    expect(said).toMatch(/o is unacceptable in 1 harm by itself \("over-infusion"\): no total makes up for it/);
    expect(out).toMatch(/staff-locked-out +- +-\n[^]*staff-locked-out +▲ medium 0\.003162/);
    expect(out).toContain('pump-balance/weights, a proposal');
  });

  it('tells harms with the same words apart, by place and where that is the same by situation', async () => {
    const harms = option(await pictureOf(twice), 'a').harms.map(({ id, harm }) => [id, harm]);
    expect(Object.fromEntries(harms)).toEqual({
      'over-infusion': 'over-infusion (infusing: Situation of over-infusion)',
      'pump-unavailable': 'over-infusion (infusing: Situation of pump-unavailable)',
      'staff-locked-out': 'staff-locked-out',
      'records-disclosed': 'records-disclosed',
      net: 'over-infusion (ward-network)',
    });
    const { out } = await run(twice);
    expect(out).toMatch(/^ {2}over-infusion \(ward-network\) +\S/m);
    expect(out).toMatch(/^ {2}over-infusion \(infusing: +\S.*\n {2}Situation of over-infusion\)$/m);
  });

  it('gives CSV with a row for each effect, and Markdown with what turns the decision', async () => {
    const csv = (await run(made, '--format', 'csv')).out;
    expect(csv).toMatch(/^\ufeffoption,axis,item,severity,/);
    expect(csv).toMatch(/\na,patient harm,sum,,,,,,,0\.0022882/);
    expect(csv).toMatch(/\no,patient harm,staff-locked-out,serious,not with this option,,,/);
    const markdown = (await run(made, '--format', 'markdown')).out;
    expect(markdown).toContain('## What would turn the decision between a and b');
  });
});

describe('primum benefit --format html', () => {
  it('is one page with the answer, the table and what would turn it, that asks for nothing outside', async () => {
    const { out } = await run(made, '--format', 'html');
    expect(out).toContain('<h2>Which protection of the pumps?</h2>');
    expect(out).toContain('0.197712 (0.085 to 0.39965)');
    expect(out).toContain('not with this option');
    expect(out).toMatch(/1\.423·10⁻⁴<\/td><td><b>► yes/);
    expect(out).not.toMatch(/<script|https?:\/\//);
  });

  it('takes no markup of a dossier for its own', async () => {
    const { out } = await run(marked, '--format', 'html');
    expect(out).not.toContain('<img');
    expect(out).toContain('&lt;img');
  });
});

describe('primum benefit, on what cannot be weighed', () => {
  it('says that there are no figures where a pack has no weights or no frequency map, and guesses none', async () => {
    for (const [of, why] of [
      [bare, 'has weights of severities'],
      [mapless, 'frequency map'],
    ] as const) {
      const { code, out, err } = await run(of);
      expect({ code, out }).toEqual({ code: 0, out: '' });
      expect(err).toContain('no figures');
      expect(err).toContain(why);
    }
  });

  it('says so where there is no balance, and names those that there are', async () => {
    expect((await run(empty)).err).toContain('has no balance yet');
    const { code, err } = await run(made, '--balance', 'sign-in');
    expect(code).toBe(7);
    expect(err).toContain('there are sign-in-or-not');
  });

  it('refuses weights that leave out a severity, do not rise or are above 1, all at once with their places', async () => {
    const { code, out, err } = await run(wrong);
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toMatch(/balances\.yaml:\d+:\d+/);
    expect(err).toContain('serious');
  });
});

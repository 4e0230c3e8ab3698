import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AssumptionsDocument } from '../dossier/assumptions-document.ts';
import type { Dossier } from '../dossier/dossier.ts';
import { HarmsDocument } from '../dossier/harms-document.ts';
import { SystemDocument } from '../dossier/system-document.ts';
import { joinPacks } from '../knowledge/join-packs.ts';
import { compileRisk } from '../risk/compile-risk.ts';
import { findThreats } from '../risk/find-threats.ts';
import { settle } from '../risk/settle.ts';
import { construct } from '../system/construct.ts';
import { systemFromDossier } from '../system/system-from-dossier.ts';
import { tinyDossier } from '../testing/tiny-dossier.ts';
import { tinyPack } from '../testing/tiny-pack.ts';
import { groupHarms } from './group-harms.ts';
import type { HarmPicture } from './harm-picture.ts';
import { harmPictureFor } from './harm-picture-for.ts';
import { impactFacts } from './impact-facts.ts';
import { evaluationRank, rankHarms } from './rank-harms.ts';

const { knowledge } = joinPacks([tinyPack()]);
const DOSING = 'tiny/wrong-dose#too-much@dosing';

/** Likelihood of every consequence at an asset, by asset id; others have the lowest. 'settled': as the engine finds them. */
type LikelihoodAt = Readonly<Record<string, number>>;

function pictureOf(dossier: Dossier, at: LikelihoodAt | 'settled' = {}, known = knowledge): HarmPicture {
  const { graph: written, facts } = systemFromDossier(dossier, known);
  const graph = construct(written, known.domain);
  const structure = findThreats(graph, known.domain);
  const model = compileRisk(structure, graph, known.domain, facts);
  const settled = settle(model, { mode: 'current', withProposed: false });
  const consequence = Uint8Array.from(structure.consequences, ({ asset }, index) =>
    at === 'settled' ? (settled.consequence[index] ?? 0) : (at[asset] ?? 0),
  );
  const levels = { ...settled, consequence };
  return harmPictureFor({ dossier, knowledge: known, graph, facts, structure, model, levels });
}

function withHarms(harms: object): Dossier {
  return { ...tinyDossier(), harms: HarmsDocument.parse(harms) };
}

const accepted = {
  id: 'overdose',
  when: { loss: 'integrity', of: 'dosing' },
  situation: 'Another dose is given than was ordered.',
  harm: { to: 'patient', severity: 'critical', p2: [0.05, 0.2], basis: 'judged again' },
  responsible: 'maker',
  from: 'tiny/wrong-dose',
  'from-harm': 'too-much',
};

const ids = (picture: HarmPicture) => picture.findings.map(({ id }) => id);

describe('proposals', () => {
  it('stand at the function, at the data it relies on, and at data that no function is named for', () => {
    expect(ids(pictureOf(withHarms({}))).toSorted()).toEqual([
      'tiny/data-gone#by-hand@limits',
      'tiny/data-gone#waiting@limits',
      'tiny/wrong-dose#too-little@dosing',
      DOSING,
      'tiny/wrong-limits#too-much@limits',
    ]);
  });

  it('never carry the harms of one function over to another', () => {
    const dossier = withHarms({});
    const recorder = {
      ...dossier,
      system: SystemDocument.parse({
        ...dossier.system,
        functions: [{ id: 'log', kind: 'tiny/recording', 'performed-by': ['pump'], 'relies-on': ['limits'] }],
      }),
    };
    expect(ids(pictureOf(recorder))).toContain('tiny/wrong-recording#late@log');
    expect(ids(pictureOf(recorder)).filter((id) => id.includes('wrong-dose') || id.includes('wrong-limits'))).toEqual(
      [],
    );
  });

  it('do not stand at data that the function does not rely on', () => {
    const dossier = withHarms({});
    const apart = {
      ...dossier,
      system: SystemDocument.parse({
        ...dossier.system,
        functions: [{ id: 'dosing', kind: 'tiny/dosing', 'performed-by': ['pump'] }],
      }),
    };
    expect(ids(pictureOf(apart))).not.toContain('tiny/wrong-limits#too-much@limits');
    expect(ids(pictureOf(apart))).toContain('tiny/data-gone#waiting@limits');
  });

  it('carry the use contexts of their function', () => {
    const dossier = withHarms({});
    const home = {
      ...dossier,
      dossier: { ...dossier.dossier, uses: [...dossier.dossier.uses, { id: 'home', title: 'At home' }] },
      system: SystemDocument.parse({
        ...dossier.system,
        functions: [
          { id: 'dosing', kind: 'tiny/dosing', 'performed-by': ['pump'], 'relies-on': ['limits'], in: ['home'] },
        ],
      }),
    };
    const usesOf = (id: string) => pictureOf(home).findings.find((finding) => finding.id === id)?.uses;
    expect(usesOf(DOSING)).toEqual(['home']);
    expect(usesOf('tiny/wrong-limits#too-much@limits')).toEqual(['home']);
    expect(usesOf('tiny/data-gone#waiting@limits')).toEqual(['ward', 'home']);
  });

  it('have a finding for each stage that the template names', () => {
    const pack = tinyPack();
    const situations = pack.entries.situations.map((entry) => ({
      ...entry,
      stages: ['release', 'field-use'] as const,
    }));
    const staged = joinPacks([
      { ...pack, entries: { ...pack.entries, situations: situations.map((s) => ({ ...s, stages: [...s.stages] })) } },
    ]);
    const found = pictureOf(withHarms({}), {}, staged.knowledge).findings;
    expect(found.filter(({ id }) => id.startsWith(DOSING)).map(({ id, stage }) => [id, stage])).toEqual([
      [`${DOSING}:field-use`, 'field-use'],
      [`${DOSING}:release`, 'release'],
    ]);
  });

  it('are unique', () => {
    const found = ids(pictureOf(withHarms({})));
    expect(new Set(found).size).toBe(found.length);
  });
});

describe('what people decide', () => {
  it.for([
    { name: 'accepted', change: {}, state: 'accepted' },
    { name: 'changed in severity', change: { severity: 'catastrophic' }, state: 'changed' },
    { name: 'changed in P2', change: { p2: [0.01, 0.2] }, state: 'changed' },
  ] as const)('replaces a proposal: $name', ({ change, state }) => {
    const picture = pictureOf(withHarms({ harms: [{ ...accepted, harm: { ...accepted.harm, ...change } }] }));
    expect(ids(picture)).not.toContain(DOSING);
    expect(ids(picture)).toContain('tiny/wrong-dose#too-little@dosing');
    expect(picture.findings.find(({ id }) => id === 'overdose')).toMatchObject({ state, harm: 'Overdose' });
    expect(picture.faults).toEqual([]);
  });

  it('replaces all harms of the template where no single one is named', () => {
    const { 'from-harm': _, ...whole } = accepted;
    const found = ids(pictureOf(withHarms({ harms: [whole] })));
    expect(found.filter((id) => id.startsWith('tiny/wrong-dose'))).toEqual([]);
  });

  it('stands beside the proposals where it names no template', () => {
    const picture = pictureOf(tinyDossier());
    expect(ids(picture)).toEqual(expect.arrayContaining(['over-infusion', DOSING]));
    expect(picture.findings.find(({ id }) => id === 'over-infusion')?.state).toBe('written');
  });

  it('rejects exactly one harm, which stays listed last with its reason and counts for nothing', () => {
    const all = pictureOf(withHarms({})).findings;
    fc.assert(
      fc.property(fc.constantFrom(...all), ({ id, asset }) => {
        const [template, harm] = id.split(/[#@]/);
        const picture = pictureOf(
          withHarms({ rejected: [{ template, harm, at: asset, reason: 'not with this pump' }] }),
        );
        expect(ids(picture).toSorted()).toEqual(all.map((finding) => finding.id).toSorted());
        expect(picture.findings.at(-1)).toMatchObject({ id, state: 'rejected', reason: 'not with this pump' });
        expect(picture.findings.filter(({ state }) => state === 'rejected')).toHaveLength(1);
        const counted = groupHarms(picture.findings, 'stage').flatMap(({ findings }) => findings);
        expect(counted).toHaveLength(all.length - 1);
      }),
    );
  });

  it('rejects a whole template at once', () => {
    const picture = pictureOf(
      withHarms({ rejected: [{ template: 'tiny/wrong-dose', at: 'dosing', reason: 'not with this pump' }] }),
    );
    expect(picture.findings.filter(({ state }) => state === 'rejected')).toHaveLength(2);
  });
});

describe('faults', () => {
  const harmAt = (when: object) => ({ harms: [{ ...accepted, from: undefined, 'from-harm': undefined, when }] });
  it.for([
    {
      name: 'an asset that cannot suffer the loss',
      harms: harmAt({ loss: 'reach', of: 'dosing' }),
      code: 'harm-without-consequence',
    },
    {
      name: 'an asset that is not there',
      harms: harmAt({ loss: 'integrity', of: 'dozing' }),
      code: 'harm-without-consequence',
    },
    {
      name: 'a consequence that is not there',
      harms: harmAt({ consequence: 'lost', at: 'dosing' }),
      code: 'unknown-reference',
    },
    { name: 'a loss that is not there', harms: harmAt({ loss: 'integrety', of: 'dosing' }), code: 'unknown-reference' },
    {
      name: 'a severity that is not there',
      harms: { harms: [{ ...accepted, harm: { ...accepted.harm, severity: 'grave' } }] },
      code: 'unknown-level',
    },
    {
      name: 'a template that is not there',
      harms: { harms: [{ ...accepted, from: 'tiny/wrong-doze' }] },
      code: 'unknown-reference',
    },
    {
      name: 'a harm that the template does not have',
      harms: { harms: [{ ...accepted, 'from-harm': 'none' }] },
      code: 'unknown-reference',
    },
    {
      name: 'a rejection of what is not proposed',
      harms: { rejected: [{ template: 'tiny/wrong-dose', at: 'limits', reason: 'no' }] },
      code: 'decides-nothing',
    },
    { name: 'a matrix of the wrong size', harms: { matrix: [['acceptable']] }, code: 'table-size' },
    { name: 'a scale that is not there', harms: { 'severity-scale': 'tiny/severities' }, code: 'unknown-reference' },
    { name: 'a map that is not there', harms: { 'frequency-map': 'tiny/frequencies' }, code: 'unknown-reference' },
  ])('tell of $name', ({ harms, code }) => {
    expect(pictureOf(withHarms(harms)).faults).toMatchObject([{ code, document: 'harms' }]);
  });

  it('tell of a harm that takes the place of a proposal about another loss', () => {
    const picture = pictureOf(withHarms({ harms: [{ ...accepted, when: { loss: 'availability', of: 'dosing' } }] }));
    expect(picture.faults).toMatchObject([{ code: 'template-of-another-loss', severity: 'warning' }]);
  });

  it('tell of missing criteria instead of inventing a number', () => {
    const pack = tinyPack();
    const bare = joinPacks([{ ...pack, entries: { ...pack.entries, 'frequency-maps': [] } }]);
    const picture = pictureOf(tinyDossier(), {}, bare.knowledge);
    expect(picture.findings).toEqual([]);
    expect(picture.faults).toMatchObject([{ code: 'knowledge-missing', document: 'dossier' }]);
  });
});

describe('evaluation', () => {
  it('takes P1 from the likelihood of the consequence', () => {
    const found = pictureOf(tinyDossier(), { dosing: 4 }).findings.find(({ id }) => id === 'over-infusion');
    expect(found).toMatchObject({
      likelihood: 'high',
      p1: [1e-3, 1e-2],
      probabilityLevel: 'often',
      evaluation: 'unacceptable',
    });
  });

  it('goes by the matrix that the dossier brings', () => {
    const lenient = Array.from({ length: 5 }, () => ['acceptable', 'acceptable', 'acceptable']);
    const picture = pictureOf(withHarms({ matrix: lenient }), { dosing: 5, limits: 5 });
    expect(new Set(picture.findings.map(({ evaluation }) => evaluation))).toEqual(new Set(['acceptable']));
  });

  it('never gets milder when a likelihood rises', () => {
    fc.assert(
      fc.property(fc.nat({ max: 4 }), fc.nat({ max: 5 }), (dosing, limits) => {
        const before = pictureOf(withHarms({}), { dosing, limits }).findings;
        const after = new Map(pictureOf(withHarms({}), { dosing: dosing + 1, limits }).findings.map((f) => [f.id, f]));
        for (const { id, evaluation } of before)
          expect(evaluationRank(after.get(id)?.evaluation ?? 'acceptable')).toBeGreaterThanOrEqual(
            evaluationRank(evaluation),
          );
      }),
      { numRuns: 30 },
    );
  });

  it('puts the worst first and does not depend on the order given', () => {
    const { findings } = pictureOf(tinyDossier(), { dosing: 4, limits: 3 });
    const severities = ['negligible', 'minor', 'serious', 'critical', 'catastrophic'];
    fc.assert(
      fc.property(fc.shuffledSubarray([...findings], { minLength: findings.length }), (shuffled) => {
        expect(rankHarms(shuffled, severities)).toEqual(findings);
      }),
    );
    const ranks = findings.map(({ evaluation }) => evaluationRank(evaluation));
    expect(ranks).toEqual(ranks.toSorted((a, b) => b - a));
  });

  it('follows a harm back to what is assumed and to what is not in place', () => {
    const dossier = tinyDossier();
    const chainIn = (picture: HarmPicture) => picture.findings.find(({ id }) => id === 'over-infusion')?.chain;
    const chain = chainIn(pictureOf(dossier, 'settled'));
    expect(chain?.map(({ kind, id, level }) => [kind, id, level])).toEqual([
      ['harm', 'over-infusion', 'often'],
      ['situation', 'over-infusion', 'high'],
      ['consequence', 'tiny/loss-of-integrity@dosing', 'high'],
      ['threat', 'tiny/wrong-function@function=dosing,data=limits', 'high'],
      ['consequence', 'tiny/loss-of-integrity@limits', 'high'],
      ['threat', 'tiny/alter-copy@copy=copy(limits,pump),data=limits,host=pump', 'high'],
      ['consequence', 'tiny/loss-of-control@pump', 'high'],
      ['threat', 'tiny/intrude@host=pump,network=wifi', 'high'],
      ['trust', 'tiny/reach@wifi', 'low'],
      ['assumption', 'tiny/reach@wifi', 'low'],
      ['control', 'tiny/sign-in@pump', undefined],
      ['control', 'tiny/read-only@copy(limits,pump)', undefined],
    ]);
    expect(chain?.at(0)).toMatchObject({ scale: 'probability', from: { document: 'harms', path: ['harms', 0] } });
  });

  it('tells who assumed the level that a chain begins with', () => {
    const byType = pictureOf(tinyDossier(), 'settled').findings[0]?.chain.find(({ kind }) => kind === 'assumption');
    expect(byType).toMatchObject({ id: 'tiny/reach@wifi', level: 'low', from: { entry: 'tiny/open-network' } });
    const assumed = AssumptionsDocument.parse({
      assumptions: [{ trust: 'reach', at: 'wifi', level: 'very-low', reason: 'anybody may sit there' }],
    });
    const byPerson = pictureOf({ ...tinyDossier(), assumptions: assumed }, 'settled');
    expect(byPerson.findings[0]?.chain.find(({ kind }) => kind === 'assumption')).toMatchObject({
      title: 'anybody may sit there',
      level: 'very-low',
      from: { document: 'assumptions', path: ['assumptions', 0] },
    });
  });
});

describe('groupHarms', () => {
  it('keeps safety, privacy and continuity apart', () => {
    const groups = groupHarms(pictureOf(withHarms({}), { dosing: 5, limits: 1 }).findings, 'kind');
    expect(groups.map(({ key, findings }) => [key, findings.length])).toEqual([
      ['safety', 3],
      ['continuity', 1],
      ['privacy', 1],
    ]);
  });

  it('shows what nobody has taken on', () => {
    const groups = groupHarms(pictureOf(tinyDossier(), { dosing: 4 }).findings, 'responsible');
    expect(new Set(groups.map(({ key }) => key))).toEqual(new Set(['maker', undefined]));
  });
});

describe('impactFacts', () => {
  it('gives each consequence the worst severity behind it, the worst of all being the highest impact', () => {
    const dossier = tinyDossier();
    const graph = construct(systemFromDossier(dossier, knowledge).graph, knowledge.domain);
    const facts = impactFacts(dossier, knowledge, findThreats(graph, knowledge.domain));
    expect(facts).toEqual([
      { asset: 'limits', consequence: 'tiny/loss-of-integrity', level: 4 },
      { asset: 'limits', consequence: 'tiny/loss-of-availability', level: 2 },
      { asset: 'dosing', consequence: 'tiny/loss-of-integrity', level: 4 },
    ]);
  });

  it('does not count what was rejected', () => {
    const rejected = ['tiny/wrong-limits', 'tiny/data-gone'].map((template) => ({
      template,
      at: 'limits',
      reason: 'no',
    }));
    const dossier = withHarms({ rejected });
    const graph = construct(systemFromDossier(dossier, knowledge).graph, knowledge.domain);
    const facts = impactFacts(dossier, knowledge, findThreats(graph, knowledge.domain));
    expect(facts.map(({ asset }) => asset)).toEqual(['dosing']);
  });
});

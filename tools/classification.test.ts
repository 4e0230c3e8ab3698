/** The bar of classification: what authorities published, from facts that know no rule. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Knowledge } from '@primum/core/knowledge/join-packs';
import { beforeAll, describe, expect, it } from 'vitest';
import { allKnowledge, type JudgedFile, judgeAllCases } from './classification-cases.ts';

const ROOT = resolve(import.meta.dirname, '..');

let knowledge: Knowledge;
let files: readonly JudgedFile[];
beforeAll(async () => {
  knowledge = await allKnowledge();
  files = judgeAllCases(knowledge);
});

describe('the published examples', () => {
  it('are right in at least 95 % of each source, class and rule', () => {
    const judged = files.filter(({ missing }) => missing === undefined);
    const share = judged.map(
      ({ source, cases }) => [source, cases.filter(({ right }) => right).length / cases.length] as const,
    );
    expect(share.length).toBeGreaterThan(3);
    expect(share.filter(([, right]) => right < 0.95)).toEqual([]);
  });

  it('count each device once', () => {
    const twice = files.flatMap(({ file, cases }) => {
      const ids = cases.map(({ id }) => id);
      return ids.filter((id, at) => ids.indexOf(id) !== at).map((id) => `${file}: ${id}`);
    });
    expect(twice).toEqual([]);
  });

  it('explain every miss on the page', () => {
    const page = readFileSync(resolve(ROOT, 'docs/capabilities/classification.md'), 'utf8');
    const misses = files.flatMap(({ cases }) => cases.filter(({ right }) => !right).map(({ id }) => id));
    expect(misses.filter((id) => !page.includes(id))).toEqual([]);
  });

  it('answer everything that is asked, and contradict nothing', () => {
    const unfinished = files.flatMap(({ file, cases }) =>
      cases
        .filter(({ open, faults }) => open.length + faults.length > 0)
        .map(({ id, open, faults }) => [file, id, open, faults]),
    );
    expect(unfinished).toEqual([]);
  });

  it('hold all devices of the table of the MDR, and no expectation of their own', () => {
    const table = files.find(({ file }) => file.endsWith('mdcg-2021-24.yaml'));
    const text = readFileSync(resolve(ROOT, 'knowledge/mdr/cases/mdcg-2021-24.yaml'), 'utf8');
    expect(text).not.toContain('expects');
    expect(text.match(/^ {2}- id: /gm)).toHaveLength(230);
    if (table?.missing === undefined) expect(table?.cases.every(({ expected }) => expected !== undefined)).toBe(true);
  });
});

describe('the facts', () => {
  it('are each looked at by a rule, a scheme, a requirement or another fact', () => {
    const text = JSON.stringify([
      knowledge.classification.schemes,
      [...knowledge.classification.facts.values()].map((fact) => fact['asked-when'] ?? null),
      knowledge.packs.map(({ entries }) => [
        entries.requirements,
        entries.baselines,
        entries.recipes,
        entries.conflicts,
      ]),
    ]);
    const unused = [...knowledge.classification.bySlug].filter(
      ([slug, id]) => !text.includes(`"fact":"${id}"`) && !text.includes(`"fact":"${slug}"`),
    );
    expect(unused.map(([slug]) => slug)).toEqual([]);
  });

  it('name no rule and no annex of the law', () => {
    const said = [...knowledge.classification.facts.values()].map((fact) => ({
      id: fact.id,
      text: JSON.stringify([fact.title, fact.explain, fact.answer]),
    }));
    expect(said.filter(({ text }) => /\b[Rr]ules? \d|Annex VIII/.test(text)).map(({ id }) => id)).toEqual([]);
  });
});

import { resolve } from 'node:path';
import { assess } from '@primum/core/assessment/assess';
import type { AssessmentReport } from '@primum/core/assessment/report';
import { AssessmentReport as Schema } from '@primum/core/assessment/report';
import { reportFor } from '@primum/core/assessment/report-for';
import { whatFirst } from '@primum/core/assessment/what-first';
import { joinPacks } from '@primum/core/knowledge/join-packs';
import { tinyDossier } from '@primum/core/testing/tiny-dossier';
import { tinyPack } from '@primum/core/testing/tiny-pack';
import { beforeAll, describe, expect, it } from 'vitest';
import { openDossier } from '../folder/open-dossier.ts';
import { htmlReport } from './html-report.ts';
import { registersOf } from './registers.ts';
import { REPORT_STYLE } from './report-style.ts';
import { textWidth } from '@primum/core/assessment/text-width';

const ROOT = resolve(import.meta.dirname, '../../../..');

async function exampleReport(name: string): Promise<AssessmentReport> {
  const packFolders = [resolve(ROOT, 'knowledge')];
  const { judged, locate } = await openDossier(resolve(ROOT, 'examples', name), { packFolders, today: '2026-11-24' });
  if (judged === undefined) throw new Error(`${name} has faults`);
  const assessment = assess(judged.dossier, judged.knowledge);
  return reportFor(assessment, { first: whatFirst(assessment, { most: 3, trials: 10 }), locate, today: '2026-11-24' });
}

async function tinyReport(): Promise<AssessmentReport> {
  const assessment = assess(tinyDossier(), joinPacks([tinyPack()]).knowledge);
  return reportFor(assessment, { first: whatFirst(assessment, { most: 3 }) });
}

describe.each([
  ['the tiny dossier', tinyReport],
  ['examples/amps', () => exampleReport('amps')],
  ['examples/infusion-pump', () => exampleReport('infusion-pump')],
])('report of %s', (_, read) => {
  let report: AssessmentReport;
  let page: string;
  beforeAll(async () => {
    report = await read();
    page = htmlReport(report, '2026-11-24');
  });

  it('is by the documented schema', () => {
    expect(Schema.safeParse(JSON.parse(JSON.stringify(report))).error?.issues ?? []).toEqual([]);
  });

  it('has a chain for every harm that can happen, down to an assumption or a default of a pack', () => {
    const possible = report.harms.filter(({ likelihoodRank, state }) => likelihoodRank > 0 && state !== 'rejected');
    expect(possible.length).toBeGreaterThan(0);
    for (const { id, chain } of possible) {
      const end = chain.findLast(({ kind }) => kind !== 'control');
      expect([id, end?.kind]).toEqual([id, 'assumption']);
      expect(chain.filter(({ kind }) => kind === 'threat').length).toBeGreaterThan(0);
      for (const { from } of chain) expect('entry' in from ? from.source : from.document).not.toBe('');
    }
  });

  it('leads every link to a place on the page, and asks for nothing outside', () => {
    const ids = [...page.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const known = new Set(ids);
    const links = [...page.matchAll(/href="([^"]*)"/g)].map(([, link]) => link ?? '');
    expect(links.filter((link) => !link.startsWith('#') || !known.has(link.slice(1)))).toEqual([]);
    expect(page).not.toMatch(/\b(src|srcset|action|data)="|url\(|@import|<(link|img|iframe|object|embed|form|base)\b/);
  });

  it('asks a question in each heading and answers it first', () => {
    const sections = page.split('<section id="').slice(1);
    expect(sections).toHaveLength(13);
    for (const section of sections) {
      const [, question, answer] = /<h2>([^<]*)<\/h2>\n?<p>((?:[^<]|<a|<\/a)+)<\/p>/.exec(section) ?? [];
      expect([section.slice(0, 20), question?.at(-1)]).toEqual([section.slice(0, 20), '?']);
      expect(answer).toMatch(/\.$/);
    }
  });

  it('tells each step of the chains once in full, and leads from the rest to it', () => {
    const told = page.match(/<li[^>]*><i>(?!then<)/g) ?? [];
    const steps = report.harms.flatMap(({ chain }) => chain);
    const different = new Set(steps.map((step) => JSON.stringify(step)));
    expect(told.length).toBeGreaterThanOrEqual(different.size);
    const ids = new Set([...page.matchAll(/<li id="([^"]*)"/g)].map(([, id]) => id));
    for (const [, place = ''] of page.matchAll(/as in <a href="#([^"]*)"/g)) expect(ids).toContain(place);
  });

  it('leaves to the screen what carries no harm, so that a print stays readable', () => {
    const onChains = new Set(report.harms.flatMap(({ chain }) => chain.map(({ id }) => id)));
    const shown = page.match(/<tr id="threat-\d+"[^>]*>/g) ?? [];
    const carrying = report.threats.filter(({ id }) => onChains.has(id));
    expect(carrying.length).toBeGreaterThan(0);
    expect(shown.filter((row) => !row.includes('class="screen"'))).toHaveLength(carrying.length);
  });

  it('keeps the words of each step of the harm map in its box', () => {
    const nodes = [...page.matchAll(/<a href="[^"]*" class="node .*?<\/a>/gs)].map(([node]) => node);
    expect(nodes.length).toBeGreaterThan(0);
    for (const node of nodes) {
      const [, left = '', width = ''] = /<rect x="(\d+)" y="\d+" width="(\d+)"/.exec(node) ?? [];
      for (const [, kind = '', x = '', words = ''] of node.matchAll(/<text class="([^"]*)" x="(\d+)"[^>]*>([^<]*)</g)) {
        const end =
          Number(x) + textWidth(words.replaceAll(/&#?\w+;/g, '.'), kind === 'title' ? 11.5 : 11, kind === 'title');
        expect([words, end <= Number(left) + Number(width)]).toEqual([words, true]);
      }
    }
  });

  it('closes every tag that it opens', () => {
    const open: string[] = [];
    const empty = /^(meta|br|input|path|circle|rect)$/;
    for (const [, slash, name = '', rest = ''] of page.matchAll(/<(\/?)([a-z][a-z0-9]*)((?:"[^"]*"|[^">])*)>/gi)) {
      if (slash === '/') expect(open.pop()).toBe(name);
      else if (!empty.test(name) && !rest.endsWith('/')) open.push(name);
    }
    expect(open).toEqual([]);
  });

  it('gives every figure of a harm a door to its chain', () => {
    const rows = page
      .slice(page.indexOf('<section id="harms"'), page.indexOf('<section id="judgement"'))
      .split('<tr>')
      .slice(1);
    const figures = rows.filter((row) => row.includes('<td'));
    expect(figures).toHaveLength(report.harms.filter(({ state }) => state !== 'rejected').length);
    for (const row of figures) expect(row.match(/href="#chain-\d+"/g)?.length).toBe(4);
  });

  it('fills each row of each register, with as many cells as columns', () => {
    for (const { name, columns, rows } of registersOf(report)) {
      expect(columns.length).toBeGreaterThan(2);
      for (const row of rows) expect([name, row.length]).toEqual([name, columns.length]);
    }
  });
});

describe('style of the report', () => {
  it('does not take paper for a narrow screen', () => {
    for (const [rule] of REPORT_STYLE.matchAll(/@media[^{]*max-width[^{]*/g)) expect(rule).toContain('screen and');
  });
});

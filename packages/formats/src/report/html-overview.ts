/** Head of the HTML report: what it is about, the answer in a few figures, the worst harms, what to do first. */
import type { AssessmentReport, ReportAction, ReportHarm } from '@primum/core/assessment/report';
import { type Html, html, type Part } from './escape-html.ts';
import { formatCount, formatRange } from '@primum/core/assessment/format-number';
import { firstAnswer, overviewAnswer } from './html-answers.ts';
import { type Column, evaluationHtml, firstOf, linked, plain, registerTable, titleOf } from './html-parts.ts';
import type { Anchors } from './report-anchors.ts';
import { severityHtml } from './severity-mark.ts';
import { shortChain } from './short-chain.ts';

const WORST = 8;

export function reportHeader(report: AssessmentReport): Html {
  const { dossier, packs } = report;
  const facts: readonly (readonly [string, string])[] = [
    ['Kind', plain(dossier.kind)],
    ['Stage', plain(dossier.stage)],
    ['Owner', dossier.owner],
    ['Looked at', lookedAt(report)],
    ['Packs', packs.map(({ id, edition }) => `${id} ${edition}`).join(', ')],
  ];
  return html`<header><h1>${dossier.title}</h1><p>${dossier.purpose}</p>
<dl class="facts">${facts.map(([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`)}</dl></header>`;
}

export function lookedAt({ mode, withProposed }: AssessmentReport): string {
  const when = mode === 'current' ? 'risk now' : 'future risk, with what limits the damage later';
  return `${when}; ${withProposed ? 'proposed controls count as if in place' : 'only controls in place count'}`;
}

export function overviewSection(report: AssessmentReport, anchors: Anchors): Html {
  const { evaluations, waiting, assets, derivedAssets, threats, threatsPossible } = report.counts;
  const figure = (target: string, count: number, words: Part, tone = ''): Html =>
    html`<li><a href="#${target}"><b class="${tone}">${formatCount(count)}</b>${words}</a></li>`;
  const worst = report.harms.filter((harm) => harm.state !== 'rejected').slice(0, WORST);
  return html`<section id="overview"><h2>Which risks can reach a person?</h2><p>${overviewAnswer(report)}</p>
<ul class="figures">${[
    figure('harms', evaluations.unacceptable, '■ unacceptable', 'unacceptable'),
    figure('harms', evaluations.reduce, '▲ to be reduced', 'reduce'),
    figure('harms', evaluations.acceptable, '✓ acceptable', 'acceptable'),
    figure('waiting', waiting, 'wait for a judgement'),
    figure('threats', threatsPossible, `of ${formatCount(threats)} threats possible`),
    figure('assumptions', assets, `assets written, ${formatCount(derivedAssets)} derived`),
  ]}</ul>
${worst.length === 0 ? '' : html`<h3>The worst</h3>${registerTable('Worst harms', worst, worstColumns(report, anchors))}`}
</section>`;
}

function worstColumns(report: AssessmentReport, anchors: Anchors): Column<ReportHarm>[] {
  const { severity, likelihood } = report.scales;
  return [
    {
      title: 'Harm',
      width: 'wide',
      cell: (harm) =>
        html`${linked(anchors.chain(harm.id), harm.situation)}${harm.state === 'proposed' ? html` <span class="mark">proposed</span>` : ''}<br><small>${harm.harm}, to ${plain(harm.to)}, at ${harm.asset.title}</small>`,
    },
    {
      title: 'Evaluation',
      width: 'n',
      cell: (harm) => linked(anchors.chain(harm.id), evaluationHtml(harm.evaluation)),
    },
    {
      title: 'Severity',
      width: 'n',
      cell: (harm) =>
        linked(
          anchors.chain(harm.id),
          severityHtml(harm.severityRank, severity.length, titleOf(severity, harm.severity)),
        ),
    },
    {
      title: 'Likelihood',
      width: 'n',
      cell: (harm) =>
        linked(anchors.chain(harm.id), `${titleOf(likelihood, harm.likelihood)}, ${formatRange(harm.p1)}`),
    },
    {
      title: 'How it comes about',
      width: 'wide',
      cell: (harm) => html`<small>${shortChain(harm).join(' → ')}</small>`,
    },
  ];
}

export function firstSection(report: AssessmentReport, anchors: Anchors): Html {
  return html`<section id="first"><h2>What to do first?</h2>
<p>${firstAnswer(report)}</p>
<p class="muted">Controls that are not in place, by how much they lower the worst harms when switched on.</p>
${report.first.length === 0 ? '' : registerTable('What to do first', report.first, firstColumns(report, anchors))}</section>`;
}

function firstColumns(report: AssessmentReport, anchors: Anchors): Column<ReportAction>[] {
  const harmOf = new Map(report.harms.map((harm) => [harm.id, harm]));
  const { likelihood } = report.scales;
  const effect = ({
    harm,
    before,
    after,
    evaluationBefore,
    evaluationAfter,
  }: ReportAction['effects'][number]): Part => {
    const change = evaluationBefore === evaluationAfter ? '' : `, ${evaluationBefore} → ${evaluationAfter}`;
    return html`${linked(anchors.chain(harm), harmOf.get(harm)?.harm ?? harm)}: <b>${titleOf(likelihood, before)} → ${titleOf(likelihood, after)}</b>${change}`;
  };
  return [
    {
      title: 'Do',
      width: 'mid',
      cell: (action) =>
        html`<b>${action.title}</b>${action.proposed ? html` <span class="mark">already proposed</span>` : ''}`,
    },
    {
      title: 'Put in place',
      width: 'mid',
      cell: ({ controls }) => firstOf(controls.map(({ title, assetTitle }) => `${title} at ${assetTitle}`)),
    },
    {
      title: 'Lowers',
      width: 'wide',
      cell: ({ effects }) => firstOf(effects.map(effect), 'harms'),
    },
    {
      title: 'Side effects, and what it asks of care',
      width: 'wide',
      cell: ({ sideEffects, care }) =>
        firstOf([
          ...sideEffects.map(
            ({ title, harms }) =>
              html`brings: ${title}${harms.length === 0 ? '' : html` <span class="muted">(raises ${harms.length} harms)</span>`}`,
          ),
          ...care,
        ]),
    },
  ];
}

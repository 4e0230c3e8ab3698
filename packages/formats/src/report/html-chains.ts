/** The chain of each harm, step by step from the harm back to what lets it begin, each with its source. */
import type { AssessmentReport, ReportStep } from '@primum/core/assessment/report';
import { type Html, html } from './escape-html.ts';
import { formatProbability, formatRange } from '@primum/core/assessment/format-number';
import { evaluationHtml, linked, plain, titleOf } from './html-parts.ts';
import { originText } from './origin-text.ts';
import { type Anchors, shownHarms } from './report-anchors.ts';
import { severityHtml } from './severity-mark.ts';
import { type ToldChain, toldChains } from './told-chains.ts';

const WORD: Readonly<Record<ReportStep['kind'], string>> = {
  harm: 'Harm',
  situation: 'Situation',
  consequence: 'Consequence',
  threat: 'Threat',
  trust: 'Trust',
  assumption: 'Assumption',
  control: 'Control',
};

export function chainsSection(report: AssessmentReport, anchors: Anchors): Html {
  const told = toldChains(shownHarms(report));
  const joined = new Set(told.flatMap(({ rest }) => (rest === undefined ? [] : [`${rest.chain} ${rest.step}`])));
  const stepAnchor = (chain: number, step: number) =>
    joined.has(`${chain} ${step}`) ? `${anchors.chain(told[chain]?.harm.id ?? '')}-${step + 1}` : undefined;
  return html`<section id="chains" class="own-page"><h2>How does each harm come about?</h2>
<p>${told.length === 0 ? 'No harm is known.' : 'Each chain is one path that carries the level, read from the harm back to where it begins. Every step names where it comes from.'}</p>
<p class="muted">Many chains run together. What one chain tells in full, a later one gives in short, with a link to it.</p>
<div class="chains">${told.map((chain, at) => chainArticle({ report, anchors, stepAnchor }, chain, at))}</div>
</section>`;
}

interface Page {
  readonly report: AssessmentReport;
  readonly anchors: Anchors;
  /** Name of a step that other chains run into, by the positions of chain and step. */
  readonly stepAnchor: (chain: number, step: number) => string | undefined;
}

function chainArticle(page: Page, { harm, steps, rest }: ToldChain, at: number): Html {
  const { report, anchors, stepAnchor } = page;
  const severity = severityHtml(
    harm.severityRank,
    report.scales.severity.length,
    titleOf(report.scales.severity, harm.severity),
  );
  return html`<article id="${anchors.chain(harm.id)}"><h3><span class="muted">${at + 1}</span> ${harm.harm}, at ${harm.asset.title}</h3>
<p>${severity} · P1 ${formatRange(harm.p1)} × P2 ${formatProbability(harm.p2)} = ${formatRange(harm.probability)} per device-year (${titleOf(report.scales.probability, harm.probabilityLevel)}) · ${evaluationHtml(harm.evaluation)} · to ${plain(harm.to)} · ${harm.state}</p>
${harm.reason === undefined ? '' : html`<p>Reason: ${harm.reason}</p>`}
<ol class="chain">${steps.map((step, index) => stepItem(page, step, stepAnchor(at, index)))}${restItem(page, rest)}</ol></article>
`;
}

function stepItem({ report, anchors }: Page, step: ReportStep, id: string | undefined): Html {
  const target =
    step.kind === 'threat'
      ? anchors.threat(step.id)
      : step.kind === 'consequence'
        ? anchors.consequence(step.id)
        : undefined;
  const level = step.level === undefined ? '' : html` <b>${levelText(report, step)}</b>`;
  return html`<li${id === undefined ? '' : html` id="${id}"`}><i>${WORD[step.kind]}</i> <span>${linked(target, step.title)}${level}</span> <small>${originText(step.from)}</small></li>`;
}

/** What an earlier chain tells in full, in short: what is lost, back to the trust that it begins with. */
function restItem({ report, stepAnchor }: Page, rest: ToldChain['rest']): Html {
  if (rest === undefined) return html``;
  const names = rest.steps.filter(({ kind }) => kind === 'consequence' || kind === 'trust' || kind === 'assumption');
  const last = names.at(-1);
  const end = last?.level === undefined ? '' : `, ${levelText(report, last)}`;
  return html`<li class="rest"><i>then</i> <span>as in <a href="#${stepAnchor(rest.chain, rest.step)}">chain ${rest.chain + 1}</a>: ${names.map(({ title }) => title).join(' ← ')}${end}</span></li>`;
}

function levelText(report: AssessmentReport, { level = '', scale }: ReportStep): string {
  if (scale === undefined) return level;
  return `${scale} ${titleOf(report.scales[scale], level)}`;
}

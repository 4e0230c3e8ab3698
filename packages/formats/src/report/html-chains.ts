/** The chain of each harm, step by step from the harm back to what lets it begin, each with its source. */
import type { AssessmentReport, ReportHarm, ReportStep } from '@primum/core/assessment/report';
import { type Html, html } from './escape-html.ts';
import { formatProbability, formatRange } from '@primum/core/assessment/format-number';
import { evaluationHtml, titleOf } from './html-parts.ts';
import { originText } from './origin-text.ts';
import { type Anchors, shownHarms } from './report-anchors.ts';
import { severityHtml } from './severity-mark.ts';

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
  return html`<section id="chains" class="own-page"><h2>How does each harm come about?</h2>
<p class="muted">Each chain is one path that carries the level, read from the harm back to where it begins. Every step names where it comes from.</p>
<div class="chains">${shownHarms(report).map((harm) => chainArticle(report, harm, anchors))}</div>
</section>`;
}

function chainArticle(report: AssessmentReport, harm: ReportHarm, anchors: Anchors): Html {
  const severity = severityHtml(
    harm.severityRank,
    report.scales.severity.length,
    titleOf(report.scales.severity, harm.severity),
  );
  return html`<article id="${anchors.chain(harm.id)}"><h3>${harm.situation}: ${harm.harm}</h3>
<p>${severity} · P1 ${formatRange(harm.p1)} × P2 ${formatProbability(harm.p2)} = ${formatRange(harm.probability)} per device-year (${titleOf(report.scales.probability, harm.probabilityLevel)}) · ${evaluationHtml(harm.evaluation)} · ${harm.state}</p>
${harm.reason === undefined ? '' : html`<p>Reason: ${harm.reason}</p>`}
<ol class="chain">${harm.chain.map((step) => stepItem(report, step, anchors))}</ol></article>
`;
}

function stepItem(report: AssessmentReport, step: ReportStep, anchors: Anchors): Html {
  const target =
    step.kind === 'threat'
      ? anchors.threat(step.id)
      : step.kind === 'consequence'
        ? anchors.consequence(step.id)
        : undefined;
  const title = target === undefined ? html`${step.title}` : html`<a href="#${target}">${step.title}</a>`;
  const level = step.level === undefined ? '' : html` <span class="level">${levelText(report, step)}</span>`;
  return html`<li><span class="kind">${WORD[step.kind]}</span> ${title}${level}<small>${originText(step.from)}</small></li>`;
}

function levelText(report: AssessmentReport, { level = '', scale }: ReportStep): string {
  if (scale === undefined) return level;
  return `${scale} ${titleOf(report.scales[scale], level)}`;
}

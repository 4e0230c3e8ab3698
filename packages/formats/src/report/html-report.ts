/** The assessment as one HTML file that asks for nothing outside itself, reads without script and prints clean. */
import { createHash } from 'node:crypto';
import { harmMap } from '@primum/core/assessment/harm-map';
import type { AssessmentReport } from '@primum/core/assessment/report';
import { type Html, html, trusted } from './escape-html.ts';
import { harmMapSvg } from './harm-map-svg.ts';
import { chainsSection } from './html-chains.ts';
import { mapAnswer } from './html-answers.ts';
import { groupsSection } from './html-groups.ts';
import { harmsSection, judgementSection } from './html-harms.ts';
import { firstSection, lookedAt, overviewSection, reportHeader } from './html-overview.ts';
import { assumptionsSection, controlsSection, packsSection, threatsSection, unknownSection } from './html-registers.ts';
import { type Anchors, anchorsFor } from './report-anchors.ts';
import { REPORT_SCRIPT, REPORT_STYLE } from './report-style.ts';

const NAVIGATION = [
  ['overview', 'Overview'],
  ['harm-map', 'Harm map'],
  ['first', 'What to do first'],
  ['groups', 'By whom and where'],
  ['harms', 'Harms'],
  ['judgement', 'Proposals'],
  ['chains', 'Chains'],
  ['threats', 'Threats'],
  ['consequences', 'Consequences'],
  ['controls', 'Controls'],
  ['assumptions', 'Assumptions'],
  ['unknown', 'Not known'],
  ['packs', 'Packs'],
] as const;

/** `writtenOn`: when the report was made, year-month-day. */
export function htmlReport(report: AssessmentReport, writtenOn: string): string {
  const anchors = anchorsFor(report);
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-${hash(REPORT_STYLE)}'; script-src 'sha256-${hash(REPORT_SCRIPT)}'">
<title>${report.dossier.title}: risk assessment</title>
<style>${trusted(REPORT_STYLE)}</style>
</head>
<body>
<a class="skip" href="#overview">To the answer</a>
${reportHeader(report)}
<nav aria-label="Sections"><ul>${NAVIGATION.map(([id, title]) => html`<li><a href="#${id}">${title}</a></li>`)}</ul></nav>
<main>
${overviewSection(report, anchors)}
${mapSection(report, anchors)}
${firstSection(report, anchors)}
${groupsSection(report, anchors)}
${harmsSection(report, anchors)}
${judgementSection(report, anchors)}
${chainsSection(report, anchors)}
${threatsSection(report, anchors)}
${controlsSection(report)}
${assumptionsSection(report, anchors)}
${unknownSection(report)}
${packsSection(report)}
</main>
<footer><p>Written on ${writtenOn}. ${lookedAt(report)}. Levels follow from the documents and packs named here and can be computed again. An aid to judgement, not a judgement.</p></footer>
<script>${trusted(REPORT_SCRIPT)}</script>
</body>
</html>
`.text;
}

function mapSection(report: AssessmentReport, anchors: Anchors): Html {
  const map = harmMap(report.harms, {
    severity: report.scales.severity.length,
    likelihood: report.scales.likelihood.length,
  });
  const picture = harmMapSvg(map, {
    chain: (harm) => `#${anchors.chain(harm) ?? 'chains'}`,
    severityLevels: report.scales.severity.length,
  });
  return html`<section id="harm-map" class="own-page"><h2>How does it come to harm?</h2>
<p>${mapAnswer(report, map.drawn)}</p>
<p class="muted">Only the paths that carry the level; the wider, the more severe and likely. ${map.edges.some(({ skipped }) => skipped > 0) ? 'Dashed: further steps between. ' : ''}Press a step for its chain.${map.left === 0 ? '' : ` The ${map.drawn} worst are drawn; ${map.left} more stand in the registers.`}</p>
${map.nodes.length === 0 ? '' : html`<div class="scroll from-harm" tabindex="0" role="region" aria-label="Harm map">${picture}</div>`}</section>`;
}

function hash(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('base64');
}

/** The ISO 14971 table as one HTML file that asks for nothing outside itself and prints on A4 landscape. */
import { createHash } from 'node:crypto';
import type { FileRisk, FileRiskLevel, RiskFile } from '@primum/core/harm/risk-file';
import { type Html, html, type Part, trusted } from './escape-html.ts';
import { type Column, evaluationHtml, list, plain, plural, registerTable } from './html-parts.ts';
import { REPORT_STYLE } from './report-style.ts';
import {
  byUseOf,
  criteriaOf,
  eventsOf,
  kindOf,
  p1Of,
  p2Of,
  placed,
  probabilityOf,
  type RiskCells,
  riskCells,
  usesOf,
  verificationOf,
} from './risk-table-cells.ts';
import { severityHtml } from './severity-mark.ts';

/** `writtenOn`: year-month-day. */
export function riskTableHtml(file: RiskFile, writtenOn: string): string {
  const { dossier, packs, risks, withProposed, criteria } = file;
  const counts = (['unacceptable', 'reduce', 'acceptable'] as const).map(
    (wanted) => `${risks.filter(({ residual }) => residual.evaluation === wanted).length} ${wanted}`,
  );
  const hash = createHash('sha256').update(REPORT_STYLE).digest('base64');
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-${hash}'">
<title>${dossier.title}: risk table (ISO 14971)</title>
<style>${trusted(REPORT_STYLE)}</style>
</head>
<body>
<header><h1>${dossier.title}: risk table (ISO 14971)</h1><p>${dossier.purpose}</p>
<dl class="facts">${[
    ['Owner', dossier.owner.title],
    ['Controls that count', withProposed ? 'in place and proposed' : 'in place'],
    ['Packs', packs.join(', ')],
    ...(criteria.length > 1 ? [['Criteria', criteria.map(criteriaOf).join('; ')]] : []),
  ].map(([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`)}</dl></header>
<main>
<section id="risks"><h2>What remains of each risk, and what is done about it?</h2>
<p>${plural(risks.length, 'risk', 'risks')}; with the controls ${counts.join(', ')}.</p>
<p class="muted">Before control: without the controls that count; where controls bring something about, with those alone. P1 is how often the situation arises (per device-year), P2 how often it then ends in the harm.</p>
${risks.length === 0 ? html`<p>No harm is known.</p>` : registerTable('Risks', risks, columnsFor(file), { anchor: ({ id }) => id })}
</section>
</main>
<footer><p>Written on ${writtenOn}. Levels follow from the documents and packs named here and can be computed again. An aid to judgement, not a judgement.</p></footer>
</body>
</html>
`.text;
}

function columnsFor(file: RiskFile): Column<FileRisk>[] {
  const cells = riskCells(file);
  const levels = file.scales.severity;
  const rank = (id: string) =>
    Math.max(
      0,
      levels.findIndex((level) => level.id === id),
    ) + 1;
  return [
    {
      title: 'Hazard',
      width: 'mid',
      cell: ({ id, hazard, asset }) => html`${hazard.title} at ${asset.title}<br><small>${id}</small>`,
    },
    { title: 'Foreseeable sequence of events', width: 'wide', cell: (risk) => list(eventsOf(risk)) },
    {
      title: 'Hazardous situation',
      width: 'mid',
      cell: (risk) => html`${risk.situation}<br><small>${usesOf(risk)}</small>`,
    },
    { title: 'Harm', width: 'mid', cell: ({ harm, to }) => html`${harm}<br><small>to ${plain(to)}</small>` },
    {
      title: 'Severity',
      width: 'n',
      cell: ({ initial: { severity } }) =>
        severityHtml(rank(severity), levels.length, cells.level('severity', severity)),
    },
    {
      title: 'P2 and basis',
      width: 'mid',
      cell: ({ initial, basis }) => html`${p2Of(initial)}<br><small>${basis}</small>`,
    },
    { title: 'Before control', width: 'mid', cell: ({ initial }) => levelHtml(cells, initial) },
    { title: 'Control measures, kind and verification', width: 'wide', cell: (risk) => measuresHtml(cells, risk) },
    { title: 'After control', width: 'mid', cell: (risk) => [levelHtml(cells, risk.residual), byUseHtml(risk)] },
    {
      title: 'Acceptance and benefit-risk analysis',
      width: 'mid',
      cell: (risk) => list([...cells.acceptance(risk), ...cells.weighed(risk)]),
    },
    { title: 'New risks from the measures', width: 'mid', cell: (risk) => list(cells.newRisks(risk)) },
    {
      title: 'Responsible',
      cell: ({ responsible }) => responsible?.title ?? html`<span class="muted">nobody yet</span>`,
    },
  ];
}

function levelHtml(cells: RiskCells, level: FileRiskLevel): Html {
  const { evaluation, evaluationAtHighEnd } = level;
  const high =
    evaluation === evaluationAtHighEnd ? '' : html`<br><small>at the high end: ${evaluationAtHighEnd}</small>`;
  return html`${evaluationHtml(evaluation)}${high}<br><small>P1 ${p1Of(cells, level)}<br>harm ${probabilityOf(cells, level)}</small>`;
}

function byUseHtml(risk: FileRisk): Part {
  const uses = byUseOf(risk);
  return uses.length === 0 ? '' : html`<br><small>${uses.join('; ')}</small>`;
}

function measuresHtml({ measuresOf }: RiskCells, risk: FileRisk): Part {
  const measures = measuresOf(risk);
  if (measures.length === 0) return html`<span class="muted">none stands on its way</span>`;
  return list(measures.map((one) => html`${placed(one)}<br><small>${kindOf(one)}; ${verificationOf(one)}</small>`));
}

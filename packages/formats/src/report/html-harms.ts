/** Registers of harms: safety as ISO 14971 asks for it, privacy and continuity of care beside it, and what was rejected. */
import type { AssessmentReport, ReportHarm } from '@primum/core/assessment/report';
import { type Html, html, type Part } from './escape-html.ts';
import { formatProbability, formatRange } from '@primum/core/assessment/format-number';
import { harmsAnswer, judgementAnswer } from './html-answers.ts';
import {
  byUseHtml,
  type Column,
  cutNote,
  evaluationHtml,
  linked,
  plain,
  registerTable,
  titleOf,
} from './html-parts.ts';
import { type Anchors, shownHarms } from './report-anchors.ts';
import { severityHtml } from './severity-mark.ts';

export function harmsSection(report: AssessmentReport, anchors: Anchors): Html {
  const counted = shownHarms(report).filter((harm) => harm.state !== 'rejected');
  const all = report.harms.filter((harm) => harm.state !== 'rejected').length;
  const kinds = [
    ['safety', 'Safety: patients, users and others', 'No harm to a person is known.'],
    ['privacy', 'Privacy: data subjects', 'No privacy harm is known.'],
    ['continuity', 'Continuity of care', 'No harm to a service is known.'],
  ] as const;
  const tables = kinds.map(([kind, title, none]) => {
    const rows = counted.filter((harm) => harm.kind === kind);
    const table =
      rows.length === 0 ? html`<p class="muted">${none}</p>` : registerTable(title, rows, columns(report, anchors));
    return html`<h3>${title} <span class="muted">${rows.length}</span></h3>${table}`;
  });
  return html`<section id="harms" class="own-page"><h2>Who can be harmed, how badly, how often?</h2>
<p>${harmsAnswer(report, anchors)}</p>
<p class="muted">Risk as in ISO 14971: P1 is how often the situation arises (per device-year), P2 how often it then ends in the harm. Press a figure for its chain.</p>
${cutNote(counted.length, all, 'harms')}
${tables}</section>`;
}

function columns(report: AssessmentReport, anchors: Anchors): Column<ReportHarm>[] {
  const door = (harm: ReportHarm, content: Part) => linked(anchors.chain(harm.id), content);
  const { severity, likelihood, probability } = report.scales;
  return [
    {
      title: 'Hazardous situation',
      width: 'wide',
      cell: (harm) => html`${harm.situation}<br><small>${harm.consequence.title}, at ${harm.asset.title}</small>`,
    },
    { title: 'Harm', width: 'mid', cell: (harm) => html`${harm.harm}<br><small>to ${plain(harm.to)}</small>` },
    {
      title: 'Severity',
      width: 'n',
      cell: (harm) => door(harm, severityHtml(harm.severityRank, severity.length, titleOf(severity, harm.severity))),
    },
    {
      title: 'P1',
      width: 'n',
      cell: (harm) =>
        door(harm, html`${titleOf(likelihood, harm.likelihood)}<br><small>${formatRange(harm.p1)}</small>`),
    },
    {
      title: 'P2 and its basis',
      width: 'mid',
      cell: (harm) => html`${formatProbability(harm.p2)}<br><small>${harm.basis}</small>`,
    },
    {
      title: 'Probability',
      width: 'n',
      cell: (harm) =>
        door(
          harm,
          html`${titleOf(probability, harm.probabilityLevel)}<br><small>${formatRange(harm.probability)}</small>`,
        ),
    },
    {
      title: 'Evaluation',
      width: 'n',
      cell: (harm) => [door(harm, evaluationHtml(harm.evaluation)), highEnd(harm), byUseHtml(harm.byUse)],
    },
    { title: 'Responsible', cell: (harm) => harm.responsible ?? html`<span class="muted">nobody yet</span>` },
    {
      title: 'Uses and stage',
      width: 'mid',
      cell: (harm) => html`${harm.uses.map((use) => use.title).join(', ')}<br><small>${plain(harm.stage)}</small>`,
    },
    { title: 'State', width: 'n', cell: (harm) => harm.state },
  ];
}

/** Where the high end of the range would be judged worse, the uncertainty matters. */
function highEnd({ evaluation, evaluationAtHighEnd }: ReportHarm): Part {
  return evaluation === evaluationAtHighEnd ? '' : html`<br><small>at the high end: ${evaluationAtHighEnd}</small>`;
}

export function judgementSection(report: AssessmentReport, anchors: Anchors): Html {
  const waiting = shownHarms(report).filter((harm) => harm.state === 'proposed');
  const rejected = shownHarms(report).filter((harm) => harm.state === 'rejected');
  return html`<section id="judgement"><h2>What waits for a judgement, and what was rejected?</h2>
<p>${judgementAnswer(report)}</p>
<p class="muted">A proposal follows from a template of a pack. It counts until somebody accepts, changes or rejects it in harms.yaml.</p>
<h3 id="waiting">Proposals that wait <span class="muted">${report.counts.waiting}</span></h3>
${waiting.length === 0 ? html`<p class="muted">None: every proposal was judged.</p>` : registerTable('Proposals', waiting, proposalColumns(report, anchors))}
<h3 id="rejected">Rejected, with the reason <span class="muted">${report.counts.rejected}</span></h3>
${rejected.length === 0 ? html`<p class="muted">None was rejected.</p>` : registerTable('Rejected proposals', rejected, rejectedColumns())}
</section>`;
}

function proposalColumns(report: AssessmentReport, anchors: Anchors): Column<ReportHarm>[] {
  return [
    { title: 'Proposal', width: 'mid', cell: (harm) => html`<small>${harm.id}</small>` },
    { title: 'At', width: 'mid', cell: (harm) => harm.asset.title },
    { title: 'Hazardous situation', width: 'wide', cell: (harm) => linked(anchors.chain(harm.id), harm.situation) },
    { title: 'Harm', width: 'mid', cell: (harm) => harm.harm },
    {
      title: 'Severity proposed',
      width: 'n',
      cell: (harm) =>
        severityHtml(harm.severityRank, report.scales.severity.length, titleOf(report.scales.severity, harm.severity)),
    },
    { title: 'What to look at', width: 'mid', cell: (harm) => harm.basis },
    { title: 'Evaluation so far', width: 'n', cell: (harm) => evaluationHtml(harm.evaluation) },
  ];
}

function rejectedColumns(): Column<ReportHarm>[] {
  return [
    { title: 'Proposal', width: 'mid', cell: (harm) => html`<small>${harm.id}</small>` },
    { title: 'At', width: 'mid', cell: (harm) => harm.asset.title },
    { title: 'Hazardous situation', width: 'wide', cell: (harm) => harm.situation },
    { title: 'Harm', width: 'mid', cell: (harm) => harm.harm },
    { title: 'Reason', width: 'wide', cell: (harm) => harm.reason ?? '' },
  ];
}

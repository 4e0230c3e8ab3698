/** Section of the HTML report that counts the harms from each side: who must see to them, whom they strike, where and when. */
import type { AssessmentReport, ReportGroup } from '@primum/core/assessment/report';
import { type Html, html } from './escape-html.ts';
import { type Column, evaluationHtml, linked, registerTable } from './html-parts.ts';
import type { Anchors } from './report-anchors.ts';

const SIDES = [
  ['responsible', 'Party that must see to it'],
  ['to', 'Whom they strike'],
  ['use', 'Use context'],
  ['stage', 'Stage of the life cycle'],
  ['kind', 'Kind of harm'],
] as const;

export function groupsSection(report: AssessmentReport, anchors: Anchors): Html {
  const tables = SIDES.map(([side, title]) => {
    const groups = report.groups.filter((group) => group.side === side);
    return groups.length === 0 ? '' : registerTable(title, groups, columnsFor(title, report, anchors));
  });
  const none = html`<p class="muted">No harm is known.</p>`;
  return html`<section id="groups"><h2>Who has to see to what, and where?</h2>
<p class="muted">The same harms from each side. A harm of several use contexts counts in each; proposals have nobody yet.</p>
${report.groups.length === 0 ? none : tables}</section>`;
}

function columnsFor(title: string, report: AssessmentReport, anchors: Anchors): Column<ReportGroup>[] {
  const harmOf = new Map(report.harms.map((harm) => [harm.id, harm]));
  return [
    { title, width: 'mid', cell: (group) => group.title },
    { title: 'Unacceptable', width: 'n', cell: (group) => String(group.unacceptable) },
    { title: 'To reduce', width: 'n', cell: (group) => String(group.reduce) },
    { title: 'Acceptable', width: 'n', cell: (group) => String(group.acceptable) },
    {
      title: 'The worst of them',
      width: 'wide',
      cell: ({ harms, worst }) => {
        const first = harms[0] ?? '';
        return html`${linked(anchors.chain(first), evaluationHtml(worst))} ${linked(anchors.chain(first), harmOf.get(first)?.harm ?? first)}`;
      },
    },
  ];
}

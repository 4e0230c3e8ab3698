/** Section of the HTML report that counts the harms from each side: who must see to them, whom they strike, where and when. */
import type { AssessmentReport, ReportGroup } from '@primum/core/assessment/report';
import { type Html, html, type Part } from './escape-html.ts';
import { formatCount } from '@primum/core/assessment/format-number';
import { groupsAnswer } from './html-answers.ts';
import { type Column, evaluationHtml, linked, plain, registerTable } from './html-parts.ts';
import type { Anchors } from './report-anchors.ts';

const SIDE: Readonly<Record<ReportGroup['side'], string>> = {
  responsible: 'party that must see to it',
  to: 'whom they strike',
  use: 'use context',
  stage: 'stage of the life cycle',
  kind: 'kind of harm',
};

export function groupsSection(report: AssessmentReport, anchors: Anchors): Html {
  return html`<section id="groups"><h2>Who has to see to what, and where?</h2>
<p>${groupsAnswer(report)}</p>
<p class="muted">The same harms from each side; a count opens the chain of the worst that it counts. A harm of several use contexts counts in each; proposals have nobody yet.</p>
${report.groups.length === 0 ? '' : registerTable('Harms from each side', report.groups, columns(report, anchors))}</section>`;
}

function columns(report: AssessmentReport, anchors: Anchors): Column<ReportGroup>[] {
  const harmOf = new Map(report.harms.map((harm) => [harm.id, harm]));
  const count = (group: ReportGroup, evaluation: 'unacceptable' | 'reduce' | 'acceptable'): Part => {
    const first = group.harms.find((id) => harmOf.get(id)?.evaluation === evaluation);
    return linked(first === undefined ? undefined : anchors.chain(first), formatCount(group[evaluation]));
  };
  return [
    { title: 'Group', width: 'mid', cell: (group) => html`<b>${plain(group.title)}</b>` },
    { title: 'Side', width: 'n', cell: (group) => html`<span class="muted">${SIDE[group.side]}</span>` },
    { title: 'Unacceptable', width: 'n', cell: (group) => count(group, 'unacceptable') },
    { title: 'To reduce', width: 'n', cell: (group) => count(group, 'reduce') },
    { title: 'Acceptable', width: 'n', cell: (group) => count(group, 'acceptable') },
    {
      title: 'The worst of them',
      width: 'wide',
      cell: ({ harms, worst }) => {
        const first = harms[0] ?? '';
        return html`${evaluationHtml(worst)} ${linked(anchors.chain(first), harmOf.get(first)?.harm ?? first)}`;
      },
    },
  ];
}

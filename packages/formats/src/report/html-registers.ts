/** Registers of the HTML report: threats, what is lost, controls, assumptions, what is not known, packs. */
import type {
  AssessmentReport,
  ReportAssumption,
  ReportConsequence,
  ReportControl,
  ReportPack,
  ReportThreat,
} from '@primum/core/assessment/report';
import { type Html, html, type Part } from './escape-html.ts';
import { assumptionsAnswer, consequencesAnswer, controlsAnswer, packsAnswer, threatsAnswer } from './html-answers.ts';
import { type Column, cutNote, firstOf, linked, list, plural, registerTable, titleOf } from './html-parts.ts';
import { type Anchors, chainIds, MOST_ROWS, shownConsequences, shownThreats } from './report-anchors.ts';

export function threatsSection(report: AssessmentReport, anchors: Anchors): Html {
  const threats = shownThreats(report);
  const lost = shownConsequences(report);
  const onChains = chainIds(report);
  const screenOnly = ({ id }: { readonly id: string }) => !onChains.has(id);
  const onPaper = html`<p class="paper">On paper: those that carry the level of a harm.</p>`;
  return html`<section id="threats" class="own-page"><h2>Which threats reach what?</h2>
<p>${threatsAnswer(report)}</p>
<p class="muted">What a threat needs and leads to stands in its row.</p>
${onPaper}
${cutNote(threats.length, report.threats.length, 'threats')}
${registerTable('Threats', threats, threatColumns(report, anchors), { anchor: ({ id }) => anchors.threat(id), screenOnly })}
</section>
<section id="consequences"><h2>What can be lost, where?</h2>
<p>${consequencesAnswer(report)}</p>
${onPaper}
${cutNote(lost.length, report.consequences.length, 'consequences')}
${registerTable('Consequences', lost, consequenceColumns(report, anchors), { anchor: ({ id }) => anchors.consequence(id), screenOnly })}
</section>`;
}

function threatColumns(report: AssessmentReport, anchors: Anchors): Column<ReportThreat>[] {
  const { likelihood, trust, risk } = report.scales;
  const cause = ({ kind, id, title, level, loweredBy }: ReportThreat['causes'][number]): Part => {
    const [attribute, asset] = [id.slice(0, id.indexOf('@')), id.slice(id.indexOf('@') + 1)];
    const target =
      kind === 'trust'
        ? (anchors.consequence(loweredBy ?? '') ?? anchors.trust(asset, attribute))
        : anchors.consequence(id);
    return html`${linked(target, title)} <span class="muted">${titleOf(kind === 'trust' ? trust : likelihood, level)}</span>`;
  };
  return [
    { title: 'Threat', width: 'wide', cell: (threat) => html`<b>${threat.title}</b><br>${threat.explain}` },
    { title: 'At', width: 'mid', cell: (threat) => threat.asset.title },
    { title: 'Risk', width: 'n', cell: (threat) => (threat.risk === undefined ? '' : titleOf(risk, threat.risk)) },
    {
      title: 'Likelihood',
      width: 'n',
      cell: (threat) => (threat.likelihood === undefined ? '' : titleOf(likelihood, threat.likelihood)),
    },
    { title: 'Needs', width: 'mid', cell: (threat) => list(threat.causes.map(cause)) },
    {
      title: 'Leads to',
      width: 'mid',
      cell: (threat) => list(threat.effects.map(({ id, title }) => linked(anchors.consequence(id), title))),
    },
    {
      title: 'Stopped by',
      width: 'mid',
      cell: (threat) =>
        threat.stoppedBy.length > 0
          ? list(threat.stoppedBy.map(({ title }) => title))
          : html`<span class="muted">${threat.couldBeStoppedBy.length === 0 ? 'no strategy is known' : 'nothing yet; could be:'}</span> ${firstOf(threat.couldBeStoppedBy.map(({ title }) => title))}`,
    },
    {
      title: 'Source',
      width: 'mid',
      cell: (threat) =>
        html`<small>${threat.threat}<br>${threat.source} <span class="mark">${threat.mark}</span>${threat.refs.length === 0 ? '' : html`<br>${threat.refs.join(', ')}`}</small>`,
    },
  ];
}

function consequenceColumns(report: AssessmentReport, anchors: Anchors): Column<ReportConsequence>[] {
  const brings = new Map<string, ReportThreat[]>();
  const carries = (threat: ReportThreat, row: string) =>
    threat.effects.some((effect) => effect.id === row && effect.likelihood === threat.likelihood);
  for (const threat of shownThreats(report)) {
    for (const { id } of threat.effects) if (carries(threat, id)) brings.set(id, [...(brings.get(id) ?? []), threat]);
  }
  return [
    { title: 'Consequence', width: 'wide', cell: (row) => row.title },
    { title: 'At', width: 'mid', cell: (row) => row.asset.title },
    { title: 'Likelihood', width: 'n', cell: (row) => titleOf(report.scales.likelihood, row.likelihood) },
    { title: 'Impact', width: 'n', cell: (row) => row.impact },
    { title: 'Risk', width: 'n', cell: (row) => titleOf(report.scales.risk, row.risk) },
    {
      title: 'Threats that carry it',
      width: 'wide',
      cell: (row) => {
        const threats = brings.get(row.id) ?? [];
        return firstOf(
          threats.map((threat) => linked(anchors.threat(threat.id), `${threat.title} (${threat.asset.title})`)),
        );
      },
    },
  ];
}

export function controlsSection(report: AssessmentReport): Html {
  const groups = [
    ['in-place', 'In place', 'No control is in place.'],
    ['proposed', 'Proposed', 'No control is proposed.'],
  ] as const;
  const tables = groups.map(([state, title, none]) => {
    const rows = report.controls.filter((control) => control.state === state);
    const table =
      rows.length === 0
        ? html`<p class="muted">${none}</p>`
        : registerTable(`Controls: ${title}`, rows, controlColumns(report, state));
    return html`<h3>${title} <span class="muted">${rows.length}</span></h3>${table}`;
  });
  return html`<section id="controls" class="own-page"><h2>Which controls are there, and what do they do?</h2>
<p>${controlsAnswer(report)}</p>${tables}</section>`;
}

function controlColumns(report: AssessmentReport, state: ReportControl['state']): Column<ReportControl>[] {
  const does = ({ does: threats, missing }: ReportControl): Part => {
    const nothing =
      missing.length === 0 ? 'nothing here' : html`nothing alone; it needs ${missing.slice(0, 4).join(', ')} too`;
    return threats.length === 0 ? html`<span class="muted">${nothing}</span>` : firstOf(threats);
  };
  return [
    { title: 'Control', width: 'mid', cell: (row) => html`<b>${row.title}</b><br><small>${row.control}</small>` },
    { title: 'At', width: 'mid', cell: (row) => row.asset.title },
    {
      title: 'Coverage',
      width: 'n',
      cell: (row) => (row.coverage === undefined ? '' : titleOf(report.scales.trust, row.coverage)),
    },
    {
      title: state === 'in-place' ? 'Blocks or lowers' : 'Would block or lower, with all that is proposed',
      width: 'wide',
      cell: does,
    },
    { title: 'What it asks of care', width: 'mid', cell: (row) => list(row.care) },
    { title: 'Who', cell: (row) => row.party ?? '' },
    { title: 'Cost', cell: (row) => row.cost ?? '' },
    {
      title: 'Evidence',
      width: 'mid',
      cell: (row) => (row.evidence.length === 0 ? html`<span class="muted">none</span>` : list(row.evidence)),
    },
  ];
}

export function assumptionsSection(report: AssessmentReport, anchors: Anchors): Html {
  const rows = report.assumptions.slice(0, MOST_ROWS);
  const { trust } = report.scales;
  const columns: Column<ReportAssumption>[] = [
    { title: 'Asset', width: 'mid', cell: (row) => row.asset.title },
    { title: 'Trust attribute', width: 'mid', cell: (row) => row.attribute.title },
    { title: 'Assumed', width: 'n', cell: (row) => titleOf(trust, row.level) },
    { title: 'Left after all threats', width: 'n', cell: (row) => titleOf(trust, row.left) },
    {
      title: 'Reason',
      width: 'wide',
      cell: (row) => row.reason ?? html`<span class="muted">default of the pack: nobody said otherwise</span>`,
    },
  ];
  const count = report.assumptions.length;
  return html`<section id="assumptions"><h2>What is assumed?</h2>
<p>${assumptionsAnswer(report)}</p>
${count > rows.length ? html`<p class="muted">${rows.length} of ${count} are shown. The CSV registers and the JSON have all.</p>` : ''}
${count === 0 ? '' : registerTable('Assumptions', rows, columns, { anchor: (row) => anchors.trust(row.asset.id, row.attribute.id) })}</section>`;
}

export function unknownSection(report: AssessmentReport): Html {
  const rows = report.unknown.map(
    ({ title, detail, count }) => html`<li><b>${count}</b> ${title}. <span class="muted">${detail}</span></li>`,
  );
  return html`<section id="unknown"><h2>What does this assessment not know?</h2>
<p>${rows.length === 0 ? 'Nothing is known to be missing.' : `${plural(rows.length, 'kind of thing', 'kinds of things')} that could turn a judgement.`}</p>
${rows.length === 0 ? '' : html`<ul>${rows}</ul>`}
</section>`;
}

export function packsSection(report: AssessmentReport): Html {
  const columns: Column<ReportPack>[] = [
    { title: 'Pack', width: 'mid', cell: (pack) => html`<b>${pack.title}</b><br><small>${pack.id}</small>` },
    { title: 'Edition', width: 'n', cell: (pack) => pack.edition },
    { title: 'In effect', width: 'n', cell: (pack) => pack.effectiveOn },
    { title: 'Reviewed', width: 'n', cell: (pack) => pack.reviewedOn },
    { title: 'Review by', width: 'n', cell: (pack) => pack.reviewBy },
    { title: 'Source', width: 'mid', cell: (pack) => pack.source },
    {
      title: 'Entries by mark',
      width: 'mid',
      cell: ({ entries, marks }) =>
        `${entries}: ${marks.seen} seen in the source, ${marks.known} known, ${marks.proposal} proposals`,
    },
    { title: 'Licence', width: 'n', cell: (pack) => pack.licence },
  ];
  return html`<section id="packs"><h2>What knowledge was this judged with?</h2>
<p>${packsAnswer(report)}</p>${registerTable('Packs', report.packs, columns)}</section>`;
}

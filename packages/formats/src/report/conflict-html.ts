/** Conflicts and their worksheets as one HTML file that asks for nothing outside itself and prints clean: a worksheet begins a page of its own. */
import { AXES } from '@primum/core/benefit/effects';
import type { ConflictHarm } from '@primum/core/benefit/conflict/conflict-finding';
import type { ConflictPicture, ConflictRow, ConflictWorksheet } from '@primum/core/benefit/conflict/worksheet';
import { type Html, html, type Part } from './escape-html.ts';
import { htmlPage } from './html-page.ts';
import { plain } from './html-parts.ts';
import { AXIS_TITLE } from './balance-words.ts';
import { elsewhereText, measureText, sumText } from './sums-words.ts';

/** `title`: of the dossier. */
export function conflictHtml(title: string, { conflicts, worksheets }: ConflictPicture): string {
  return htmlPage({
    title: `${title}: conflicts`,
    header: html`<h1>Where do security, privacy and care pull apart?</h1><p class="muted">${title}</p>`,
    main: html`${conflicts.length === 0 ? '' : listSection(conflicts)}
${worksheets.map(worksheetSection)}`,
    footer:
      'Found from the graph of the dossier. What a pattern says is a proposal of its pack; clauses marked seen were read in the text of the law.',
  });
}

function listSection(conflicts: readonly ConflictRow[]): Html {
  return html`<section><h2>Controls that pull both ways</h2>
${table(
  ['Control', 'Lowers', 'Raises', 'Brings about', 'State'],
  conflicts.map((one) => [
    html`${one.control.title} at ${one.asset.title}<br><small>${STANDING[one.standing]}; ${one.kinds.map(against).join(', ')}</small>`,
    sideCell(one.lowers),
    sideCell(one.raises),
    list(one.brings.map(({ title }) => title)),
    plain(one.state),
  ]),
)}</section>`;
}

const STANDING = { 'in-place': 'in place', proposed: 'proposed', option: 'in an option', missing: 'missing' } as const;

/** What a kind of conflict sets against what, as `privacy-care` names it. */
function against(kind: string): string {
  return kind.replace('-', ' against ');
}

function sideCell({ count, moves, worst }: ConflictRow['lowers']): Html {
  return html`${count}, of which ${moves} change their level${list(worst.map(harmText))}`;
}

function harmText({ title, severity, before, after, moves, way }: Omit<ConflictHarm, 'chain'>): string {
  const level = moves
    ? `${plain(before)} to ${plain(after)}`
    : `stays ${plain(after)}; by the control alone ${plain(way.before)} to ${plain(way.after)}`;
  return `${title} (${severity}): ${level}`;
}

/** What the effects of its options are told beyond. */
export function besideText({ balance, option }: NonNullable<ConflictWorksheet['beside']>): string {
  return `What each option would change is told beyond "${option.title}" (${balance.title}), as if that were carried out; sums are those of both together.`;
}

/** A worksheet on a page of its own. */
export function worksheetSection(sheet: ConflictWorksheet): Html {
  const { pattern, impact } = sheet;
  const from = (one: 'dossier' | 'pattern') =>
    one === 'pattern' ? html` <span class="mark">pattern, proposal</span>` : '';
  return html`<section class="own-page"><h2>${sheet.title}</h2>
<p>${against(sheet.kind)}: ${sheet.about.map(({ title, asset }) => `${title} at ${asset}`).join('; ')}</p>
${sheet.beside === undefined ? '' : html`<p>${besideText(sheet.beside)}</p>`}
<h3>Whose interests?</h3>
${table(
  ['Of', 'Wants', 'From'],
  sheet.interests.map(({ of, wants, from: by }) => [of, wants, from(by)]),
)}
<h3>What does the law say on each side?</h3>
${table(
  ['Clause', 'For or against the control', 'What it means here', 'From'],
  sheet.law.map(({ clause, speaks, says, from: by, mark }) => [
    clause,
    speaks ?? '',
    says ?? '',
    html`<span class="mark">clause ${mark}</span>${from(by)}`,
  ]),
)}
<h3>Who is controller, who is processor?</h3>
<p>${rolesText(sheet)}</p>${pattern === undefined ? '' : html`<p>${pattern.roles}${from('pattern')}</p>`}
<h3>What is right?</h3>
${table(
  ['Principle', 'What it says', 'From'],
  sheet.ethics.map(({ principle, says, from: by }) => [plain(principle), says, from(by)]),
)}
${pattern === undefined ? '' : html`<p>Who is left out: ${pattern['left-out']}${from('pattern')}</p>`}
<h3>What are the options, and what would each change?</h3>
${table(['Option', 'Patients and users', 'Privacy', 'Continuity', 'Burden', 'Cost', 'Needed? A milder means?'], sheet.options.map(optionCells))}
${sumsPart(sheet)}
${answerPart(pattern)}
<h3>Is an impact assessment due?</h3>
<p>${impact === undefined ? 'Nobody has said.' : `${impact.due ? 'Yes' : 'No'}. ${impact.reason}`}</p>
<h3>What was decided?</h3>
${decisionPart(sheet)}</section>`;
}

function rolesText({ roles }: ConflictWorksheet): string {
  const named = (title: string, list_: readonly { readonly title: string }[]) =>
    list_.length === 0 ? [] : [`${title}: ${list_.map((one) => one.title).join(', ')}`];
  const all = [
    ...named('Controller', roles.controllers),
    ...named('Processor', roles.processors),
    ...named('Joint controllers', roles.jointControllers),
  ];
  return all.length === 0 ? 'Nobody has said.' : all.join('. ');
}

function optionCells({
  title,
  on,
  off,
  effect,
  necessary,
  proportionate,
}: ConflictWorksheet['options'][number]): Part[] {
  const { axes, raises, burden, cost } = effect;
  const axis = (kind: 'safety' | 'privacy' | 'continuity') => {
    const { falls, rises, closes, brings } = axes[kind];
    const worst = raises.filter((harm) => harm.kind === kind).slice(0, 2);
    return html`${falls} fall, ${rises} rise<br><small>ways to ${closes} more closed, to ${brings} more brought</small>${list(worst.map(harmText))}`;
  };
  const controls = [...on.map((one) => `+ ${one.title}`), ...off.map((one) => `− ${one.title}`)];
  return [
    html`${title}${list(controls)}`,
    axis('safety'),
    axis('privacy'),
    axis('continuity'),
    html`${burden.hours} h a device-year, ${burden.training} h of training${list(burden.touches.map(plain))}`,
    html`${cost.once} EUR once, ${cost.yearly} a year${cost.missing.length === 0 ? '' : html`<br><small>not stated for ${cost.missing.length} controls</small>`}`,
    html`${necessary}<br>${proportionate}`,
  ];
}

/** As it is now first, then each option; a column for each axis. */
function sumsPart({ sums, options }: ConflictWorksheet): Html {
  const measure = html`<p class="muted">${measureText(sums)}</p>`;
  if (sums.state === 'no-figures') return measure;
  const rows = [
    { title: 'As it is now', axes: sums.now, note: undefined },
    ...options.flatMap((option) =>
      option.sums === undefined
        ? []
        : [{ title: option.title, axes: option.sums.axes, note: elsewhereText(option.sums) }],
    ),
  ];
  return html`<h3>What does each come to on every axis?</h3>
${measure}
${table(
  ['Option', ...AXES.map((axis) => AXIS_TITLE[axis])],
  rows.map(({ title, axes, note }) => [
    html`${title}${note === undefined ? '' : html`<br><small>${note}</small>`}`,
    ...AXES.map((axis) => sumText(axes, axis)),
  ]),
)}`;
}

function answerPart(pattern: ConflictWorksheet['pattern']): Part {
  if (pattern === undefined) return '';
  const { answer, options, title } = pattern;
  const chosen = options.find(({ id }) => id === answer.option)?.title ?? answer.option;
  return html`<h3>What does the pattern answer? <span class="mark">proposal</span></h3>
<p>${title}: ${chosen}. ${answer.because}</p><p>What would turn it: ${answer.turns}</p>${list(answer.mind)}`;
}

function decisionPart({ decisions }: ConflictWorksheet): Part {
  if (decisions.length === 0) return html`<p>Nobody has decided yet.</p>`;
  return decisions.map(
    (one) => html`<p><b>${one.kind}${one.option === undefined ? '' : `: ${one.option.title}`}.</b> ${one.reason}</p>
<p>${plain(one.state)}: by ${one.decidedBy} on ${one.decidedOn}${one.approvedBy === undefined ? ', not approved yet' : `, approved by ${one.approvedBy} on ${one.approvedOn ?? ''}`}. To be looked at again by ${one.reviewBy}.</p>
${list(one.dissent.map(({ who, says }) => `Dissent of ${who}: ${says}`))}`,
  );
}

function table(titles: readonly string[], rows: readonly (readonly Part[])[]): Html {
  return html`<div class="scroll" tabindex="0" role="region" aria-label="${titles.filter((title) => title !== 'From').join(', ')}"><table><thead><tr>${titles.map((title) => html`<th scope="col">${title}</th>`)}</tr></thead>
<tbody>${rows.map((cells) => html`<tr>${cells.map((cell) => html`<td>${cell}</td>`)}</tr>`)}</tbody></table></div>`;
}

function list(texts: readonly string[]): Part {
  return texts.length === 0 ? '' : html`<ul>${texts.map((text) => html`<li>${text}</li>`)}</ul>`;
}

/** Small parts that several sections of the HTML report share. */
import type { AssessmentReport, ReportHarm } from '@primum/core/assessment/report';
import type { SeenStanding } from '@primum/core/decision/decision-picture';
import { type Html, html, type Part } from './escape-html.ts';
import { formatCount } from '@primum/core/assessment/format-number';
import { EVALUATION_SIGN } from './severity-mark.ts';

export function titleOf(scale: AssessmentReport['scales']['risk'], level: string): string {
  return scale.find(({ id }) => id === level)?.title ?? level;
}

export function evaluationHtml(evaluation: ReportHarm['evaluation']): Html {
  return html`<span class="eval ${evaluation}">${EVALUATION_SIGN[evaluation]} ${evaluation}</span>`;
}

/** What each use says by its own criteria, below an evaluation that is the strictest of these. */
export function byUseHtml(uses: ReportHarm['byUse'] | SeenStanding['byUse']): Part {
  return (uses ?? []).map(({ title, evaluation }) => html`<br><small>${title}: ${evaluation}</small>`);
}

/** An id that is a word, as people write it: data-subject is data subject. */
export function plain(id: string): string {
  return id.replaceAll('-', ' ');
}

/** `1 harm is`, `2,000 harms are`. */
export function plural(count: number, one: string, many: string): string {
  return `${formatCount(count)} ${count === 1 ? one : many}`;
}

/** A number with a door: a link where there is something to open. */
export function linked(target: string | undefined, content: Part): Html {
  return target === undefined ? html`${content}` : html`<a href="#${target}">${content}</a>`;
}

export interface Column<Row> {
  readonly title: string;
  readonly cell: (row: Row) => Part;
  /** wide: long text; mid: shorter text; n: a figure or word that is not broken. */
  readonly width?: 'wide' | 'mid' | 'n';
}

export interface RowLook<Row> {
  /** Name of the row, for links to it. */
  readonly anchor?: (row: Row) => string | undefined;
  /** The row is left out on paper. */
  readonly screenOnly?: (row: Row) => boolean;
}

export function registerTable<Row>(
  name: string,
  rows: readonly Row[],
  columns: readonly Column<Row>[],
  { anchor, screenOnly }: RowLook<Row> = {},
): Html {
  const heads = columns.map(
    ({ title, width }) => html`<th scope="col"${width === undefined ? '' : html` class="${width}"`}>${title}</th>`,
  );
  const lines = rows.map((row) => {
    const id = anchor?.(row);
    const cells = columns.map(({ cell, width }) => html`<td${width === 'n' ? html` class="n"` : ''}>${cell(row)}</td>`);
    return html`<tr${id === undefined ? '' : html` id="${id}"`}${screenOnly?.(row) === true ? html` class="screen"` : ''}>${cells}</tr>
`;
  });
  return html`<div class="register"><div class="scroll" tabindex="0" role="region" aria-label="${name}"><table><thead><tr>${heads}</tr></thead><tbody>
${lines}</tbody></table></div></div>`;
}

export function list(items: readonly Part[]): Part {
  if (items.length === 0) return '';
  if (items.length === 1) return items[0];
  return html`<ul>${items.map((item) => html`<li>${item}</li>`)}</ul>`;
}

/** Items of one cell that are shown. */
const MOST_ITEMS = 6;

/** A list of which the first few are shown, and how many more there are. */
export function firstOf(items: readonly Part[], what = ''): Part {
  const left = items.length - MOST_ITEMS;
  const more = html`<span class="muted">and ${formatCount(left)} more${what === '' ? '' : ` ${what}`}</span>`;
  return [list(items.slice(0, MOST_ITEMS)), left > 0 ? more : ''];
}

/** Says when a register was cut, and where the rest is. */
export function cutNote(shown: number, all: number, what: string): Part {
  if (shown >= all) return '';
  return html`<p class="muted">${formatCount(shown)} of ${formatCount(all)} ${what} are shown: the worst, and what the chains go through. --csv and --format json give more.</p>`;
}

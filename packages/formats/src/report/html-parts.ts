/** Small parts that several sections of the HTML report share. */
import type { AssessmentReport, ReportHarm } from '@primum/core/assessment/report';
import { type Html, html, type Part } from './escape-html.ts';
import { formatCount } from '@primum/core/assessment/format-number';
import { EVALUATION_SIGN } from './severity-mark.ts';

export function titleOf(scale: AssessmentReport['scales']['risk'], level: string): string {
  return scale.find(({ id }) => id === level)?.title ?? level;
}

export function evaluationHtml(evaluation: ReportHarm['evaluation']): Html {
  return html`<span class="eval ${evaluation}">${EVALUATION_SIGN[evaluation]} ${evaluation}</span>`;
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

export function registerTable<Row>(
  name: string,
  rows: readonly Row[],
  columns: readonly Column<Row>[],
  anchor: (row: Row) => string | undefined = () => undefined,
): Html {
  const heads = columns.map(({ title, width }) => html`<th scope="col" class="${width}">${title}</th>`);
  const lines = rows.map((row) => {
    const id = anchor(row);
    const cells = columns.map(({ cell, width }) => html`<td class="${width}">${cell(row)}</td>`);
    return html`<tr${id === undefined ? '' : html` id="${id}"`}>${cells}</tr>
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

/** Says when a register was cut, and where the rest is. */
export function cutNote(shown: number, all: number, what: string): Part {
  if (shown >= all) return '';
  return html`<p class="muted">${formatCount(shown)} of ${formatCount(all)} ${what} are shown: the worst, and what their chains go through. --csv and --format json give more.</p>`;
}

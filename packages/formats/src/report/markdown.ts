/** The report as Markdown: the answer, the worst harms with their chains, and all registers as tables. */
import type { AssessmentReport, ReportHarm } from '@primum/core/assessment/report';
import { formatProbability, formatRange } from '@primum/core/assessment/format-number';
import { withoutHiddenSigns } from './escape-html.ts';
import { originText } from './origin-text.ts';
import { type Cell, type Register, registersOf } from './registers.ts';
import { severityText } from './severity-mark.ts';

/** One file with everything; `all`: the registers of the report, also in the words of a profession. */
export function markdownReport(report: AssessmentReport, all: readonly Register[] = registersOf(report)): string {
  const { dossier, counts, packs, mode, withProposed } = report;
  const { unacceptable, reduce, acceptable } = counts.evaluations;
  const registers = all.filter(({ name }) => name !== 'chains');
  return `${[
    `# ${escapeMarkdown(dossier.title)}: risk assessment`,
    escapeMarkdown(dossier.purpose),
    `Stage ${dossier.stage}. Owner ${escapeMarkdown(dossier.owner)}. Mode ${mode}${withProposed ? ', proposed controls count' : ''}. Packs ${packs.map(({ id, edition }) => `${id} ${edition}`).join(', ')}.`,
    `**${unacceptable} unacceptable, ${reduce} to be reduced, ${acceptable} acceptable; ${counts.waiting} wait for a judgement.**`,
    ...registers.slice(0, 1).map(markdownRegister),
    '## Chains',
    ...report.harms.filter(({ state }) => state !== 'rejected').map((harm) => chainOf(report, harm)),
    ...registers.slice(1).map(markdownRegister),
  ].join('\n\n')}\n`;
}

/** One register, with its heading. */
export function markdownRegister({ title, columns, rows }: Register): string {
  if (rows.length === 0) return `## ${title}\n\nNone.`;
  const line = (cells: readonly Cell[]) => `| ${cells.map(cellText).join(' | ')} |`;
  return [`## ${title}`, '', line(columns), `|${columns.map(() => '---').join('|')}|`, ...rows.map(line)].join('\n');
}

function chainOf({ scales }: AssessmentReport, harm: ReportHarm): string {
  const severity = severityText(harm.severityRank, scales.severity.length, harm.severity);
  const steps = harm.chain.map((step, index) => {
    const level = step.level === undefined ? '' : ` (${[step.scale, step.level].filter(Boolean).join(' ')})`;
    return `${index + 1}. ${step.kind}: ${escapeMarkdown(step.title)}${escapeMarkdown(level)}\\\n   ${escapeMarkdown(originText(step.from))}`;
  });
  const head = `### ${escapeMarkdown(`${harm.situation}: ${harm.harm}`)}`;
  const figures = `${severity}, P1 ${formatRange(harm.p1)}, P2 ${formatProbability(harm.p2)}, probability ${formatRange(harm.probability)} per device-year: ${harm.evaluation}.`;
  return [head, '', figures, '', ...steps].join('\n');
}

function cellText(cell: Cell): string {
  if (typeof cell === 'number') return String(cell);
  return escapeMarkdown(cell).replace(/\r\n|\r|\n/g, ' ');
}

/** No markup of a dossier takes effect: no HTML, link, image, emphasis, code or table cell. */
export function escapeMarkdown(text: string): string {
  return withoutHiddenSigns(text)
    .replace(/[\\`*_{}[\]<>|#~!]/g, (sign) => (sign === '<' ? '&lt;' : sign === '>' ? '&gt;' : `\\${sign}`))
    .replace(/\b(https?|ftp|mailto|javascript|data):/gi, '$1&#58;')
    .replace(/&(?!lt;|gt;|#58;)/g, '&amp;');
}

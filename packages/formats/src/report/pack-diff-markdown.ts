/** What one pack has otherwise than another, as Markdown: a page that can be published beside the pack. */
import { type FieldChange, fieldText, type ToldEntry } from '@primum/core/knowledge/entry-diff';
import type { PackDiff, ToldReason } from '@primum/core/knowledge/pack-diff';
import { escapeMarkdown } from './markdown.ts';

export function packDiffMarkdown(diff: PackDiff): string {
  const { before, after, added, withdrawn, changed, mended, reasons, unchanged, revision } = diff;
  return `${[
    `# ${named(before)} to ${named(after)}`,
    ...(revision
      ? [
          '**A proposal of this project, not law and not guidance.** Nobody is bound by it. What it does not repeat it carries over.',
        ]
      : []),
    `${added.length} added, ${withdrawn.length} withdrawn, ${changed.length} changed, ${unchanged} unchanged.`,
    ...listed('Added', added),
    ...listed('Withdrawn', withdrawn),
    ...(changed.length === 0 ? [] : ['## Changed']),
    ...changed.map((entry) =>
      [
        `### ${escapeMarkdown(entry.title)}`,
        '',
        `${code(entry.id)}${entry.was === undefined ? '' : `, before ${code(entry.was)}`}`,
        '',
        '| field | before | after |',
        '|---|---|---|',
        ...entry.fields.map(fieldRow),
      ].join('\n'),
    ),
    ...listed('Mistakes mended', mended),
    ...(reasons.length === 0 ? [] : ['## Why', ...reasons.map(reasonText)]),
  ].join('\n\n')}\n`;
}

const named = ({ title, edition }: PackDiff['before']): string => escapeMarkdown(`${title}, edition ${edition}`);

const code = (id: string): string => `\`${id}\``;

const listed = (title: string, entries: readonly ToldEntry[]): readonly string[] =>
  entries.length === 0
    ? []
    : [
        `## ${title}`,
        entries
          .map(
            ({ id, title: says, kind, status }) =>
              `- ${code(id)} ${escapeMarkdown(says)} (${status === undefined ? kind : `${kind}, ${status}`})`,
          )
          .join('\n'),
      ];

const fieldRow = ({ field, ...change }: FieldChange): string => {
  const cell = (side: 'before' | 'after') => (side in change ? escapeMarkdown(fieldText(change[side])) : '');
  return `| ${field} | ${cell('before')} | ${cell('after')} |`;
};

const reasonText = ({
  title,
  recommendation,
  clause,
  explain,
  reason,
  computable,
  computedBy = [],
}: ToldReason): string =>
  [
    `### ${escapeMarkdown(title)}`,
    `${recommendation === undefined ? '' : `Recommendation ${recommendation} of the paper. `}Of the guidance: ${escapeMarkdown(clause)}.`,
    escapeMarkdown(explain),
    `Why: ${escapeMarkdown(reason)}`,
    ...(computable === undefined ? [] : [`What can be computed then: ${escapeMarkdown(computable)}`]),
    ...(computedBy.length === 0 ? [] : [`By: ${computedBy.map((name) => code(`primum ${name}`)).join(', ')}`]),
  ].join('\n\n');

/** The change log of a pack as Markdown, to be published beside it. */
import type { ChangeLog, LoggedEdition } from '@primum/core/knowledge/change-log';
import type { CommentRecord, ReviewRecord } from '@primum/core/knowledge/review-record';
import { escapeMarkdown } from './markdown.ts';

export function changeLogMarkdown({ id, title, revises, editions, reviews, comments }: ChangeLog): string {
  return `${[
    `# Change log of ${escapeMarkdown(title)}`,
    `Pack \`${id}\`.${revises === undefined ? '' : ` A proposal of this project to revise \`${revises}\`: nobody is bound by it.`}`,
    '## Editions',
    ...editions.map(editionText),
    '## Reviews',
    ...(reviews.length === 0 ? ['None is recorded.'] : reviews.map(reviewText)),
    ...(comments.length === 0 ? [] : ['## Remarks', comments.map(commentLine).join('\n')]),
  ].join('\n\n')}\n`;
}

function editionText({ edition, effectiveOn, note, diff }: LoggedEdition): string {
  const named = (entries: readonly { readonly id: string; readonly title: string }[]) =>
    entries.map((entry) => `\`${entry.id}\` ${escapeMarkdown(entry.title)}`);
  const lines =
    diff === undefined
      ? ['The oldest edition that is kept.']
      : [
          `Against ${diff.before.edition}: ${diff.added.length} added, ${diff.withdrawn.length} withdrawn, ${diff.changed.length} changed, ${diff.unchanged} unchanged.`,
          ...named(diff.added).map((line) => `- added: ${line}`),
          ...named(diff.withdrawn).map((line) => `- withdrawn: ${line}`),
          ...diff.changed.map(
            (entry) => `- changed: ${named([entry]).join('')} (${entry.fields.map(({ field }) => field).join(', ')})`,
          ),
        ];
  return [
    `### ${edition}, in effect from ${effectiveOn}`,
    ...(note === undefined ? [] : [escapeMarkdown(note)]),
    lines.join('\n').replace('.\n-', '.\n\n-'),
  ].join('\n\n');
}

function reviewText({
  on,
  'looked-at': lookedAt,
  found,
  changed = [],
  'by-role': role,
  edition,
}: ReviewRecord): string {
  return [
    `### ${on}, ${escapeMarkdown(role)}${edition === undefined ? '' : `, edition ${edition}`}`,
    escapeMarkdown(found),
    [
      ...lookedAt.map((source) => `- looked at: ${escapeMarkdown(source)}`),
      ...changed.map((id) => `- changed: \`${id}\``),
    ].join('\n'),
  ].join('\n\n');
}

function commentLine({ about, on, 'by-role': role, says, proposes, state, answer }: CommentRecord): string {
  const proposal = proposes === undefined ? '' : ` Proposes: ${proposes}`;
  const reply = answer === undefined ? '' : ` Answer: ${answer}`;
  return `- ${on}, ${escapeMarkdown(role)}, on \`${about}\` (${state}): ${escapeMarkdown(`${says}${proposal}${reply}`)}`;
}

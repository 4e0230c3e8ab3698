/** What one pack has otherwise than another, as text: the counts first, then each entry. */
import { type FieldChange, fieldText, type ToldEntry } from '@primum/core/knowledge/entry-diff';
import type { PackDiff } from '@primum/core/knowledge/pack-diff';
import { plainText } from '../plain-text.ts';

export function packDiffText(diff: PackDiff): string {
  const { before, after, added, withdrawn, changed, mended, reasons, unchanged, revision } = diff;
  const head = `${before.id} ${before.edition} -> ${after.id} ${after.edition}: ${added.length} added, ${withdrawn.length} withdrawn, ${changed.length} changed, ${unchanged} unchanged`;
  const lines = [
    head,
    ...(revision ? [`${after.id} is a proposal to revise ${before.id}: nobody is bound by it`] : []),
    ...section('added', added.map(line)),
    ...section('withdrawn', withdrawn.map(line)),
    ...section(
      'changed',
      changed.flatMap((entry) => [
        `${line(entry)}${entry.was === undefined ? '' : `  (was ${entry.was})`}`,
        ...entry.fields.flatMap(fieldLines),
      ]),
    ),
    ...section('mended', mended.map(line)),
    ...section(
      'why',
      reasons.map(({ recommendation, clause, title, reason }) =>
        plainText(`${recommendation === undefined ? '' : `${recommendation}, `}${clause}: ${title}. ${reason}`),
      ),
    ),
  ];
  return `${lines.join('\n')}\n`;
}

const section = (title: string, lines: readonly string[]): readonly string[] =>
  lines.length === 0 ? [] : ['', `${title}:`, ...lines.map((one) => `  ${one}`)];

const line = ({ kind, id, title, status }: ToldEntry): string =>
  plainText(`${id}  ${title}  [${status === undefined ? kind : `${kind}, ${status}`}]`);

const fieldLines = ({ field, ...change }: FieldChange): readonly string[] => [
  ...('before' in change ? [`  - ${field}: ${plainText(fieldText(change.before))}`] : []),
  ...('after' in change ? [`  + ${field}: ${plainText(fieldText(change.after))}`] : []),
];

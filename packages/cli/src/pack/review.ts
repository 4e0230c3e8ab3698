import type { ToReview } from '@primum/core/knowledge/review-queue';
import type { CommandCall, CommandSpec } from '../command.ts';
import { dayIn } from '../day-in.ts';
import { EXIT } from '../exit-codes.ts';
import { jsonText } from '../json-text.ts';
import { isoDay } from '../open-judged.ts';
import { PACKS_OPTION, packFolders } from '../pack-folders.ts';
import { plainText } from '../plain-text.ts';

export const command: CommandSpec = {
  name: 'pack review',
  summary: 'list which packs are to be looked through against their sources, overdue ones first',
  explain:
    'Ends with 1 where a pack is overdue. What was looked at is recorded in reviews.yaml of the pack, remarks in comments.yaml.',
  options: [
    { flags: '--on <date>', explain: 'day to ask for, year-month-day; default: today' },
    { flags: '--format <format>', explain: 'how to list', choices: ['text', 'json'], default: 'text' },
    PACKS_OPTION,
  ],
  examples: ['pack review', 'pack review --on 2027-12-11'],
  run: review,
};

async function review({ options, io }: CommandCall): Promise<number> {
  const { reviewQueue } = await import('@primum/core/knowledge/review-queue');
  const { readPackFolder } = await import('@primum/formats/folder/read-pack-folder');
  const { listedPacks } = await import('../listed-packs.ts');
  const on = dayIn(options['on']) ?? isoDay(io.now());
  const packs = [];
  const broken: string[] = [];
  for (const { path } of await listedPacks(packFolders({ options }))) {
    const { pack, records } = await readPackFolder(path);
    if (pack === undefined) broken.push(path);
    else packs.push({ pack, records });
  }
  const queue = reviewQueue(packs, on);
  if (options['format'] === 'json') io.out(jsonText({ on, packs: queue, faults: broken }));
  else {
    for (const one of queue) io.out(textOf(one));
    for (const path of broken) io.out(`${path}: has faults; see them with: primum pack check ${path}\n`);
  }
  return broken.length > 0 || queue.some(({ daysLeft }) => daysLeft < 0) ? EXIT.findings : EXIT.ok;
}

function textOf({
  id,
  edition,
  reviewBy,
  reviewedOn,
  daysLeft,
  instruments,
  marks,
  lastReview,
  open,
}: ToReview): string {
  const due = daysLeft < 0 ? `overdue by ${-daysLeft} days` : `${daysLeft} days left`;
  const counts = `${marks.seen} seen, ${marks.known} known, ${marks.proposal} proposed`;
  return [
    `${id} ${edition}: by ${reviewBy}, ${due}; ${counts}\n`,
    ...(instruments.length === 0 ? [] : [`  about ${plainText(instruments.join(', '))}\n`]),
    ...(lastReview === undefined
      ? [`  looked through on ${reviewedOn}, without a record of it\n`]
      : [`  looked through on ${lastReview.on}: ${plainText(lastReview.found)}\n`]),
    ...open.map(({ about, says }) => `  open remark on ${about}: ${plainText(says)}\n`),
  ].join('');
}

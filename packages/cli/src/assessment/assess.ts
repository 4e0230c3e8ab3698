import { LENSES } from '@primum/core/term/lenses';
import { ASSESSMENT_OPTIONS, assessed } from '../assessed.ts';
import type { CommandCall, CommandSpec } from '../command.ts';
import { EXIT } from '../exit-codes.ts';
import { jsonText } from '../json-text.ts';
import { packFolders } from '../pack-folders.ts';
import { progressOn } from '../progress.ts';
import { topIn } from '../top-in.ts';

export const command: CommandSpec = {
  name: 'assess',
  summary: 'tell who can be harmed, how it comes about and what to do first',
  arguments: [{ name: '<dossier>', explain: 'folder of the dossier' }],
  options: [
    { flags: '--format <format>', explain: 'how to tell', choices: ['text', 'json'], default: 'text' },
    { flags: '--html <file>', explain: 'write the whole report as one HTML file' },
    { flags: '--csv <folder>', explain: 'write each register as a CSV file into this folder' },
    { flags: '--markdown <path>', explain: 'write the report as one .md file, or each register into a folder' },
    {
      flags: '--lens <profession>',
      explain: 'titles and column heads of CSV and Markdown in the words of this profession; the facts stay the same',
      choices: LENSES,
    },
    { flags: '--top <count>', explain: 'harms and actions in the summary (default: as many as fit a screen)' },
    {
      flags: '--by <side>',
      explain: 'count the harms by responsible party, by whom they strike, by use context, stage or kind',
      choices: ['responsible', 'to', 'use', 'stage', 'kind'],
    },
    {
      flags: '--fail-on <evaluation>',
      explain: 'exit with 1 when a harm has this evaluation or a worse one',
      choices: ['unacceptable', 'reduce'],
    },
    ...ASSESSMENT_OPTIONS,
  ],
  examples: [
    'assess examples/amps',
    'assess my-device --html report.html --csv registers',
    'assess my-device --csv registers --lens clinical',
    'assess my-device --with-proposed --format json',
  ],
  run: assessCommand,
};

const DEFAULT_TOP = 5;
/** Actions that reports list; the summary shows fewer. */
const ACTIONS = 8;

async function assessCommand(call: CommandCall): Promise<number> {
  const { options, io } = call;
  const top = topIn(call, DEFAULT_TOP);
  if (top === undefined) return EXIT.usage;
  if (options['lens'] !== undefined && options['csv'] === undefined && options['markdown'] === undefined) {
    io.err('--lens: it renames the registers that --csv and --markdown write: name one of them\n');
    return EXIT.usage;
  }
  const progress = progressOn(io);
  const { opened, assessment } = await assessed(call, progress);
  const { whatFirst } = await import('@primum/core/assessment/what-first');
  const { reportFor } = await import('@primum/core/assessment/report-for');
  const first = whatFirst(assessment, {
    most: Math.max(top, ACTIONS),
    onProgress: (done, of) => progress.tell('trying controls', done, of),
  });
  const today = io.now().toISOString().slice(0, 10);
  const report = reportFor(assessment, { first, today, locate: opened.locate });
  progress.tell('writing');
  const { writeReports } = await import('./write-reports.ts');
  const written = await writeReports(report, { options, today, inputs: opened.files, words: await wordsOf(call) });
  progress.end();
  if (options['format'] === 'json') {
    io.out(jsonText(report));
  } else {
    const { summaryText } = await import('./summary-text.ts');
    const view = {
      columns: io.columns,
      colours: io.colours,
      top,
      folder: String(call.arguments[0]),
      by: options['by'],
    };
    io.out(summaryText(report, view));
  }
  for (const path of written) io.err(`written: ${path}\n`);
  const { unacceptable, reduce } = report.counts.evaluations;
  const failing = { unacceptable, reduce: unacceptable + reduce }[String(options['failOn'])] ?? 0;
  return failing > 0 ? EXIT.findings : EXIT.ok;
}

/** The lens, and the words that it speaks in: those of the pack `terms`, which no dossier has to name. */
async function wordsOf(call: CommandCall) {
  const lens = LENSES.find((known) => known === call.options['lens']);
  if (lens === undefined) return undefined;
  const { openPack } = await import('../open-pack.ts');
  return { lens, terms: (await openPack('terms', packFolders(call))).entries.terms };
}

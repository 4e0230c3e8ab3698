import type { ConflictPicture } from '@primum/core/benefit/conflict/worksheet';
import { ASSESSMENT_OPTIONS, assessed } from '../assessed.ts';
import type { CommandCall, CommandSpec } from '../command.ts';
import { decisionsOn } from '../decisions-on.ts';
import { EXIT } from '../exit-codes.ts';
import { jsonText } from '../json-text.ts';
import { isoDay } from '../open-judged.ts';
import { progressOn } from '../progress.ts';

export const command: CommandSpec = {
  name: 'conflict',
  summary: 'find controls that lower one harm and raise another, or stand in the way of care',
  explain:
    'Found from the graph: what a control stops and what it brings about, with the harms that each leads to. Without an id all are listed, those that raise something only at the lowest level are counted; with an id both sides of one with their chains, or a worksheet. HTML is a page that prints.',
  arguments: [
    { name: '<dossier>', explain: 'folder of the dossier' },
    { name: '[id]', explain: 'control@asset, as the list has it, or id of a worksheet' },
  ],
  options: [
    { flags: '--all', explain: 'list the slight ones and those of controls that nobody proposes too' },
    { flags: '--format <format>', explain: 'how to tell', choices: ['text', 'json', 'html'], default: 'text' },
    ...ASSESSMENT_OPTIONS,
  ],
  examples: [
    'conflict examples/infusion-pump',
    'conflict examples/infusion-pump lock-out@pump',
    'conflict examples/infusion-pump sign-in-at-the-pump --format html',
  ],
  run: conflict,
};

async function conflict(call: CommandCall): Promise<number> {
  const { io, options } = call;
  const progress = progressOn(io);
  const { opened, assessment } = await assessed(call, progress);
  const { conflictNamed, conflictsFor } = await import('@primum/core/benefit/conflict/conflicts-for');
  const { isPressing } = await import('@primum/core/benefit/conflict/is-pressing');
  const decisions = await decisionsOn(assessment, isoDay(io.now()));
  const id = call.arguments[1];
  const view = { columns: io.columns, colours: io.colours };
  const texts = await import('./conflict-text.ts');
  if (typeof id !== 'string') {
    const picture = conflictsFor(assessment, decisions);
    progress.end();
    const shown = options['all'] === true ? picture.conflicts : picture.conflicts.filter(isPressing);
    const more = picture.conflicts.length - shown.length;
    if (options['format'] === 'json') io.out(jsonText({ ...picture, conflicts: shown, more }));
    else if (options['format'] === 'html')
      io.out(await pageOf(opened.judged.dossier.dossier.title, { ...picture, conflicts: shown }));
    else io.out(texts.listText({ ...picture, conflicts: shown }, more, view));
    return EXIT.ok;
  }
  const asked = conflictNamed(assessment, id, decisions);
  progress.end();
  if (asked.kind === 'unknown') throw await unknownConflict(id, asked.suggestion);
  const value = asked.kind === 'found' ? asked.detail : asked.worksheet;
  if (options['format'] === 'json') io.out(jsonText(value));
  else if (options['format'] === 'html') {
    const sheets = asked.kind === 'found' ? asked.detail.worksheets : [asked.worksheet];
    io.out(await pageOf(opened.judged.dossier.dossier.title, { conflicts: [], worksheets: sheets }));
  } else {
    const { worksheetText } = await import('./worksheet-text.ts');
    io.out(asked.kind === 'found' ? texts.conflictText(asked.detail, view) : worksheetText(asked.worksheet, view));
  }
  return EXIT.ok;
}

async function pageOf(title: string, picture: ConflictPicture): Promise<string> {
  const { conflictHtml } = await import('@primum/formats/report/conflict-html');
  return conflictHtml(title, picture);
}

async function unknownConflict(wanted: string, suggestion: string | undefined): Promise<Error> {
  const { DomainError } = await import('@primum/core/domain-error');
  const hint =
    suggestion === undefined
      ? '`primum conflict` with the dossier alone lists them, with --all the slight ones too'
      : `did you mean "${suggestion}"?`;
  return new DomainError('NOT_FOUND', `no conflict is found at "${wanted}", and no worksheet is called so`, { hint });
}

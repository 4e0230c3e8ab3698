import type { DecisionPicture } from '@primum/core/decision/decision-picture';
import { DomainError } from '@primum/core/domain-error';
import { assessed } from '../assessed.ts';
import type { CommandCall, CommandSpec } from '../command.ts';
import { dayIn } from '../day-in.ts';
import { EXIT } from '../exit-codes.ts';
import { jsonText } from '../json-text.ts';
import { isoDay } from '../open-judged.ts';
import { PACKS_OPTION } from '../pack-folders.ts';
import { progressOn } from '../progress.ts';

export const command: CommandSpec = {
  name: 'decision',
  summary: 'tell what was decided, what holds, and what a changed level has opened again',
  explain:
    'A decision keeps how the harms stood when it was made. Where they stand otherwise it is open again, and what changed is told. Who approved it stands in the audit log of a server, which a folder does not have: here an approval is read from decisions.yaml, and only tried whether what was approved is still what is written. ' +
    'With the id of a decision, HTML is a page that prints: the decision with the figures, worksheets and chains that it rests on.',
  arguments: [
    { name: '<dossier>', explain: 'folder of the dossier' },
    { name: '[decision]', explain: 'id of one decision' },
  ],
  options: [
    { flags: '--on <day>', explain: 'as it stands on this day, as 2027-12-11; today if not given' },
    { flags: '--format <format>', explain: 'how to tell', choices: ['text', 'json', 'html'], default: 'text' },
    { flags: '--fail-on-open', explain: 'exit with 1 when a decision is open again or expired' },
    PACKS_OPTION,
  ],
  examples: [
    'decision examples/infusion-pump',
    'decision examples/infusion-pump treat-protection-of-pumps --format html',
    'decision my-device --on 2027-12-11 --fail-on-open',
  ],
  run: decision,
};

/** By what is in place: a decision is about the device as it is. */
async function decision(call: CommandCall): Promise<number> {
  const { io, options } = call;
  const progress = progressOn(io);
  const { assessment } = await assessed(call, progress);
  const { decisionsFor } = await import('@primum/core/decision/decisions-for');
  const { sha256 } = await import('@primum/formats/hash/sha256');
  const question = { on: dayIn(options['on']) ?? isoDay(io.now()), sha256 };
  const all = decisionsFor(assessment, question);
  progress.end();
  const picture = call.arguments[1] === undefined ? all : onlyOne(all, String(call.arguments[1]));
  switch (options['format']) {
    case 'json':
      io.out(jsonText(picture));
      break;
    case 'html': {
      const [row, ...others] = picture.decisions;
      if (row === undefined || others.length > 0) throw notNamed('a page is of one decision: name it', all);
      const { decisionRecord } = await import('@primum/core/decision/decision-record');
      const { decisionHtml } = await import('@primum/formats/report/decision-html');
      const context = { hasLog: false, writtenOn: isoDay(io.now()) };
      io.out(decisionHtml(decisionRecord(assessment, row, all), context));
      break;
    }
    default: {
      const { decisionText } = await import('./decision-text.ts');
      io.out(decisionText(picture, { columns: io.columns, colours: io.colours }));
    }
  }
  const failing = picture.decisions.some(({ state }) => state === 'open-again' || state === 'expired');
  return options['failOnOpen'] === true && failing ? EXIT.findings : EXIT.ok;
}

function onlyOne(all: DecisionPicture, wanted: string): DecisionPicture {
  const decisions = all.decisions.filter(({ id }) => id === wanted);
  if (decisions.length === 0) throw notNamed(`decisions.yaml has no decision "${wanted}"`, all);
  return { ...all, decisions, undecided: [] };
}

function notNamed(message: string, { decisions }: DecisionPicture): DomainError {
  const ids = decisions.map(({ id }) => id).join(', ');
  return new DomainError('NOT_FOUND', message, { hint: ids === '' ? 'nothing is decided yet' : `there are ${ids}` });
}

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
    'A decision keeps how the harms stood when it was made. Where they stand otherwise it is open again, and what changed is told. Who approved it stands in the audit log of a server, which a folder does not have: here an approval is read from decisions.yaml, and only tried whether what was approved is still what is written.',
  arguments: [{ name: '<dossier>', explain: 'folder of the dossier' }],
  options: [
    { flags: '--on <day>', explain: 'as it stands on this day, as 2027-12-11; today if not given' },
    { flags: '--format <format>', explain: 'how to tell', choices: ['text', 'json'], default: 'text' },
    { flags: '--fail-on-open', explain: 'exit with 1 when a decision is open again or expired' },
    PACKS_OPTION,
  ],
  examples: ['decision examples/infusion-pump', 'decision my-device --on 2027-12-11 --fail-on-open'],
  run: decision,
};

/** By what is in place: a decision is about the device as it is. */
async function decision(call: CommandCall): Promise<number> {
  const { io, options } = call;
  const on = dayIn(options['on']) ?? isoDay(io.now());
  const progress = progressOn(io);
  const { assessment } = await assessed(call, progress);
  const { decisionsFor } = await import('@primum/core/decision/decisions-for');
  const { sha256 } = await import('@primum/formats/hash/sha256');
  const picture = decisionsFor(assessment, { on, sha256 });
  progress.end();
  if (options['format'] === 'json') io.out(jsonText(picture));
  else {
    const { decisionText } = await import('./decision-text.ts');
    io.out(decisionText(picture, { columns: io.columns, colours: io.colours }));
  }
  const failing = picture.decisions.some(({ state }) => state === 'open-again' || state === 'expired');
  return options['failOnOpen'] === true && failing ? EXIT.findings : EXIT.ok;
}

import type { CommandCall, CommandSpec } from '../command.ts';
import { EXIT } from '../exit-codes.ts';
import { isoDay } from '../open-judged.ts';
import { PACKS_OPTION } from '../pack-folders.ts';
import { shellWord } from '../shell-word.ts';

const STAGES = ['design', 'build', 'release', 'installation', 'field-use', 'end-of-life'];

export const command: CommandSpec = {
  name: 'new',
  summary: 'begin a dossier: five documents with comments that lead by the hand',
  explain:
    'Asks on a terminal for what no option says. Refuses a folder that is not empty; writes all documents or none.',
  arguments: [{ name: '<folder>', explain: 'folder to make' }],
  options: [
    { flags: '--title <text>', explain: 'name of the device' },
    { flags: '--purpose <text>', explain: 'intended purpose, as the manufacturer states it' },
    { flags: '--owner <name>', explain: 'who makes the device' },
    { flags: '--type <type>', explain: 'asset type of the device, as infusion-pump' },
    { flags: '--place <type>', explain: 'where it is used, as ward or home' },
    { flags: '--function <kind>', explain: 'clinical function, as infusion' },
    { flags: '--stage <stage>', explain: 'stage of the life cycle; design if not said', choices: STAGES },
    { flags: '-y, --yes', explain: 'ask nothing: take what the options do not say as it comes' },
    PACKS_OPTION,
  ],
  examples: ['new my-device', 'new my-pump --type infusion-pump --place ward --function infusion --yes'],
  run: begin,
};

async function begin(call: CommandCall): Promise<number> {
  const { starterAnswers } = await import('./starter-answers.ts');
  const { checkStarter } = await import('./check-starter.ts');
  const { starterDossier } = await import('@primum/formats/starter/starter-dossier');
  const { refuseFullFolder, writeFolderAtomically } = await import('@primum/formats/folder/write-folder-atomically');
  const folder = String(call.arguments[0]);
  await refuseFullFolder(folder);
  const starter = await starterAnswers(folder, call);
  if (starter === undefined) {
    call.io.err('nothing written\n');
    return EXIT.usage;
  }
  const documents = starterDossier(starter.answers);
  checkStarter(documents, starter.knowledge, isoDay(call.io.now()));
  await writeFolderAtomically(folder, documents);
  call.io.out(`${folder}: ${[...documents.keys()].join(', ')}\n`);
  if (starter.taken.length > 0) call.io.out(`as nothing else was said: ${starter.taken.join(' ')}\n`);
  const typed = shellWord(folder);
  call.io.out(`next: primum check ${typed}, then primum assess ${typed}; what is in them is a sketch to be changed\n`);
  return EXIT.ok;
}

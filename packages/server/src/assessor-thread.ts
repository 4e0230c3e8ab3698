/** The thread that assesses. It holds the dossiers that were asked for last, and answers questions about them as JSON text. */
import { parentPort, workerData } from 'node:worker_threads';
import { DomainError } from '@primum/core/domain-error';
import { keepLast } from '@primum/core/keep-last';
import type { Pack } from '@primum/core/knowledge/pack';
import { packShelf, packsFrom } from '@primum/formats/folder/find-packs';
import type { OpenedDossier } from '@primum/formats/folder/open-dossier';
import { answerPart } from './answer-part.ts';
import { answerQuestion } from './answer-question.ts';
import type { Answer, Asked } from './assessor-messages.ts';
import { openTexts } from './open-texts.ts';
import { editionFolder, shelfWith } from './shelf-with.ts';
import { FaultyInput } from './problem.ts';

const { packFolders } = workerData as { readonly packFolders: readonly string[] };
const port = parentPort;
if (port === null) throw new Error('assessor-thread runs as a worker thread only');

/** Dossiers that are held opened and assessed; one of 1,000 assets takes some hundred MB at most. */
const HELD = 12;

const shelf = await packShelf(packFolders);
const held = new Map<string, OpenedDossier>();

port.on('message', (asked: Asked) => void answer(asked).then(tell));

function tell(told: Answer): void {
  port?.postMessage(told, told.kind === 'json' ? [told.json.buffer as ArrayBuffer] : []);
}

async function answer(asked: Asked): Promise<Answer> {
  const { id, dossier, revision, question, as, today, texts, editions = [] } = asked;
  try {
    const key = `${dossier} ${revision} ${today}`;
    const fresh = () => (texts === undefined ? undefined : openTexts(texts, shelfWith(shelf, editions), today));
    const opened = held.get(key) ?? fresh();
    if (opened === undefined) return { kind: 'texts-wanted', id };
    // An edition never changes, so that a revision that names it is one content for ever; one that is not there may come.
    const passing = opened.faults.some(({ code, document }) => code === 'pack-missing' && document === 'dossier');
    if (!passing) keepLast(held, key, opened, HELD);
    const found =
      as === undefined
        ? answerQuestion(opened, { revision, question, today, trial: trialOf(asked) })
        : answerPart(opened, as, { revision, question, today });
    return { kind: 'json', id, json: new TextEncoder().encode(JSON.stringify(await found)), passing };
  } catch (error) {
    if (error instanceof FaultyInput) return { kind: 'refused', id, ...refusal(error), faults: error.faults };
    if (error instanceof DomainError) return { kind: 'refused', id, ...refusal(error) };
    throw error;
  }
}

/** The pack of a question for an effect: one that came with it, or one of the shelf. */
function trialOf({ question, trial }: Asked): Pack | undefined {
  if (question.ask === 'pack-effect') {
    const wanted = { id: question.pack, edition: question.edition };
    return packsFrom(shelf, [wanted]).packs[0]?.pack;
  }
  return trial && editionFolder(trial).pack;
}

function refusal({ code, message, facts }: DomainError) {
  return { code, message, facts };
}

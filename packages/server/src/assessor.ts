/**
 * Assessments, made in a thread of their own so that the server goes on answering, and kept: an answer to the same question
 * about the same revision is given from memory.
 */
import { Worker } from 'node:worker_threads';
import { DomainError, type DomainErrorCode } from '@primum/core/domain-error';
import type { Grant } from '@primum/core/responsibility/grant';
import type { EditionTexts } from '@primum/store/library/editions';
import { answerMemory, type Told } from './answer-memory.ts';
import type { Answer, Asked, Question } from './assessor-messages.ts';
import type { ReadEditions } from './own-editions.ts';
import { FaultyInput } from './problem.ts';

export interface AskedOf {
  readonly dossier: string;
  readonly revision: number;
  /** Of a partner: answers tell only what this grant shows. */
  readonly as?: Grant;
  /** Text by kind of document, asked for only where the thread does not have this revision. */
  readonly texts: () => Promise<ReadonlyMap<string, string>>;
  /** Of the owner's library, as the texts name them; asked for with the texts. */
  readonly editions: ReadEditions;
  /** A pack to look at the effect of; the question names it by its key. */
  readonly trial?: EditionTexts;
}

export interface Assessor {
  /** The answer as JSON in UTF-8. Throws what the question leads to: DOSSIER_INVALID with all faults, NOT_FOUND. */
  ask(of: AskedOf, question: Question): Promise<Buffer>;
  close(): Promise<void>;
}

/** `now`: packs are due by day, so an answer counts until midnight, UTC. */
export function startAssessor(packFolders: readonly string[], now: () => Date): Assessor {
  const thread = new Worker(new URL('./assessor-thread.ts', import.meta.url), { workerData: { packFolders } });
  const waiting = new Map<number, (answer: Answer) => void>();
  const kept = answerMemory();
  let count = 0;
  thread.on('message', (answer: Answer) => {
    waiting.get(answer.id)?.(answer);
    waiting.delete(answer.id);
  });
  const stopped = new Promise<never>((_, reject) => {
    thread.once('error', (cause) => reject(new DomainError('STORE_UNAVAILABLE', 'the assessor stopped', {}, cause)));
    thread.once('exit', () => reject(new DomainError('STORE_UNAVAILABLE', 'the assessor is closed')));
  });
  stopped.catch(() => {});

  function tell(asked: Omit<Asked, 'id'>): Promise<Answer> {
    const id = ++count;
    const answered = new Promise<Answer>((resolve) => waiting.set(id, resolve));
    thread.postMessage({ ...asked, id });
    return Promise.race([answered, stopped]);
  }

  async function answerTo(of: AskedOf, question: Question, today: string): Promise<Told> {
    const { dossier, revision } = of;
    const { as, trial } = of;
    const more = { ...(as === undefined ? {} : { as }), ...(trial === undefined ? {} : { trial }) };
    const asked = { dossier, revision, question, today, ...more };
    const first = await tell(asked);
    const answer = first.kind === 'texts-wanted' ? await tell({ ...asked, ...(await contentOf(of)) }) : first;
    if (answer.kind === 'json') return answer;
    if (answer.kind === 'refused') throw refusal(answer);
    throw new Error('the assessor asked for the texts twice');
  }

  return {
    async ask(of, question) {
      const today = now().toISOString().slice(0, 10);
      const key = `${of.dossier} ${of.revision} ${today} ${JSON.stringify(question)} ${JSON.stringify(of.as)}`;
      const { json } = await kept(key, () => answerTo(of, question, today));
      return Buffer.from(json.buffer, json.byteOffset, json.byteLength);
    },
    close: async () => void (await thread.terminate()),
  };
}

async function contentOf({ texts, editions }: AskedOf): Promise<Pick<Asked, 'texts' | 'editions'>> {
  const read = await texts();
  return { texts: read, editions: await editions(read) };
}

function refusal({ code, message, facts, faults }: Answer & { kind: 'refused' }): Error {
  if (faults !== undefined) return new FaultyInput(code as DomainErrorCode, message, faults);
  return new DomainError(code as DomainErrorCode, message, facts);
}

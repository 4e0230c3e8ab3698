/**
 * Assessments, made in a thread of their own so that the server goes on answering, and kept: an answer to the same question
 * about the same revision is given from memory.
 */
import { Worker } from 'node:worker_threads';
import { DomainError, type DomainErrorCode } from '@primum/core/domain-error';
import type { Grant } from '@primum/core/responsibility/grant';
import type { Answer, Asked, Question } from './assessor-messages.ts';
import { FaultyInput } from './problem.ts';

export interface AskedOf {
  readonly dossier: string;
  readonly revision: number;
  /** Of a partner: answers tell only what this grant shows. */
  readonly as?: Grant;
  /** Text by kind of document, asked for only where the thread does not have this revision. */
  readonly texts: () => Promise<ReadonlyMap<string, string>>;
}

export interface Assessor {
  /** The answer as JSON text. Throws what the question leads to: DOSSIER_INVALID with all faults, NOT_FOUND. */
  ask(of: AskedOf, question: Question): Promise<string>;
  close(): Promise<void>;
}

/** Characters of kept answers, all together. */
const KEPT_LENGTH = 64 * 1024 * 1024;

export function startAssessor(packFolders: readonly string[]): Assessor {
  const thread = new Worker(new URL('./assessor-thread.ts', import.meta.url), { workerData: { packFolders } });
  const waiting = new Map<number, (answer: Answer) => void>();
  const kept = new Map<string, Promise<string>>();
  let [count, length] = [0, 0];
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

  async function answerTo(of: AskedOf, question: Question): Promise<string> {
    const { dossier, revision } = of;
    const asked = { dossier, revision, question, ...(of.as === undefined ? {} : { as: of.as }) };
    const first = await tell(asked);
    const answer = first.kind === 'texts-wanted' ? await tell({ ...asked, texts: await of.texts() }) : first;
    if (answer.kind === 'json') return answer.json;
    if (answer.kind === 'refused') throw refusal(answer);
    throw new Error('the assessor asked for the texts twice');
  }

  /** Of answers above the limit the one that nobody asked for the longest goes first; refusals are never kept. */
  async function keep(key: string, asked: Promise<string>): Promise<void> {
    try {
      length += (await asked).length;
    } catch {
      kept.delete(key);
      return;
    }
    for (const [old, answer] of kept) {
      if (length <= KEPT_LENGTH || old === key) break;
      kept.delete(old);
      length -= (await answer.catch(() => '')).length;
    }
  }

  return {
    ask(of, question) {
      const key = `${of.dossier} ${of.revision} ${JSON.stringify(question)} ${JSON.stringify(of.as)}`;
      const known = kept.get(key);
      if (known !== undefined) {
        // Used last stands last: what nobody asks for leaves first.
        kept.delete(key);
        kept.set(key, known);
        return known;
      }
      const asked = answerTo(of, question);
      kept.set(key, asked);
      void keep(key, asked);
      return asked;
    },
    close: async () => void (await thread.terminate()),
  };
}

function refusal({ code, message, facts, faults }: Answer & { kind: 'refused' }): Error {
  if (faults !== undefined) return new FaultyInput(code as DomainErrorCode, message, faults);
  return new DomainError(code as DomainErrorCode, message, facts);
}

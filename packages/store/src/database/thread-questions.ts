/** Questions to the thread of PGlite and its answers, matched by their numbers; and what it tells unasked. */
import type { Worker } from 'node:worker_threads';
import { DomainError } from '@primum/core/domain-error';
import type { Answer } from './connection.ts';
import type { FromThread, ToThread } from './pglite-messages.ts';

type Question = ToThread extends infer M ? (M extends ToThread ? Omit<M, 'id'> : never) : never;

interface Waiting {
  readonly resolve: (answer: Answer) => void;
  readonly reject: (error: Error) => void;
}

export interface ThreadQuestions {
  readonly ask: (question: Question) => Promise<Answer>;
  readonly isClosed: () => boolean;
  /** What is still waiting is told, and nothing more is taken. */
  readonly end: (error: Error) => void;
}

const NOTHING: Answer = { command: 'SELECT', rowCount: 0, rows: [] };

/** Resolves once the thread is ready to answer. */
export async function questionsTo(
  thread: Worker,
  hear: (channel: string, payload: string) => void,
): Promise<ThreadQuestions> {
  const waiting = new Map<number, Waiting>();
  let [count, closed] = [0, false];
  const end = (error: Error): void => {
    closed = true;
    for (const asked of waiting.values()) asked.reject(error);
    waiting.clear();
  };
  await new Promise<void>((resolve, reject) => {
    thread.once('error', reject);
    thread.on('message', (message: FromThread) => {
      if (message.kind === 'ready') return resolve();
      if (message.kind === 'notified') return hear(message.channel, message.payload);
      const asked = waiting.get(message.id);
      waiting.delete(message.id);
      if (message.kind === 'failed') asked?.reject(toError(message));
      else asked?.resolve(message.kind === 'answer' ? message : NOTHING);
    });
  });
  thread.on('error', (cause) => end(new DomainError('STORE_UNAVAILABLE', 'the embedded database stopped', {}, cause)));
  thread.on('exit', () => end(closedError()));
  return {
    end,
    isClosed: () => closed,
    ask(question) {
      if (closed) return Promise.reject(closedError());
      const id = ++count;
      return new Promise((resolve, reject) => {
        waiting.set(id, { resolve, reject });
        thread.postMessage({ ...question, id });
      });
    },
  };
}

function closedError(): DomainError {
  return new DomainError('STORE_UNAVAILABLE', 'the embedded database is closed');
}

/** As node-postgres throws it: `code` is the SQLSTATE. */
function toError({ message, code, detail }: FromThread & { kind: 'failed' }): Error {
  return Object.assign(new Error(message), { code, detail });
}

/** PGlite in a thread of its own, since it blocks the thread that it runs in. Answers the messages of pglite-client.ts. */
import { parentPort, workerData } from 'node:worker_threads';
import { PGlite, types } from '@electric-sql/pglite';
import type { FromThread, ToThread } from './pglite-messages.ts';

const { folder, load } = workerData as { readonly folder: string | undefined; readonly load: Uint8Array | undefined };
const port = parentPort;
if (port === null) throw new Error('pglite-thread runs as a worker thread only');

/** As node-postgres gives them, so that both databases answer alike: bigint as text, times as Date. */
const parsers = { [types.INT8]: (value: string) => value };
const database = await PGlite.create({
  parsers,
  ...(folder === undefined ? {} : { dataDir: folder }),
  ...(load === undefined ? {} : { loadDataDir: new Blob([load as Uint8Array<ArrayBuffer>]) }),
});
const tell = (message: FromThread) => port.postMessage(message);

port.on('message', (message: ToThread) => {
  // PGlite queues what comes in; answers carry the number of the question.
  void answer(message).then(tell);
});
tell({ kind: 'ready' });

async function answer(message: ToThread): Promise<FromThread> {
  const { id } = message;
  try {
    switch (message.kind) {
      case 'query': {
        const { rows, affectedRows } = await database.query<unknown>(message.sql, [...message.parameters]);
        return { kind: 'rows', id, rows, affectedRows };
      }
      case 'listen':
        await database.listen(message.channel, (payload) =>
          tell({ kind: 'notified', channel: message.channel, payload }),
        );
        return { kind: 'done', id };
      case 'dump':
        return {
          kind: 'rows',
          id,
          rows: [new Uint8Array(await (await database.dumpDataDir('none')).arrayBuffer())],
          affectedRows: undefined,
        };
      case 'close':
        await database.close();
        return { kind: 'done', id };
    }
  } catch (error) {
    const { message: text, code, detail } = error as { message: string; code?: string; detail?: string };
    return { kind: 'failed', id, message: text, code, detail };
  }
}

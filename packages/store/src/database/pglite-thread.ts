/** PGlite in a thread of its own, since it blocks the thread that it runs in. Answers the messages of pglite-client.ts. */
import { parentPort, workerData } from 'node:worker_threads';
import { PGlite } from '@electric-sql/pglite';
import { createPgConfig } from '@electric-sql/pglite/node-postgres';
import { Client } from 'pg';
import { askClient } from './ask-client.ts';
import type { FromThread, ToThread } from './pglite-messages.ts';

const { folder, load } = workerData as { readonly folder: string | undefined; readonly load: Uint8Array | undefined };
const port = parentPort;
if (port === null) throw new Error('pglite-thread runs as a worker thread only');

const database = await PGlite.create({
  ...(folder === undefined ? {} : { dataDir: folder }),
  ...(load === undefined ? {} : { loadDataDir: new Blob([load as Uint8Array<ArrayBuffer>]) }),
});
// By node-postgres, so that both databases read and answer alike, and since it can name statements.
const client = new Client(createPgConfig(database));
await client.connect();
const ask = askClient(client);
const tell = (message: FromThread) => port.postMessage(message);

port.on('message', (message: ToThread) => {
  // The client queues what comes in; answers carry the number of the question.
  void answer(message).then(tell);
});
tell({ kind: 'ready' });

async function answer(message: ToThread): Promise<FromThread> {
  const { id } = message;
  try {
    switch (message.kind) {
      case 'query':
        return { kind: 'answer', id, ...(await ask(message)) };
      case 'listen':
        await database.listen(message.channel, (payload) =>
          tell({ kind: 'notified', channel: message.channel, payload }),
        );
        return { kind: 'done', id };
      case 'dump':
        return { kind: 'answer', id, command: 'SELECT', rowCount: 1, rows: [await archive()] };
      case 'close':
        await database.close();
        return { kind: 'done', id };
    }
  } catch (error) {
    const { message: text, code, detail } = error as { message: string; code?: string; detail?: string };
    return { kind: 'failed', id, message: text, code, detail };
  }
}

async function archive(): Promise<Uint8Array> {
  return new Uint8Array(await (await database.dumpDataDir('none')).arrayBuffer());
}

/** The server as people feel it, on the embedded database: an edit, a look at a picture, and a change of somebody else. */
import { setTimeout as wait } from 'node:timers/promises';
import { addDossiers, quantile, startWorkbench, type Workbench } from './generators/workbench.ts';
import type { Measured } from './measured.ts';

const PORT = 7461;
const EDITS = 60;
const READ_MS = 5_000;
const AT_ONCE = 16;
const READERS = 50;

/** @public bench/run.ts calls it */
export async function run(): Promise<Measured[]> {
  const bench = await startWorkbench(PORT);
  try {
    const { large, small } = await addDossiers(bench);
    return [
      ...(await edits(bench, large)),
      ...(await reads(bench, small, 'the ankle monitor', 300)),
      ...(await reads(bench, large, '1,000 assets', undefined)),
      ...(await heard(bench, small)),
    ];
  } finally {
    await bench.stop();
  }
}

async function edit({ ask }: Workbench, dossier: string, revision: number, title: string): Promise<number> {
  const renamed = [{ document: 'system', do: 'set', path: ['assets', revision % 12, 'title'], value: title }];
  const { status, body } = await ask(
    'POST',
    `/api/dossiers/${dossier}/changes`,
    { edits: renamed },
    { 'if-match': `"${revision}"` },
  );
  if (status !== 200) throw new Error(`${status} ${body.slice(0, 500)}`);
  return (JSON.parse(body) as { revision: number }).revision;
}

async function edits(bench: Workbench, dossier: string): Promise<Measured[]> {
  const times: number[] = [];
  let revision = 1;
  for (let turn = 0; turn < EDITS; turn += 1) {
    const before = performance.now();
    revision = await edit(bench, dossier, revision, `Title ${turn}`);
    times.push(performance.now() - before);
  }
  const median = Math.round(quantile(times, 0.5));
  return [
    { name: 'edit of a dossier of 1,000 assets, median', figure: median, unit: 'ms', bar: 100, ok: median <= 100 },
    { name: '  at 95 %', figure: Math.round(quantile(times, 0.95)), unit: 'ms', bar: undefined, ok: true },
    { name: '  the first one, nothing warm', figure: Math.round(times[0] ?? 0), unit: 'ms', bar: undefined, ok: true },
  ];
}

async function reads({ ask }: Workbench, dossier: string, what: string, bar: number | undefined): Promise<Measured[]> {
  const path = `/api/dossiers/${dossier}/picture`;
  const first = performance.now();
  const { status, body } = await ask('GET', path);
  if (status !== 200) throw new Error(`${status} ${body.slice(0, 500)}`);
  const firstMs = performance.now() - first;
  const until = performance.now() + READ_MS;
  let count = 0;
  const readOn = async () => {
    while (performance.now() < until) {
      await ask('GET', path);
      count += 1;
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, readOn));
  const figure = Math.round((count * 1000) / READ_MS);
  const size = Math.round(body.length / 1024);
  return [
    { name: `pictures of ${what} (${size} kB)`, figure, unit: 'a second', bar, ok: bar === undefined || figure >= bar },
    { name: '  the first one, not yet assessed', figure: Math.round(firstMs), unit: 'ms', bar: undefined, ok: true },
  ];
}

/** From the moment the edit is sent to the moment each reader hears of it. */
async function heard(bench: Workbench, dossier: string): Promise<Measured[]> {
  const times: number[] = [];
  const sent = new Map<number, number>();
  const stops = await Promise.all(
    Array.from({ length: READERS }, () =>
      bench.follow(`/api/dossiers/${dossier}/events`, (piece) => {
        for (const [, revision] of piece.matchAll(/"revision":(\d+)/g)) {
          const at = sent.get(Number(revision));
          if (at !== undefined) times.push(performance.now() - at);
        }
      }),
    ),
  );
  let revision = 1;
  for (let turn = 0; turn < EDITS; turn += 1) {
    sent.set(revision + 1, performance.now());
    revision = await edit(bench, dossier, revision, `Title ${turn}`);
    await wait(50);
  }
  await wait(500);
  for (const stop of stops) stop();
  const all = times.length === EDITS * READERS;
  const [median, most] = [quantile(times, 0.5), quantile(times, 0.99)].map(Math.round);
  return [
    {
      name: `edits heard by ${READERS} readers, of ${EDITS * READERS}`,
      figure: times.length,
      unit: '',
      bar: EDITS * READERS,
      ok: all,
    },
    { name: '  from sending to hearing, median', figure: median ?? 0, unit: 'ms', bar: 300, ok: (median ?? 0) <= 300 },
    { name: '  at 99 %', figure: most ?? 0, unit: 'ms', bar: 1000, ok: (most ?? 0) <= 1000 },
  ];
}

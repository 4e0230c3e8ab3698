/** 10,000 fuzzed documents through everything that reads a dossier: none may crash, and none may take long. */
import { openDossier } from '../packages/formats/src/folder/open-dossier.ts';
import { fuzzDossier, textsIn } from '../packages/formats/src/testing/fuzz-dossier.ts';
import type { Measured } from './measured.ts';

const DOCUMENTS = 10_000;
const EXAMPLES = ['examples/amps', 'examples/remote-patient-monitoring'];

/** @public bench/run.ts calls it */
export async function run(): Promise<Measured[]> {
  const started = performance.now();
  const broken: string[] = [];
  let [read, slowest] = [0, 0];
  for (const [index, folder] of EXAMPLES.entries()) {
    const { judged } = await openDossier(folder, { packFolders: ['knowledge'], today: '2026-11-24' });
    if (judged === undefined) throw new Error(`${folder} has faults`);
    const input = { ...judged, texts: textsIn(folder) };
    const count = DOCUMENTS / EXAMPLES.length;
    const fuzzed = fuzzDossier(input, { from: 1 + index * DOCUMENTS, count });
    broken.push(...fuzzed.broken);
    read += fuzzed.refused + fuzzed.accepted;
    slowest = Math.max(slowest, fuzzed.slowestMs);
  }
  for (const one of broken.slice(0, 5)) console.error(one);
  const seconds = (performance.now() - started) / 1000;
  return [
    {
      name: 'fuzzed documents read or refused',
      figure: read,
      unit: 'of 10000',
      bar: DOCUMENTS,
      ok: read === DOCUMENTS,
    },
    { name: 'slowest fuzzed document', figure: Math.round(slowest), unit: 'ms', bar: 1000, ok: slowest < 1000 },
    { name: 'all fuzzed documents', figure: Number(seconds.toFixed(1)), unit: 's', bar: undefined, ok: true },
  ];
}

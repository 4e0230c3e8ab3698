/** Best sets of controls: 500 controls on 1,000 paths, and the frontier and a what-if of the infusion pump. */
import { resolve } from 'node:path';
import { assess } from '@primum/core/assessment/assess';
import { trialsOf } from '@primum/core/assessment/trial';
import { controlPaths } from '@primum/core/testing/control-paths';
import { bestSet } from '@primum/core/treatment/best-set';
import { frontierFor } from '@primum/core/treatment/set-for';
import { setGround } from '@primum/core/treatment/set-ground';
import { openDossier } from '@primum/formats/folder/open-dossier';
import { highsSolver } from '@primum/formats/optimisation/highs-solver';
import type { Measured } from './measured.ts';

const ROOT = resolve(import.meta.dirname, '..');
const now = () => performance.now() / 1000;

/** @public bench/run.ts calls it */
export async function run(): Promise<Measured[]> {
  const solve = await highsSolver();
  return [...large(solve), ...(await pump(solve))];
}

type Solve = Awaited<ReturnType<typeof highsSolver>>;

/** How far apart the controls of one path lie. Near each other, as in a real system, is what the bar is for. */
const SPREADS = [
  { within: 12, where: 'within 12 of each other', bar: true },
  { within: 20, where: 'within 20 of each other', bar: false },
  { within: undefined, where: 'anywhere', bar: false },
] as const;

function large(solve: Solve): Measured[] {
  return SPREADS.flatMap(({ within, where, bar }): Measured[] => {
    const { problem, goal } = controlPaths({ seed: 11, controls: 500, paths: 1000, within });
    const start = performance.now();
    const answer = bestSet(problem, goal, solve, { seconds: 5, gap: 0.01, now });
    const seconds = (performance.now() - start) / 1000;
    const isNear = answer.gap <= 0.01;
    return [
      {
        name: `500 controls, 1,000 paths over controls ${where}`,
        figure: Number(seconds.toFixed(2)),
        unit: 's',
        bar: bar ? 5 : undefined,
        ok: !bar || (isNear && seconds <= 5),
      },
      {
        name: `  ${answer.status}, cost ${answer.set?.figures.cost ?? 'none'}: may miss the best by`,
        figure: Number((100 * answer.gap).toFixed(2)),
        unit: '%',
        bar: bar ? 1 : undefined,
        ok: !bar || isNear,
      },
    ];
  });
}

async function pump(solve: Solve): Promise<Measured[]> {
  const { judged } = await openDossier(resolve(ROOT, 'examples/infusion-pump'), {
    packFolders: [resolve(ROOT, 'knowledge')],
    today: '2026-11-26',
  });
  if (judged === undefined) throw new Error('the infusion pump has faults');
  const assessment = assess(judged.dossier, judged.knowledge);
  const ground = setGround(assessment, { years: 1, deviceYears: 1000 });
  const solver = { solve, seconds: 10, gap: 0, now };
  frontierFor(ground, ['cost', 'patient'], [], solver);
  const start = performance.now();
  const { points } = frontierFor(
    setGround(assessment, { years: 1, deviceYears: 1000 }),
    ['cost', 'patient'],
    [],
    solver,
  );
  const seconds = (performance.now() - start) / 1000;
  const { free } = ground.problem.choices;
  const trials = trialsOf(assessment);
  const times = free.map((control) => {
    const began = performance.now();
    trials.tryOut({ on: [control, ...free.slice(0, 6)] });
    return performance.now() - began;
  });
  const slowest = Math.max(...times);
  return [
    {
      name: `frontier of the infusion pump, cost against patient, ${points.length} sets`,
      figure: Number(seconds.toFixed(2)),
      unit: 's',
      bar: 1,
      ok: seconds <= 1 && points.length <= 50,
    },
    {
      name: 'what-if of several controls at the infusion pump, slowest',
      figure: Number(slowest.toFixed(1)),
      unit: 'ms',
      bar: 100,
      ok: slowest <= 100,
    },
  ];
}

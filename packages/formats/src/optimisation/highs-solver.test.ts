import { expect, it } from 'vitest';
import type { ProgramRow } from '@primum/core/treatment/linear-program';
import { highsSolver } from './highs-solver.ts';

/** What each column from 4 on adds to the harm, and what a set of the controls in columns 0 to 3 adds to a row at least. */
const HARM = [23, 4, 38, 38, 14, 28, 29, 18, 15, 31, 2, 17, 12, 17, 29];
const SAID: readonly (readonly [weights: readonly number[], atLeast: number])[] = [
  [[48, 48, 48, 48], 48],
  [[48, 48, -48, 48], 0],
  [[48, 48, 48, -48], 0],
  [[-48, 48, 48, 48], 0],
  [[113, -113, 113, 113], 0],
  [[71, -71, -71, 71], -71],
  [[-48, 48, -48, 48], -48],
  [[-188, -188, 188, 188], -188],
  [[-188, -188, 188, -188], -376],
  [[113, -113, 113, -113], -113],
  [[48, 48, -48, -48], -48],
  [[-48, 48, 48, -48], -48],
];

it('answers where HiGHS refuses its own answer from the first start', async () => {
  const [harmScale, moneyScale] = [0.038, 0.009];
  const harm = HARM.map((value) => value / harmScale);
  const columns = [...harm.map((_, at) => at + 4), 0, 1, 2, 3];
  const rows: ProgramRow[] = [
    { columns: [0, 1, 2, 3], weights: [-3, -8, -9, -8].map((money) => money / moneyScale), atLeast: -19 / moneyScale },
    ...SAID.map(([weights, atLeast]) => ({
      columns,
      weights: [...harm, ...weights.map((value) => value / harmScale)],
      atLeast: atLeast / harmScale,
    })),
  ];
  const costs = Array.from({ length: 24 }, (_, column) => harm[column - 4] ?? 0);
  const solve = await highsSolver();
  const { status, objective } = solve({ costs, whole: [0, 1, 2, 3], rows }, { seconds: 10, gap: 0 });
  expect([status, objective.toFixed(3)]).toEqual(['best', (48 / harmScale).toFixed(3)]);
});

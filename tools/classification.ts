/** Prints one line of JSON for each file of published examples: its source, how many are right, of how many, and which are not. */
import { allKnowledge, judgeAllCases } from './classification-cases.ts';

for (const { file, source, cases, missing } of judgeAllCases(await allKnowledge())) {
  const misses = cases.filter(({ right }) => !right);
  const line = missing === undefined ? {} : { missing };
  console.log(
    JSON.stringify({
      source,
      right: cases.length - misses.length,
      of: cases.length,
      file,
      misses: misses.map(({ id }) => id),
      ...line,
    }),
  );
  if (process.argv.includes('--verbose'))
    for (const { id, expected, class: given, by, open, faults } of misses)
      console.log(
        `  ${id}: expected ${[expected?.class].flat().join(' or ')} by ${expected?.rule}, is ${given} by ${by.join(', ')}; open: ${open.join(' ')} ${faults.join('; ')}`,
      );
}

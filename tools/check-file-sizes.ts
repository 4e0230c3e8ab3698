/** No source file above 300 lines, unless it is a test or data (`*.data.ts`) or generated (`*.generated.ts`). */
import { globSync, readFileSync } from 'node:fs';

const MOST_LINES = 300;
const EXEMPT = /\.(test|data|generated)\.tsx?$|(^|[\\/])node_modules[\\/]/;

const files = globSync(['packages/*/src/**/*.{ts,tsx}', '{tools,bench}/**/*.{ts,cjs}']).filter(
  (file) => !EXEMPT.test(file),
);
const tooLong = files
  .map((file) => ({ file, lines: readFileSync(file, 'utf8').split('\n').length - 1 }))
  .filter(({ lines }) => lines > MOST_LINES);

for (const { file, lines } of tooLong) console.error(`${file}: ${lines} lines, at most ${MOST_LINES}: one idea each`);
console.log(`sizes: ${files.length} files, ${tooLong.length} too long`);
process.exitCode = tooLong.length === 0 ? 0 : 1;

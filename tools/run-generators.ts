/**
 * Runs every `tools/generate-*.ts`, found by listing. Without a flag each writes its files; with `--check` each writes
 * nothing and exits non-zero when a file in the repository differs from what it would write.
 */
import { spawnSync } from 'node:child_process';
import { globSync } from 'node:fs';

const flags = process.argv.slice(2);
const generators = globSync('tools/generate-*.ts')
  .filter((file) => !file.endsWith('.test.ts'))
  .sort();
const failed = generators.filter((file) => {
  const { status } = spawnSync(process.execPath, [file, ...flags], { stdio: 'inherit' });
  return status !== 0;
});

if (failed.length > 0)
  console.error(`generated: stale or failed: ${failed.join(', ')}; \`npm run generate\` writes them`);
else console.log(`generated: ${generators.length} generators, nothing stale`);
process.exitCode = failed.length === 0 ? 0 : 1;

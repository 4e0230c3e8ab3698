/**
 * `npm run check`: runs every `check:...` script of package.json in the order in which it stands there, cheapest first,
 * and stops at the first that fails. `npm run check -- --all` carries on; `npm run check -- lint types` runs those two.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { delimiter, resolve } from 'node:path';

const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };
const wanted = process.argv.slice(2).filter((argument) => argument !== '--all');
const carryOn = process.argv.includes('--all');
const steps = Object.entries(scripts)
  .filter(([name]) => name.startsWith('check:'))
  .map(([name, command]) => ({ name: name.slice('check:'.length), command }));
const unknown = wanted.filter((name) => !steps.some((step) => step.name === name));
const env = { ...process.env, PATH: `${resolve('node_modules/.bin')}${delimiter}${process.env['PATH']}` };

if (unknown.length > 0) {
  console.error(`no such check: ${unknown.join(', ')}; there are ${steps.map((step) => step.name).join(', ')}`);
  process.exit(2);
}

const failed: string[] = [];
for (const { name, command } of steps) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  const start = performance.now();
  console.log(`\n== ${name}`);
  const { status } = spawnSync(command, { shell: true, stdio: 'inherit', env });
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  console.log(`== ${name}: ${status === 0 ? 'ok' : 'FAILED'}, ${seconds} s`);
  if (status === 0) continue;
  failed.push(name);
  if (!carryOn) break;
}

console.log(failed.length === 0 ? '\ncheck: all ok' : `\ncheck: failed at ${failed.join(', ')}`);
process.exitCode = failed.length === 0 ? 0 : 1;

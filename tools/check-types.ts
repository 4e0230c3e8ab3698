/** Type-checks every project of the repository: each `tsconfig*.json` in the root and in a package, found by listing. */
import { spawnSync } from 'node:child_process';
import { globSync } from 'node:fs';

const projects = globSync(['tsconfig.json', 'packages/*/tsconfig*.json']).sort();
const failed = projects.filter((project) => {
  const result = spawnSync(process.execPath, ['node_modules/typescript7/bin/tsc', '-p', project], { stdio: 'inherit' });
  return result.status !== 0;
});

if (failed.length > 0) {
  console.error(`types: faults in ${failed.join(', ')}`);
  process.exit(1);
}
console.log(`types: ${projects.length} projects, no fault`);

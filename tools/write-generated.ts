/** What every generator ends with: write the file, or with `--check` compare it with what is there and fail where it differs. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

export function writeGenerated(path: string, content: string): void {
  if (current(path) === content) return;
  if (process.argv.includes('--check')) {
    console.error(`stale: ${path}; \`npm run generate\` writes it`);
    process.exitCode = 1;
    return;
  }
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
  console.log(`wrote ${path}`);
}

function current(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}

/** Puts a gzipped copy beside each file of the built workbench that gets smaller by it: zipped once, not at every request. */
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { gzipSync } from 'node:zlib';

/** Smaller ones fit into a packet or two as they are. */
const LEAST_BYTES = 1_400;

export function zipPages(folder: string): void {
  for (const name of globSync('**/*.{js,css,html,svg,json}', { cwd: folder })) {
    const path = resolve(folder, name);
    const bytes = readFileSync(path);
    if (bytes.length < LEAST_BYTES) continue;
    const zipped = gzipSync(bytes, { level: 9 });
    if (zipped.length < bytes.length) writeFileSync(`${path}.gz`, zipped);
  }
}

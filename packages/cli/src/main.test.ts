import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'primum-main-'));
afterAll(() => rmSync(folder, { recursive: true }));

const primum = `${process.execPath} packages/cli/bin/primum.mjs`;
/** Exit code of the last command of the line, and what it wrote. */
const shell = (line: string) => spawnSync('bash', ['-c', line], { encoding: 'utf8' });

describe('the process', () => {
  it('finishes its work and keeps its exit code where nobody reads what it tells', () => {
    const model = join(folder, 'model.json');
    writeFileSync(
      model,
      JSON.stringify({
        otmVersion: '0.2.0',
        project: { id: 'p', name: 'P' },
        trustZones: [{ id: 'z', name: 'Ward', risk: { trustRating: 5 } }],
        components: [{ id: 'c', name: 'Pump', type: 'device', parent: { trustZone: 'z' } }],
      }),
    );
    const { stdout, stderr } = shell(`${primum} import otm ${model} --out ${folder}/d | true; echo \${PIPESTATUS[0]}`);
    expect({ stdout, stderr: stderr.includes('EPIPE') }).toEqual({ stdout: '0\n', stderr: false });
    expect(existsSync(join(folder, 'd', 'system.yaml'))).toBe(true);
    writeFileSync(join(folder, 'd', 'system.yaml'), `parties: [${'x,'.repeat(20_000)}x]`);
    expect(shell(`${primum} check ${folder}/d | head -1; echo \${PIPESTATUS[0]}`).stdout).toMatch(/\n1\n$/);
  });

  it('says in one line that what it tells cannot be written', () => {
    const { stderr, status } = shell(`${primum} pack show connected-care > /dev/full`);
    expect(stderr).toMatch(/^primum: cannot write the output: .*\n$/);
    expect(status).toBe(9);
  });
});

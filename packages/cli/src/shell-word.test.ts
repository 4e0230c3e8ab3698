import { execFileSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { shellWord } from './shell-word.ts';

describe('shellWord', () => {
  it('leaves plain words alone', () => {
    expect(shellWord('examples/amps')).toBe('examples/amps');
    expect(shellWord('Gerät-2')).toBe('Gerät-2');
  });

  it.each(['my device', "it's", 'a#b@c', '$(id)', '`id`', 'a;b', '*', ''])('lets a shell read back %j', (word) => {
    expect(execFileSync('sh', ['-c', `printf %s ${shellWord(word)}`], { encoding: 'utf8' })).toBe(word);
  });

  it('makes no option of a folder that begins with a hyphen', () => {
    expect(shellWord('-x')).toBe('./-x');
  });
});

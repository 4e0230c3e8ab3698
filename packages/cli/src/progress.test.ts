import { describe, expect, it } from 'vitest';
import { progressOn } from './progress.ts';

/** A clock that is moved by hand, and what was written to standard error. */
function fake(errIsTerminal: boolean) {
  let ms = 0;
  const told: string[] = [];
  const io = { err: (text: string) => told.push(text), errIsTerminal, now: () => new Date(ms) };
  return { told, progress: progressOn(io), pass: (by: number) => (ms += by) };
}

describe('progress', () => {
  it('says nothing for work of up to a second', () => {
    const { told, progress, pass } = fake(true);
    progress.tell('assessing');
    pass(999);
    progress.tell('trying controls', 3, 40);
    progress.end();
    expect(told).toEqual([]);
  });

  it('tells what is done, with a figure, at most ten times a second, and takes the line away', () => {
    const { told, progress, pass } = fake(true);
    pass(1000);
    progress.tell('trying controls', 3, 40);
    pass(99);
    progress.tell('trying controls', 4, 40);
    pass(1);
    progress.tell('trying controls', 5, 40);
    progress.end();
    progress.end();
    expect(told).toEqual([
      '\r\u001b[2Ktrying controls 3 of 40, 1.0 s',
      '\r\u001b[2Ktrying controls 5 of 40, 1.1 s',
      '\r\u001b[2K',
    ]);
  });

  it('says nothing where nobody looks on', () => {
    const { told, progress, pass } = fake(false);
    pass(5000);
    progress.tell('assessing');
    progress.end();
    expect(told).toEqual([]);
  });
});

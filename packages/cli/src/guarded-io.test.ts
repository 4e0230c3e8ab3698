import { describe, expect, it } from 'vitest';
import { guardedIo } from './guarded-io.ts';
import { progressOn } from './progress.ts';

function written(colours: boolean, write: (io: ReturnType<typeof guardedIo>) => void): string {
  let text = '';
  let now = 0;
  const add = (more: string) => (text += more);
  const io = {
    out: add,
    err: add,
    isTerminal: false,
    errIsTerminal: true,
    colours,
    errColours: colours,
    columns: 80,
    env: {},
  };
  write(guardedIo({ ...io, now: () => new Date((now += 2000)) }));
  return text;
}

describe('guardedIo', () => {
  const hostile = 'a\u001b[2J\u001b]0;title\u0007\u009b31m\u202eb\u001b[31mc\n\td';

  it('lets no sign through that steers the terminal, and keeps lines', () => {
    expect(written(false, (io) => io.out(hostile))).toBe('a [2J ]0;title  31m b c\n d');
    expect(written(false, (io) => io.err(hostile))).toBe('a [2J ]0;title  31m b c\n d');
  });

  it('lets colours through where they are wanted, and nothing else', () => {
    expect(written(true, (io) => io.out(hostile))).toBe('a [2J ]0;title  31m b\u001b[31mc\n d');
  });

  it('lets the line of progress be cleared', () => {
    const text = written(false, (io) => {
      const progress = progressOn(io);
      progress.tell('working');
      progress.end();
    });
    expect(text).toBe('\r\u001b[2Kworking, 2.0 s\r\u001b[2K');
  });
});

/** Progress with a figure, for work that takes over a second, where a person looks at a terminal. */
import type { Io } from './io.ts';

export interface Progress {
  /** What is being done now, as `trying controls`; with a figure where one is known. */
  readonly tell: (what: string, done?: number, of?: number) => void;
  /** Takes the line away again. */
  readonly end: () => void;
}

/** What the line of progress begins with. */
export const CLEAR_LINE = '\r\u001b[2K';

const SILENT_MS = 1000;
const EVERY_MS = 100;

export function progressOn(io: Pick<Io, 'err' | 'errIsTerminal' | 'now'>): Progress {
  const start = io.now().getTime();
  let last = 0;
  let shown = false;
  return {
    tell: (what, done, of) => {
      const now = io.now().getTime();
      if (!io.errIsTerminal || now - start < SILENT_MS || now - last < EVERY_MS) return;
      last = now;
      shown = true;
      const figure = done === undefined || of === undefined ? '' : ` ${done} of ${of}`;
      io.err(`${CLEAR_LINE}${what}${figure}, ${((now - start) / 1000).toFixed(1)} s`);
    },
    end: () => {
      if (shown) io.err(CLEAR_LINE);
      shown = false;
    },
  };
}

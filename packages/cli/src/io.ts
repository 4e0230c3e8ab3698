/** What a command may touch of the world around it; tests give their own. */
export interface Io {
  /** Writes to standard output exactly what it is given. */
  readonly out: (text: string) => void;
  /** Writes to standard error: progress, faults of use, hints. */
  readonly err: (text: string) => void;
  /** True where a person sits in front of it and can be asked. */
  readonly isTerminal: boolean;
  /** True where a person sees standard error, so that progress can be shown, wherever standard output goes. */
  readonly errIsTerminal: boolean;
  /** True where standard output takes colours: a terminal that knows them, and NO_COLOR is not set. */
  readonly colours: boolean;
  /** The same of standard error. */
  readonly errColours: boolean;
  /** Columns of the terminal; 100 where there is none. */
  readonly columns: number;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly now: () => Date;
}

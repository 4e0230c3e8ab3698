/** What a command may touch of the world around it; tests give their own. */
export interface Io {
  /** Writes to standard output exactly what it is given. */
  readonly out: (text: string) => void;
  /** Writes to standard error: progress, faults of use, hints. */
  readonly err: (text: string) => void;
  /** True where a person sits in front of it and can be asked. */
  readonly isTerminal: boolean;
  /** True where colours are wanted: a terminal, and NO_COLOR is not set. */
  readonly colours: boolean;
  /** Columns of the terminal; 100 where there is none. */
  readonly columns: number;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly now: () => Date;
}

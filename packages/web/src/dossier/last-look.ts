/** Which revision of a dossier this person looked at before, so that what has moved since can be told. Kept in this browser only. */

/** As `localStorage` and `sessionStorage` are. */
type Shelf = Pick<Storage, 'getItem' | 'setItem'>;

export interface LastLook {
  readonly revision: number;
  /** ISO instant. */
  readonly at: string;
}

interface Shelves {
  /** Outlives the browser's session. */
  readonly long: Shelf;
  /** Ends with it: what was new this morning stays new until the browser is closed. */
  readonly short: Shelf;
}

/** What the person saw last before this session, and that they now see `revision`. Undefined: this is the first look. */
export function lookAgain(
  dossier: string,
  revision: number,
  at: string,
  { long, short }: Shelves,
): LastLook | undefined {
  const key = `primum-look ${dossier}`;
  const before = short.getItem(key) ?? long.getItem(key) ?? '';
  if (short.getItem(key) === null) short.setItem(key, before);
  long.setItem(key, JSON.stringify({ revision, at }));
  return readLook(before);
}

function readLook(text: string): LastLook | undefined {
  try {
    const { revision, at } = JSON.parse(text) as Partial<LastLook>;
    return typeof revision === 'number' && typeof at === 'string' ? { revision, at } : undefined;
  } catch {
    return undefined;
  }
}

/** What the steps of changing a text share: the text, how it is laid out, and the pieces that are put in and taken out. */
import type { ParsedNode } from 'yaml';
import type { Layout } from './layout.ts';

export type Path = readonly (string | number)[];

/** Takes `text[start, end)` out and puts `text` in. */
export interface Splice {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Where a value stands, so that another can be put in its place. */
export interface Site {
  readonly path: Path;
  /** Inside [ ] or { }. */
  readonly flow: boolean;
  /** Behind its colon or dash. */
  readonly after: number;
  readonly separated: boolean;
  readonly follows: 'field' | 'dash';
  /** Column of the field or dash. */
  readonly column: number;
}

export interface Patching {
  readonly text: string;
  readonly layout: Layout;
  /** For each list or object after the change the one before that it grew out of. */
  readonly origins: ReadonlyMap<object, object>;
  /** Whether anything may stand in several places. */
  readonly hasAnchors: boolean;
  readonly splices: Splice[];
  /** Places that cannot be changed, since they stand for several by an alias. */
  readonly shared: Path[];
  /** Changes what stands at a place below. */
  readonly change: (site: Site, node: ParsedNode | null, before: unknown, after: unknown) => void;
}

/** Undefined where two pieces meet. */
export function spliced(text: string, splices: readonly Splice[]): string | undefined {
  const isInsert = ({ start, end }: Splice) => (start === end ? 0 : 1);
  const parts: string[] = [];
  let at = 0;
  for (const { start, end, text: piece } of splices.toSorted(
    (a, b) => a.start - b.start || isInsert(a) - isInsert(b),
  )) {
    if (start < at) return undefined;
    parts.push(text.slice(at, start), piece);
    at = end;
  }
  parts.push(text.slice(at));
  return parts.join('');
}

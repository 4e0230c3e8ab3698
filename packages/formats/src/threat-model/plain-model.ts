/** A threat model of any tool in one shape: what to-documents makes a dossier of. Keys are the tool's own ids. */
import type { Place } from './imported-dossier.ts';

type Path = Place['path'];

interface PlainThing {
  readonly key: string;
  readonly name: string;
  readonly explain?: string | undefined;
  readonly path: Path;
}

export interface PlainZone extends PlainThing {
  /** What the tool says that it is, if anything. */
  readonly says?: string | undefined;
  readonly in?: string | undefined;
}

export interface PlainComponent extends PlainThing {
  readonly says?: string | undefined;
  /** What it is where `says` and the name tell nothing. */
  readonly otherwise: 'actor' | 'process' | 'store';
  readonly zone?: string | undefined;
  /** Component that it is inside of. */
  readonly inside?: string | undefined;
  /** Stated to be outside the model's scope. */
  readonly outside: boolean;
}

export interface PlainData extends PlainThing {
  readonly keptAt: readonly string[];
  readonly flows: readonly { readonly from: string; readonly to: string }[];
}

export interface PlainModel {
  readonly title: string;
  /** Undefined where the tool has none. */
  readonly purpose: string | undefined;
  readonly purposePath: Path;
  readonly owner: string | undefined;
  readonly ownerPath: Path;
  /** Format, version, id: for the dossier's `source`. */
  readonly source: string;
  readonly zones: readonly PlainZone[];
  readonly components: readonly PlainComponent[];
  readonly data: readonly PlainData[];
}

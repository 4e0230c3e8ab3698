/** The typed graph of a system: what people wrote, and what construction rules derived from it. */
export interface GraphAsset {
  /** As written; derived assets: `type(part,part)` with the ids of what identifies them. */
  readonly id: string;
  readonly title: string;
  /** Asset type, full id. */
  readonly type: string;
  /** Level of the population scale. */
  readonly population: number;
  /** Construction rule that derived it; undefined: written by people. */
  readonly derivedBy: string | undefined;
}

export interface GraphRelation {
  readonly from: string;
  /** Relation, full id. */
  readonly relation: string;
  readonly to: string;
  readonly derivedBy: string | undefined;
}

export interface SystemGraph {
  readonly assets: readonly GraphAsset[];
  readonly relations: readonly GraphRelation[];
}

/** What people said about assets, written or derived, beyond the graph. Levels are indexes into their scale. */
export interface SystemFacts {
  readonly trust: readonly { readonly asset: string; readonly attribute: string; readonly level: number }[];
  readonly impact: readonly { readonly asset: string; readonly consequence: string; readonly level: number }[];
  readonly controls: readonly {
    readonly asset: string;
    readonly control: string;
    /** in-place counts always; proposed only when it is asked for. */
    readonly state: 'in-place' | 'proposed';
    readonly coverage: number | undefined;
  }[];
}

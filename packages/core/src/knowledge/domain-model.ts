/**
 * The domain model: what the risk engine reasons with, joined from packs (join-packs) or read from a peer's domain model
 * (formats/spyderisk). References are ids, all resolved. Levels are indexes into their scale, lowest first.
 */
export interface Titled {
  readonly id: string;
  readonly title: string;
}

export interface Scale {
  readonly levels: readonly Titled[];
}

export interface DomainAssetType extends Titled {
  /** Direct parents. */
  readonly parents: readonly string[];
  readonly scaffold: boolean;
}

export interface DomainRelation extends Titled {
  readonly parents: readonly string[];
  readonly from: readonly string[];
  readonly to: readonly string[];
  readonly scaffold: boolean;
}

/** Trust attribute, consequence or control: something that assets of certain types can have. */
export interface DomainProperty extends Titled {
  readonly at: readonly string[];
  /** `at` names every asset type meant: descendants of a named type do not have it unless they are named too. Absent: they have it. */
  readonly exactTypes?: boolean;
  /** Where the population is modelled: the variant for the lowest and highest of it, and what this is a variant of. */
  readonly lowest?: string;
  readonly highest?: string;
  readonly variantOf?: { readonly id: string; readonly end: 'lowest' | 'highest' };
}

export interface PatternNode {
  readonly role: string;
  readonly type: string;
}

export interface PatternLink {
  readonly from: string;
  readonly relation: string;
  readonly to: string;
}

export interface Pattern extends Titled {
  /** Bound one by one; a match is identified by these. */
  readonly keys: readonly PatternNode[];
  /** Bound one by one too, but not part of what identifies a match. */
  readonly roots: readonly PatternNode[];
  /** Links between key and root nodes. */
  readonly links: readonly PatternLink[];
  /** At least one asset must fit each; the hardest of them decides. */
  readonly necessary: readonly PatternNode[];
  /** At least one asset must fit each; the easiest of them decides. */
  readonly sufficient: readonly PatternNode[];
  readonly optional: readonly PatternNode[];
  /** No asset may fit. */
  readonly prohibited: readonly PatternNode[];
  /** Links of the necessary, sufficient, optional and prohibited nodes. */
  readonly furtherLinks: readonly PatternLink[];
  readonly prohibitedLinks: readonly PatternLink[];
  readonly distinct: readonly (readonly string[])[];
}

export interface DomainConstruction extends Titled {
  readonly pattern: Pattern;
  readonly priority: number;
  readonly iterate: boolean;
  /** 0: no limit. */
  readonly maxIterations: number;
  readonly addsAssets: readonly { readonly node: PatternNode; readonly identifiedBy: readonly string[] }[];
  readonly addsRelations: readonly PatternLink[];
}

export interface PropertyAtRole {
  readonly property: string;
  readonly role: string;
}

export interface DomainThreat extends Titled {
  /** What happens; {role} stands for the asset. */
  readonly explain: string;
  readonly pattern: Pattern;
  readonly category: string;
  /** Role at which it is listed. */
  readonly threatens: string;
  /** Trust attributes that must be lost. */
  readonly entryPoints: readonly PropertyAtRole[];
  /** Consequences that must have happened. */
  readonly conditions: readonly PropertyAtRole[];
  /** Consequences that it brings. */
  readonly effects: readonly PropertyAtRole[];
  /** Highest likelihood that it can have. */
  readonly frequency: number | undefined;
  readonly inCurrent: boolean;
  readonly inFuture: boolean;
  readonly secondary: boolean;
  readonly normalOperation: boolean;
  /** Exists only where a strategy triggers it. */
  readonly triggered: boolean;
  readonly variantOf?: { readonly id: string; readonly end: 'lowest' | 'highest' };
}

export interface DomainStrategy extends Titled {
  readonly explain: string;
  readonly mandatory: readonly PropertyAtRole[];
  readonly optional: readonly PropertyAtRole[];
  /** Trust level that it lends. */
  readonly effect: number;
  readonly inCurrent: boolean;
  readonly inFuture: boolean;
  readonly blocks: readonly string[];
  readonly mitigates: readonly string[];
  readonly triggers: readonly string[];
}

/** Level for a property at a type of asset and its descendants; the nearest type decides. */
export interface TypeDefault {
  readonly type: string;
  readonly property: string;
  readonly level: number;
  /** Where the population is modelled: its members have this level independently of each other, so that the lowest and highest of it lie apart. */
  readonly independent?: boolean;
}

export interface DomainModel {
  readonly id: string;
  readonly edition: string;
  readonly scales: {
    readonly trust: Scale;
    readonly likelihood: Scale;
    readonly impact: Scale;
    readonly risk: Scale;
    readonly population: Scale;
  };
  /** riskTable[impact][likelihood] = risk. */
  readonly riskTable: readonly (readonly number[])[];
  readonly assetTypes: readonly DomainAssetType[];
  readonly relations: readonly DomainRelation[];
  readonly trustAttributes: readonly DomainProperty[];
  readonly consequences: readonly DomainProperty[];
  readonly controls: readonly DomainProperty[];
  /** A consequence at an asset lowers trust in the attribute of the same asset. */
  readonly undermines: readonly { readonly consequence: string; readonly attribute: string }[];
  /** Where the control is optional in a strategy, it keeps the consequence at its asset from causing what the strategy stops. Absent: none do. */
  readonly suppressions?: readonly { readonly control: string; readonly consequence: string }[];
  /** Consequences start as likely as the trust that they undermine is lost: older published domain models. Absent: they start at the lowest level. */
  readonly lossStartsConsequence?: boolean;
  readonly trustDefaults: readonly TypeDefault[];
  readonly impactDefaults: readonly TypeDefault[];
  readonly coverageDefaults: readonly TypeDefault[];
  readonly constructions: readonly DomainConstruction[];
  readonly threats: readonly DomainThreat[];
  readonly strategies: readonly DomainStrategy[];
}

/**
 * What a Spyderisk domain model says, as plain rows: the one shape that its N-Quads and its CSV folder are both read into,
 * before it becomes a domain model. Names are short (`domain#...`).
 */
export interface Row {
  readonly id: string;
  readonly label: string;
  readonly comment: string;
}

export interface LevelRow extends Row {
  readonly value: number;
}

export interface TypeRow extends Row {
  readonly parents: readonly string[];
  readonly constructionState: boolean;
}

export interface RelationRow extends TypeRow {
  readonly from: readonly string[];
  readonly to: readonly string[];
}

export interface PropertyRow extends Row {
  readonly at: readonly string[];
  readonly hasMin?: string;
  readonly hasMax?: string;
  readonly minOf?: string;
  readonly maxOf?: string;
}

/** A trust attribute, consequence or control at a role. */
export interface SetRow {
  readonly id: string;
  readonly property: string;
  readonly role: string;
}

export interface SettingRow {
  readonly type: string;
  readonly property: string;
  readonly level: string | undefined;
  /** Controls only: may people choose it there. */
  readonly assertable: boolean;
  /** The members of a population have this level independently of each other. */
  readonly independent: boolean;
}

export interface NodeRow {
  readonly id: string;
  readonly role: string;
  readonly type: string;
}

export interface RoleRow {
  readonly id: string;
  /** Types whose assets can take it. */
  readonly at: readonly string[];
}

export interface LinkRow {
  readonly id: string;
  readonly from: string;
  readonly relation: string;
  readonly to: string;
}

export interface RootPatternRow {
  readonly id: string;
  /** Node ids, as all nodes and links below. */
  readonly keys: readonly string[];
  readonly roots: readonly string[];
  readonly links: readonly string[];
}

export interface MatchingPatternRow extends Row {
  readonly root: string;
  readonly necessary: readonly string[];
  readonly sufficient: readonly string[];
  readonly optional: readonly string[];
  readonly prohibited: readonly string[];
  readonly links: readonly string[];
  readonly prohibitedLinks: readonly string[];
  readonly distinct: readonly (readonly string[])[];
}

export interface ConstructionRow extends Row {
  readonly pattern: string;
  readonly priority: number;
  readonly iterate: boolean;
  readonly maxIterations: number;
  readonly adds: readonly { readonly node: string; readonly includes: readonly string[] }[];
  readonly addsLinks: readonly string[];
}

export interface ThreatRow extends Row {
  readonly pattern: string;
  readonly category: string;
  readonly threatens: string;
  /** Set ids. */
  readonly entryPoints: readonly string[];
  readonly conditions: readonly string[];
  readonly effects: readonly string[];
  readonly frequency: string | undefined;
  readonly current: boolean;
  readonly future: boolean;
  readonly secondary: boolean | undefined;
  readonly normalOperation: boolean | undefined;
  readonly hasMin?: string;
  readonly hasMax?: string;
}

export interface StrategyRow extends Row {
  /** Set ids. */
  readonly mandatory: readonly string[];
  readonly optional: readonly string[];
  readonly effect: string;
  readonly current: boolean;
  readonly future: boolean;
  readonly blocks: readonly string[];
  readonly mitigates: readonly string[];
  readonly triggers: readonly string[];
}

export interface DomainTables {
  readonly id: string;
  readonly version: string;
  /** Short names of the features that it claims, as `Feature-PopulationModel`. */
  readonly features: readonly string[];
  readonly scales: {
    readonly trust: readonly LevelRow[];
    readonly likelihood: readonly LevelRow[];
    readonly impact: readonly LevelRow[];
    readonly risk: readonly LevelRow[];
    readonly population: readonly LevelRow[];
  };
  /** Risk by impact and likelihood; absent: the model does not say. */
  readonly riskTable?: readonly (readonly number[])[];
  readonly types: readonly TypeRow[];
  readonly relations: readonly RelationRow[];
  readonly trustAttributes: readonly PropertyRow[];
  readonly consequences: readonly PropertyRow[];
  readonly controls: readonly PropertyRow[];
  readonly undermines: readonly { readonly consequence: string; readonly attribute: string }[];
  /** A control that, where it is optional, holds a consequence back. */
  readonly suppressions: readonly { readonly control: string; readonly consequence: string }[];
  readonly trustSets: readonly SetRow[];
  readonly consequenceSets: readonly SetRow[];
  readonly controlSets: readonly SetRow[];
  readonly trustSettings: readonly SettingRow[];
  readonly impactSettings: readonly SettingRow[];
  readonly controlSettings: readonly SettingRow[];
  readonly roles: readonly RoleRow[];
  readonly nodes: readonly NodeRow[];
  readonly links: readonly LinkRow[];
  readonly rootPatterns: readonly RootPatternRow[];
  readonly matchingPatterns: readonly MatchingPatternRow[];
  readonly constructions: readonly ConstructionRow[];
  readonly threats: readonly ThreatRow[];
  readonly strategies: readonly StrategyRow[];
}

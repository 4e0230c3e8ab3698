/**
 * Levels as clauses of a linear program: which choice of controls lets which consequence reach which level. For each level that a choice can
 * decide, "all causes are there, something brings the threat about and no strategy holds it below" implies "the effect is there".
 * Clauses only push levels up, so an attack that supports itself in a circle pushes nothing; the least levels that satisfy all
 * clauses are those of the engine. Columns of levels need not be whole: with whole controls their least values are 0 or 1.
 */
import type { SettleOptions } from '../risk/defences.ts';
import { NONE } from '../risk/levels.ts';
import type { RiskModel } from '../risk/risk-model.ts';
import { rowAt } from '../risk/rows.ts';
import { startLevels } from '../risk/start-levels.ts';
import { isBrought, type LevelBounds, levelBounds } from './level-bounds.ts';
import type { Clause } from './clauses.ts';
import { addColumn, addRow, type Draft } from './linear-program.ts';

/** A column, or what a level is whatever is chosen. */
export type LevelTerm = number | 'always' | 'never';

export interface LevelProgram {
  /** Whether a consequence is at least this likely. */
  readonly reaches: (consequence: number, level: number) => LevelTerm;
  /** What decides the columns that were asked for, and the columns that nothing else decides; both grow with what is asked. */
  readonly clauses: readonly Clause[];
  readonly inner: ReadonlySet<number>;
  /** Adds the clauses behind every column that was asked for, but of threats on which optional controls act: the engine must be asked. */
  readonly complete: () => void;
}

export interface LevelSource {
  readonly model: RiskModel;
  readonly options: SettleOptions;
  /** Control to the column that says whether it is chosen. */
  readonly columns: ReadonlyMap<number, number>;
  readonly draft: Draft;
}

interface Writing extends LevelSource {
  readonly bounds: LevelBounds;
  readonly start: Uint8Array;
  readonly clauses: Clause[];
  readonly inner: Set<number>;
  /** By consequence * levels + level. */
  readonly known: Map<number, number>;
  readonly open: number[];
  readonly strategies: { readonly stops: Map<number, number>; readonly brings: Map<number, number> };
  readonly choices: Map<number, LevelTerm>;
}

export function levelProgram(source: LevelSource): LevelProgram {
  const writing: Writing = {
    ...source,
    bounds: levelBounds(source.model, source.options, [...source.columns.keys()]),
    start: startLevels(source.model),
    clauses: [],
    inner: new Set(),
    known: new Map(),
    open: [],
    strategies: { stops: new Map(), brings: new Map() },
    choices: new Map(),
  };
  return {
    clauses: writing.clauses,
    inner: writing.inner,
    reaches: (consequence, level) => nodeReaches(writing, source.model.trustCount + consequence, level),
    complete: () => {
      for (let key = writing.open.pop(); key !== undefined; key = writing.open.pop()) writeThreats(writing, key);
    },
  };
}

function nodeReaches(writing: Writing, node: number, level: number): LevelTerm {
  const { model, bounds, start, known, open } = writing;
  if (level <= 0 || level <= (bounds.low[node] ?? 0)) return 'always';
  if (level > (bounds.high[node] ?? 0)) return 'never';
  if (node < model.trustCount) {
    if (level <= (start[node] ?? 0)) return 'always';
    const by = model.underminedBy[node] ?? -1;
    return by < 0 ? 'never' : nodeReaches(writing, model.trustCount + by, level);
  }
  const key = (node - model.trustCount) * model.levels + level;
  const before = known.get(key);
  if (before !== undefined) return before;
  const column = innerColumn(writing);
  known.set(key, column);
  open.push(key);
  return column;
}

function innerColumn({ draft, inner }: Writing): number {
  const column = addColumn(draft);
  inner.add(column);
  return column;
}

function writeThreats(writing: Writing, key: number): void {
  const { model, bounds, known, clauses } = writing;
  const [consequence, level] = [Math.floor(key / model.levels), key % model.levels];
  const effect = known.get(key) ?? 0;
  for (const threat of rowAt(model.broughtBy, consequence)) {
    const cap = bounds.cap[threat] ?? NONE;
    if (cap === NONE || cap < level || model.intricate.has(threat)) continue;
    const causes = causesOf(writing, threat, level);
    if (causes === undefined || causes.includes(effect)) continue;
    const stops = stopsOf(writing, threat, level);
    for (const brings of bringersOf(writing, threat)) {
      const body = brings === undefined ? causes : [...new Set([...causes, brings])];
      clauses.push({ effect, body, stops });
    }
  }
}

/** Columns that must all hold for the threat to be this likely; undefined: it never is. */
function causesOf(writing: Writing, threat: number, level: number): number[] | undefined {
  const { model } = writing;
  const needed = allOf(writing, threat, level);
  if (needed === undefined) return undefined;
  for (const choice of rowAt(model.choices, threat)) {
    const term = choiceReaches(writing, choice, level);
    if (term === 'never') return undefined;
    if (term !== 'always') needed.add(term);
  }
  return [...needed];
}

function allOf(writing: Writing, gate: number, level: number): Set<number> | undefined {
  const needed = new Set<number>();
  for (const node of rowAt(writing.model.causes, gate)) {
    const term = nodeReaches(writing, node, level);
    if (term === 'never') return undefined;
    if (term !== 'always') needed.add(term);
  }
  return needed;
}

/** Whether one of the alternatives of a choice has all of its causes. */
function choiceReaches(writing: Writing, choice: number, level: number): LevelTerm {
  const { model, choices, clauses } = writing;
  const key = choice * model.levels + level;
  const before = choices.get(key);
  if (before !== undefined) return before;
  const ways = [...rowAt(model.alternatives, choice)].flatMap((gate) => allOf(writing, gate, level) ?? []);
  const term = ways.length === 0 ? 'never' : ways.some(({ size }) => size === 0) ? 'always' : innerColumn(writing);
  choices.set(key, term);
  if (typeof term === 'number') for (const way of ways) clauses.push({ effect: term, body: [...way], stops: [] });
  return term;
}

/** Strategies that a choice can enable and that would hold the threat below the level. */
function stopsOf(writing: Writing, threat: number, level: number): number[] {
  const { model, options, bounds } = writing;
  const rows = options.mode === 'future' ? [model.blockedBy, model.mitigatedBy] : [model.blockedBy];
  const stops = new Set<number>();
  for (const row of rows)
    for (const strategy of rowAt(row, threat)) {
      const holds = model.levels - 1 - (bounds.all.strength[strategy] ?? 0) < level;
      if (holds && canBeEnabled(bounds, strategy) && isPlain(model, strategy))
        stops.add(strategyColumn(writing, strategy, 'stops'));
    }
  return [...stops];
}

/** One for each strategy that can bring the threat about; undefined in it: it exists anyway. */
function bringersOf(writing: Writing, threat: number): (number | undefined)[] {
  const { model, bounds } = writing;
  if (isBrought(model, bounds.none, threat)) return [undefined];
  const strategies = [...rowAt(model.triggeredBy, threat)].filter((strategy) => canBeEnabled(bounds, strategy));
  return strategies.map((strategy) => strategyColumn(writing, strategy, 'brings'));
}

function canBeEnabled({ none, all }: LevelBounds, strategy: number): boolean {
  return all.enabled[strategy] === 1 && none.enabled[strategy] !== 1;
}

function isPlain({ optional }: RiskModel, strategy: number): boolean {
  return optional.starts[strategy] === optional.starts[strategy + 1];
}

/** Whether a strategy is enabled: at most as much as its least control where it stops, at least as all of them where it brings. */
function strategyColumn(writing: Writing, strategy: number, side: 'stops' | 'brings'): number {
  const { model, columns, draft, strategies, clauses } = writing;
  const before = strategies[side].get(strategy);
  if (before !== undefined) return before;
  const missing = [...rowAt(model.mandatory, strategy)].flatMap((control) => columns.get(control) ?? []);
  const [only = 0] = missing;
  const isOne = missing.length === 1;
  const column = isOne ? only : side === 'brings' ? innerColumn(writing) : addColumn(draft);
  strategies[side].set(strategy, column);
  if (isOne) return column;
  if (side === 'brings') clauses.push({ effect: column, body: missing, stops: [] });
  else
    for (const control of missing)
      addRow(
        draft,
        [
          [control, 1],
          [column, -1],
        ],
        0,
      );
  return column;
}

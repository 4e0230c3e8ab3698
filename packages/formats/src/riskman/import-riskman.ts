/**
 * A Riskman file, ours or another's, as proposals for the harms and controls of a dossier. Nothing is taken for true: people put proposals into
 * harms.yaml and controls.yaml. Levels are not taken over: Primum works out its own, and tells where the file has others.
 */
import type { Assessment } from '@primum/core/assessment/assess';
import type { LocatedFault } from '@primum/core/fault';
import type { DocumentName } from '../yaml/parse-document.ts';
import { groundFor, type ImportGround } from './ground-for.ts';
import { leftUnread, type NotTaken } from './left-unread.ts';
import { parseTurtle } from './parse-turtle.ts';
import { proposeControl, type WrittenControl } from './propose-controls.ts';
import { proposeHarm, type WrittenHarm } from './propose-harms.ts';
import { readGraph } from './read-graph.ts';
import { type ReadLevel, type ReadRisk, readArguments, readRisks } from './read-risks.ts';

/** What a file says of a risk that the dossier has, where Primum says otherwise. */
export interface LevelApart {
  readonly risk: string;
  readonly which: 'initial' | 'residual';
  readonly file: string;
  readonly here: string;
}

export interface RiskmanImport {
  readonly faults: readonly LocatedFault[];
  readonly harms: readonly WrittenHarm[];
  readonly controls: readonly WrittenControl[];
  /** Ids of harms and controls that the dossier has just so. */
  readonly same: { readonly harms: readonly string[]; readonly controls: readonly string[] };
  /** What was assumed where the file says nothing, by harm. */
  readonly guesses: readonly NotTaken[];
  readonly apart: readonly LevelApart[];
  readonly leftOut: readonly NotTaken[];
}

/** `bytes`: the file as it is. */
export function importRiskman(bytes: Uint8Array, name: DocumentName, assessment: Assessment): RiskmanImport {
  const parsed = parseTurtle(bytes, name);
  const nothing = { harms: [], controls: [], same: { harms: [], controls: [] }, guesses: [], apart: [], leftOut: [] };
  if (!parsed.ok) return { ...nothing, faults: parsed.faults };
  const graph = readGraph(parsed.quads);
  const [risks, measures] = [readRisks(graph), readArguments(graph)];
  if (risks.length === 0 && measures.length === 0) return { ...nothing, faults: [noRisks(name)] };
  const ground = groundFor(assessment);
  const harms = risks.map((risk) => ({
    title: risk.title ?? risk.node,
    risk,
    read: proposeHarm(risk, ground, name.file),
  }));
  const controls = measures.map((one) => ({ title: one.title ?? one.node, read: proposeControl(one, ground) }));
  const notTaken = [...harms, ...controls].flatMap(({ title, read }): NotTaken[] =>
    read.standing === 'not-understood' ? [{ what: title, why: read.why }] : [],
  );
  return {
    faults: [],
    harms: harms.flatMap(({ read }) => ('harm' in read ? [read.harm] : [])),
    controls: controls.flatMap(({ read }) => ('control' in read ? [read.control] : [])),
    same: {
      harms: harms.flatMap(({ read }) => (read.standing === 'same' ? [read.id] : [])),
      controls: controls.flatMap(({ read }) => (read.standing === 'same' ? [read.id] : [])),
    },
    guesses: harms.flatMap(({ read }) =>
      'harm' in read ? read.guesses.map((guess) => ({ what: read.harm.id, why: guess })) : [],
    ),
    apart: risks.flatMap((risk) => levelsApart(risk, ground)),
    leftOut: [...notTaken, ...leftUnread(graph.unread())],
  };
}

function levelsApart(risk: ReadRisk, { file }: ImportGround): LevelApart[] {
  const here = file.risks.find(({ id }) => id === risk.id);
  if (here === undefined) return [];
  return (['initial', 'residual'] as const).flatMap((which): LevelApart[] => {
    const [level, own] = [risk[which], here[which]];
    if (level === undefined) return [];
    const { likelihood, probabilityLevel, severity, evaluation } = own;
    const judged = level.acceptability === undefined ? [] : [evaluation];
    const [said, mine] = [levelText(level), [likelihood, probabilityLevel, severity, ...judged].join(', ')];
    return said === mine ? [] : [{ risk: here.id, which, file: said, here: mine }];
  });
}

function levelText({ likelihood, probability, severity, acceptability }: ReadLevel): string {
  const levels = [likelihood, probability, severity].map(({ id, title }) => id ?? title ?? 'not said');
  return [...levels, ...(acceptability === undefined ? [] : [acceptability])].join(', ');
}

function noRisks({ document, file }: DocumentName): LocatedFault {
  return {
    severity: 'error',
    code: 'nothing-to-read',
    message: 'this file has no risk and no argument in the words of the Riskman ontology',
    expected: 'things of the classes AnalyzedRisk, ControlledRisk or SDA of https://w3id.org/riskman/ontology#',
    document,
    path: [],
    file,
    line: 1,
    column: 1,
  };
}

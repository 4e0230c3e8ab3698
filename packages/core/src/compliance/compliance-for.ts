/** The compliance of one party of a dossier on one day: requirements, what meets them, gaps by the harm behind them. */
import type { Assessment } from '../assessment/assess.ts';
import type { Dossier } from '../dossier/dossier.ts';
import type { Statement } from '../dossier/compliance-document.ts';
import { resolveRef } from '../knowledge/entry-index.ts';
import type { FactsTold } from '../knowledge/holds.ts';
import type { ComplianceModel, Requirement } from './compliance-model.ts';
import {
  COMPLIANCE_VERSION,
  type CompliancePicture,
  type ComplianceQuestion,
  type NotApplicable,
  type RequirementRow,
} from './compliance-picture.ts';
import { type ComputedFinding, type ComputedFindings, computedFindings } from './computed-findings.ts';
import { conflictsBetween } from './conflicts-between.ts';
import { type EvidenceAt, evidenceAt } from './evidence-at.ts';
import { figuresOf } from './figures-of.ts';
import { gapHarm, type HarmsByProof, harmsByProof } from './gap-harm.ts';
import { noticesFor } from './notices-for.ts';
import { rolesOfParty } from './party-roles.ts';
import { type ProofContext, proofContext, proofState } from './proof-state.ts';
import { rankGaps } from './rank-gaps.ts';
import { judge } from './requirement-state.ts';
import { type Asked, scopeOf } from './scope-of.ts';
import { toDoFor } from './to-do-for.ts';

/** Facts of the device and of the party, with the classes that are settled. */
export interface ToldFacts {
  readonly told: FactsTold;
  /** Titles, as `MDR IIb`. */
  readonly classes: readonly string[];
}

/** What does not change with the question, so that many questions about a dossier share it. */
export interface ComplianceGround {
  readonly dossier: Dossier;
  readonly knowledge: Assessment['knowledge'];
  readonly harms: HarmsByProof;
  /** What Primum finds itself, by name; undefined: nothing computes it. */
  readonly computed: (name: string) => ComputedFinding | undefined;
}

export function complianceGround(
  assessment: Assessment,
  model: ComplianceModel,
  { classes, on }: { readonly classes: readonly string[]; readonly on: string },
): ComplianceGround {
  const { dossier, knowledge } = assessment;
  const computed = computedFindings(assessment, { classes, on });
  return { dossier, knowledge, harms: harmsByProof(assessment, model), computed: (name) => computed.get(name) };
}

/**
 * The same without the harm behind a gap, for questions about states alone, over many dossiers: the dossier is assessed only
 * where a requirement asks for what Primum finds itself.
 */
export function groundWithoutHarms(
  { dossier, knowledge }: Pick<Assessment, 'dossier' | 'knowledge'>,
  assess: () => Assessment,
  look: { readonly classes: readonly string[]; readonly on: string },
): ComplianceGround {
  let known: ComputedFindings | undefined;
  return {
    dossier,
    knowledge,
    harms: NO_HARMS,
    computed: (name) => {
      known ??= computedFindings(assess(), look);
      return known.get(name);
    },
  };
}

const NO_HARMS: HarmsByProof = { control: new Map(), capability: new Map(), worst: undefined, worstTo: new Map() };

export function complianceFor(
  ground: ComplianceGround,
  model: ComplianceModel,
  { told }: Pick<ToldFacts, 'told'>,
  question: ComplianceQuestion,
): CompliancePicture {
  const { dossier, knowledge } = ground;
  const { on, party = dossier.dossier.owner, stage = dossier.dossier.stage } = question;
  const roles = [...rolesOfParty(dossier.system, party, model)];
  const asked: Asked = { on, stage, roles: new Set(roles), told };
  const evidence = evidenceAt(dossier, knowledge, model, { on, party });
  const context: Judging = {
    ground,
    model,
    proofs: proofContext(dossier, knowledge, model, { evidence, computed: ground.computed }),
    statements: statementsOf(ground, party),
    serving: servingOf(evidence),
    evidence: new Map(evidence.map((one) => [one.item.id, one])),
    othersByRole: othersByRole(ground, model, party),
    roles,
  };
  const wanted = question.instruments === undefined ? undefined : new Set(question.instruments);
  const markets = dossier.dossier.markets;
  const rows: RequirementRow[] = [];
  const notApplicable: NotApplicable[] = [];
  const coming: CompliancePicture['coming'][number][] = [];
  let laterStage = 0;
  for (const requirement of model.requirements) {
    if (wanted !== undefined && !wanted.has(requirement.instrument)) continue;
    if (!isForMarkets(model, requirement.instrument, markets)) continue;
    const scope = scopeOf(requirement, asked);
    if (scope.kind === 'asked') rows.push(rowFor(context, requirement, scope));
    else if (scope.kind === 'facts') notApplicable.push(excluded(requirement, scope.facts));
    else if (scope.kind === 'later-day') coming.push({ ...named(requirement), from: scope.from });
    else if (scope.kind === 'later-stage') laterStage += 1;
  }
  const stated = rows.filter(({ state }) => state === 'not-applicable');
  const counted = rows.filter(({ state }) => state !== 'not-applicable');
  const gaps = rankGaps(counted);
  return {
    format: 'primum-compliance',
    version: COMPLIANCE_VERSION,
    dossier: { id: dossier.dossier.id, title: dossier.dossier.title },
    on,
    party,
    stage,
    roles,
    parties: dossier.system.parties.map(({ id, title }) => ({ id, title: title ?? id })),
    instruments: [...model.instruments.values()].map(({ id, short, cite }) => ({ id, short, cite })),
    figures: figuresOf(counted, notApplicable.length + stated.length, coming.length + laterStage),
    rows: counted,
    gaps: gaps.map(({ id }) => id),
    toDo: toDoFor(gaps, model),
    notApplicable: [...stated.map(statedAway), ...notApplicable],
    coming: coming.toSorted((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0)),
    expired: evidence.flatMap(({ item: { id, title }, state, until }) =>
      state === 'expired' && until !== undefined ? [{ id, title, until }] : [],
    ),
    conflicts: conflictsBetween(model, { rows: counted, roles, told }),
    notices: noticesFor(model, { on, markets, wanted, rows: counted, coming }),
  };
}

interface Judging {
  readonly ground: ComplianceGround;
  readonly model: ComplianceModel;
  readonly proofs: ProofContext;
  readonly statements: ReadonlyMap<string, Statement>;
  /** By requirement: evidence that serves it by name. */
  readonly serving: ReadonlyMap<string, readonly EvidenceAt[]>;
  readonly evidence: ReadonlyMap<string, EvidenceAt>;
  readonly othersByRole: ReadonlyMap<string, readonly string[]>;
  readonly roles: CompliancePicture['roles'];
}

function rowFor(
  context: Judging,
  requirement: Requirement,
  { applies, openFacts }: { readonly applies: 'yes' | 'open'; readonly openFacts: readonly string[] },
): RequirementRow {
  const { entry, from, to } = requirement;
  const statement = context.statements.get(requirement.id);
  const servedByName = namedEvidence(context, requirement, statement);
  const proofs = requirement.metBy.map((proof) => proofState(proof, context.proofs));
  const judged = judge(proofs, statement, servedByName);
  const isGap = judged.state === 'not-met' || judged.state === 'partly' || judged.state === 'unknown';
  const protects = context.model.instruments.get(requirement.instrument)?.protects;
  const harm = isGap ? gapHarm(proofs, context.ground.harms, protects) : undefined;
  return {
    ...named(requirement),
    explain: entry.explain,
    instrument: requirement.instrument,
    status: entry.status,
    force: entry.force,
    mark: entry.source.mark,
    roles: entry.roles.filter((role) => context.roles.includes(role)),
    alsoAskedOf: [...new Set(entry.roles.flatMap((role) => context.othersByRole.get(role) ?? []))],
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
    ...(entry.note === undefined ? {} : { note: entry.note }),
    applies,
    openFacts: [...openFacts],
    ...judged,
    proofs,
    named: servedByName.map(({ item }) => item.id),
    ...(statement === undefined ? {} : { statement }),
    sameAs: [...requirement.sameAs],
    ...(harm === undefined ? {} : { harm }),
    ...(entry.clock === undefined ? {} : { clock: entry.clock }),
  };
}

function named({ id, entry, short }: Requirement) {
  return { id, title: entry.title, short, clause: entry.clause };
}

function excluded(requirement: Requirement, facts: readonly string[]): NotApplicable {
  return { ...named(requirement), because: 'facts', facts: [...facts] };
}

function statedAway({ id, title, short, clause, statement }: RequirementRow): NotApplicable {
  const reason = statement?.reason;
  return { id, title, short, clause, because: 'statement', facts: [], ...(reason === undefined ? {} : { reason }) };
}

/** Of the requirement itself and of those that the same evidence serves. */
function namedEvidence(
  { serving, statements, evidence }: Judging,
  { id, sameAs }: Requirement,
  statement: Statement | undefined,
): readonly EvidenceAt[] {
  const said = [statement, ...sameAs.map((twin) => statements.get(twin))].flatMap((one) =>
    one?.state === 'met' || one === statement ? (one?.evidence ?? []) : [],
  );
  const all = [
    ...[id, ...sameAs].flatMap((one) => serving.get(one) ?? []),
    ...said.flatMap((one) => evidence.get(one) ?? []),
  ];
  return [...new Set(all)];
}

function servingOf(evidence: readonly EvidenceAt[]): ReadonlyMap<string, readonly EvidenceAt[]> {
  const serving = new Map<string, EvidenceAt[]>();
  for (const one of evidence)
    for (const id of one.serves) {
      const known = serving.get(id);
      if (known === undefined) serving.set(id, [one]);
      else known.push(one);
    }
  return serving;
}

function statementsOf(
  { dossier: { dossier, compliance }, knowledge: { index } }: ComplianceGround,
  party: string,
): ReadonlyMap<string, Statement> {
  return new Map(
    (compliance.statements ?? []).flatMap((statement): [string, Statement][] => {
      const id = resolveRef(index, 'requirements', statement.requirement, index.packs);
      return id === undefined || (statement.party ?? dossier.owner) !== party ? [] : [[id, statement]];
    }),
  );
}

function othersByRole({ dossier }: ComplianceGround, model: ComplianceModel, party: string) {
  const others = new Map<string, string[]>();
  for (const { id } of dossier.system.parties) {
    if (id === party) continue;
    for (const role of rolesOfParty(dossier.system, id, model)) {
      const known = others.get(role);
      if (known === undefined) others.set(role, [id]);
      else known.push(id);
    }
  }
  return others;
}

/** A dossier that names no markets is asked everything. */
function isForMarkets(
  { instruments }: ComplianceModel,
  instrument: string,
  markets: readonly string[] | undefined,
): boolean {
  const of = instruments.get(instrument)?.markets;
  return of === undefined || markets === undefined || of.some((market) => markets.includes(market));
}

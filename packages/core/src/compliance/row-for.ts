/** One requirement of a party with all that is known of it. */
import type { Statement } from '../dossier/compliance-document.ts';
import type { ComplianceGround } from './compliance-ground.ts';
import type { ComplianceModel, Requirement } from './compliance-model.ts';
import type { CompliancePicture, NotApplicable, RequirementRow } from './compliance-picture.ts';
import type { EvidenceAt } from './evidence-at.ts';
import { gapHarm } from './gap-harm.ts';
import { type ProofContext, proofState } from './proof-state.ts';
import { type FactsTold, holds } from '../knowledge/holds.ts';
import { judge } from './requirement-state.ts';

/** Another party of the dossier. */
export interface OtherParty {
  readonly id: string;
  /** Facts of the device and of that party. */
  readonly told: () => FactsTold;
}

export interface Judging {
  readonly ground: ComplianceGround;
  readonly model: ComplianceModel;
  readonly proofs: ProofContext;
  readonly statements: ReadonlyMap<string, Statement>;
  /** By requirement: evidence that serves it by name. */
  readonly serving: ReadonlyMap<string, readonly EvidenceAt[]>;
  readonly evidence: ReadonlyMap<string, EvidenceAt>;
  readonly othersByRole: ReadonlyMap<string, readonly OtherParty[]>;
  readonly roles: CompliancePicture['roles'];
}

export function rowFor(
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
    alsoAskedOf: alsoAskedOf(context, requirement),
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

/** Those with a role that it asks, unless their own facts say that it does not bind them. */
function alsoAskedOf({ othersByRole }: Judging, { entry, applies }: Requirement): string[] {
  const others = new Set(entry.roles.flatMap((role) => othersByRole.get(role) ?? []));
  const bound = [...others].filter(({ told }) => applies === undefined || holds(applies, told()) !== 'no');
  return [...new Set(bound.map(({ id }) => id))];
}

export function named({ id, entry, short }: Requirement) {
  return { id, title: entry.title, short, clause: entry.clause };
}

export function excluded(requirement: Requirement, facts: readonly string[]): NotApplicable {
  return { ...named(requirement), because: 'facts', facts: [...facts] };
}

export function statedAway({ id, title, short, clause, statement }: RequirementRow): NotApplicable {
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

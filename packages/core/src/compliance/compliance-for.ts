/** The compliance of one party of a dossier on one day: requirements, what meets them, gaps by the harm behind them. */
import type { Statement } from '../dossier/compliance-document.ts';
import { resolveRef } from '../knowledge/entry-index.ts';
import type { ComplianceGround } from './compliance-ground.ts';
import type { ComplianceModel } from './compliance-model.ts';
import {
  COMPLIANCE_VERSION,
  type CompliancePicture,
  type ComplianceQuestion,
  type NotApplicable,
  type RequirementRow,
} from './compliance-picture.ts';
import { conflictsBetween } from './conflicts-between.ts';
import { type EvidenceAt, evidenceAt } from './evidence-at.ts';
import { type FactsFor, factsFor } from './facts-for.ts';
import { figuresOf } from './figures-of.ts';
import { noticesFor } from './notices-for.ts';
import { rolesOfParty } from './party-roles.ts';
import { proofContext } from './proof-state.ts';
import { rankGaps } from './rank-gaps.ts';
import { excluded, type Judging, named, type OtherParty, rowFor, statedAway } from './row-for.ts';
import { type Asked, scopeOf } from './scope-of.ts';
import { toDoFor } from './to-do-for.ts';

export function complianceFor(
  ground: ComplianceGround,
  model: ComplianceModel,
  { told }: Pick<FactsFor, 'told'>,
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
  const { rows, notApplicable, coming, laterStage } = sortOut(context, asked, { wanted, markets });
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

interface Looked {
  /** Instruments; undefined: all. */
  readonly wanted: ReadonlySet<string> | undefined;
  readonly markets: readonly string[] | undefined;
}

/** What is asked, what the facts leave out, and what comes later. */
function sortOut(context: Judging, asked: Asked, { wanted, markets }: Looked) {
  const rows: RequirementRow[] = [];
  const notApplicable: NotApplicable[] = [];
  const coming: CompliancePicture['coming'][number][] = [];
  let laterStage = 0;
  for (const requirement of context.model.requirements) {
    if (wanted !== undefined && !wanted.has(requirement.instrument)) continue;
    if (!isForMarkets(context.model, requirement.instrument, markets)) continue;
    const scope = scopeOf(requirement, asked);
    if (scope.kind === 'asked') rows.push(rowFor(context, requirement, scope));
    else if (scope.kind === 'facts') notApplicable.push(excluded(requirement, scope.facts));
    else if (scope.kind === 'later-day') coming.push({ ...named(requirement), from: scope.from });
    else if (scope.kind === 'later-stage') laterStage += 1;
  }
  return { rows, notApplicable, coming, laterStage };
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

/** What binds them hangs on their own facts, which are looked at where a condition asks. */
function othersByRole({ dossier, knowledge }: ComplianceGround, model: ComplianceModel, party: string) {
  const others = new Map<string, OtherParty[]>();
  for (const { id } of dossier.system.parties) {
    if (id === party) continue;
    let known: FactsFor | undefined;
    const told = () => (known ??= factsFor(dossier, knowledge, id)).told;
    for (const role of rolesOfParty(dossier.system, id, model))
      others.set(role, [...(others.get(role) ?? []), { id, told }]);
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

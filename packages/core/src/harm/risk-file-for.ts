/** The risk management file of an assessment: every harm without and with the controls, as ISO 14971 asks for it. */
import type { Assessment } from '../assessment/assess.ts';
import { levelOf, type Names, namesFor } from '../assessment/names.ts';
import type { Dossier } from '../dossier/dossier.ts';
import { entryOf } from '../knowledge/entry-index.ts';
import { chainSteps } from './chain-steps.ts';
import { consequencesAt } from './consequences-at.ts';
import { criteriaFor } from './criteria-for.ts';
import { type DossierCriteria, evaluationsByUse } from './criteria-of-uses.ts';
import { evaluate } from './evaluate.ts';
import { fileCriteria } from './file-criteria.ts';
import { broughtAbout, fileMeasures, measuresAgainst } from './file-measures.ts';
import type { ChainStep, HarmFinding } from './harm-picture.ts';
import type { FileDecision, FileRisk, FileRiskLevel, Named, RiskFile } from './risk-file.ts';
import { type State, type Uncontrolled, uncontrolled } from './uncontrolled.ts';

/** Without criteria there are no risks: the harm picture says why. */
export function riskFileFor(assessment: Assessment): RiskFile {
  const { dossier, knowledge, structure, harms, options } = assessment;
  const names = namesFor(assessment);
  const { criteria } = criteriaFor(dossier, knowledge);
  const before = uncontrolled(assessment);
  const counted = harms.findings.filter(({ state }) => state !== 'rejected');
  const find = consequencesAt(structure, new Set(counted.map(({ asset }) => asset)));
  const found = counted.flatMap((finding) => {
    const consequence = find(finding.consequence, finding.asset);
    return consequence === undefined ? [] : [{ id: finding.id, finding, consequence }];
  });
  const brought = broughtAbout(assessment, before, found);
  const own = ownPicture(assessment, before, names);
  const risks = found.flatMap(({ finding, consequence }): FileRisk[] => {
    const levels = criteria && bothLevels(assessment, { criteria, before, finding, consequence, names });
    if (levels === undefined) return [];
    const raisedBy = brought.raisedBy.get(finding.id) ?? [];
    return [{ ...own(finding, consequence), ...levels, raisedBy }];
  });
  const { id, title, purpose, owner } = dossier.dossier;
  return {
    dossier: { id, title, purpose, owner: { id: owner, title: names.party(owner) } },
    packs: knowledge.packs.map(({ manifest }) => `${manifest.id} ${manifest.edition}`),
    withProposed: options.withProposed,
    scales: scalesOf(assessment),
    frequencies: criteria?.frequencies ?? [],
    criteria: fileCriteria(assessment, names),
    risks,
    measures: fileMeasures(assessment, brought),
    benefits: (dossier.harms.benefits ?? []).map((benefit) => ({ id: benefit.id, title: benefit.title })),
    balances: (dossier.balances?.balances ?? []).map((one) => ({ id: one.id, title: one.title, use: one.use })),
    decisions: decisionsOf(dossier),
    proposedOnly: proposedOnly(assessment, names),
  };
}

/** The state in which a consequence is likelier: without any control, or with those alone that bring something about. */
function initialState({ none, bringing }: Uncontrolled, consequence: number): State {
  const risen = (bringing.levels.consequence[consequence] ?? 0) > (none.levels.consequence[consequence] ?? 0);
  return risen ? bringing : none;
}

interface Judged {
  readonly criteria: DossierCriteria;
  readonly before: Uncontrolled;
  readonly finding: HarmFinding;
  readonly consequence: number;
  readonly names: Names;
}

function bothLevels(
  { knowledge, levels }: Assessment,
  { criteria, before, finding, consequence, names }: Judged,
): Pick<FileRisk, 'initial' | 'residual' | 'byUse'> | undefined {
  const { severity, p2 } = finding;
  const strictest = criteria.forHarm(finding);
  const givenAt = (likelihood: number) => ({ likelihood, severity: criteria.severities.indexOf(severity), p2 });
  const levelWith = (likelihood: number): FileRiskLevel | undefined => {
    const evaluated = evaluate(strictest, givenAt(likelihood));
    const id = levelOf(knowledge.domain.scales.likelihood, likelihood);
    return evaluated === undefined || id === undefined ? undefined : { likelihood: id, p2, severity, ...evaluated };
  };
  const initial = levelWith(initialState(before, consequence).levels.consequence[consequence] ?? 0);
  const now = levels.consequence[consequence] ?? 0;
  const residual = levelWith(now);
  const byUse = evaluationsByUse(criteria, finding, givenAt(now)).map(({ use, ...told }) => ({
    ...names.use(use),
    ...told,
  }));
  return initial === undefined || residual === undefined ? undefined : { initial, residual, byUse };
}

type Own = Omit<FileRisk, 'initial' | 'residual' | 'byUse' | 'raisedBy'>;

/** What a risk is beside its levels. */
function ownPicture(
  assessment: Assessment,
  before: Uncontrolled,
  names: Names,
): (finding: HarmFinding, consequence: number) => Own {
  const chains = new Map(
    [before.none, before.bringing].map((state) => [state, chainSteps({ ...assessment, ...state })]),
  );
  return (finding, consequence) => {
    const state = initialState(before, consequence);
    const chain = chains.get(state)?.(consequence) ?? [];
    const { id, state: judged, kind, to, situation, harm, basis, stage, template, reason, responsible } = finding;
    const functions = functionsOf(assessment.dossier, finding.asset);
    const title = names.asset(finding.asset);
    return {
      id,
      state: judged,
      kind,
      to,
      situation,
      harm,
      basis,
      stage,
      template,
      templateHarm: templateHarmOf(assessment.dossier, finding),
      reason,
      hazard: {
        id: finding.consequence,
        title: names.property(finding.consequence),
        goals: entryOf(assessment.knowledge.index, 'consequences', finding.consequence)?.goals ?? [],
      },
      asset: title,
      functions: functions.map(({ id: task }) => names.asset(task)),
      components: componentsOf(assessment.dossier, finding.asset).map((part) => names.asset(part)),
      events: chain.filter(isEvent).toReversed(),
      begins: beginningsOf(chain),
      uses: finding.uses.map(names.use),
      responsible: responsible === undefined ? undefined : { id: responsible, title: names.party(responsible) },
      measures: measuresAgainst(assessment, state, consequence),
    };
  };
}

/** A proposal carries it in its id, `template#harm@asset`. */
function templateHarmOf({ harms }: Dossier, { id, template }: HarmFinding): string | undefined {
  const proposed = template === undefined || !id.startsWith(`${template}#`) ? undefined : id.slice(template.length + 1);
  return proposed?.split('@', 1)[0] ?? harms.harms?.find((harm) => harm.id === id)?.['from-harm'];
}

/** What is assumed, with who assumes it: the trust stands before its assumption. */
function beginningsOf(chain: readonly ChainStep[]): ChainStep[] {
  return chain.flatMap((step, at) =>
    step.kind === 'assumption' ? [{ ...step, title: `${chain[at - 1]?.title ?? step.id}: ${step.title}` }] : [],
  );
}

function isEvent({ kind }: ChainStep): boolean {
  return kind === 'consequence' || kind === 'threat';
}

/** The function itself, or those that rely on the data. */
function functionsOf({ system }: Dossier, asset: string) {
  const all = system.functions ?? [];
  const itself = all.filter(({ id }) => id === asset);
  return itself.length > 0 ? itself : all.filter((task) => (task['relies-on'] ?? []).includes(asset));
}

/** What does a function; of anything else: the thing itself, as a part of the device. */
function componentsOf({ system }: Dossier, asset: string): readonly string[] {
  const task = (system.functions ?? []).find(({ id }) => id === asset);
  return task === undefined ? [asset] : task['performed-by'];
}

function scalesOf({ dossier, knowledge }: Assessment): RiskFile['scales'] {
  const { severityScales, acceptability } = knowledge.clinical;
  const named = (levels: readonly Named[]) => levels.map(({ id, title }) => ({ id, title }));
  const chosen = <T extends { readonly id: string }>(list: readonly T[], id: string | undefined) =>
    list.find((entry) => entry.id === id) ?? list[0];
  return {
    likelihood: named(knowledge.domain.scales.likelihood.levels),
    probability: named(chosen(acceptability, dossier.harms.acceptability)?.probabilities ?? []),
    severity: named(chosen(severityScales, dossier.harms['severity-scale'])?.levels ?? []),
  };
}

function decisionsOf({ decisions }: Dossier): RiskFile['decisions'] {
  const found = new Map<string, FileDecision[]>();
  for (const one of decisions?.decisions ?? []) {
    const [[what, id] = ['', '']] = Object.entries(one.about);
    const decision: FileDecision = {
      id: one.id,
      kind: one.kind,
      reason: one.reason,
      by: one['decided-by'],
      on: one['decided-on'],
      approvedBy: one['approved-by'],
      approvedOn: one['approved-on'],
      reviewBy: one['review-by'],
    };
    found.set(`${what} ${id}`, [...(found.get(`${what} ${id}`) ?? []), decision]);
  }
  return found;
}

function proposedOnly({ dossier, options }: Assessment, names: Names): string[] {
  if (options.withProposed) return [];
  const proposed = dossier.controls.controls.filter(({ state }) => state === 'proposed');
  return proposed.flatMap(({ control, at }) => [at].flat().map((asset) => `${control} at ${names.asset(asset).title}`));
}

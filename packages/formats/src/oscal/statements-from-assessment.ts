/**
 * What somebody else's assessment found, in words of compliance.yaml: the results as evidence, a statement for each requirement that
 * a finding is about. What cannot be tied to a requirement of the packs is listed.
 */
import type { EvidenceItem, Statement } from '@primum/core/dossier/compliance-document';
import { slugFor } from '@primum/core/dossier/slug-for';
import type { Fault } from '@primum/core/fault';
import { indexEntries } from '@primum/core/knowledge/entry-index';
import type { Pack } from '@primum/core/knowledge/pack';
import { entryFinder, type FoundEntry } from './entry-of-control.ts';
import type { Finding, Risk } from './model/findings.ts';
import type { OscalDocument } from './oscal-document.ts';
import { ownValues } from './own-marks.ts';
import type { NotTaken } from './proposals-from-components.ts';

export interface AssessmentStatements {
  readonly evidence: readonly EvidenceItem[];
  readonly statements: readonly Statement[];
  /** Items of a plan of action: what is still to be done, for people to look at. */
  readonly toDo: readonly { readonly title: string; readonly description: string; readonly requirement?: string }[];
  readonly leftOut: readonly NotTaken[];
}

interface Context {
  readonly file: string;
  /** Kind of evidence that such results are. */
  readonly kind: string;
  readonly packs: readonly Pack[];
}

type Find = (controlId: string) => FoundEntry | undefined;

/** Of assessment results or a plan of action; undefined of any other model. */
export function statementsFromAssessment(document: OscalDocument, context: Context): AssessmentStatements | undefined {
  const find = entryFinder(indexEntries(context.packs));
  const { 'assessment-results': results, 'plan-of-action-and-milestones': plan } = document;
  if (results !== undefined) return fromResults(results, find, context);
  return plan === undefined ? undefined : fromPlan(plan, find);
}

function fromResults(
  { results }: NonNullable<OscalDocument['assessment-results']>,
  find: Find,
  { file, kind }: Context,
): AssessmentStatements {
  const ids = new Set<string>();
  const [evidence, statements, leftOut]: [EvidenceItem[], Map<string, Statement>, NotTaken[]] = [[], new Map(), []];
  results.forEach((result, at) => {
    const path = ['assessment-results', 'results', at];
    const on = (result.end ?? result.start).slice(0, 10);
    const id = slugFor(result.title, ids);
    ids.add(id);
    evidence.push({ id, kind, title: result.title.trim() || id, on, file });
    (result.findings ?? []).forEach((finding, position) => {
      const here = [...path, 'findings', position];
      const entry = find(finding.target['target-id']);
      if (entry?.kind !== 'requirements')
        leftOut.push({ path: here, what: `finding "${finding.title}"`, why: notTied(finding, entry) });
      else if (finding.target.status.reason === 'other' && finding.target.status.state === 'not-satisfied')
        leftOut.push({ path: here, what: `finding "${finding.title}"`, why: 'it says that nobody judged it' });
      else statements.set(entry.id, statementOf(finding, { requirement: entry.id, on, evidence: [id] }));
    });
    leftOut.push(
      ...risksLeft(result.risks, [...path, 'risks']),
      ...counted(result.observations, [...path, 'observations'], 'observations', 'they are behind the findings'),
    );
  });
  return { evidence, statements: [...statements.values()], toDo: [], leftOut };
}

/** A later finding about the same requirement takes the place of an earlier one. */
function statementOf(finding: Finding, base: Pick<Statement, 'requirement' | 'on' | 'evidence'>): Statement {
  const { status } = finding.target;
  const reason = [finding.title, finding.description, status.remarks ?? '']
    .filter((one) => one.trim() !== '')
    .join(': ');
  return { ...base, state: status.state === 'satisfied' ? 'met' : 'not-met', reason: reason || status.state };
}

function fromPlan(plan: NonNullable<OscalDocument['plan-of-action-and-milestones']>, find: Find): AssessmentStatements {
  const path = ['plan-of-action-and-milestones'];
  const toDo = plan['poam-items'].map(({ title, description, props }) => {
    const requirement = ownValues(props, 'requirement')[0];
    const known = requirement === undefined ? undefined : find(requirement.replace('/', '.'))?.id;
    return { title, description, ...(known === undefined ? {} : { requirement: known }) };
  });
  return {
    evidence: [],
    statements: [],
    toDo,
    leftOut: [
      ...risksLeft(plan.risks, [...path, 'risks']),
      ...counted(plan.observations, [...path, 'observations'], 'observations', 'they are behind the items'),
      ...counted(plan.findings, [...path, 'findings'], 'findings', 'import the assessment results that they come from'),
    ],
  };
}

function notTied({ target }: Finding, entry: FoundEntry | undefined): string {
  if (entry === undefined) return `no pack at hand has "${target['target-id']}"`;
  return `${entry.id} is an item of a catalogue and no requirement of a law, guidance or standard`;
}

function risksLeft(risks: readonly Risk[] | undefined, path: Fault['path']): NotTaken[] {
  return counted(risks, path, 'risks', 'risks are computed from the system, and harms are judged in harms.yaml');
}

function counted(list: readonly unknown[] | undefined, path: Fault['path'], what: string, why: string): NotTaken[] {
  return list === undefined ? [] : [{ path, what: `${list.length} ${what}`, why }];
}

/** The content of a file that `compliance export` writes. */
import { complianceFor } from '@primum/core/compliance/compliance-for';
import type { CompliancePicture } from '@primum/core/compliance/compliance-picture';
import type { Dossier } from '@primum/core/dossier/dossier';
import type { Pack } from '@primum/core/knowledge/pack';
import type { OscalDocument } from '@primum/formats/oscal/oscal-document';
import type { CommandCall } from '../command.ts';
import { packFolders } from '../pack-folders.ts';
import type { Progress } from '../progress.ts';
import { complied } from './complied.ts';
import type { ExportKind } from './export-kind.ts';
import { packsBeside } from './packs-beside.ts';

export interface Exported {
  /** Undefined where there is nothing to write: `leftOut` says why. */
  readonly content: string | Uint8Array | undefined;
  readonly leftOut: readonly { readonly what: string; readonly why: string }[];
  /** Files that were read: none of them may be written over. */
  readonly files: readonly string[];
}

interface Given {
  readonly dossier: Dossier;
  readonly packs: readonly Pack[];
  readonly picture: CompliancePicture;
  readonly call: CommandCall;
}

type Content = Omit<Exported, 'files'>;

/** The command needs COMPLIANCE_OPTIONS and the dossier's folder as its first argument. */
export async function exported(kind: ExportKind, call: CommandCall, progress: Progress): Promise<Exported> {
  const { assessment, opened, ground, model, facts, question } = await complied(call, progress);
  const { dossier, knowledge } = assessment;
  const picture = complianceFor(ground, model, facts, question);
  const given: Given = { dossier, packs: knowledge.packs, picture, call };
  return { ...(await contentOf(kind, given)), files: opened.files };
}

async function contentOf(kind: ExportKind, given: Given): Promise<Content> {
  switch (kind) {
    case 'mds2':
      return mds2Of(given);
    case 'requirements': {
      const { requirementsRegister } = await import('@primum/formats/requirements-table/requirements-register');
      const { xlsxOf } = await import('@primum/formats/report/xlsx');
      return { content: await xlsxOf([requirementsRegister(given.picture)]), leftOut: [] };
    }
    case 'reqif': {
      const { reqifFor } = await import('@primum/formats/reqif/reqif-for');
      const { title } = given.dossier.dossier;
      return { content: reqifFor(given.packs, { title, picture: given.picture }), leftOut: [] };
    }
    default:
      return oscalOf(kind, given);
  }
}

async function mds2Of({ dossier, packs, call }: Given): Promise<Content> {
  const form = String(call.options['form']);
  const { questionsOf } = await import('@primum/formats/mds2/mds2-form');
  const { mds2Register } = await import('@primum/formats/mds2/mds2-register');
  const { xlsxOf } = await import('@primum/formats/report/xlsx');
  const beside = await packsBeside(packs, packFolders(call), form);
  const register = mds2Register(dossier, beside, form);
  const questions = questionsOf(beside.find(({ manifest }) => manifest.id === form)?.entries.items ?? []);
  const empty = register.rows.filter(([code, , answer]) => answer === '' && questions.has(String(code))).length;
  const left = {
    what: `${empty} of ${questions.size} questions have no answer`,
    why: 'the dossier says nothing of them',
  };
  return { content: await xlsxOf([register]), leftOut: empty === 0 ? [] : [left] };
}

async function oscalOf(kind: Exclude<ExportKind, 'mds2' | 'requirements' | 'reqif'>, given: Given): Promise<Content> {
  const { writeOscal } = await import('@primum/formats/oscal/write-oscal');
  const { document, leftOut } = await oscalDocument(kind, given);
  return { content: document === undefined ? undefined : writeOscal(document), leftOut };
}

type OscalContent = { readonly document: OscalDocument | undefined } & Pick<Content, 'leftOut'>;

async function oscalDocument(
  kind: Exclude<ExportKind, 'mds2' | 'requirements' | 'reqif'>,
  { dossier, packs, picture, call }: Given,
): Promise<OscalContent> {
  const { id, title } = dossier.dossier;
  const refersTo = call.options['refersTo'];
  const beside = (name: string) => (typeof refersTo === 'string' ? refersTo : `./${id}-${name}.json`);
  const nothing = [{ what: title, why: 'no pack of this dossier asks anything of this party on this day' }];
  switch (kind) {
    case 'oscal-catalog': {
      const { catalogFor } = await import('@primum/formats/oscal/catalog-for');
      const { catalog, leftOut } = catalogFor(packs, `${title}: requirements`);
      return { document: { catalog }, leftOut };
    }
    case 'oscal-profile': {
      const { profileFor } = await import('@primum/formats/oscal/profile-for');
      const entries = picture.rows.map((row) => row.id);
      const profile = profileFor(packs, {
        title: `${title}: requirements on ${picture.on}`,
        entries,
        catalog: beside('catalog'),
      });
      return profile === undefined ? { document: undefined, leftOut: nothing } : { document: { profile }, leftOut: [] };
    }
    case 'oscal-component': {
      const { componentDefinitionFor } = await import('@primum/formats/oscal/component-definition-for');
      const all = await packsBeside(packs, packFolders(call));
      return { document: { 'component-definition': componentDefinitionFor(dossier, all) }, leftOut: [] };
    }
    case 'oscal-ssp': {
      const { systemSecurityPlanFor } = await import('@primum/formats/oscal/system-security-plan-for');
      const plan = systemSecurityPlanFor(dossier, picture, beside('profile'));
      return plan === undefined
        ? { document: undefined, leftOut: nothing }
        : { document: { 'system-security-plan': plan }, leftOut: [] };
    }
    case 'oscal-results': {
      const { assessmentResultsFor } = await import('@primum/formats/oscal/assessment-results-for');
      const results = assessmentResultsFor(dossier, picture);
      return results === undefined
        ? { document: undefined, leftOut: nothing }
        : { document: { 'assessment-results': results }, leftOut: [] };
    }
    case 'oscal-poam': {
      const { planOfActionFor } = await import('@primum/formats/oscal/plan-of-action-for');
      const plan = planOfActionFor(dossier, picture);
      const why = picture.rows.length === 0 ? nothing : [{ what: title, why: 'no gap is known' }];
      return plan === undefined
        ? { document: undefined, leftOut: why }
        : { document: { 'plan-of-action-and-milestones': plan }, leftOut: [] };
    }
  }
}

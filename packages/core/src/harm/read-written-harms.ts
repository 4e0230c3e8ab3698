/** The harms that people wrote in harms.yaml, with their references found; each that hangs on nothing is a fault. */
import type { Dossier } from '../dossier/dossier.ts';
import type { HarmsDocument } from '../dossier/harms-document.ts';
import type { Fault } from '../fault.ts';
import type { Situation } from '../knowledge/clinical-knowledge.ts';
import { knownRefs, resolveRef } from '../knowledge/entry-index.ts';
import type { Knowledge } from '../knowledge/join-packs.ts';
import type { EntryKind } from '../knowledge/pack.ts';
import { nearest } from '../suggestion.ts';
import type { FindConsequence } from './consequences-at.ts';
import { harmKind } from './harm-kind.ts';
import type { JudgedHarm, JudgedHarms } from './judged-harm.ts';

type Harm = NonNullable<HarmsDocument['harms']>[number];

export function readWrittenHarms(dossier: Dossier, knowledge: Knowledge, find: FindConsequence): JudgedHarms {
  const faults: Fault[] = [];
  const templates = new Map(knowledge.clinical.situations.map((template) => [template.id, template]));
  const allUses = dossier.dossier.uses.map((use) => use.id);
  const harms = (dossier.harms.harms ?? []).flatMap((harm, at): JudgedHarm[] => {
    const consequence = consequenceOf(harm, at, knowledge, faults);
    if (consequence === undefined) return [];
    const asset = assetOf(harm);
    const consequenceIndex = find(consequence, asset);
    if (consequenceIndex === undefined) {
      faults.push(withoutConsequence(harm, at, consequence, knowledge));
      return [];
    }
    const template = templates.get(harm.from ?? '');
    if (template !== undefined && template.consequence !== consequence) faults.push(ofAnotherLoss(harm, at));
    const original = template?.harms.find(({ id, to }) => (harm['from-harm'] ?? id) === id && to === harm.harm.to);
    return [
      {
        id: harm.id,
        state: harm.from === undefined ? 'written' : sameAs(harm, template) ? 'accepted' : 'changed',
        situation: harm.situation,
        harm: harm.harm.title ?? original?.harm ?? harm.id,
        to: harm.harm.to,
        kind: harmKind(harm.harm.to),
        consequence,
        asset,
        consequenceIndex,
        uses: harm.when.in ?? allUses,
        stage: harm.when.stage ?? 'field-use',
        responsible: harm.responsible,
        severity: harm.harm.severity,
        p2: harm.harm.p2,
        basis: harm.harm.basis,
        template: harm.from,
        reason: harm.reason,
        from: { document: 'harms', path: ['harms', at] },
      },
    ];
  });
  return { harms, faults };
}

/** The asset that a written harm hangs on. */
export function assetOf({ when }: Pick<Harm, 'when'>): string {
  return 'loss' in when ? when.of : when.at;
}

function consequenceOf({ when }: Harm, at: number, knowledge: Knowledge, faults: Fault[]): string | undefined {
  const isLoss = 'loss' in when;
  const kind: EntryKind = isLoss ? 'trust-attributes' : 'consequences';
  const ref = isLoss ? when.loss : when.consequence;
  const id = resolveRef(knowledge.index, kind, ref, knowledge.index.packs);
  const found = isLoss ? knowledge.domain.undermines.find(({ attribute }) => attribute === id)?.consequence : id;
  if (found !== undefined) return found;
  const near = nearest(ref, knownRefs(knowledge.index, kind));
  faults.push({
    severity: 'error',
    code: id === undefined ? 'unknown-reference' : 'loss-without-consequence',
    message: id === undefined ? `no entry "${ref}" of kind ${kind}` : `no consequence undermines "${ref}"`,
    expected: `an entry of kind ${kind} in the packs of the dossier`,
    ...(near === undefined || id !== undefined ? {} : { hint: `did you mean "${near}"?` }),
    document: 'harms',
    path: ['harms', at, 'when', isLoss ? 'loss' : 'consequence'],
  });
  return undefined;
}

function withoutConsequence(harm: Harm, at: number, consequence: string, { domain }: Knowledge): Fault {
  const title = domain.consequences.find(({ id }) => id === consequence)?.title ?? consequence;
  const asset = assetOf(harm);
  return {
    severity: 'error',
    code: 'harm-without-consequence',
    message: `"${asset}" cannot suffer "${title}", so nothing can bring the harm "${harm.id}" about`,
    expected: 'a function or data of system.yaml, and a loss that it can suffer',
    hint: 'hang the harm on the function that gives the care, or on data that it relies on',
    document: 'harms',
    path: ['harms', at, 'when', 'loss' in harm.when ? 'of' : 'at'],
  };
}

function ofAnotherLoss(harm: Harm, at: number): Fault {
  return {
    severity: 'warning',
    code: 'template-of-another-loss',
    message: `"${harm.id}" hangs on another loss than "${harm.from}", which it takes the place of`,
    hint: 'leave out `from`, or name a template of the same loss',
    document: 'harms',
    path: ['harms', at, 'from'],
  };
}

/** Accepted as proposed: the judgement that counts is the same, whatever words stand around it. */
function sameAs({ harm, 'from-harm': wanted }: Harm, template: Situation | undefined): boolean {
  return (template?.harms ?? []).some(
    ({ id, to, severity, p2 }) =>
      (wanted ?? id) === id &&
      to === harm.to &&
      severity === harm.severity &&
      p2[0] === harm.p2[0] &&
      p2[1] === harm.p2[1],
  );
}

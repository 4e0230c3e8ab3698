/**
 * What Primum itself finds in a dossier and that requirements and recipes can ask for. The names are a contract with the packs:
 * docs/capabilities/compliance.md lists them. What is empty is never called done.
 */
import type { Assessment } from '../assessment/assess.ts';
import { resolveRef } from '../knowledge/entry-index.ts';
import { entryOf } from '../knowledge/entry-index.ts';
import type { Stage } from '../knowledge/clinical-kinds.ts';
import { responsibilityFor } from '../responsibility/responsibility-for.ts';

export interface ComputedFinding {
  readonly holds: boolean;
  /** What was found, in one sentence. */
  readonly says: string;
}

export const COMPUTED = [
  'purpose-stated',
  'use-contexts-stated',
  'system-described',
  'functions-stated',
  'data-described',
  'interfaces-described',
  'parties-stated',
  'classified',
  'risk-assessed',
  'harms-judged',
  'no-unacceptable-harm',
  'harms-acceptable',
  'benefits-stated',
  'side-effects-judged',
  'controls-evidenced',
  'assumptions-reasoned',
  'environment-stated',
  'responsibilities-taken',
  'end-of-life-covered',
  'packs-current',
] as const;
export type ComputedName = (typeof COMPUTED)[number];

export type ComputedFindings = ReadonlyMap<string, ComputedFinding>;

/** What findings go by beside the assessment. */
export interface Look {
  /** Settled classes of the device, as `Class under the MDR: IIb`. */
  readonly classes: readonly string[];
  /** Titles of the schemes whose class of the device is not settled. */
  readonly unsettled: readonly string[];
  /** ISO day. */
  readonly on: string;
}

export function computedFindings(assessment: Assessment, { classes, unsettled, on }: Look): ComputedFindings {
  const found: Record<ComputedName, ComputedFinding> = {
    ...ofDescription(assessment),
    ...ofHarms(assessment),
    ...ofMeasures(assessment),
    classified: {
      holds: classes.length > 0 && unsettled.length === 0,
      says:
        unsettled.length > 0
          ? `not settled yet: ${unsettled.join(', ')}`
          : classes.length > 0
            ? classes.join('; ')
            : 'no pack of the dossier has classes for it',
    },
    'packs-current': packsCurrent(assessment, on),
  };
  return new Map(Object.entries(found));
}

function count(number: number, one: string, many = `${one}s`): string {
  return number === 1 ? `1 ${one}` : `${number === 0 ? 'no' : number} ${many}`;
}

function atLeastOne(list: readonly unknown[] | undefined, one: string, many?: string): ComputedFinding {
  const number = list?.length ?? 0;
  return { holds: number > 0, says: `${count(number, one, many)} stated` };
}

function ofDescription({ dossier: { dossier, system, harms } }: Assessment) {
  const data = system.data ?? [];
  const lying = data.filter(({ flows, 'kept-at': keptAt }) => (flows ?? []).length + (keptAt ?? []).length === 0);
  const parts = [system.assets, system.functions, system.data];
  return {
    'purpose-stated': { holds: dossier.purpose.trim() !== '', says: 'the intended purpose is stated' },
    'use-contexts-stated': atLeastOne(dossier.uses, 'use context'),
    'system-described': {
      holds: parts.every((list) => (list?.length ?? 0) > 0),
      says: `${count(system.assets.length, 'asset')}, ${count(system.functions?.length ?? 0, 'function')}, ${count(data.length, 'kind of data', 'kinds of data')} described`,
    },
    'functions-stated': atLeastOne(system.functions, 'function'),
    'data-described': {
      holds: data.length > 0 && lying.length === 0,
      says:
        lying.length === 0
          ? `${count(data.length, 'kind of data', 'kinds of data')} described`
          : `${count(lying.length, 'kind of data is', 'kinds of data are')} neither kept nor sent anywhere`,
    },
    'interfaces-described': atLeastOne(system.interfaces, 'interface'),
    'parties-stated': {
      holds: system.parties.length > 1,
      says: `${count(system.parties.length, 'party', 'parties')} stated`,
    },
    'benefits-stated': atLeastOne(harms.benefits, 'benefit'),
    'environment-stated': environmentStated({ dossier, system }),
  };
}

/** Places and networks of others are what the device is put into. */
function environmentStated({ dossier, system }: Pick<Assessment['dossier'], 'dossier' | 'system'>): ComputedFinding {
  const others = (system.zones ?? []).filter(({ party }) => party !== dossier.owner);
  return {
    holds: others.length > 0,
    says: `${count(others.length, 'place or network', 'places or networks')} of others described`,
  };
}

function ofHarms({ dossier, structure, harms, faults }: Assessment) {
  const counted = harms.findings.filter(({ state }) => state !== 'rejected');
  const waiting = counted.filter(({ state }) => state === 'proposed').length;
  const by = (evaluation: string) => counted.filter((finding) => finding.evaluation === evaluation).length;
  const hasFunctions = (dossier.system.functions ?? []).length > 0;
  const broken = faults.filter(({ severity }) => severity === 'error').length;
  const assessed = hasFunctions && structure.threats.length > 0 && broken === 0;
  const unacceptable = by('unacceptable');
  return {
    'risk-assessed': {
      holds: assessed,
      says: hasFunctions
        ? `${count(structure.threats.length, 'threat')} looked at`
        : 'no function is stated, so that no harm to a patient can be found',
    },
    'harms-judged': {
      holds: assessed && counted.length > 0 && waiting === 0,
      says:
        waiting === 0 ? `${count(counted.length, 'harm')} judged` : `${count(waiting, 'proposed harm')} not judged yet`,
    },
    'no-unacceptable-harm': { holds: assessed && unacceptable === 0, says: count(unacceptable, 'unacceptable harm') },
    'harms-acceptable': {
      holds: assessed && unacceptable + by('reduce') === 0,
      says: `${count(unacceptable + by('reduce'), 'harm is', 'harms are')} not acceptable without more`,
    },
    'end-of-life-covered': endOfLifeCovered(counted, dossier.controls),
  };
}

function endOfLifeCovered(
  harms: Assessment['harms']['findings'],
  { controls }: Assessment['dossier']['controls'],
): ComputedFinding {
  const isLast = ({ stage }: { readonly stage?: Stage | undefined }) => stage === 'end-of-life';
  const [judged, placed] = [harms.filter(isLast).length, controls.filter(isLast).length];
  return {
    holds: judged + placed > 0,
    says: `${count(judged, 'harm')} and ${count(placed, 'control')} of the end of life`,
  };
}

function ofMeasures(assessment: Assessment) {
  const { controls, assumptions } = assessment.dossier;
  const inPlace = controls.controls.filter(({ state }) => state === 'in-place');
  const unproved = inPlace.filter(({ evidence }) => evidence === undefined);
  const nobody = responsibilityFor(assessment).nobody.length;
  return {
    'side-effects-judged': sideEffectsJudged(assessment),
    'controls-evidenced': {
      holds: inPlace.length > 0 && unproved.length === 0,
      says:
        inPlace.length === 0
          ? 'no control is in place'
          : `${count(unproved.length, 'control')} of ${inPlace.length} in place without evidence`,
    },
    'assumptions-reasoned': atLeastOne(
      assumptions.assumptions,
      'assumption with its reason',
      'assumptions with their reasons',
    ),
    'responsibilities-taken': {
      holds: nobody === 0,
      says: nobody === 0 ? 'everything has somebody who answers for it' : `${count(nobody, 'thing')} that nobody owns`,
    },
  };
}

/** A control that asks something of care must say what it asks here. */
function sideEffectsJudged({ dossier, knowledge: { index } }: Assessment): ComputedFinding {
  const asking = dossier.controls.controls.filter(({ control }) => {
    const id = resolveRef(index, 'controls', control, index.packs);
    return id !== undefined && entryOf(index, 'controls', id)?.care !== undefined;
  });
  const silent = asking.filter(({ burden }) => burden === undefined);
  return {
    holds: dossier.controls.controls.length > 0 && silent.length === 0,
    says:
      silent.length === 0
        ? `what ${count(asking.length, 'control asks', 'controls ask')} of care is stated`
        : `${count(silent.length, 'control')} that may burden care, without a word on how much`,
  };
}

function packsCurrent({ knowledge }: Assessment, on: string): ComputedFinding {
  const stale = knowledge.packs.filter(({ manifest }) => manifest['review-by'] < on);
  return {
    holds: stale.length === 0,
    says:
      stale.length === 0
        ? 'no pack is past its review'
        : `past review: ${stale.map(({ manifest }) => manifest.id).join(', ')}`,
  };
}

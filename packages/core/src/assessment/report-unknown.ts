/** What an assessment does not know: said in it, so that nobody takes silence for safety. */
import type { Assessment } from './assess.ts';
import type { Names } from './names.ts';
import type { AssessmentReport } from './report.ts';
import { MOST_LISTED } from './report-threats.ts';

type Unknown = AssessmentReport['unknown'][number];

/** `today`, year-month-day, tells which packs are past their review; without it none counts as stale. */
export function unknownsOf(assessment: Assessment, names: Names, today: string | undefined): Unknown[] {
  return [
    noFunctions(assessment),
    unjudged(assessment),
    trustDefaults(assessment),
    marksOnChains(assessment),
    frequencies(assessment),
    functionsWithoutHarm(assessment),
    nobodyResponsible(assessment),
    withoutEvidence(assessment),
    untouchedAssets(assessment, names),
    stalePacks(assessment, today),
    notTakenOver(assessment),
    cut(assessment),
  ].filter(({ count }) => count > 0);
}

function counted({ harms }: Assessment): Assessment['harms']['findings'] {
  return harms.findings.filter(({ state }) => state !== 'rejected');
}

function unjudged(assessment: Assessment): Unknown {
  const count = counted(assessment).filter(({ state }) => state === 'proposed').length;
  return {
    code: 'unjudged',
    title: 'harms are proposals that nobody has judged',
    detail: 'Severity and P2 are those of the template. Accept, change or reject each in harms.yaml.',
    count,
  };
}

function trustDefaults(assessment: Assessment): Unknown {
  const starts = counted(assessment).flatMap(({ chain }) => {
    const last = chain.findLast(({ kind }) => kind === 'trust' || kind === 'assumption');
    return last !== undefined && 'entry' in last.from ? [last] : [];
  });
  return {
    code: 'trust-defaults',
    title: 'chains begin with a level of trust that the pack assumes',
    detail: `Nobody has said how far these can be trusted: ${some([...new Set(starts.map(({ title }) => title))])}. Say it in assumptions.yaml, with the reason.`,
    count: starts.length,
  };
}

function marksOnChains(assessment: Assessment): Unknown {
  const ids = counted(assessment).flatMap(({ chain }) =>
    chain.flatMap(({ from }) => ('entry' in from && from.mark === 'proposal' ? [from.entry] : [])),
  );
  return {
    code: 'proposals-of-packs',
    title: 'entries on these chains are proposals of the packs',
    detail: 'They are choices of their authors, neither read in a published source nor known practice.',
    count: new Set(ids).size,
  };
}

function frequencies({ dossier, knowledge, harms }: Assessment): Unknown {
  const chosen = dossier.harms['frequency-map'];
  const maps = knowledge.clinical.frequencyMaps;
  const map = maps.find(({ id }) => id === chosen) ?? maps[0];
  return {
    code: 'frequencies',
    title: 'frequency map turns levels into figures',
    detail: `P1 stands for a likelihood level by "${map?.title ?? ''}", which is a proposal and no measurement.`,
    count: map?.source.mark === 'proposal' && harms.findings.length > 0 ? 1 : 0,
  };
}

/** Few harms of a system that does nothing for anybody must not read as safety. */
function noFunctions({ dossier }: Assessment): Unknown {
  return {
    code: 'no-functions',
    title: 'statement is missing: what this does for people',
    detail:
      'Harm by a wrong dose, reading or alarm is found from the clinical functions that the system has. Say them under functions in system.yaml.',
    count: (dossier.system.functions ?? []).length === 0 ? 1 : 0,
  };
}

function functionsWithoutHarm({ dossier, harms }: Assessment): Unknown {
  const hurt = new Set(harms.findings.map(({ asset }) => asset));
  const relied = (ids: readonly string[] | undefined) => (ids ?? []).some((id) => hurt.has(id));
  const without = (dossier.system.functions ?? []).filter((task) => !hurt.has(task.id) && !relied(task['relies-on']));
  return {
    code: 'functions-without-harm',
    title: 'functions have no known harm',
    detail: `Neither harms.yaml nor a template has one for: ${some(without.map(({ id, title }) => title ?? id))}.`,
    count: without.length,
  };
}

function nobodyResponsible(assessment: Assessment): Unknown {
  const count = counted(assessment).filter(
    ({ state, responsible }) => state !== 'proposed' && responsible === undefined,
  ).length;
  return {
    code: 'nobody-responsible',
    title: 'harms have nobody responsible',
    detail: 'Name a party in harms.yaml.',
    count,
  };
}

function withoutEvidence({ dossier }: Assessment): Unknown {
  const count = dossier.controls.controls.filter(
    ({ state, evidence }) => state === 'in-place' && evidence === undefined,
  ).length;
  return {
    code: 'without-evidence',
    title: 'controls count as in place without evidence',
    detail: 'Levels believe what controls.yaml says.',
    count,
  };
}

function untouchedAssets({ graph, structure }: Assessment, names: Names): Unknown {
  const touched = new Set(structure.threats.flatMap(({ roles }) => Object.values(roles).flat()));
  const left = graph.assets.filter(({ id, derivedBy }) => derivedBy === undefined && !touched.has(id));
  return {
    code: 'untouched-assets',
    title: 'assets have no threat in the packs',
    detail: `No picture of a threat fits: ${some(left.map(({ id }) => names.asset(id).title))}. Either nothing threatens them or a relation is missing.`,
    count: left.length,
  };
}

function stalePacks({ knowledge }: Assessment, today: string | undefined): Unknown {
  const stale = knowledge.packs.filter(({ manifest }) => today !== undefined && manifest['review-by'] < today);
  return {
    code: 'stale-packs',
    title: 'packs are past their review',
    detail: some(stale.map(({ manifest }) => `${manifest.id} ${manifest.edition}, review by ${manifest['review-by']}`)),
    count: stale.length,
  };
}

function notTakenOver({ faults }: Assessment): Unknown {
  return {
    code: 'not-taken-over',
    title: 'statements of the documents could not be taken over',
    detail: `The packs do not know them: ${some(faults.map(({ message }) => message))}. \`primum check\` says more.`,
    count: faults.length,
  };
}

function cut({ structure }: Assessment): Unknown {
  return {
    code: 'registers-cut',
    title: 'rows of registers are not listed',
    detail: `Registers hold the ${MOST_LISTED} rows of highest risk. Levels and harms are computed from all.`,
    count:
      Math.max(0, structure.threats.length - MOST_LISTED) + Math.max(0, structure.consequences.length - MOST_LISTED),
  };
}

function some(titles: readonly string[]): string {
  const shown = titles.slice(0, 5);
  const left = titles.length - shown.length;
  return left > 0 ? `${shown.join(', ')} and ${left} more` : shown.join(', ');
}

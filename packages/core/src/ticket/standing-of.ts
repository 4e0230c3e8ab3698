/** How what a ticket is about stands in an assessment: gone, lower, or still there. */
import type { Assessment } from '../assessment/assess.ts';
import { findThing } from '../assessment/find-thing.ts';
import type { Scale } from '../knowledge/domain-model.ts';
import { evaluationRank } from '../harm/rank-harms.ts';
import { NONE } from '../risk/levels.ts';
import type { AboutThing, Standing } from './ticket-finding.ts';

const GONE: Standing = { open: false, level: '', rank: 0 };
const THERE: Standing = { open: true, level: '', rank: 1 };
/** More than any scale has levels. */
const LEVELS = 100;

/** `nobody`: ids of what nobody owns. */
export function standingOf(
  assessment: Assessment,
  nobody: ReadonlySet<string>,
  { about, thing }: AboutThing,
): Standing {
  if (about === 'owner') return nobody.has(thing) ? THERE : GONE;
  const controls = measuresIn(thing);
  if (controls.length > 1) return controls.every((control) => isInPlace(assessment, control)) ? GONE : THERE;
  const found = findThing(assessment, thing);
  switch (found.kind) {
    case 'harm':
      return harmStanding(assessment, found.index);
    case 'consequence':
      return consequenceStanding(assessment, found.index);
    case 'threat':
      return threatStanding(assessment, found.index);
    case 'control':
      return isInPlace(assessment, `${found.control}@${found.asset ?? ''}`) ? GONE : THERE;
    case 'asset':
    case 'trust':
    case 'unknown':
      return GONE;
  }
}

/** `control@asset` of a thing that stands for several of them. */
export function measuresIn(thing: string): readonly string[] {
  return thing.split(' ').filter((part) => part !== '');
}

export function isInPlace({ facts }: Assessment, wanted: string): boolean {
  return facts.controls.some(({ control, asset, state }) => state === 'in-place' && `${control}@${asset}` === wanted);
}

function harmStanding({ harms, knowledge }: Assessment, index: number): Standing {
  const finding = harms.findings[index];
  if (finding === undefined || finding.state === 'rejected') return GONE;
  const { evaluation, likelihood } = finding;
  const { levels } = knowledge.domain.scales.likelihood;
  const at = levels.findIndex(({ id }) => id === likelihood);
  return {
    open: evaluation !== 'acceptable',
    level: `${evaluation}, likelihood ${levels[at]?.title ?? likelihood}`,
    rank: evaluationRank(evaluation) * LEVELS + at,
  };
}

function consequenceStanding({ levels, knowledge }: Assessment, index: number): Standing {
  const [risk, likelihood] = [levels.consequenceRisk[index] ?? 0, levels.consequence[index] ?? 0];
  const { scales } = knowledge.domain;
  return {
    open: likelihood > 0,
    level: `risk ${titleOf(scales.risk, risk)}, likelihood ${titleOf(scales.likelihood, likelihood)}`,
    rank: risk * LEVELS + likelihood,
  };
}

function threatStanding({ levels, knowledge }: Assessment, index: number): Standing {
  const level = levels.threat[index] ?? NONE;
  if (level === NONE) return GONE;
  const title = titleOf(knowledge.domain.scales.likelihood, level);
  return { open: level > 0, level: `likelihood ${title}`, rank: level };
}

function titleOf({ levels }: Scale, index: number): string {
  return levels[index]?.title ?? '';
}

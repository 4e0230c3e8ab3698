/** Why each control is in a set, and what the set would be without it: asked of the engine, one control at a time. */
import { changesBetween } from '../assessment/trial.ts';
import { type ChosenSet, judged } from './best-set.ts';
import { keyOf } from './control-facts.ts';
import type { SetGround } from './set-ground.ts';
import type { SetMember } from './set-picture.ts';
import type { Target } from './set-program.ts';
import { toldControl } from './told-controls.ts';
import { harmLevels } from './treatment-for.ts';

export function setMembers(ground: SetGround, targets: readonly Target[], set: ChosenSet): SetMember[] {
  const { assessment, names, facts, problem } = ground;
  const { must, needs } = problem.choices;
  return set.controls.flatMap((control): SetMember[] => {
    const fact = facts.list[control];
    if (fact === undefined) return [];
    const without = judged(
      problem,
      set.controls.filter((other) => other !== control),
    );
    const changes = changesBetween(problem.trials.harms, set.trial.levels, without.trial.levels);
    const isMissed = (id: string, after: number) =>
      targets.some(({ harm, level }) => harm.finding.id === id && after > level);
    const risen = changes.filter(({ before, after }) => after > before);
    const breaks = needs.filter(([by, needed]) => needed === control && set.controls.includes(by));
    return [
      {
        control: toldControl(names, fact),
        because: must.includes(control) ? 'must' : breaks.length > 0 && risen.length === 0 ? 'needed' : 'chosen',
        dropping: {
          misses: risen.filter((one) => isMissed(one.finding.id, one.after)).map((one) => harmLevels(assessment, one)),
          raises: risen.filter((one) => !isMissed(one.finding.id, one.after)).map((one) => harmLevels(assessment, one)),
          lowers: changes.filter(({ before, after }) => after < before).map((one) => harmLevels(assessment, one)),
          saves: set.figures.cost - without.figures.cost,
          breaks: breaks.flatMap(([by]) => facts.list[by] ?? []).map(keyOf),
        },
      },
    ];
  });
}

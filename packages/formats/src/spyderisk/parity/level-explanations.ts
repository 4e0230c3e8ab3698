/** Why our levels or links differ from those that Spyderisk's engine stored, where they do. */
import type { LevelDifference } from './levels.ts';

interface Explanation {
  readonly system: string;
  readonly kind: string;
  readonly name: RegExp;
  readonly because: string;
}

const EXPLANATIONS: readonly Explanation[] = [
  {
    system: 'Demo_both_state_reports.nq.gz',
    kind: 'strategy enabled',
    name: /^system#CSG-PatchingAt(?:Service|Process)-Implementation_M_660b8327_f75a4d64$/,
    because:
      'enabled by run-time state reports, which the file does not hold: the control SoftwarePatched of Apache is not proposed in it',
  },
  {
    system: 'Demo_both_state_reports.nq.gz',
    kind: 'isNormalOpEffect',
    name: /^system#MS-NotEncrypted-1b37c237$/,
    because:
      'left over from an earlier calculation: the engine sets this mark and never clears it, and stores the lowest likelihood beside it',
  },
  {
    system: 'system-attack-path-simple-test.nq.gz',
    kind: 'causesIndirectMisbehaviour',
    name: /^system#H\.A\.H\.2-H_(?:9059f04|ddf02c74) > /,
    because:
      'not found: the engine of 2019 left out two threats that cannot happen and kept two others alike; its source is not published',
  },
];

/** Undefined: not explained. `system`: file name of the system model. */
export function whyLevelDiffers(system: string, difference: LevelDifference): string | undefined {
  return EXPLANATIONS.find(
    (one) => one.system === system && one.kind === difference.kind && one.name.test(difference.name),
  )?.because;
}

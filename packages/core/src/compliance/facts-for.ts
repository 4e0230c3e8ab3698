/** What compliance may ask of the facts: those of the device and of the party, with the classes that follow from them. */
import { readAnswers } from '../classification/answers.ts';
import { classesOf, withClasses } from '../classification/classes-of.ts';
import type { Dossier } from '../dossier/dossier.ts';
import type { Fault } from '../fault.ts';
import type { FactsTold } from '../knowledge/holds.ts';
import type { Knowledge } from '../knowledge/join-packs.ts';

export interface FactsFor {
  readonly told: FactsTold;
  /** Settled classes, as `MDR class IIb`; a scheme of one class only tells whether a law covers something. */
  readonly classes: readonly string[];
  /** Titles of the schemes whose class of the device is not settled. */
  readonly unsettled: readonly string[];
  /** Answers that cannot be right; those facts count as not told. */
  readonly faults: readonly Fault[];
}

/** `party`: id of a party of the dossier; its own facts stand beside those of the device. */
export function factsFor(
  { dossier, system }: Pick<Dossier, 'dossier' | 'system'>,
  { classification }: Pick<Knowledge, 'classification'>,
  party: string,
): FactsFor {
  const own = system.parties.find(({ id }) => id === party)?.facts ?? {};
  const { answers, faults } = readAnswers({ ...dossier.device, ...own }, classification);
  const classes = classesOf(answers, classification);
  // A scheme with one class says yes or no to a question of another one and is no class by itself.
  const ofDevice = classification.schemes.filter(({ entry }) => entry.of === 'device' && entry.classes.length > 1);
  const found = ofDevice.map(({ entry }) => ({ title: entry.title, ...classes.get(entry.id) }));
  return {
    told: withClasses(answers, classes, classification),
    classes: found.flatMap(({ title, settled, class: id }) =>
      settled === true && id !== undefined ? [`${title}: ${id}`] : [],
    ),
    unsettled: found.flatMap(({ title, settled }) => (settled === true ? [] : [title])),
    faults,
  };
}

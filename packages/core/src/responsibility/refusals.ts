/** What was asked about each thing, what came back, and what was refused for good. */
import { aboutKey } from '../dossier/about-key.ts';
import type { AgreementPromise, AgreementsDocument, Expectation } from '../dossier/agreements-document.ts';
import type { Knowledge } from '../knowledge/join-packs.ts';

export type Assignment = NonNullable<AgreementsDocument['assignments']>[number];

/** What was asked about one thing, and what came back. */
export interface Asked {
  readonly expectation: Expectation;
  readonly promise: AgreementPromise | undefined;
}

export interface Agreed {
  /** By key of the thing; see aboutKey. */
  readonly assigned: ReadonlyMap<string, { readonly assignment: Assignment; readonly index: number }>;
  readonly asked: ReadonlyMap<string, readonly Asked[]>;
  /** By id of the expectation. */
  readonly answers: ReadonlyMap<string, AgreementPromise>;
}

/** Of several assignments of a thing the first counts, and so does the first answer to an expectation. */
export function agreedIn(agreements: AgreementsDocument, knowledge: Pick<Knowledge, 'index'>): Agreed {
  const { assignments = [], expectations = [], promises = [] } = agreements;
  const assigned = new Map<string, { assignment: Assignment; index: number }>();
  assignments.forEach((assignment, index) => {
    const key = aboutKey(assignment.about, knowledge);
    if (!assigned.has(key)) assigned.set(key, { assignment, index });
  });
  const answers = new Map(promises.toReversed().map((promise) => [promise.answers, promise]));
  const asked = new Map<string, Asked[]>();
  for (const expectation of expectations) {
    const key = aboutKey(expectation.at, knowledge);
    const list = asked.get(key) ?? [];
    list.push({ expectation, promise: answers.get(expectation.id) });
    asked.set(key, list);
  }
  return { assigned, asked, answers };
}

/** Key of what was declined, to the party that declined it; what somebody else took on is no longer refused. */
export function refusalsIn({ asked, assigned }: Pick<Agreed, 'asked' | 'assigned'>): ReadonlyMap<string, string> {
  const refused = new Map<string, string>();
  for (const [key, list] of asked)
    for (const { expectation, promise } of list) {
      const kept = list.some((other) => other.promise !== undefined && other.promise.state !== 'declined');
      if (promise?.state === 'declined' && !kept && !assigned.has(key)) refused.set(key, expectation.of);
    }
  return refused;
}

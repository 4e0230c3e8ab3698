/** Whether nobody owns a thing in a dossier, and somebody does as soon as one party is said to answer for it. */
import { assess } from '../assessment/assess.ts';
import { aboutKey, aboutText } from '../dossier/about-key.ts';
import type { Dossier } from '../dossier/dossier.ts';
import type { Knowledge } from '../knowledge/join-packs.ts';
import { responsibilityFor } from '../responsibility/responsibility-for.ts';
import type { Verdict } from './check-expected.ts';
import type { NobodyOwns } from './expected.ts';

export function checkNobodyOwns({ id, about }: NobodyOwns, dossier: Dossier, knowledge: Knowledge): Verdict {
  const key = aboutKey(about, knowledge);
  const openIn = (of: Dossier) =>
    responsibilityFor(assess(of, knowledge)).nobody.find((item) => `${item.kind}:${item.id}` === key);
  const open = openIn(dossier);
  if (open === undefined) return { id, holds: false, because: `somebody owns ${aboutText(about)}` };
  const { assignments = [] } = dossier.agreements;
  const agreed = [...assignments, { about, accountable: dossier.dossier.owner }];
  const left = openIn({ ...dossier, agreements: { ...dossier.agreements, assignments: agreed } });
  return left === undefined
    ? { id, holds: true, because: open.because }
    : { id, holds: false, because: `nobody owns ${aboutText(about)} even where it is agreed` };
}

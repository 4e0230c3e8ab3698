/** agreements.yaml as one party may see it: what it is party to, about things that it may name. */
import type { About, AgreementsDocument } from '../dossier/agreements-document.ts';
import type { Sight } from './sight.ts';

type Duty = NonNullable<AgreementsDocument['duties']>[number];

/** A duty is seen by the parties that have a part in it, and by the one at whose things alone it lies. */
export function seenDuties({ duties = [], assignments = [] }: AgreementsDocument, sight: Sight): ReadonlySet<string> {
  const part = new Set(
    assignments.flatMap((one) => ('duty' in one.about && takesPart(one, sight.party) ? [one.about.duty] : [])),
  );
  const seen = duties.filter(({ id, at = [] }) => part.has(id) || (at.length > 0 && at.every(sight.isOwn)));
  return new Set(seen.map(({ id }) => id));
}

interface Parts {
  readonly accountable?: string | undefined;
  readonly responsible?: readonly string[] | undefined;
  readonly consulted?: readonly string[] | undefined;
  readonly informed?: readonly string[] | undefined;
}

export function takesPart(
  { accountable, responsible = [], consulted = [], informed = [] }: Parts,
  party: string,
): boolean {
  return accountable === party || [responsible, consulted, informed].some((list) => list.includes(party));
}

export function visibleAgreements(
  agreements: AgreementsDocument,
  sight: Sight,
  seen: {
    /** Harms that the party's own documents know by this very id. */ readonly harmIds: ReadonlySet<string>;
    readonly duties: ReadonlySet<string>;
  },
): AgreementsDocument {
  const { duties = [], assignments = [], expectations = [], promises = [] } = agreements;
  const mayTellOf = (about: About) =>
    'duty' in about ? seen.duties.has(about.duty) : sight.mayName('asset' in about ? about.asset : about.at);
  const isAtOwn = (about: About) => !('duty' in about) && sight.isOwn('asset' in about ? about.asset : about.at);
  const wishes = expectations
    .filter(({ by, of, at }) => (by === sight.party || of === sight.party) && mayTellOf(at))
    .flatMap((wish) => {
      const harms = (wish.why.harms ?? []).filter((id) => seen.harmIds.has(id));
      const { threat } = wish.why;
      if (harms.length === 0 && threat === undefined) return [];
      const why = { ...(harms.length === 0 ? {} : { harms }), ...(threat === undefined ? {} : { threat }) };
      return [{ ...wish, why }];
    });
  const answered = new Set(wishes.map(({ id }) => id));
  return {
    ...filled(
      'duties',
      duties.filter(({ id }) => seen.duties.has(id)).map((duty) => dutyOf(duty, sight)),
    ),
    ...filled(
      'assignments',
      assignments.filter((one) => mayTellOf(one.about) && (isAtOwn(one.about) || takesPart(one, sight.party))),
    ),
    ...filled('expectations', wishes),
    ...filled(
      'promises',
      promises.filter(({ answers }) => answered.has(answers)),
    ),
  };
}

function dutyOf({ at, ...duty }: Duty, sight: Sight): Duty {
  return { ...duty, ...filled('at', (at ?? []).filter(sight.mayName)) };
}

function filled<K extends string, V>(key: K, list: V[]): { [key in K]?: V[] } {
  return list.length === 0 ? {} : ({ [key]: list } as { [key in K]: V[] });
}

/** The responsibility picture as one party may see it: its own part, what it is party to, and what nobody owns among its own things. */
import {
  type AssignmentRow,
  type ExpectationRow,
  type HarmBehind,
  type PartyPicture,
  RESPONSIBILITY_VERSION,
  type ResponsibilityItem,
  type ResponsibilityPicture,
} from './responsibility-picture.ts';
import { takesPart } from './visible-agreements.ts';
import { assetsIn, type ChainSight, visibleChain, visibleOrigin } from './visible-chain.ts';
import type { SeenHarms } from './visible-harms.ts';

export interface PictureSight extends ChainSight {
  readonly harms: SeenHarms;
  readonly duties: ReadonlySet<string>;
}

export function visiblePicture(picture: ResponsibilityPicture, sight: PictureSight): ResponsibilityPicture {
  const { id, title, owner } = picture.dossier;
  const expectations = picture.expectations
    .filter(({ by, of, about }) => (by === sight.party || of === sight.party) && mayTellOf(about, sight))
    .map((row) => expectationRow(row, sight));
  const told = new Set(expectations.map((row) => row.id));
  return {
    format: 'primum-responsibility',
    version: RESPONSIBILITY_VERSION,
    dossier: { id, title, owner },
    parties: picture.parties.filter((party) => party.id === sight.party).map((party) => partyOf(party, told, sight)),
    assignments: picture.assignments
      .filter(({ about, ...row }) => mayTellOf(about, sight) && (isAtOwn(about, sight) || takesPart(row, sight.party)))
      .map((row) => assignmentRow(row, sight)),
    expectations,
    nobody: picture.nobody
      .filter(
        (item) => mayTellOf(item, sight) && (isAtOwn(item, sight) || item.kind === 'harm' || item.kind === 'duty'),
      )
      .map((item) => itemOf(item, sight)),
  };
}

type Thing = Pick<ResponsibilityItem, 'kind' | 'id'>;

function mayTellOf({ kind, id }: Thing, sight: PictureSight): boolean {
  switch (kind) {
    case 'harm':
      return sight.harms.has(id);
    case 'duty':
      return sight.duties.has(id);
    case 'asset':
      return sight.mayName(id);
    case 'control':
    case 'strategy': {
      const places = assetsIn(id);
      return places.length > 0 && places.every(sight.mayName);
    }
  }
}

function isAtOwn({ kind, id }: Thing, sight: PictureSight): boolean {
  if (kind === 'asset') return sight.isOwn(id);
  const places = kind === 'control' || kind === 'strategy' ? assetsIn(id) : [];
  return places.length > 0 && places.every(sight.isOwn);
}

function partyOf(party: PartyPicture, told: ReadonlySet<string>, sight: PictureSight): PartyPicture {
  const items = (list: readonly ResponsibilityItem[]) =>
    list.filter((item) => mayTellOf(item, sight)).map((item) => itemOf(item, sight));
  const ids = (list: readonly string[]) => list.filter((id) => told.has(id));
  return {
    id: party.id,
    title: party.title,
    kind: party.kind,
    controls: items(party.controls),
    harms: items(party.harms),
    toPutInPlace: items(party.toPutInPlace),
    duties: items(party.duties),
    expects: ids(party.expects),
    asked: ids(party.asked),
    promised: ids(party.promised),
    declined: ids(party.declined),
  };
}

/** Reasons of items name parties and documents, never another thing; see items.ts and declined-strategies.ts. */
function itemOf(item: ResponsibilityItem, sight: PictureSight): ResponsibilityItem {
  const { kind, id, title, party, said, because, from } = item;
  return {
    kind,
    id: kind === 'harm' ? (sight.harms.get(id)?.id ?? '') : id,
    title,
    ...(party === undefined ? {} : { party }),
    said,
    because,
    from: visibleOrigin(from),
    ...behindOf(item, sight),
  };
}

/** Of a harm that is hidden not even that there is one. */
function behindOf(
  { behind, chain }: Pick<ResponsibilityItem, 'behind' | 'chain'>,
  sight: PictureSight,
): Pick<ResponsibilityItem, 'chain'> & { readonly behind?: HarmBehind } {
  const seen = sight.harms.get(behind?.id ?? '');
  if (behind === undefined || seen === undefined) return { chain: [] };
  const { harm, situation, to, severity, likelihood, evaluation } = behind;
  return {
    behind: { id: seen.id, harm, situation, to, severity, likelihood, evaluation },
    chain: visibleChain(chain, seen.id, sight),
  };
}

function assignmentRow(row: AssignmentRow, sight: PictureSight): AssignmentRow {
  const { kind, id, title } = row.about;
  return {
    about: { kind, id: kind === 'harm' ? (sight.harms.get(id)?.id ?? '') : id, title },
    ...(row.accountable === undefined ? {} : { accountable: row.accountable }),
    responsible: row.responsible,
    consulted: row.consulted,
    informed: row.informed,
    said: row.said,
    because: row.because,
    from: visibleOrigin(row.from),
  };
}

function expectationRow(row: ExpectationRow, sight: PictureSight): ExpectationRow {
  const harms = row.harms.flatMap(({ id, title }) => {
    const seen = sight.harms.get(id);
    return seen === undefined ? [] : [{ id: seen.id, title }];
  });
  return {
    id: row.id,
    by: row.by,
    of: row.of,
    text: row.text,
    about: { kind: row.about.kind, id: row.about.id, title: row.about.title },
    state: row.state,
    ...(row.overdue === undefined ? {} : { overdue: row.overdue }),
    askedOn: row.askedOn,
    ...(row.answerBy === undefined ? {} : { answerBy: row.answerBy }),
    ...(row.answeredOn === undefined ? {} : { answeredOn: row.answeredOn }),
    ...(row.doneBy === undefined ? {} : { doneBy: row.doneBy }),
    ...(row.remindedOn === undefined ? {} : { remindedOn: row.remindedOn }),
    ...(row.askedBy === undefined ? {} : { askedBy: row.askedBy }),
    ...(row.saidBy === undefined ? {} : { saidBy: row.saidBy }),
    ...(row.reason === undefined ? {} : { reason: row.reason }),
    proof: row.proof,
    harms,
    ...(row.threat === undefined ? {} : { threat: { id: row.threat.id, title: row.threat.title } }),
    // The reason names the harms: told again from those that are seen.
    because: harms.length === row.harms.length ? row.because : `${sight.titleOf(row.by)} expects it.`,
    from: visibleOrigin(row.from),
    ...behindOf(row, sight),
  };
}

/** One worksheet: what people wrote, joined with what is found, what its pattern proposes and what was decided. */
import type { Assessment } from '../../assessment/assess.ts';
import { namesFor, type Names } from '../../assessment/names.ts';
import type { Trials } from '../../assessment/trial.ts';
import type { DecisionRow } from '../../decision/decision-picture.ts';
import type { Conflict } from '../../dossier/conflicts-document.ts';
import { controlsBeside } from '../../dossier/controls-beside.ts';
import type { ConflictPatternEntry } from '../../knowledge/conflict-pattern-entry.ts';
import { entryOf, resolveRef } from '../../knowledge/entry-index.ts';
import type { Knowledge } from '../../knowledge/join-packs.ts';
import { optionEffect } from './option-effect.ts';
import { controlsKey, type SumsFor, sumsFor } from './option-sums.ts';
import { patternNamed } from './patterns-for.ts';
import { placesOf } from './placed.ts';
import type { ConflictWorksheet } from './worksheet.ts';

/** What all worksheets of a dossier are joined with. */
export interface Joined {
  readonly trials: Trials;
  /** Ids of the conflicts that are found now. */
  readonly found: ReadonlySet<string>;
  /** All of the dossier, as they stand on the day. */
  readonly decisions: readonly DecisionRow[];
}

export function worksheetFor(
  assessment: Assessment,
  { trials, found, decisions }: Joined,
  conflict: Conflict,
): ConflictWorksheet {
  const { knowledge } = assessment;
  const names = namesFor(assessment);
  const pattern = patternNamed(knowledge, conflict.pattern);
  const { roles, impact } = conflict;
  const sums = sumsFor(assessment, trials, conflict);
  const base = controlsBeside(assessment.dossier, conflict);
  const parties = (ids: readonly string[] | undefined) => (ids ?? []).map((id) => ({ id, title: names.party(id) }));
  return {
    id: conflict.id,
    title: conflict.title,
    kind: conflict.kind,
    about: placesOf(assessment, conflict.about).map(({ id, control, asset }) => ({
      id,
      title: names.property(control),
      asset: names.asset(asset).title,
      found: found.has(id),
    })),
    ...besideOf(assessment, conflict),
    ...(pattern === undefined ? {} : { pattern }),
    interests: interestsOf(conflict, pattern),
    law: lawOf(knowledge, conflict, pattern),
    roles: {
      controllers: parties(roles?.controllers),
      processors: parties(roles?.processors),
      jointControllers: parties(roles?.['joint-controllers']),
    },
    ethics: [
      ...(conflict.ethics ?? []).map((one) => ({ ...one, from: 'dossier' as const })),
      ...(pattern?.ethics ?? []).map((one) => ({ ...one, from: 'pattern' as const })),
    ],
    options: conflict.options.map((option) => optionRow({ assessment, trials, names, sums, base }, option)),
    sums: sums.told,
    ...(impact === undefined ? {} : { impact }),
    decisions: decisions.filter(({ about }) => about.kind === 'conflict' && about.id === conflict.id),
  };
}

interface RowGround {
  readonly assessment: Assessment;
  readonly trials: Trials;
  readonly names: Names;
  readonly sums: SumsFor;
  /** Controls that count as in place. */
  readonly base: Conflict['about'];
}

function optionRow(
  { assessment, trials, names, sums, base }: RowGround,
  option: Conflict['options'][number],
): ConflictWorksheet['options'][number] {
  const { id, title, on, off, necessary, proportionate } = option;
  const named = (list: typeof on) =>
    placesOf(assessment, list ?? []).map(({ id: place, control, asset }) => ({
      id: place,
      title: `${names.property(control)} at ${names.asset(asset).title}`,
    }));
  const effect = optionEffect(assessment, trials, option, base);
  const summed = sums.of(option, effect);
  return {
    id,
    title,
    on: named(on),
    off: named(off),
    ...(necessary === undefined ? {} : { necessary }),
    ...(proportionate === undefined ? {} : { proportionate }),
    effect,
    ...(summed === undefined ? {} : { sums: summed }),
    balances: off === undefined ? weighedIn(assessment, [...base, ...(on ?? [])]) : [],
  };
}

function besideOf({ dossier }: Assessment, { beside }: Conflict): Pick<ConflictWorksheet, 'beside'> {
  const balance = dossier.balances.balances?.find(({ id }) => id === beside?.balance);
  const option = balance?.options.find(({ id }) => id === beside?.option);
  if (balance === undefined || option === undefined) return {};
  return {
    beside: { balance: { id: balance.id, title: balance.title }, option: { id: option.id, title: option.title } },
  };
}

/** Options of balances that put just these controls in place. */
function weighedIn(assessment: Assessment, on: readonly { readonly control: string; readonly at: string }[]) {
  const wanted = controlsKey(assessment, on);
  return (assessment.dossier.balances.balances ?? []).flatMap(({ id: balance, options }) =>
    options.flatMap(({ id: option, controls = [] }) =>
      controlsKey(assessment, controls) === wanted ? [{ balance, option }] : [],
    ),
  );
}

/** A worksheet begins with the pattern's interests: what nobody changed since stays a proposal, and stands once. */
function interestsOf(
  { interests }: Conflict,
  pattern: ConflictPatternEntry | undefined,
): ConflictWorksheet['interests'] {
  const proposed = pattern?.interests ?? [];
  const isCopied = (own: Conflict['interests'][number]) =>
    proposed.some(({ of, wants }) => of === own.of && wants === own.wants);
  return [
    ...interests.filter((own) => !isCopied(own)).map((one) => ({ ...one, from: 'dossier' as const })),
    ...proposed.map((one) => ({ ...one, from: 'pattern' as const })),
  ];
}

/** What people wrote first; what the pattern says of the same requirement stays beside it. */
function lawOf(
  knowledge: Knowledge,
  conflict: Conflict,
  pattern: ConflictPatternEntry | undefined,
): ConflictWorksheet['law'] {
  const { index } = knowledge;
  const full = (ref: string) => resolveRef(index, 'requirements', ref, index.packs) ?? ref;
  const entry = (ref: string) => entryOf(index, 'requirements', full(ref));
  const title = (ref: string) => {
    const known = entry(ref)?.title;
    return known === undefined ? {} : { title: known };
  };
  const own = (conflict.law ?? []).map(({ requirement, says }) => {
    const known = entry(requirement);
    const instrument = known === undefined ? '' : instrumentOf(knowledge, full(requirement), known.instrument);
    return {
      requirement: full(requirement),
      clause: `${instrument} ${known?.clause ?? requirement}`.trim(),
      ...title(requirement),
      ...(says === undefined ? {} : { says }),
      from: 'dossier' as const,
      mark: known?.source.mark ?? ('proposal' as const),
    };
  });
  const proposed = (pattern?.law ?? []).map(({ requirement, clause, says, speaks, mark }) => ({
    requirement: full(requirement),
    clause,
    ...title(requirement),
    says,
    speaks,
    from: 'pattern' as const,
    mark,
  }));
  return [...own, ...proposed];
}

/** Short name of the law that a requirement is of, as its own pack calls it. */
function instrumentOf({ index }: Knowledge, requirement: string, ref: string): string {
  const pack = requirement.slice(0, requirement.indexOf('/'));
  const id = resolveRef(index, 'instruments', ref, index.scopes.get(pack) ?? [pack]);
  return id === undefined ? '' : (entryOf(index, 'instruments', id)?.short ?? '');
}

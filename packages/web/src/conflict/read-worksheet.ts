/** A worksheet as it is typed: every field of it, with rows that may not be whole yet. */
import type { Conflict } from '@primum/core/dossier/conflicts-document';
import type { ETHICS } from '@primum/core/knowledge/conflict-pattern-entry';
import { type FieldReader, type Faults, fieldReader, noteTwice } from '../kit/read-fields.ts';

export const ROLES = ['controllers', 'processors', 'joint-controllers'] as const;

export interface OptionRow {
  readonly id: string;
  readonly title: string;
  /** control@asset. */
  readonly on: readonly string[];
  readonly off: readonly string[];
  readonly necessary: string;
  readonly proportionate: string;
}

export interface WorksheetDraft extends Pick<Conflict, 'id' | 'title' | 'kind'> {
  /** control@asset. */
  readonly about: readonly string[];
  /** Balance and option, as `balance/option`; empty: by what is in place. */
  readonly beside: string;
  /** Empty: it follows none. */
  readonly pattern: string;
  readonly interests: readonly { readonly of: string; readonly wants: string }[];
  readonly law: readonly { readonly requirement: string; readonly says: string }[];
  readonly roles: Readonly<Record<(typeof ROLES)[number], readonly string[]>>;
  readonly ethics: readonly { readonly principle: (typeof ETHICS)[number] | ''; readonly says: string }[];
  readonly options: readonly OptionRow[];
  /** Empty: nobody said. */
  readonly impact: { readonly due: 'yes' | 'no' | ''; readonly reason: string };
}

export function worksheetDraft(sheet: Conflict): WorksheetDraft {
  const { id, title, kind, about, beside, pattern = '', interests, law = [], roles = {}, ethics = [], impact } = sheet;
  const due = impact?.due === true ? 'yes' : 'no';
  return {
    id,
    title,
    kind,
    about: about.map(keyOf),
    beside: beside === undefined ? '' : `${beside.balance}/${beside.option}`,
    pattern,
    interests,
    law: law.map(({ requirement, says = '' }) => ({ requirement, says })),
    roles: {
      controllers: roles.controllers ?? [],
      processors: roles.processors ?? [],
      'joint-controllers': roles['joint-controllers'] ?? [],
    },
    ethics,
    options: sheet.options.map(({ on = [], off = [], necessary = '', proportionate = '', ...named }) => ({
      ...named,
      on: on.map(keyOf),
      off: off.map(keyOf),
      necessary,
      proportionate,
    })),
    impact: { due: impact === undefined ? '' : due, reason: impact?.reason ?? '' },
  };
}

/** The sheet is to be used without faults only. */
export function readWorksheet(draft: WorksheetDraft): { readonly sheet: Conflict; readonly faults: Faults } {
  const read = fieldReader();
  const { id, kind, pattern, roles } = draft;
  if (draft.about.length === 0) read.note('about', 'missing');
  const law = readLaw(read, draft.law);
  const named = ROLES.flatMap((role) => (roles[role].length === 0 ? [] : [[role, [...roles[role]]] as const]));
  const ethics = draft.ethics.flatMap(({ principle, says }, at) => {
    read.text(`ethics.${at}.principle`, principle);
    const said = read.text(`ethics.${at}.says`, says);
    return principle === '' ? [] : [{ principle, says: said }];
  });
  const impact = readImpact(read, draft.impact);
  const sheet: Conflict = {
    id,
    title: read.text('title', draft.title),
    kind,
    about: draft.about.map(placedOf),
    ...besideOf(draft.beside),
    ...(pattern === '' ? {} : { pattern }),
    interests: draft.interests.map(({ of, wants }, at) => ({
      of: read.text(`interests.${at}.of`, of),
      wants: read.text(`interests.${at}.wants`, wants),
    })),
    ...(law.length === 0 ? {} : { law }),
    ...(named.length === 0 ? {} : { roles: Object.fromEntries(named) }),
    ...(ethics.length === 0 ? {} : { ethics }),
    options: draft.options.map((option, at) => readOption(read, option, `options.${at}`)),
    ...(impact === undefined ? {} : { impact }),
  };
  return { sheet, faults: read.faults };
}

function besideOf(text: string): Pick<Conflict, 'beside'> {
  const [balance = '', option = ''] = text.split('/');
  return text === '' ? {} : { beside: { balance, option } };
}

function readLaw(read: FieldReader, rows: WorksheetDraft['law']): NonNullable<Conflict['law']> {
  noteTwice(
    read,
    rows.map(({ requirement }, at) => ({ at: `law.${at}.requirement`, value: requirement })),
  );
  return rows.map(({ requirement, says }, at) => ({
    requirement: read.text(`law.${at}.requirement`, requirement),
    ...(says.trim() === '' ? {} : { says: says.trim() }),
  }));
}

function readOption(
  read: FieldReader,
  { id, title, on, off, necessary, proportionate }: OptionRow,
  at: string,
): Conflict['options'][number] {
  const both = off.some((key) => on.includes(key));
  if (both) read.note(`${at}.off`, 'both');
  return {
    id,
    title: read.text(`${at}.title`, title),
    ...(on.length === 0 ? {} : { on: on.map(placedOf) }),
    ...(off.length === 0 ? {} : { off: off.map(placedOf) }),
    ...(necessary.trim() === '' ? {} : { necessary: necessary.trim() }),
    ...(proportionate.trim() === '' ? {} : { proportionate: proportionate.trim() }),
  };
}

function readImpact(read: FieldReader, { due, reason }: WorksheetDraft['impact']): Conflict['impact'] {
  if (due === '') {
    if (reason.trim() !== '') read.note('impact.due', 'missing');
    return undefined;
  }
  return { due: due === 'yes', reason: read.text('impact.reason', reason) };
}

function keyOf({ control, at }: Conflict['about'][number]): string {
  return `${control}@${at}`;
}

function placedOf(key: string): Conflict['about'][number] {
  const end = key.indexOf('@');
  return { control: key.slice(0, end), at: key.slice(end + 1) };
}

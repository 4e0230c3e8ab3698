/** One line for a change, made of what people call the thing and of what its fields say. */
import { aboutText } from './about-key.ts';
import { About } from './agreements-document.ts';
import type { DocumentKind } from './dossier.ts';

/** What a change is about. */
export interface Subject {
  readonly noun: string;
  /** Undefined: a document as a whole. */
  readonly name: string | undefined;
  /** Shown beside an id where the thing comes or goes. */
  readonly title?: string | undefined;
  /** How deep in the document its fields begin. */
  readonly depth?: number;
}

interface Told {
  readonly path: readonly (string | number)[];
  readonly kind: 'added' | 'removed' | 'changed';
  readonly before?: unknown;
  readonly after?: unknown;
}

type Fields = Readonly<Record<string, unknown>>;

/** What one thing of a list is called. */
const NOUNS: Readonly<Record<string, string>> = {
  'dossier.uses': 'use context',
  'dossier.packs': 'pack',
  'system.parties': 'party',
  'system.zones': 'zone',
  'system.assets': 'asset',
  'system.interfaces': 'interface',
  'system.data': 'data',
  'system.data.flows': 'flow',
  'system.functions': 'function',
  'system.relations': 'relation',
  'harms.harms': 'harm',
  'harms.rejected': 'rejected proposal',
  'harms.benefits': 'benefit',
  'controls.controls': 'control',
  'assumptions.assumptions': 'assumption',
  'agreements.duties': 'duty',
  'agreements.assignments': 'assignment',
  'agreements.expectations': 'expectation',
  'agreements.promises': 'answer to',
  'compliance.evidence': 'evidence',
  'compliance.statements': 'judgement of',
  'compliance.ticks': 'ticked step',
  'balances.balances': 'balance',
  'balances.balances.options': 'option',
  'balances.balances.views': 'view',
  'conflicts.conflicts': 'conflict',
  'conflicts.conflicts.options': 'option',
  'decisions.decisions': 'decision',
};

const LONGEST = 60;

/** `path`: of the list that the thing stands in; `owner`: the thing that has the list. */
export function subjectOf(
  document: DocumentKind,
  path: Told['path'],
  thing: Fields | undefined,
  owner: Subject,
): Subject {
  const list = [document, ...path.filter((step) => typeof step === 'string')].join('.');
  const noun = NOUNS[list] ?? String(path.at(-1) ?? document);
  const depth = path.length + 1;
  const { id, title, control, trust, template, harm, from, relation, to, at, answers, about } = thing ?? {};
  if (id !== undefined) return { noun, name: short(id), title: typeof title === 'string' ? title : undefined, depth };
  if (from !== undefined) {
    const of = owner.name === undefined || noun !== 'flow' ? '' : ` of ${owner.name}`;
    return { noun, name: `${short(from)} ${relation === undefined ? '->' : short(relation)} ${short(to)}${of}`, depth };
  }
  if (about !== undefined) return { noun, name: aboutName(about), depth };
  const first = control ?? trust ?? template ?? answers;
  if (first === undefined) return { noun, name: short(thing), depth };
  const which = harm === undefined ? short(first) : `${short(first)}#${short(harm)}`;
  return { noun, name: at === undefined ? which : `${which} at ${short(at)}`, depth };
}

/** What an assignment is about, as people call it. */
function aboutName(about: unknown): string {
  const parsed = About.safeParse(about);
  return parsed.success ? aboutText(parsed.data) : short(about);
}

/** `reordered`: before and after are names of things that changed places. */
export function titleOfChange({ path, kind, before, after }: Told, subject: Subject, reordered: boolean): string {
  const fields = path.slice(subject.depth ?? 0);
  const about = subject.name === undefined ? subject.noun : `${subject.noun} ${subject.name}`;
  if (reordered) return `${about}: order of ${String(path.at(-1))}`;
  if (fields.length === 0 && kind !== 'changed')
    return `${about} ${kind}${subject.title === undefined ? '' : `: ${clipped(subject.title)}`}`;
  const field = fields.length === 0 ? '' : `${fields.join(' ')} `;
  if (kind !== 'changed') return `${about}: ${field}${short(kind === 'added' ? after : before)} ${kind}`;
  const moved = movedTexts(before, after);
  return `${about}: ${field}${moved ?? `${short(before)} -> ${short(after)}`}`;
}

/** Lists of texts: what came and what went; undefined where only the order differs, or they are no such lists. */
function movedTexts(before: unknown, after: unknown): string | undefined {
  const lists = [before, after];
  if (!lists.every((list) => Array.isArray(list) && list.every((item) => typeof item === 'string'))) return undefined;
  const [old, now] = [new Set(before as string[]), new Set(after as string[])];
  const came = [...now].filter((item) => !old.has(item)).map((item) => `+ ${item}`);
  const went = [...old].filter((item) => !now.has(item)).map((item) => `- ${item}`);
  return came.length + went.length === 0 ? undefined : clipped([...came, ...went].join(' '));
}

function short(value: unknown): string {
  if (typeof value === 'string') return clipped(value === '' ? '""' : value);
  if (Array.isArray(value)) return clipped(value.length === 0 ? 'none' : value.map((item) => short(item)).join(', '));
  return clipped(JSON.stringify(value) ?? 'nothing');
}

function clipped(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ');
  return line.length > LONGEST ? `${line.slice(0, LONGEST - 3)}...` : line;
}

/** The place that an edit means: the list or object that it changes, or why there is none. */
import type { Fault } from '../fault.ts';
import type { Edit } from './edit.ts';

export type Container = unknown[] | Record<string, unknown>;

export interface Stand {
  /** What the edit changes; undefined: the document as a whole. */
  readonly parent: Container | undefined;
  /** How many steps of the path lead to the field or item that is put or taken; what follows has to be made. */
  readonly made: number;
}

/** Levels of nesting that a document may have. */
const DEEPEST = 64;

export function isContainer(value: unknown): value is Container {
  return typeof value === 'object' && value !== null;
}

export function isMissing(value: unknown): boolean {
  return value === undefined || value === null;
}

/** What is wrong with an edit whatever it is applied to. */
export function checkEdit(edit: Edit): Fault | undefined {
  if (edit.path.includes('__proto__')) return editFault(edit, 'wrong-key', '"__proto__" cannot be the name of a field');
  if (edit.path.length === 0 && edit.do !== 'set')
    return editFault(edit, 'edit-wrong-kind', 'a document as a whole can only be set');
  if (edit.do === 'remove') return undefined;
  const wrong = wrongIn(edit.value, edit.path.length);
  return wrong === undefined ? undefined : editFault(edit, 'edit-wrong-value', wrong);
}

/** Walks as far as there is something; `root` is not changed. */
export function standAt(root: unknown, edit: Edit): Stand | { readonly fault: Fault } {
  const { path } = edit;
  if (path.length === 0) return { parent: undefined, made: 0 };
  let here = root;
  let parent: Container | undefined;
  for (const [index, step] of path.entries()) {
    if (isMissing(here)) return making(edit, parent, index);
    const fault = wrongStep(edit, here, index);
    if (fault !== undefined) return { fault };
    parent = here as Container;
    here = at(parent, step);
  }
  if (edit.do === 'remove' && here === undefined) return { fault: nothingThere(edit, path.length - 1) };
  return { parent, made: path.length };
}

export function editFault(edit: Edit, code: string, message: string, expected?: string): Fault {
  const more = expected === undefined ? {} : { expected };
  return { severity: 'error', code, message, ...more, document: edit.document, path: edit.path };
}

/** Undefined where nothing is there. */
export function at(container: Container, step: string | number): unknown {
  if (Array.isArray(container)) return container[Number(step)];
  return Object.hasOwn(container, step) ? container[String(step)] : undefined;
}

/** Everything from `index` on is not there and has to be made: new lists begin with their first item. */
function making(edit: Edit, parent: Container | undefined, index: number): Stand | { readonly fault: Fault } {
  if (edit.do === 'remove') return { fault: nothingThere(edit, index - 1) };
  const far = edit.path.findIndex((step, position) => position >= index && typeof step === 'number' && step > 0);
  if (far !== -1) {
    const message = `${named(edit, far)} is not there yet, so it has no position ${String(edit.path[far])}`;
    return { fault: editFault(edit, 'edit-out-of-range', message, 'position 0') };
  }
  if (edit.do === 'insert' && typeof edit.path.at(-1) !== 'number')
    return {
      fault: editFault(edit, 'edit-wrong-kind', 'only lists can be inserted into', 'a position at the end of the path'),
    };
  return { parent, made: index };
}

/** Whether the step leads on from here: a name in an object, a position that is there in a list. */
function wrongStep(edit: Edit, here: unknown, index: number): Fault | undefined {
  const step = edit.path[index];
  const last = index === edit.path.length - 1;
  if (!isContainer(here)) {
    const message = `${named(edit, index)} is ${typeof here === 'string' ? 'text' : String(here)}, and has nothing in it`;
    return editFault(edit, 'edit-unreachable', message, 'a path through lists and fields that are there');
  }
  if (!Array.isArray(here)) {
    if (last && edit.do === 'insert')
      return editFault(edit, 'edit-wrong-kind', `${named(edit, index)} is no list`, 'a list to insert into');
    if (typeof step === 'string') return undefined;
    return editFault(
      edit,
      'edit-wrong-kind',
      `${named(edit, index)} has fields and no positions`,
      'the name of a field',
    );
  }
  if (typeof step !== 'number')
    return editFault(
      edit,
      'edit-wrong-kind',
      `${named(edit, index)} is a list, and has no "${String(step)}"`,
      'a position, from 0',
    );
  const most = here.length - (last && edit.do === 'insert' ? 0 : 1);
  if (step <= most) return undefined;
  const message = `${named(edit, index)} has ${here.length} ${here.length === 1 ? 'item' : 'items'}, and no position ${step}`;
  return editFault(
    edit,
    'edit-out-of-range',
    message,
    most < 0 ? 'a list that is not empty' : `a position from 0 to ${most}`,
  );
}

function nothingThere(edit: Edit, index: number): Fault {
  return editFault(edit, 'edit-unreachable', `there is no ${edit.path.slice(0, index + 1).join('.')} to take away`);
}

function named({ path, document }: Edit, index: number): string {
  return index === 0 ? `the document ${document}` : path.slice(0, index).join('.');
}

/** What in a value no document can hold. */
function wrongIn(value: unknown, depth: number): string | undefined {
  if (depth > DEEPEST) return `nested more than ${DEEPEST} levels deep`;
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return undefined;
  if (typeof value === 'number') return Number.isFinite(value) ? undefined : `${value} is no number to write down`;
  if (!isContainer(value))
    return value === undefined ? 'there is no value' : `${typeof value} is no value of a document`;
  if (!Array.isArray(value) && Object.hasOwn(value, '__proto__')) return '"__proto__" cannot be the name of a field';
  for (const inner of Object.values(value)) {
    const wrong = wrongIn(inner, depth + 1);
    if (wrong !== undefined) return wrong;
  }
  return undefined;
}

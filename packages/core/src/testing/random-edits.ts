/** Sequences of edits that fit a document's value, and sometimes its schema: for properties of everything that edits. */
import * as fc from 'fast-check';
import { applyEdits } from '../dossier/apply-edits.ts';
import type { DocumentKind } from '../dossier/dossier.ts';
import type { Edit, EditPath } from '../dossier/edit.ts';

const word = fc.constantFrom(
  'ward',
  'no',
  '2026-01-01',
  "it's",
  '12',
  'null',
  'a: b',
  'x #y',
  '- z',
  '',
  ' a ',
  'ä,[é]{',
  '"q"',
  '~',
);
const text = fc.oneof(
  { weight: 3, arbitrary: fc.stringMatching(/^[a-z]{1,8}(-[a-z]{1,5})?$/) },
  { weight: 2, arbitrary: word },
  fc.constantFrom('two\nlines', 'ends\n', '\n', 'tab\there', '# no comment\nmore', 'a\n\n b\n', 'x\n\n', 'r\r\nn'),
  fc.string({ unit: 'binary', maxLength: 12 }),
);
const scalar = fc.oneof(
  { weight: 4, arbitrary: text },
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((one) => one + 0),
  fc.boolean(),
  fc.constant(null),
);
const field = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom('id', 'title', 'zone', 'networks', 'explain', 'flows', 'at') },
  text.filter((name) => name !== '__proto__'),
);
/** Any value that a document can hold. */
export const anyValue: fc.Arbitrary<unknown> = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    scalar,
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(field, tie('value'), { maxKeys: 3, noNullPrototype: true }),
  ),
})).value;

interface Choice {
  readonly way: readonly number[];
  readonly act: number;
  readonly name: string;
  readonly value: unknown;
}

const choice: fc.Arbitrary<Choice> = fc.record({
  way: fc.array(fc.nat(1000), { minLength: 1, maxLength: 6 }),
  act: fc.nat(9),
  name: field,
  value: anyValue,
});

/** Edits that `applyEdits` takes, one after the other, from any choices. `gentle`: none that takes something away. */
export function editsFrom(value: unknown, document: DocumentKind, choices: readonly Choice[], gentle = false): Edit[] {
  const edits: Edit[] = [];
  let now = value;
  for (const one of choices) {
    const edit = editFrom(now, document, one, gentle);
    const edited = edit === undefined ? undefined : applyEdits(now, [edit]);
    if (edit === undefined || edited?.ok !== true) continue;
    edits.push(edit);
    now = edited.value;
  }
  return edits;
}

export const editChoices = fc.array(choice, { minLength: 1, maxLength: 6 });

function editFrom(
  root: unknown,
  document: DocumentKind,
  { way, act, name, value }: Choice,
  gentle: boolean,
): Edit | undefined {
  const path: EditPath = [];
  let here = root;
  for (const step of way) {
    if (typeof here !== 'object' || here === null) break;
    const keys = Object.keys(here);
    if (keys.length === 0) break;
    const key = keys[step % keys.length] ?? '';
    path.push(Array.isArray(here) ? Number(key) : key);
    here = (here as Record<string, unknown>)[key];
  }
  const isObject = typeof here === 'object' && here !== null;
  if (Array.isArray(here) && act < 5)
    return { document, do: 'insert', path: [...path, here.length === 0 ? 0 : act % (here.length + 1)], value };
  if (typeof here === 'object' && here !== null && !Array.isArray(here) && act < 4 && !Object.hasOwn(here, name))
    return { document, do: 'set', path: [...path, name, ...(act === 0 ? [0] : [])], value };
  if (gentle) return isObject || typeof value === 'object' ? undefined : { document, do: 'set', path, value };
  return act < 7 ? { document, do: 'set', path, value } : { document, do: 'remove', path };
}

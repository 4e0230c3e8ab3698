/** A pack folder, from an archive or picked files, as the texts of a library. */
import { DomainError } from '@primum/core/domain-error';
import { isLibraryFile } from '@primum/core/knowledge/own-library';
import { editValue } from '../yaml/edit-value.ts';
import { parseYaml } from '../yaml/parse-yaml.ts';

export interface ImportedLibrary {
  /** By name in the pack's folder, without `.yaml`. */
  readonly texts: ReadonlyMap<string, string>;
  /** Paths of files that a library has no place for. */
  readonly leftOut: readonly string[];
}

/**
 * `files`: text by path; the folder that holds pack.yaml may lie in others. Ids of another pack become those of the library `id`.
 * Throws DomainError INPUT_INVALID where there is no pack.
 */
export function importLibrary(files: ReadonlyMap<string, string>, id: string): ImportedLibrary {
  const paths = [...files.keys()].map((path) => path.replaceAll('\\', '/').replace(/^\.\//, ''));
  const manifest = paths.filter((path) => /(^|\/)pack\.yaml$/.test(path)).toSorted((a, b) => a.length - b.length)[0];
  if (manifest === undefined)
    throw new DomainError('INPUT_INVALID', 'there is no pack.yaml in it: choose the folder of a pack, or its archive');
  const root = manifest.slice(0, -'pack.yaml'.length);
  const before = idIn(files.get([...files.keys()][paths.indexOf(manifest)] ?? '') ?? '');
  const [texts, leftOut] = [new Map<string, string>(), [] as string[]];
  [...files.values()].forEach((text, at) => {
    const path = paths[at] ?? '';
    const name = path.startsWith(root) && path.endsWith('.yaml') ? path.slice(root.length, -'.yaml'.length) : '';
    if (isLibraryFile(name)) texts.set(name, withId(name, text, { before, id }));
    else leftOut.push(path);
  });
  return { texts, leftOut };
}

function idIn(text: string): string | undefined {
  const { value } = parseYaml(text, NAME);
  const id: unknown = typeof value === 'object' && value !== null && 'id' in value ? value.id : undefined;
  return typeof id === 'string' && /^[a-z0-9-]+$/.test(id) ? id : undefined;
}

/** Ids begin with the pack's id and a stroke, and nothing else is written so. */
function withId(name: string, text: string, { before, id }: { before: string | undefined; id: string }): string {
  if (before === undefined || before === id) return text;
  if (name !== 'pack') return text.replaceAll(new RegExp(`(?<![a-z0-9-])${before}/`, 'g'), `${id}/`);
  const edited = editValue(text, NAME, (value) => Object.assign(value as object, { id }));
  return edited.ok ? edited.text : text;
}

const NAME = { document: 'pack', file: 'pack.yaml' };

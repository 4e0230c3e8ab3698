/** Which controls a catalogue has, or a profile selects, through as many profiles as lie between it and its catalogues. */
import type { Fault } from '@primum/core/fault';
import type { Control, Group } from './model/catalog.ts';
import type { Profile } from './model/profile.ts';
import type { OscalDocument } from './oscal-document.ts';

export interface FoundControl {
  readonly control: Control;
  /** Control that it is part of. */
  readonly within: string | undefined;
  /** Groups that it stands in, outermost first. */
  readonly groups: readonly Group[];
}

export interface Selection {
  /** In the order in which they are met; what a profile names and no source at hand has is only an id. */
  readonly ids: readonly string[];
  readonly controls: ReadonlyMap<string, FoundControl>;
  readonly faults: readonly Fault[];
}

/** Finds what an address in a profile means; undefined where it is not at hand. Nothing is fetched. */
export type OpenSource = (href: string, from: OscalDocument) => OscalDocument | undefined;

type Select = NonNullable<Profile['imports'][number]['include-controls']>;
type Path = Fault['path'];

interface Walk {
  readonly open: OpenSource;
  readonly done: Map<OscalDocument, Selection>;
  readonly way: OscalDocument[];
}

export function selectControls(document: OscalDocument, open: OpenSource): Selection {
  return selectionOf(document, { open, done: new Map(), way: [] });
}

function selectionOf(document: OscalDocument, walk: Walk): Selection {
  const known = walk.done.get(document);
  if (known !== undefined) return known;
  walk.way.push(document);
  const selection =
    document.profile === undefined ? ofCatalog(document) : ofProfile(document, document.profile.imports, walk);
  walk.way.pop();
  walk.done.set(document, selection);
  return selection;
}

function ofCatalog({ catalog }: OscalDocument): Selection {
  const controls = new Map<string, FoundControl>();
  const addControls = (list: readonly Control[] = [], groups: readonly Group[], within?: string): void => {
    for (const control of list) {
      controls.set(control.id, { control, within, groups });
      addControls(control.controls, groups, control.id);
    }
  };
  const addGroups = (list: readonly Group[] = [], outer: readonly Group[]): void => {
    for (const group of list) {
      addControls(group.controls, [...outer, group]);
      addGroups(group.groups, [...outer, group]);
    }
  };
  addControls(catalog?.controls, []);
  addGroups(catalog?.groups, []);
  return { ids: [...controls.keys()], controls, faults: [] };
}

function ofProfile(document: OscalDocument, imports: Profile['imports'], walk: Walk): Selection {
  const ids = new Set<string>();
  const controls = new Map<string, FoundControl>();
  const faults: Fault[] = [];
  imports.forEach((one, at) => {
    const path = ['profile', 'imports', at];
    const source = walk.open(one.href, document);
    if (source !== undefined && walk.way.includes(source)) {
      const message = 'this profile imports itself, through its imports';
      faults.push({ severity: 'error', code: 'cycle', message, document: 'oscal', path: [...path, 'href'] });
      return;
    }
    const found = source === undefined ? undefined : selectionOf(source, walk);
    faults.push(...(found?.faults ?? []));
    const excluded = new Set(idsOf(one['exclude-controls'] ?? [], found, path, faults));
    for (const id of includedBy(one, found, path, faults)) {
      if (excluded.has(id)) continue;
      ids.add(id);
      const control = found?.controls.get(id);
      if (control !== undefined) controls.set(id, control);
    }
  });
  return { ids: [...ids], controls, faults };
}

function includedBy(
  one: Profile['imports'][number],
  found: Selection | undefined,
  path: Path,
  faults: Fault[],
): readonly string[] {
  const named = one['include-controls'];
  if (named !== undefined && one['include-all'] === undefined) return idsOf(named, found, path, faults);
  if (found !== undefined) return found.ids;
  faults.push(notAtHand(path, 'all controls of a source'));
  return [];
}

function idsOf(select: Select, found: Selection | undefined, path: Path, faults: Fault[]): string[] {
  return select.flatMap((one) => {
    const patterns = (one.matching ?? []).flatMap(({ pattern }) => pattern ?? []);
    const children = one['with-child-controls'] === 'yes';
    if (found === undefined && (patterns.length > 0 || children)) faults.push(notAtHand(path, 'controls of a source'));
    const named = [...(one['with-ids'] ?? [])];
    for (const id of named) if (found !== undefined && !found.ids.includes(id)) faults.push(unknown(path, id));
    const matching = (found?.ids ?? []).filter((id) => patterns.some((pattern) => matches(id, pattern)));
    const chosen = [...named, ...matching];
    return children ? withChildren(chosen, found) : chosen;
  });
}

function withChildren(chosen: readonly string[], found: Selection | undefined): string[] {
  const wanted = new Set(chosen);
  // What a control holds stands behind it, so that one walk finds grandchildren too.
  for (const id of found?.ids ?? []) {
    const within = found?.controls.get(id)?.within;
    if (within !== undefined && wanted.has(within)) wanted.add(id);
  }
  return [...wanted];
}

/** As file names are matched: `*` any signs, `?` one. Linear in both, whatever stands in the pattern. */
function matches(text: string, pattern: string): boolean {
  let [at, in_, star, kept] = [0, 0, -1, 0];
  while (at < text.length) {
    if (pattern[in_] === '*') [star, kept, in_] = [in_, at, in_ + 1];
    else if (pattern[in_] === '?' || pattern[in_] === text[at]) [at, in_] = [at + 1, in_ + 1];
    else if (star >= 0) [in_, kept, at] = [star + 1, kept + 1, kept + 1];
    else return false;
  }
  while (pattern[in_] === '*') in_ += 1;
  return in_ === pattern.length;
}

function notAtHand(path: Path, what: string): Fault {
  return {
    severity: 'error',
    code: 'source-missing',
    message: `this selects ${what} that is not at hand`,
    hint: 'give the file that it imports as well; nothing is fetched',
    document: 'oscal',
    path: [...path, 'href'],
  };
}

function unknown(path: Path, id: string): Fault {
  return {
    severity: 'warning',
    code: 'dangling-id',
    message: `the source has no control "${id}"`,
    document: 'oscal',
    path,
  };
}

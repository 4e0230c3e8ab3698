/** Controls of an OSCAL catalogue as entries of a pack. */
import { slugFor, toSlug } from '@primum/core/dossier/slug-for';
import type { Fault } from '@primum/core/fault';
import type { EntryOf } from '@primum/core/knowledge/pack';
import { RequirementEntry } from '@primum/core/knowledge/requirement-entry';
import type { Control } from './model/catalog.ts';
import { entryIdOf, ownValues } from './own-marks.ts';
import type { FoundControl, Selection } from './select-controls.ts';

export interface FoundEntries {
  readonly instruments: readonly EntryOf<'instruments'>[];
  readonly items: readonly EntryOf<'items'>[];
  readonly requirements: readonly EntryOf<'requirements'>[];
  readonly leftOut: readonly { readonly path: Fault['path']; readonly what: string; readonly why: string }[];
}

interface Naming {
  /** Id of the pack. */
  readonly pack: string;
  readonly source: string;
  readonly cite: string;
  /** Title of the selection that holds them. */
  readonly set?: string;
}

type Source = EntryOf<'items'>['source'];

/** One instrument stands for the catalogue; a catalogue of ours has one for each of its groups. */
export function entriesFrom({ ids, controls }: Selection, naming: Naming): FoundEntries {
  const slugs = slugsFor(ids, controls);
  const source: Source = { document: naming.source, mark: 'known' };
  const instruments = new Map<string, EntryOf<'instruments'>>();
  const [items, requirements]: [EntryOf<'items'>[], EntryOf<'requirements'>[]] = [[], []];
  const withdrawn: string[] = [];
  for (const [id, slug] of slugs) {
    const found = controls.get(id);
    if (found === undefined) continue;
    if (isWithdrawn(found.control)) {
      withdrawn.push(id);
      continue;
    }
    const instrument = instrumentOf(found, naming, source);
    instruments.set(instrument.id, instrument);
    const base = {
      id: `${naming.pack}/${slug}`,
      title: found.control.title.trim() || id,
      instrument: instrument.id,
      source,
    };
    const requirement = requirementFrom(found.control, base);
    if (requirement === undefined) items.push(itemFrom(found, base, { naming, slugs }));
    else requirements.push(requirement);
  }
  const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1);
  const [kept] = [[...slugs.keys()].flatMap((id) => controls.get(id)?.control ?? [])];
  return {
    instruments: [...instruments.values()].toSorted(byId),
    items: items.toSorted(byId),
    requirements: requirements.toSorted(byId),
    leftOut: leftOutOf(kept, { withdrawn, taken: requirements.length }),
  };
}

/** What an own export says in full is a requirement again; anything less is an item. */
function requirementFrom(
  control: Control,
  base: { id: string; title: string; instrument: string; source: Source },
): EntryOf<'requirements'> | undefined {
  if (control.class !== 'requirement') return undefined;
  const one = (name: string) => ownValues(control.props, name)[0];
  const some = (name: string) => {
    const values = ownValues(control.props, name);
    return values.length === 0 ? undefined : values;
  };
  const prose = (name: string) => control.parts?.find((part) => part.name === name)?.prose;
  const parsed = RequirementEntry.safeParse({
    ...base,
    explain: prose('statement'),
    clause: labelOf(control),
    status: one('status'),
    from: one('valid-from'),
    to: one('valid-to'),
    'checked-on': one('checked-on'),
    force: one('force'),
    roles: some('role'),
    stages: some('stage'),
    note: prose('guidance'),
    source: { ...base.source, clause: one('source-clause') },
  });
  return parsed.success ? (JSON.parse(JSON.stringify(parsed.data)) as EntryOf<'requirements'>) : undefined;
}

function itemFrom(
  { control, within }: FoundControl,
  base: { id: string; title: string; instrument: string; source: Source },
  { naming, slugs }: { readonly naming: Naming; readonly slugs: ReadonlyMap<string, string> },
): EntryOf<'items'> {
  const above = within === undefined ? undefined : slugs.get(within);
  const own = ownValues(control.props, 'set')
    .map(toSlug)
    .filter((set) => set !== '');
  const sets = [...new Set([...own, ...(naming.set === undefined ? [] : [toSlug(naming.set) || 'selected'])])];
  return {
    ...base,
    code: labelOf(control) ?? control.id,
    ...(above === undefined ? {} : { in: `${naming.pack}/${above}` }),
    ...(sets.length === 0 ? {} : { sets }),
  };
}

function instrumentOf({ groups }: FoundControl, naming: Naming, source: Source): EntryOf<'instruments'> {
  const own = groups.find(
    ({ id, props }) => id !== undefined && entryIdOf(id) !== undefined && ownValues(props, 'cite').length > 0,
  );
  const slug = entryIdOf(own?.id ?? '')?.split('/')[1];
  const title = own?.title.trim() || naming.source;
  return {
    id: `${naming.pack}/${slug ?? 'catalogue'}`,
    title,
    short: title,
    nature: 'standard',
    cite: ownValues(own?.props, 'cite')[0] ?? naming.cite,
    source,
  };
}

/** NIST gives a control several labels: the plain one has no class. */
function labelOf({ props }: Control): string | undefined {
  const labels = (props ?? []).filter(
    ({ name, ns }) => name === 'label' && (ns === undefined || ns.includes('nist.gov')),
  );
  return (labels.find((label) => label.class === undefined) ?? labels[0])?.value;
}

function isWithdrawn({ props }: Control): boolean {
  return (props ?? []).some(({ name, value }) => name === 'status' && value.toLowerCase() === 'withdrawn');
}

/** Ours are the slugs they were; `ac-2.3` is `ac-2-3`. */
function slugsFor(ids: readonly string[], controls: Selection['controls']): ReadonlyMap<string, string> {
  const taken = new Set<string>(['catalogue']);
  for (const { groups } of controls.values())
    for (const { id } of groups) taken.add(entryIdOf(id ?? '')?.split('/')[1] ?? 'catalogue');
  return new Map(
    ids.map((id) => {
      const slug = slugFor(entryIdOf(id)?.split('/')[1] ?? id, taken);
      taken.add(slug);
      return [id, slug];
    }),
  );
}

function leftOutOf(
  controls: readonly Control[],
  { withdrawn, taken }: { readonly withdrawn: readonly string[]; readonly taken: number },
): FoundEntries['leftOut'] {
  const count = (holds: (control: Control) => boolean) => controls.filter(holds).length;
  const texts = count(({ parts }) => parts !== undefined) - taken;
  const counted: readonly [number, string, string][] = [
    [texts, 'texts of controls', 'words of a source are not taken over: say in your own what each asks'],
    [count(({ params }) => params !== undefined), 'controls with parameters', 'packs have none'],
    [
      count(({ links }) => (links ?? []).some(({ rel }) => rel !== 'reference')),
      'controls with links to others',
      'say with same-as or a crosswalk what stands for the same',
    ],
  ];
  return [
    ...counted.flatMap(([number, what, why]) => (number <= 0 ? [] : [{ path: [], what: `${number} ${what}`, why }])),
    ...withdrawn.map((id) => ({ path: [], what: `control ${id}`, why: 'the source has withdrawn it' })),
  ];
}

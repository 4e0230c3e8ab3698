/**
 * Requirements and items of packs as a ReqIF file (OMG ReqIF 1.2, XML): an object each, a chapter for each instrument, relations
 * between those that the same evidence serves. With the compliance of a dossier each carries its state and the reason.
 */
import { complianceModel, isRequirement } from '@primum/core/compliance/compliance-model';
import type { CompliancePicture } from '@primum/core/compliance/compliance-picture';
import { type EntryIndex, entriesOf, indexEntries, resolveRef } from '@primum/core/knowledge/entry-index';
import type { EntryOf, Pack } from '@primum/core/knowledge/pack';
import { reqifId } from './reqif-id.ts';
import { CHAPTER_ATTRIBUTES, REQUIREMENT_ATTRIBUTES, typesOf } from './reqif-types.ts';
import { valuesOf } from './reqif-values.ts';
import { element, type XmlElement, xmlText } from './xml-text.ts';

type Picture = Pick<CompliancePicture, 'rows' | 'notApplicable'>;

interface ReqifOptions {
  readonly title: string;
  /** States of a dossier; without: the packs alone, which say nothing of a device. */
  readonly picture?: Picture;
}

/** One requirement or item, as texts. */
interface Stated {
  readonly id: string;
  readonly instrument: string;
  readonly within: string | undefined;
  readonly sort: string;
  readonly day: string;
  readonly values: Readonly<Record<string, string | undefined>>;
}

export function reqifFor(packs: readonly Pack[], { title, picture }: ReqifOptions): string {
  const index = indexEntries(packs);
  const day = `${
    packs
      .map(({ manifest }) => manifest['reviewed-on'])
      .toSorted()
      .at(-1) ?? '1970-01-01'
  }T00:00:00Z`;
  const stated = [
    ...requirementsIn(index, picture),
    ...(picture === undefined ? itemsIn(index, day.slice(0, 10)) : []),
  ];
  const types = typesOf(day);
  const content = element('REQ-IF-CONTENT', {}, [
    element('DATATYPES', {}, types.dataTypes),
    element('SPEC-TYPES', {}, types.specTypes),
    element('SPEC-OBJECTS', {}, [...chaptersIn(index, stated, day), ...stated.map(objectOf)]),
    element('SPEC-RELATIONS', {}, relationsIn(index, stated, day)),
    element('SPECIFICATIONS', {}, [specificationOf(index, stated, { title, day })]),
  ]);
  return xmlText(
    element(
      'REQ-IF',
      { xmlns: 'http://www.omg.org/spec/ReqIF/20110401/reqif.xsd', 'xmlns:xhtml': 'http://www.w3.org/1999/xhtml' },
      [element('THE-HEADER', {}, [headerOf(packs, title, day)]), element('CORE-CONTENT', {}, [content])],
    ),
  );
}

function headerOf(packs: readonly Pack[], title: string, day: string): XmlElement {
  const editions = packs.map(({ manifest }) => `${manifest.id} ${manifest.edition}`).join(', ');
  return element('REQ-IF-HEADER', { IDENTIFIER: reqifId('header', `${title} ${editions}`) }, [
    element('COMMENT', {}, [
      `Made from the knowledge packs ${editions}. Own words; the sources are named with each requirement.`,
    ]),
    element('CREATION-TIME', {}, [day]),
    element('REQ-IF-TOOL-ID', {}, ['Primum']),
    element('REQ-IF-VERSION', {}, ['1.0']),
    element('SOURCE-TOOL-ID', {}, ['Primum']),
    element('TITLE', {}, [title]),
  ]);
}

/** Never a bill, never a proposal, never what time has overtaken. */
function requirementsIn(index: EntryIndex, picture: Picture | undefined): Stated[] {
  const rows = new Map(picture?.rows.map((row) => [row.id, row]));
  const excluded = new Map(picture?.notApplicable.map((one) => [one.id, one]));
  return entriesOf(index, 'requirements').flatMap(({ entry, pack }) => {
    const [row, away] = [rows.get(entry.id), excluded.get(entry.id)];
    if (!isRequirement(entry) || (picture !== undefined && row === undefined && away === undefined)) return [];
    return [
      {
        ...placed(index, entry, pack),
        within: undefined,
        sort: entry.clause,
        day: entry['checked-on'],
        values: {
          ...said(entry, entry.clause),
          Status: entry.status,
          Force: entry.force,
          From: entry.from,
          To: entry.to,
          Roles: entry.roles.join(', '),
          Note: entry.note,
          State: row?.state ?? (away === undefined ? undefined : 'not-applicable'),
          Reason: row?.statement?.reason ?? away?.reason,
        },
      },
    ];
  });
}

function itemsIn(index: EntryIndex, day: string): Stated[] {
  return entriesOf(index, 'items').flatMap(({ entry, pack }) => {
    if (entry.source.mark === 'proposal') return [];
    const within = entry.in === undefined ? undefined : fullId(index, 'items', entry.in, pack);
    return [
      {
        ...placed(index, entry, pack),
        within,
        sort: entry.code,
        day,
        values: { ...said(entry, entry.code), Status: 'item' },
      },
    ];
  });
}

type Entry = EntryOf<'requirements'> | EntryOf<'items'>;

function placed(index: EntryIndex, { id, instrument }: Entry, pack: string) {
  return { id, instrument: fullId(index, 'instruments', instrument, pack) };
}

function said({ id, title, explain, source }: Entry, clause: string) {
  return {
    'ReqIF.ForeignID': id,
    'ReqIF.Name': title,
    'ReqIF.Text': explain ?? title,
    Clause: clause,
    Mark: source.mark,
    Source: [source.document, source.clause].filter((one) => one !== undefined).join(', '),
  };
}

function objectOf({ id, day, values }: Stated): XmlElement {
  return specObject('requirement', {
    id,
    day: `${day}T00:00:00Z`,
    values: valuesOf(REQUIREMENT_ATTRIBUTES, 'requirement', values),
  });
}

function specObject(
  type: string,
  { id, day, values }: { readonly id: string; readonly day: string; readonly values: XmlElement },
) {
  return element('SPEC-OBJECT', { IDENTIFIER: reqifId('object', id), 'LAST-CHANGE': day }, [
    element('TYPE', {}, [element('SPEC-OBJECT-TYPE-REF', {}, [reqifId('type', type)])]),
    values,
  ]);
}

function instrumentsIn(index: EntryIndex, stated: readonly Stated[]) {
  const used = new Set(stated.map(({ instrument }) => instrument));
  return entriesOf(index, 'instruments').filter(({ entry }) => used.has(entry.id));
}

function chaptersIn(index: EntryIndex, stated: readonly Stated[], day: string): XmlElement[] {
  return instrumentsIn(index, stated).map(({ entry }) =>
    specObject('instrument', {
      id: entry.id,
      day,
      values: valuesOf(CHAPTER_ATTRIBUTES, 'instrument', {
        'ReqIF.ForeignID': entry.id,
        'ReqIF.ChapterName': `${entry.short}: ${entry.title}`,
        Cite: entry.cite,
      }),
    }),
  );
}

/** Each pair once, whichever of the two says so. */
function relationsIn(index: EntryIndex, stated: readonly Stated[], day: string): XmlElement[] {
  const known = new Set(stated.map(({ id }) => id));
  return complianceModel({ index }).requirements.flatMap(({ id, sameAs }) =>
    sameAs
      .filter((other) => id < other && known.has(id) && known.has(other))
      .map((other) =>
        element('SPEC-RELATION', { IDENTIFIER: reqifId('same as', `${id} ${other}`), 'LAST-CHANGE': day }, [
          element('TYPE', {}, [element('SPEC-RELATION-TYPE-REF', {}, [reqifId('type', 'same as')])]),
          element('SOURCE', {}, [element('SPEC-OBJECT-REF', {}, [reqifId('object', id)])]),
          element('TARGET', {}, [element('SPEC-OBJECT-REF', {}, [reqifId('object', other)])]),
        ]),
      ),
  );
}

function specificationOf(
  index: EntryIndex,
  stated: readonly Stated[],
  { title, day }: { readonly title: string; readonly day: string },
): XmlElement {
  const chapters = instrumentsIn(index, stated).map(({ entry }) => {
    const own = stated.filter(({ instrument }) => instrument === entry.id);
    return hierarchyOf(entry.id, day, childrenIn(own, day));
  });
  return element(
    'SPECIFICATION',
    { IDENTIFIER: reqifId('specification', title), 'LAST-CHANGE': day, 'LONG-NAME': title },
    [
      element('TYPE', {}, [element('SPECIFICATION-TYPE-REF', {}, [reqifId('type', 'packs')])]),
      element('CHILDREN', {}, chapters),
    ],
  );
}

/** Items stand in what they are part of; one that stands in itself through others stands at the top. */
function childrenIn(own: readonly Stated[], day: string): XmlElement[] {
  const here = new Set<string | undefined>(own.map(({ id }) => id));
  const byParent = Map.groupBy(own, ({ within }) => (here.has(within) ? within : undefined));
  const placedIds = new Set<string>();
  const inside = (parent: string | undefined): XmlElement[] =>
    (byParent.get(parent) ?? []).toSorted(bySort).map(({ id }) => {
      placedIds.add(id);
      return hierarchyOf(id, day, inside(id));
    });
  const tops = inside(undefined);
  const lost = own.filter(({ id }) => !placedIds.has(id)).map(({ id }) => hierarchyOf(id, day, []));
  return [...tops, ...lost];
}

function hierarchyOf(id: string, day: string, children: readonly XmlElement[]): XmlElement {
  return element('SPEC-HIERARCHY', { IDENTIFIER: reqifId('place', id), 'LAST-CHANGE': day }, [
    element('OBJECT', {}, [element('SPEC-OBJECT-REF', {}, [reqifId('object', id)])]),
    ...(children.length === 0 ? [] : [element('CHILDREN', {}, children)]),
  ]);
}

function bySort(a: Stated, b: Stated): number {
  return a.sort.localeCompare(b.sort, 'en', { numeric: true }) || (a.id < b.id ? -1 : 1);
}

function fullId(index: EntryIndex, kind: 'instruments' | 'items', ref: string, pack: string): string {
  return resolveRef(index, kind, ref, index.scopes.get(pack) ?? [pack]) ?? ref;
}

/** The types of an exported ReqIF file: which attributes a requirement has, and which values they may take. */
import { type XmlElement, element } from './xml-text.ts';
import { reqifId } from './reqif-id.ts';

export type AttributeKind = 'STRING' | 'XHTML' | 'DATE' | 'ENUMERATION';

export interface AttributeOf {
  readonly name: string;
  readonly kind: AttributeKind;
  /** Values that it may take; of enumerations. */
  readonly values?: readonly string[];
}

/** Names with a point are those that tools agree on (ReqIF implementation guide); the others are ours. */
export const REQUIREMENT_ATTRIBUTES: readonly AttributeOf[] = [
  { name: 'ReqIF.ForeignID', kind: 'STRING' },
  { name: 'ReqIF.Name', kind: 'STRING' },
  { name: 'ReqIF.Text', kind: 'XHTML' },
  { name: 'Clause', kind: 'STRING' },
  { name: 'Status', kind: 'ENUMERATION', values: ['in-force', 'adopted', 'guidance', 'item'] },
  { name: 'Force', kind: 'ENUMERATION', values: ['must', 'should', 'may'] },
  { name: 'Mark', kind: 'ENUMERATION', values: ['seen', 'known'] },
  { name: 'From', kind: 'DATE' },
  { name: 'To', kind: 'DATE' },
  { name: 'Roles', kind: 'STRING' },
  { name: 'Source', kind: 'STRING' },
  { name: 'Note', kind: 'STRING' },
  { name: 'State', kind: 'ENUMERATION', values: ['met', 'partly', 'not-met', 'not-applicable', 'unknown'] },
  { name: 'Reason', kind: 'STRING' },
];

export const CHAPTER_ATTRIBUTES: readonly AttributeOf[] = [
  { name: 'ReqIF.ForeignID', kind: 'STRING' },
  { name: 'ReqIF.ChapterName', kind: 'STRING' },
  { name: 'Cite', kind: 'STRING' },
];

/** Of a type: its attributes. `day`: when it was changed last. */
export function typesOf(day: string): {
  readonly dataTypes: readonly XmlElement[];
  readonly specTypes: readonly XmlElement[];
} {
  const identity = { 'LAST-CHANGE': day };
  const enumerations = REQUIREMENT_ATTRIBUTES.filter(({ kind }) => kind === 'ENUMERATION');
  const named = (kind: string, name: string) => ({ IDENTIFIER: reqifId(kind, name), ...identity, 'LONG-NAME': name });
  const withAttributes = (attributes: readonly AttributeOf[], type: string) =>
    element(
      'SPEC-ATTRIBUTES',
      {},
      attributes.map((attribute) => definitionOf(attribute, type, day)),
    );
  return {
    dataTypes: [
      element('DATATYPE-DEFINITION-STRING', { ...named('datatype', 'text'), 'MAX-LENGTH': '32000' }),
      element('DATATYPE-DEFINITION-XHTML', named('datatype', 'prose')),
      element('DATATYPE-DEFINITION-DATE', named('datatype', 'day')),
      ...enumerations.map(({ name, values = [] }) =>
        element('DATATYPE-DEFINITION-ENUMERATION', named('datatype', name), [
          element(
            'SPECIFIED-VALUES',
            {},
            values.map((value, key) =>
              element('ENUM-VALUE', { IDENTIFIER: enumValueId(name, value), ...identity, 'LONG-NAME': value }, [
                element('PROPERTIES', {}, [element('EMBEDDED-VALUE', { KEY: String(key), 'OTHER-CONTENT': '' })]),
              ]),
            ),
          ),
        ]),
      ),
    ],
    specTypes: [
      element('SPEC-OBJECT-TYPE', named('type', 'requirement'), [
        withAttributes(REQUIREMENT_ATTRIBUTES, 'requirement'),
      ]),
      element('SPEC-OBJECT-TYPE', named('type', 'instrument'), [withAttributes(CHAPTER_ATTRIBUTES, 'instrument')]),
      element('SPEC-RELATION-TYPE', named('type', 'same as')),
      element('SPECIFICATION-TYPE', named('type', 'packs')),
    ],
  };
}

function definitionOf({ name, kind }: AttributeOf, type: string, day: string): XmlElement {
  const dataType = { STRING: 'text', XHTML: 'prose', DATE: 'day', ENUMERATION: name }[kind];
  return element(
    `ATTRIBUTE-DEFINITION-${kind}`,
    {
      IDENTIFIER: attributeId(type, name),
      'LAST-CHANGE': day,
      'LONG-NAME': name,
      ...(kind === 'ENUMERATION' ? { 'MULTI-VALUED': 'false' } : {}),
    },
    [element('TYPE', {}, [element(`DATATYPE-DEFINITION-${kind}-REF`, {}, [reqifId('datatype', dataType)])])],
  );
}

export function attributeId(type: string, name: string): string {
  return reqifId(`attribute of ${type}`, name);
}

export function enumValueId(attribute: string, value: string): string {
  return reqifId(`value of ${attribute}`, value);
}

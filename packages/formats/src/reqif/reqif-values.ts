/** Values of attributes in ReqIF. */
import { attributeId, type AttributeOf, enumValueId } from './reqif-types.ts';
import { element, type XmlElement } from './xml-text.ts';

/** `values`: text by the name of the attribute; what is empty or no value of an enumeration is left out. */
export function valuesOf(
  attributes: readonly AttributeOf[],
  type: string,
  values: Readonly<Record<string, string | undefined>>,
): XmlElement {
  return element(
    'VALUES',
    {},
    attributes.flatMap((attribute) => {
      const value = values[attribute.name] ?? '';
      return value === '' ? [] : valueOf(attribute, type, value);
    }),
  );
}

function valueOf({ name, kind, values }: AttributeOf, type: string, value: string): XmlElement[] {
  const definition = element('DEFINITION', {}, [
    element(`ATTRIBUTE-DEFINITION-${kind}-REF`, {}, [attributeId(type, name)]),
  ]);
  switch (kind) {
    case 'ENUMERATION': {
      if (values?.includes(value) !== true) return [];
      const chosen = element('VALUES', {}, [element('ENUM-VALUE-REF', {}, [enumValueId(name, value)])]);
      return [element('ATTRIBUTE-VALUE-ENUMERATION', {}, [definition, chosen])];
    }
    case 'XHTML':
      return [
        element('ATTRIBUTE-VALUE-XHTML', {}, [
          definition,
          element('THE-VALUE', {}, [element('xhtml:div', {}, [element('xhtml:p', {}, [value])])]),
        ]),
      ];
    case 'DATE':
      return [element('ATTRIBUTE-VALUE-DATE', { 'THE-VALUE': `${value}T00:00:00Z` }, [definition])];
    default:
      return [element('ATTRIBUTE-VALUE-STRING', { 'THE-VALUE': value.slice(0, 32_000) }, [definition])];
  }
}

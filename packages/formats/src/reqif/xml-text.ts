/** XML 1.0 as text: elements with attributes and children; whatever a text holds, what comes out is well-formed. */

export interface XmlElement {
  readonly name: string;
  /** In the order in which they are written; one without a value is left out. */
  readonly attributes: Readonly<Record<string, string | undefined>>;
  readonly children: readonly (XmlElement | string)[];
}

/** Signs that XML 1.0 cannot hold, not even escaped. */
const NOT_IN_XML =
  // oxlint-disable-next-line no-control-regex
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

export function element(
  name: string,
  attributes: XmlElement['attributes'],
  children: XmlElement['children'] = [],
): XmlElement {
  return { name, attributes, children };
}

/** With a declaration; elements that hold no text are indented. */
export function xmlText(root: XmlElement): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${written(root, '')}\n`;
}

function written({ name, attributes, children }: XmlElement, indent: string): string {
  const said = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined ? [] : [` ${key}="${escaped(value).replaceAll('\n', '&#10;').replaceAll('\t', '&#9;')}"`],
  );
  const head = `${indent}<${name}${said.join('')}`;
  if (children.length === 0) return `${head}/>`;
  const isText = children.some((child) => typeof child === 'string');
  // Blanks between elements would be part of a text.
  if (isText) {
    const inside = children.map((child) => (typeof child === 'string' ? escaped(child) : written(child, '')));
    return `${head}>${inside.join('')}</${name}>`;
  }
  const inside = children.flatMap((child) => (typeof child === 'string' ? [] : [written(child, `${indent} `)]));
  return `${head}>\n${inside.join('\n')}\n${indent}</${name}>`;
}

function escaped(text: string): string {
  return text
    .replaceAll(NOT_IN_XML, '?')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll('\r', '&#13;');
}

/** The structure of ReqIF as its schema has it (OMG, reqif.xsd), stated in our own way, to hold exported files against. */

export interface Parsed {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Parsed[];
  readonly text: string;
}

const IDENTIFIED = ['IDENTIFIER', 'LAST-CHANGE'];
const MAY_BE_NAMED = ['DESC', 'LONG-NAME'];

interface Rule {
  /** Attributes that must be there, and that may. */
  readonly must?: readonly string[];
  readonly may?: readonly string[];
  /** Elements inside: those that must be there once, those that may be there once, and those of which there are any number. */
  readonly once?: readonly string[];
  readonly perhaps?: readonly string[];
  readonly any?: readonly string[];
  /** In this order. */
  readonly ordered?: boolean;
  readonly text?: boolean;
}

const KINDS = ['STRING', 'XHTML', 'DATE', 'ENUMERATION'];
const identified = (rest: Rule): Rule => ({
  ...rest,
  must: [...IDENTIFIED, ...(rest.must ?? [])],
  may: [...MAY_BE_NAMED, ...(rest.may ?? [])],
});
const reference: Rule = { text: true };

const RULES: Readonly<Record<string, Rule>> = {
  'REQ-IF': {
    must: ['xmlns'],
    may: ['xmlns:xhtml', 'xml:lang'],
    once: ['THE-HEADER', 'CORE-CONTENT'],
    perhaps: ['TOOL-EXTENSIONS'],
    ordered: true,
  },
  'THE-HEADER': { once: ['REQ-IF-HEADER'] },
  'REQ-IF-HEADER': {
    must: ['IDENTIFIER'],
    once: ['CREATION-TIME', 'REQ-IF-TOOL-ID', 'REQ-IF-VERSION', 'SOURCE-TOOL-ID', 'TITLE'],
    perhaps: ['COMMENT', 'REPOSITORY-ID'],
  },
  ...Object.fromEntries(
    ['COMMENT', 'CREATION-TIME', 'REQ-IF-TOOL-ID', 'REQ-IF-VERSION', 'SOURCE-TOOL-ID', 'TITLE'].map((name) => [
      name,
      { text: true },
    ]),
  ),
  'CORE-CONTENT': { once: ['REQ-IF-CONTENT'] },
  'REQ-IF-CONTENT': {
    perhaps: ['DATATYPES', 'SPEC-TYPES', 'SPEC-OBJECTS', 'SPEC-RELATIONS', 'SPECIFICATIONS', 'SPEC-RELATION-GROUPS'],
    ordered: true,
  },
  DATATYPES: { any: KINDS.map((kind) => `DATATYPE-DEFINITION-${kind}`) },
  'DATATYPE-DEFINITION-STRING': identified({ must: ['MAX-LENGTH'] }),
  'DATATYPE-DEFINITION-XHTML': identified({}),
  'DATATYPE-DEFINITION-DATE': identified({}),
  'DATATYPE-DEFINITION-ENUMERATION': identified({ perhaps: ['SPECIFIED-VALUES'] }),
  'SPECIFIED-VALUES': { any: ['ENUM-VALUE'] },
  'ENUM-VALUE': identified({ once: ['PROPERTIES'] }),
  PROPERTIES: { once: ['EMBEDDED-VALUE'] },
  'EMBEDDED-VALUE': { must: ['KEY', 'OTHER-CONTENT'] },
  'SPEC-TYPES': { any: ['SPEC-OBJECT-TYPE', 'SPEC-RELATION-TYPE', 'SPECIFICATION-TYPE'] },
  'SPEC-OBJECT-TYPE': identified({ perhaps: ['SPEC-ATTRIBUTES'] }),
  'SPEC-RELATION-TYPE': identified({ perhaps: ['SPEC-ATTRIBUTES'] }),
  'SPECIFICATION-TYPE': identified({ perhaps: ['SPEC-ATTRIBUTES'] }),
  'SPEC-ATTRIBUTES': { any: KINDS.map((kind) => `ATTRIBUTE-DEFINITION-${kind}`) },
  ...Object.fromEntries(
    KINDS.flatMap((kind) => [
      [
        `ATTRIBUTE-DEFINITION-${kind}`,
        identified({
          must: kind === 'ENUMERATION' ? ['MULTI-VALUED'] : [],
          once: ['TYPE'],
          perhaps: ['DEFAULT-VALUE'],
        }),
      ],
      [`DATATYPE-DEFINITION-${kind}-REF`, reference],
      [`ATTRIBUTE-DEFINITION-${kind}-REF`, reference],
    ]),
  ),
  'SPEC-OBJECTS': { any: ['SPEC-OBJECT'] },
  'SPEC-OBJECT': identified({ once: ['TYPE'], perhaps: ['VALUES'] }),
  'ATTRIBUTE-VALUE-STRING': { must: ['THE-VALUE'], once: ['DEFINITION'] },
  'ATTRIBUTE-VALUE-DATE': { must: ['THE-VALUE'], once: ['DEFINITION'] },
  'ATTRIBUTE-VALUE-ENUMERATION': { once: ['DEFINITION'], perhaps: ['VALUES'] },
  'ATTRIBUTE-VALUE-XHTML': { once: ['THE-VALUE', 'DEFINITION'], perhaps: ['THE-ORIGINAL-VALUE'] },
  VALUES: { any: [...KINDS.map((kind) => `ATTRIBUTE-VALUE-${kind}`), 'ENUM-VALUE-REF'] },
  'ENUM-VALUE-REF': reference,
  'THE-VALUE': { once: ['xhtml:div'] },
  'xhtml:div': { any: ['xhtml:p'] },
  'xhtml:p': { text: true },
  DEFINITION: { any: KINDS.map((kind) => `ATTRIBUTE-DEFINITION-${kind}-REF`) },
  TYPE: {
    any: [
      'SPEC-OBJECT-TYPE-REF',
      'SPEC-RELATION-TYPE-REF',
      'SPECIFICATION-TYPE-REF',
      ...KINDS.map((kind) => `DATATYPE-DEFINITION-${kind}-REF`),
    ],
  },
  'SPEC-OBJECT-TYPE-REF': reference,
  'SPEC-RELATION-TYPE-REF': reference,
  'SPECIFICATION-TYPE-REF': reference,
  'SPEC-RELATIONS': { any: ['SPEC-RELATION'] },
  'SPEC-RELATION': identified({ once: ['SOURCE', 'TARGET', 'TYPE'], perhaps: ['VALUES'] }),
  SOURCE: { once: ['SPEC-OBJECT-REF'] },
  TARGET: { once: ['SPEC-OBJECT-REF'] },
  'SPEC-OBJECT-REF': reference,
  SPECIFICATIONS: { any: ['SPECIFICATION'] },
  SPECIFICATION: identified({ once: ['TYPE'], perhaps: ['VALUES', 'CHILDREN'] }),
  CHILDREN: { any: ['SPEC-HIERARCHY'] },
  'SPEC-HIERARCHY': identified({
    may: ['IS-EDITABLE', 'IS-TABLE-INTERNAL'],
    once: ['OBJECT'],
    perhaps: ['CHILDREN', 'EDITABLE-ATTS'],
  }),
  OBJECT: { once: ['SPEC-OBJECT-REF'] },
};

/** What breaks the schema; empty where nothing does. A reference leads to an element of the kind that its name says. */
export function structureFaults(root: Parsed): string[] {
  const faults: string[] = [];
  const ids = new Map<string, string>();
  const references: { readonly name: string; readonly id: string }[] = [];
  const visit = (parsed: Parsed): void => {
    const rule = RULES[parsed.name];
    if (rule === undefined) faults.push(`no element ${parsed.name}`);
    else faults.push(...ruleFaults(parsed, rule));
    const id = parsed.attributes['IDENTIFIER'];
    if (id !== undefined && !/^[A-Za-z_][\w.-]*$/.test(id)) faults.push(`"${id}" is no id`);
    if (id !== undefined && ids.has(id)) faults.push(`${id} stands twice`);
    if (id !== undefined) ids.set(id, parsed.name);
    if (parsed.name.endsWith('-REF')) references.push({ name: parsed.name.replace(/-REF$/, ''), id: parsed.text });
    parsed.children.forEach(visit);
  };
  visit(root);
  for (const { name, id } of references) if (ids.get(id) !== name) faults.push(`${id} is no ${name}`);
  return faults;
}

function ruleFaults({ name, attributes, children, text }: Parsed, rule: Rule): string[] {
  const { must = [], may = [], once = [], perhaps = [], any = [] } = rule;
  const keys = Object.keys(attributes);
  const names = children.map((child) => child.name);
  const count = (wanted: string) => names.filter((one) => one === wanted).length;
  const times = must.filter((key) => !keys.includes(key)).map((key) => `${name} lacks ${key}`);
  times.push(...keys.filter((key) => ![...must, ...may].includes(key)).map((key) => `${name} has ${key}`));
  times.push(...once.filter((one) => count(one) !== 1).map((one) => `${name} holds ${count(one)} ${one}`));
  times.push(...perhaps.filter((one) => count(one) > 1).map((one) => `${name} holds ${count(one)} ${one}`));
  times.push(...names.filter((one) => ![...once, ...perhaps, ...any].includes(one)).map((one) => `${one} in ${name}`));
  if (rule.ordered === true) {
    const order = [...once, ...perhaps];
    const places = names.map((one) => order.indexOf(one));
    if (places.some((place, at) => at > 0 && place < (places[at - 1] ?? 0))) times.push(`${name} is out of order`);
  }
  if (rule.text !== true && text.trim() !== '') times.push(`text in ${name}`);
  if ('LAST-CHANGE' in attributes && !/^\d{4}-\d{2}-\d{2}T[\d:]+Z$/.test(attributes['LAST-CHANGE']))
    times.push(`no time in ${name}`);
  return times;
}

const TAG = /<(\/?)([\w:.-]+)((?:\s+[\w:.-]+="[^"<]*")*)\s*(\/?)>/y;

/** Strict about what it takes: anything that is not well-formed throws. No DTD, no comments, no CDATA: exports have none. */
export function parseXml(xml: string): Parsed {
  const top: { children: Parsed[] } = { children: [] };
  const open: { name: string; attributes: Record<string, string>; children: Parsed[]; text: string }[] = [];
  let at = xml.startsWith('<?xml version="1.0" encoding="UTF-8"?>') ? xml.indexOf('?>') + 2 : 0;
  while (at < xml.length) {
    const next = xml.indexOf('<', at);
    const text = xml.slice(at, next === -1 ? xml.length : next);
    const parent = open.at(-1);
    if (parent !== undefined) parent.text += unescaped(text);
    else if (text.trim() !== '') throw new Error(`text outside: ${text}`);
    if (next === -1) break;
    TAG.lastIndex = next;
    const found = TAG.exec(xml);
    if (found === null) throw new Error(`not well-formed at ${next}: ${xml.slice(next, next + 60)}`);
    at = TAG.lastIndex;
    const [, closes, name = '', attributes = '', empty] = found;
    if (closes === '/') {
      const done = open.pop();
      if (done?.name !== name) throw new Error(`${name} closes ${done?.name}`);
      (open.at(-1) ?? top).children.push(done);
      continue;
    }
    const parsed = { name, attributes: attributesIn(attributes), children: [], text: '' };
    if (empty === '/') (open.at(-1) ?? top).children.push(parsed);
    else open.push(parsed);
  }
  const [root, second] = top.children;
  if (root === undefined || second !== undefined || open.length > 0) throw new Error('not one root');
  return root;
}

function attributesIn(text: string): Record<string, string> {
  const found = [...text.matchAll(/([\w:.-]+)="([^"]*)"/g)].map(
    ([, key = '', value = '']) => [key, unescaped(value.replaceAll(/[\n\t\r]/g, ' '))] as const,
  );
  if (new Set(found.map(([key]) => key)).size !== found.length) throw new Error(`an attribute stands twice: ${text}`);
  return Object.fromEntries(found);
}

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function unescaped(text: string): string {
  // oxlint-disable-next-line no-control-regex
  if (/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/.test(text)) throw new Error('a sign that XML cannot hold');
  return text
    .replaceAll('\r\n', '\n')
    .replaceAll('\r', '\n')
    .replaceAll(/&([^;]*);?/g, (whole, name: string) => {
      const sign = name.startsWith('#') ? String.fromCodePoint(Number(name.slice(1))) : NAMED[name];
      if (sign === undefined || !whole.endsWith(';')) throw new Error(`"${whole}" is no entity`);
      return sign;
    });
}

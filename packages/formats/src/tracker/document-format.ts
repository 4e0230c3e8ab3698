/** Plain text as Jira Cloud takes it, in the Atlassian Document Format: paragraphs, with addresses as links. */

export interface AdfText {
  readonly type: 'text';
  readonly text: string;
  readonly marks?: readonly { readonly type: 'link'; readonly attrs: { readonly href: string } }[];
}
export interface AdfBreak {
  readonly type: 'hardBreak';
}
export interface AdfParagraph {
  readonly type: 'paragraph';
  readonly content: readonly (AdfText | AdfBreak)[];
}
export interface AdfDocument {
  readonly type: 'doc';
  readonly version: 1;
  readonly content: readonly AdfParagraph[];
}

const ADDRESS = /(https?:\/\/[^\s<>"]+)/;

/** An empty line parts paragraphs. Signs mean themselves: nothing in it is markup, nobody is told. */
export function documentOf(text: string): AdfDocument {
  const content = text
    .split(/\n{2,}/)
    .filter((paragraph) => paragraph.trim() !== '')
    .map((paragraph): AdfParagraph => ({ type: 'paragraph', content: linesOf(paragraph) }));
  return { type: 'doc', version: 1, content };
}

function linesOf(paragraph: string): (AdfText | AdfBreak)[] {
  return paragraph
    .split('\n')
    .flatMap((line, index): (AdfText | AdfBreak)[] =>
      index === 0 ? textsOf(line) : [{ type: 'hardBreak' }, ...textsOf(line)],
    );
}

function textsOf(line: string): AdfText[] {
  return line.split(ADDRESS).flatMap((part): AdfText[] => {
    if (part === '') return [];
    if (!ADDRESS.test(part)) return [{ type: 'text', text: part }];
    return [{ type: 'text', text: part, marks: [{ type: 'link', attrs: { href: part } }] }];
  });
}

/** All text in a document that somebody else wrote, one piece a line; empty for what is none. */
export function textIn(node: unknown): string {
  if (typeof node !== 'object' || node === null) return '';
  const { text, content } = node as { readonly text?: unknown; readonly content?: unknown };
  const own = typeof text === 'string' ? [text] : [];
  const below = Array.isArray(content) ? content.map(textIn) : [];
  return [...own, ...below].join('\n');
}

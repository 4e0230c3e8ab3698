/** HTML that is safe by construction: what is put into a template is escaped unless it is HTML already. */
const MADE = Symbol('html');

export interface Html {
  readonly [MADE]: true;
  readonly text: string;
}

export type Part = Html | string | number | undefined | readonly Part[];

/** Tagged template: html`<b>${title}</b>` escapes title. Attribute values must stand in double quotes. */
export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): Html {
  const out: string[] = [];
  strings.forEach((text, index) => {
    out.push(text);
    if (index < parts.length) out.push(textOf(parts[index]));
  });
  return { [MADE]: true, text: out.join('') };
}

/** For text that this project wrote itself, as style and script. Never for text of a dossier or a pack. */
export function trusted(text: string): Html {
  return { [MADE]: true, text };
}

// Control characters other than tab and line ends are no XML characters, U+2028 and U+2029 end lines in scripts, and
// overrides and isolates of direction let text show in another order than it is written, past the end of its own title.
const NOT_TEXT =
  // oxlint-disable-next-line no-control-regex
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufffe\uffff]/g;
const ENTITY: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Signs that nobody sees and that change what is seen, as a sign that stands for what cannot be shown. */
export function withoutHiddenSigns(text: string): string {
  return text.replace(NOT_TEXT, '\ufffd');
}

export function escapeHtml(text: string): string {
  return withoutHiddenSigns(text).replace(/[&<>"']/g, (sign) => ENTITY[sign] ?? sign);
}

function textOf(part: Part): string {
  if (part === undefined) return '';
  if (typeof part === 'string') return escapeHtml(part);
  if (typeof part === 'number') return String(part);
  if (isHtml(part)) return part.text;
  return part.map(textOf).join('');
}

function isHtml(part: Html | readonly Part[]): part is Html {
  return MADE in part;
}

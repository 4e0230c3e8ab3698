/** A page of one file that asks for nothing outside itself: only its own style is let in. */
import { createHash } from 'node:crypto';
import { html, type Part, trusted } from './escape-html.ts';
import { REPORT_STYLE } from './report-style.ts';

interface Page {
  readonly title: string;
  readonly header: Part;
  readonly main: Part;
  readonly footer: Part;
}

/** Content security policy of such a page, for a server that sends it. */
export const PAGE_POLICY = `default-src 'none'; style-src 'sha256-${createHash('sha256').update(REPORT_STYLE, 'utf8').digest('base64')}'`;

export function htmlPage({ title, header, main, footer }: Page): string {
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${trusted(PAGE_POLICY)}">
<title>${title}</title>
<style>${trusted(REPORT_STYLE)}</style>
</head>
<body>
<header>${header}</header>
<main>
${main}
</main>
<footer><p>${footer}</p></footer>
</body>
</html>
`.text;
}

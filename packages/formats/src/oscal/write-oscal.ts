/** An OSCAL document as JSON text, indented as NIST's own files are. */
import type { OscalDocument } from './oscal-document.ts';

export function writeOscal(document: OscalDocument): string {
  return `${JSON.stringify(document, undefined, 2)}\n`;
}

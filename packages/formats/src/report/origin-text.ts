import type { Origin } from '@primum/core/assessment/report';

/** A place in a document, or an entry of a pack with its source and mark, as one line. */
export function originText(origin: Origin): string {
  if ('entry' in origin) return `${origin.entry} · ${origin.source} · ${origin.mark}`;
  const place = origin.path.join('.');
  const file = origin.file ?? origin.document;
  const line = origin.line === undefined ? '' : `:${origin.line}`;
  return `${file}${line}${place === '' ? '' : ` · ${place}`}`;
}

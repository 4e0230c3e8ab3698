/** Where a step of a report comes from: the place in a document, with file and line where it was read from a folder. */
import type { ChainStep } from '../harm/harm-picture.ts';
import type { Origin, ReportStep } from './report.ts';

/** File and line of a place in a document. */
export type LocateOrigin = (
  document: string,
  path: readonly (string | number)[],
) => { readonly file: string; readonly line: number };

export function originOf(from: ChainStep['from'], locate?: LocateOrigin): Origin {
  if ('entry' in from) return { ...from };
  const place = locate?.(from.document, from.path);
  return {
    document: from.document,
    path: [...from.path],
    ...(place === undefined ? {} : { file: place.file, line: place.line }),
  };
}

export function reportSteps(chain: readonly ChainStep[], locate?: LocateOrigin): ReportStep[] {
  return chain.map((step) => ({ ...step, from: originOf(step.from, locate) }));
}

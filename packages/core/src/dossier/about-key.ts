/** One key for one thing that people answer for, whichever way its ids are written. */
import { resolveRef } from '../knowledge/entry-index.ts';
import type { Knowledge } from '../knowledge/join-packs.ts';
import type { About } from './agreements-document.ts';

/** `asset:<id>`, `control:<full id>@<asset>` or `duty:<id>`. */
export function aboutKey(about: About, { index }: Pick<Knowledge, 'index'>): string {
  if ('asset' in about) return `asset:${about.asset}`;
  if ('duty' in about) return `duty:${about.duty}`;
  return `control:${resolveRef(index, 'controls', about.control, index.packs) ?? about.control}@${about.at}`;
}

/** As people read it: `home-router`, `signed-updates at tablet`. */
export function aboutText(about: About): string {
  if ('asset' in about) return about.asset;
  return 'duty' in about ? about.duty : `${about.control} at ${about.at}`;
}

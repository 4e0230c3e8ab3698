/** A path as people read it: from where they stand, if that is shorter. */
import { relative } from 'node:path';

export function shownPath(file: string): string {
  const near = relative('', file);
  return near !== '' && near.length < file.length ? near : file;
}

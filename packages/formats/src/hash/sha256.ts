/** SHA-256 of a text in UTF-8, lower-case hex, as decisions are signed with: core takes it as an argument. */
import { createHash } from 'node:crypto';

export function sha256(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}

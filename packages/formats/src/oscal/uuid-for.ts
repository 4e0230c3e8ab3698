/** Ids that follow from names (UUID version 5, RFC 9562 section 5.5): whoever exports the same thing twice gets the same id. */
import { createHash } from 'node:crypto';

/** Own namespace of Primum; made once, never changed. */
const NAMESPACE = 'f3b0c5f2-7a54-4c0e-9a3d-6a1d0b8e5c77';

/** `name`: what the thing is and its id, as `control mdr/risk-management`. */
export function uuidFor(name: string, namespace = NAMESPACE): string {
  const hash = createHash('sha1')
    .update(Buffer.from(namespace.replaceAll('-', ''), 'hex'))
    .update(name, 'utf8')
    .digest();
  const bytes = hash.subarray(0, 16);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x50;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = bytes.toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}

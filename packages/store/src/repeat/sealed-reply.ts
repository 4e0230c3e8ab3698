/**
 * A kept reply, sealed with the key that its asker chose. Replies can hold secrets that are shown once, as an invitation's
 * link; the database and its dumps hold nothing that opens them.
 */
import { hkdfSync } from 'node:crypto';
import { openText, sealText } from '../sealed-text.ts';

export interface Reply {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

export function sealReply(reply: Reply, key: string, account: string): Uint8Array {
  return sealText(JSON.stringify(reply), secretOf(key, account));
}

/** Throws where the key is another, or the bytes were changed. */
export function openReply(bytes: Uint8Array, key: string, account: string): Reply {
  return JSON.parse(openText(bytes, secretOf(key, account))) as Reply;
}

function secretOf(key: string, account: string): Uint8Array {
  return new Uint8Array(hkdfSync('sha256', key, account, 'primum kept reply', 32));
}

/**
 * A kept reply, sealed with the key that its asker chose. Replies can hold secrets that are shown once, as an invitation's
 * link; the database and its dumps hold nothing that opens them.
 */
import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

export interface Reply {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

const CIPHER = 'aes-256-gcm';
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** Nonce, tag, then what is sealed. */
export function sealReply(reply: Reply, key: string, account: string): Uint8Array {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv(CIPHER, secretOf(key, account), nonce);
  const sealed = Buffer.concat([cipher.update(JSON.stringify(reply), 'utf8'), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed]);
}

/** Throws where the key is another, or the bytes were changed. */
export function openReply(bytes: Uint8Array, key: string, account: string): Reply {
  const decipher = createDecipheriv(CIPHER, secretOf(key, account), bytes.subarray(0, NONCE_BYTES));
  decipher.setAuthTag(bytes.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES));
  const opened = Buffer.concat([decipher.update(bytes.subarray(NONCE_BYTES + TAG_BYTES)), decipher.final()]);
  return JSON.parse(opened.toString('utf8')) as Reply;
}

function secretOf(key: string, account: string): Uint8Array {
  return new Uint8Array(hkdfSync('sha256', key, account, 'primum kept reply', 32));
}

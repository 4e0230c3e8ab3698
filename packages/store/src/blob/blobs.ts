/** Files as they came, found again by their SHA-256: evidence, imports, parts lists. */
import { createHash } from 'node:crypto';
import { DomainError } from '@primum/core/domain-error';
import { inOrganisation } from '../in-organisation.ts';
import type { Actor, Store } from '../store.ts';

export interface StoredBlob {
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

/** Returns the hash, lower-case hex. The same bytes again change nothing. */
export function keepBlob(store: Store, actor: Actor, { bytes, mediaType }: StoredBlob): Promise<string> {
  const hash = hashOfBytes(bytes);
  return inOrganisation(store, actor, async (work) => {
    await work
      .insertInto('blob')
      .values({
        organisation_id: actor.organisation,
        hash,
        media_type: mediaType,
        size_bytes: bytes.length,
        bytes,
        created_at: store.now(),
      })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
    return hash;
  });
}

/** Throws DomainError NOT_FOUND, and STORE_UNAVAILABLE where the bytes are no longer what their name says. */
export function readBlob(store: Store, actor: Actor, hash: string): Promise<StoredBlob> {
  return inOrganisation(store, actor, async (work) => {
    const row = await work
      .selectFrom('blob')
      .select(['media_type', 'bytes'])
      .where('hash', '=', hash)
      .executeTakeFirst();
    if (row === undefined) throw new DomainError('NOT_FOUND', 'there is no such file', { hash });
    const bytes = new Uint8Array(row.bytes);
    if (hashOfBytes(bytes) !== hash) throw new DomainError('STORE_UNAVAILABLE', 'a stored file is damaged', { hash });
    return { mediaType: row.media_type, bytes };
  });
}

function hashOfBytes(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** Signals: what happened at a time, from a source. Added, never changed. */
import { inOrganisation } from '../in-organisation.ts';
import { type Actor, freshId, type Store } from '../store.ts';

export interface NewSignal {
  readonly dossier: string;
  /** When it happened; when it came is noted beside it. */
  readonly at: Date;
  readonly source: string;
  readonly kind: string;
  readonly body: object;
}

export interface Signal extends NewSignal {
  readonly id: string;
  readonly receivedAt: Date;
}

/** Returns the signal's id. */
export function addSignal(store: Store, actor: Actor, signal: NewSignal): Promise<string> {
  const id = freshId();
  return inOrganisation(store, actor, async (work) => {
    await work
      .insertInto('signal')
      .values({
        id,
        organisation_id: actor.organisation,
        dossier_id: signal.dossier,
        at: signal.at,
        received_at: store.now(),
        source: signal.source,
        kind: signal.kind,
        body: JSON.stringify(signal.body),
      })
      .execute();
    return id;
  });
}

/** Oldest first. */
export function listSignals(store: Store, actor: Actor, dossier: string): Promise<Signal[]> {
  return inOrganisation(store, actor, async (work) => {
    const rows = await work
      .selectFrom('signal')
      .select(['id', 'at', 'received_at', 'source', 'kind', 'body'])
      .where('dossier_id', '=', dossier)
      .orderBy('at')
      .orderBy('id')
      .execute();
    return rows.map(({ id, at, received_at, source, kind, body }) => ({
      id,
      dossier,
      at,
      receivedAt: received_at,
      source,
      kind,
      body,
    }));
  });
}

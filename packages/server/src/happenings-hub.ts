/** What the database tells of dossiers, given on to those who follow one of them. One listener for the whole server. */
import { HAPPENINGS_CHANNEL, type Happening } from '@primum/store/dossier/happenings';
import type { Database } from '@primum/store/database/open-database';

type Hear = (happening: Happening) => void;

export interface HappeningsHub {
  /** Returns what ends it. */
  follow(dossier: string, hear: Hear): () => void;
  /** Hears of every dossier that somebody follows here. */
  hearFollowed(hear: Hear): void;
  /** Called when happenings may have been missed: whoever follows has to ask what there is. */
  whenMissed(tell: () => void): void;
  /** How many follow now. */
  following(): number;
}

export async function followHappenings(database: Database): Promise<HappeningsHub> {
  const followers = new Map<string, Set<Hear>>();
  const everywhere = new Set<Hear>();
  const missed = new Set<() => void>();
  const hearAll = (payload: string) => {
    const happening = JSON.parse(payload) as Happening;
    const followed = followers.get(happening.dossier);
    if (followed === undefined) return;
    for (const hear of [...everywhere, ...followed]) hear(happening);
  };
  await database.listen(HAPPENINGS_CHANNEL, hearAll, () => {
    for (const tell of missed) tell();
  });
  return {
    follow(dossier, hear) {
      const known = followers.get(dossier) ?? new Set();
      followers.set(dossier, known.add(hear));
      return () => {
        known.delete(hear);
        if (known.size === 0) followers.delete(dossier);
      };
    },
    whenMissed: (tell) => void missed.add(tell),
    hearFollowed: (hear) => void everywhere.add(hear),
    following: () => [...followers.values()].reduce((sum, { size }) => sum + size, 0),
  };
}

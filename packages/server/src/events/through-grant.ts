/** Events for a partner: each is told only while the grant counts, and the stream ends with it. */
import type { Happening } from '@primum/store/dossier/happenings';
import { readDossier } from '@primum/store/dossier/read-dossier';
import type { Actor } from '@primum/store/store';
import type { Deps } from '../deps.ts';
import { toldToPartner } from './told-to-partner.ts';

export interface PartnerStream {
  readonly write: (happening: Happening) => void;
  readonly end: () => void;
}

/** One after the other, so that nothing overtakes the event that ended the grant. */
export function throughGrant(
  isStillShared: () => Promise<boolean>,
  { write, end }: PartnerStream,
): (happening: Happening) => void {
  let before: Promise<void> = Promise.resolve();
  const tell = async (happening: Happening, afterThose: Promise<void>) => {
    await afterThose;
    const told = toldToPartner(happening);
    if (!(await isStillShared())) end();
    else if (told !== undefined) write(told);
  };
  return (happening) => {
    before = tell(happening, before);
  };
}

/** False also where the database does not answer: who was cut off asks again. */
export async function isShared({ store }: Pick<Deps, 'store'>, actor: Actor, dossier: string): Promise<boolean> {
  try {
    return (await readDossier(store, actor, dossier)).part !== undefined;
  } catch {
    return false;
  }
}

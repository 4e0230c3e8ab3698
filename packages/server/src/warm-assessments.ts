/** Begins the assessment of a changed dossier as soon as the change is heard of, where somebody has it open: they all ask next. */
import { PictureQuery } from '@primum/core/api/assessment';
import { readDocuments } from '@primum/store/dossier/read-dossier';
import type { Happening } from '@primum/store/dossier/happenings';
import type { Store } from '@primum/store/store';
import { textsOf } from './asked-of.ts';
import type { Assessor } from './assessor.ts';
import { editionsFor } from './own-editions.ts';
import type { HappeningsHub } from './happenings-hub.ts';

export function warmAssessments(happenings: HappeningsHub, assessor: Assessor, store: Store): void {
  happenings.hearFollowed(({ kind, organisation, dossier, body }: Happening) => {
    const { revision } = body as { readonly revision?: number };
    if (kind !== 'revision' || revision === undefined) return;
    const [actor, at] = [
      { organisation, account: '' },
      { dossier, revision },
    ];
    const texts = async () => textsOf((await readDocuments(store, actor, at)).documents);
    const editions = editionsFor(store, actor, undefined);
    // What cannot be judged is told to those who ask.
    assessor.ask({ ...at, texts, editions }, { ask: 'picture', ...PictureQuery.parse({}) }).catch(() => {});
  });
}

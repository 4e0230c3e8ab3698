/** Agreements of the tiny pump whose maker declined what was expected at the pump. */
import { AgreementsDocument } from '../dossier/agreements-document.ts';

export function declinedAtPump(): AgreementsDocument {
  return AgreementsDocument.parse({
    expectations: [
      {
        id: 'e',
        by: 'maker',
        of: 'maker',
        text: 'x',
        at: { asset: 'pump' },
        why: { harms: ['over-infusion'] },
        'asked-on': '2026-01-01',
      },
    ],
    promises: [{ answers: 'e', by: 'maker', state: 'declined', on: '2026-01-02' }],
  });
}

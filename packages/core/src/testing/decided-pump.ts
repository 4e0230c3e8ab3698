/** The tiny pump with a balance, a conflict and decisions about them, for tests. */
import { BalancesDocument } from '../dossier/balances-document.ts';
import { ConflictsDocument } from '../dossier/conflicts-document.ts';
import { type Decision, DecisionsDocument } from '../dossier/decisions-document.ts';
import type { Dossier } from '../dossier/dossier.ts';
import { tinyDossier } from './tiny-dossier.ts';

const SIGN_IN = { control: 'sign-in', at: 'pump' };
const LOCK_OUT = { control: 'lock-out', at: 'pump' };

/** Options: to leave it, to ask for a sign-in, to lock people out as well. */
export function decidedPump(decisions: readonly object[] = []): Dossier {
  return {
    ...tinyDossier(),
    balances: BalancesDocument.parse({
      balances: [
        {
          id: 'ward-balance',
          title: 'Pumps on the ward',
          use: 'ward',
          'device-years': 1000,
          options: [
            { id: 'nothing', title: 'Leave it' },
            { id: 'sign-in', title: 'Ask for a sign-in', controls: [SIGN_IN] },
            { id: 'both', title: 'Lock people out, too', controls: [SIGN_IN, LOCK_OUT] },
          ],
        },
      ],
    }),
    conflicts: ConflictsDocument.parse({
      conflicts: [
        {
          id: 'lock-or-care',
          title: 'Locking out against giving care',
          kind: 'security-emergency',
          about: [SIGN_IN, LOCK_OUT],
          interests: [{ of: 'nurses', wants: 'the pump at once' }],
          options: [
            { id: 'open', title: 'No lock' },
            { id: 'locked', title: 'Lock', on: [SIGN_IN, LOCK_OUT] },
          ],
        },
      ],
    }),
    decisions: DecisionsDocument.parse({ decisions }),
  };
}

/** Written in full, so that a test only says what matters to it. */
export function decision(fields: Partial<Record<keyof Decision, unknown>>): Decision {
  return DecisionsDocument.parse({
    decisions: [
      {
        id: 'd1',
        about: { harm: 'over-infusion' },
        kind: 'treat',
        reason: 'A sign-in comes with the next release.',
        'decided-by': 'head of risk management',
        'decided-on': '2026-06-01',
        'review-by': '2027-06-01',
        seen: [{ harm: 'over-infusion', likelihood: 'high', severity: 'critical', evaluation: 'unacceptable' }],
        ...fields,
      },
    ],
  }).decisions?.[0] as Decision;
}

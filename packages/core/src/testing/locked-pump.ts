/** The tiny pump with a sign-in and a lock-out that keeps people out: the smallest system with a conflict. */
import { ConflictsDocument } from '../dossier/conflicts-document.ts';
import { ControlsDocument } from '../dossier/controls-document.ts';
import type { Dossier } from '../dossier/dossier.ts';
import { HarmsDocument } from '../dossier/harms-document.ts';
import { tinyDossier } from './tiny-dossier.ts';

const WAITING = {
  id: 'waiting',
  when: { loss: 'availability', of: 'dosing' },
  situation: 'Nobody gets at the pump.',
  harm: { title: 'Drug given late', to: 'patient', severity: 'serious', p2: [0.05, 0.2], basis: 'made up for tests' },
  responsible: 'maker',
};

/** `lockOut`: what else is written at the control. */
export function lockedPump(lockOut: object = {}, parts: Partial<Dossier> = {}): Dossier {
  const dossier = tinyDossier();
  return {
    ...dossier,
    harms: HarmsDocument.parse({ harms: [...(dossier.harms.harms ?? []), WAITING] }),
    controls: ControlsDocument.parse({
      controls: [
        { control: 'sign-in', at: 'pump', state: 'in-place' },
        { control: 'lock-out', at: 'pump', state: 'in-place', ...lockOut },
      ],
    }),
    ...parts,
  };
}

/** A worksheet about the lock-out with one option; `change` says otherwise. */
export function lockedSheet(change: object = {}): ConflictsDocument {
  return ConflictsDocument.parse({
    conflicts: [
      {
        id: 'locked',
        title: 'Locked',
        kind: 'security-emergency',
        about: [{ control: 'lock-out', at: 'pump' }],
        interests: [{ of: 'nurse', wants: 'To get in.' }],
        options: [{ id: 'on', title: 'On', on: [{ control: 'lock-out', at: 'pump' }] }],
        ...change,
      },
    ],
  });
}

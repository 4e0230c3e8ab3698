/** What people wrote at a control in controls.yaml where the graph cannot see it: worse for privacy, in the way in an emergency. */
import type { Assessment } from '../../assessment/assess.ts';
import { resolveRef } from '../../knowledge/entry-index.ts';
import type { AtAsset } from '../../risk/threat-structure.ts';
import type { ConflictFinding } from './conflict-finding.ts';

export function toldAt({ dossier, knowledge }: Assessment, place: AtAsset): ConflictFinding['told'] {
  const { index } = knowledge;
  return dossier.controls.controls.flatMap(({ control, at, privacy, burden }): ConflictFinding['told'] => {
    const id = resolveRef(index, 'controls', control, index.packs) ?? control;
    if (id !== place.property || ![at].flat().includes(place.asset)) return [];
    const note = burden?.note === undefined ? {} : { note: burden.note };
    return [
      ...(privacy?.effect === 'worse' ? [{ what: 'privacy' as const, note: privacy.note }] : []),
      ...(burden?.touches?.includes('emergency-access') === true
        ? [{ what: 'emergency-access' as const, ...note }]
        : []),
    ];
  });
}

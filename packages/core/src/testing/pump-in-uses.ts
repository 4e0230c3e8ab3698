/** The worked example of a balance used on a ward, at home and in an ambulance, with criteria that each may have of its own. */
import type { Dossier } from '../dossier/dossier.ts';
import type { UseCriteria } from '../dossier/use-criteria.ts';
import { pumpBalanceDossier } from './pump-balance.ts';

export const PUMP_USES = ['ward', 'home', 'ambulance'] as const;
export type PumpUse = (typeof PUMP_USES)[number];

/** Harms arise in all uses in field use; where `inUses` names some for a harm, in these. */
export function pumpInUses(
  criteria: Partial<Record<PumpUse, readonly UseCriteria[]>> = {},
  inUses: Readonly<Record<string, readonly PumpUse[]>> = {},
): Dossier {
  const made = pumpBalanceDossier();
  return {
    ...made,
    dossier: {
      ...made.dossier,
      uses: PUMP_USES.map((id) => {
        const own = criteria[id];
        return { id, title: `Use: ${id}`, ...(own === undefined ? {} : { criteria: [...own] }) };
      }),
    },
    harms: {
      ...made.harms,
      harms: (made.harms.harms ?? []).map((harm) => {
        const uses = inUses[harm.id];
        return uses === undefined ? harm : { ...harm, when: { ...harm.when, in: [...uses] } };
      }),
    },
  };
}

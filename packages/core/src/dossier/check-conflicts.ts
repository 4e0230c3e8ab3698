/** conflicts.yaml: known controls, requirements and parties, options that stand once. */
import { type CheckContext, entry } from './check-context.ts';
import { checkTwice } from './check-balances.ts';
import { checkPlaced } from './check-placed.ts';
import { named } from './check-ids.ts';

export function checkConflicts(context: CheckContext): void {
  (context.dossier.conflicts.conflicts ?? []).forEach(({ about, law, roles, options }, index) => {
    const at = ['conflicts', index];
    checkPlaced(context, about, 'conflicts', [...at, 'about']);
    (law ?? []).forEach(({ requirement }, position) =>
      entry(context, 'requirements', requirement, 'conflicts', [...at, 'law', position, 'requirement']),
    );
    for (const role of ['controllers', 'processors', 'joint-controllers'] as const)
      (roles?.[role] ?? []).forEach((party, position) =>
        named(context, party, ['party'], 'conflicts', [...at, 'roles', role, position]),
      );
    checkTwice(context, options, 'conflicts', [...at, 'options']);
    options.forEach(({ on, off }, option) => {
      checkPlaced(context, on, 'conflicts', [...at, 'options', option, 'on']);
      checkPlaced(context, off, 'conflicts', [...at, 'options', option, 'off']);
    });
  });
}

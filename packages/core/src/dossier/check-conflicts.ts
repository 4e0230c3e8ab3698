/** conflicts.yaml: known controls, patterns, requirements and parties, options that stand once, and controls that can pull both ways. */
import { nearest } from '../suggestion.ts';
import { resolveRef } from '../knowledge/entry-index.ts';
import type { Conflict } from './conflicts-document.ts';
import { type CheckContext, entry, note, type Path, shortId } from './check-context.ts';
import { checkTwice } from './check-balances.ts';
import { checkPlaced } from './check-placed.ts';
import { named } from './check-ids.ts';

export function checkConflicts(context: CheckContext): void {
  (context.dossier.conflicts.conflicts ?? []).forEach(({ about, beside, law, roles, options, pattern }, index) => {
    const at = ['conflicts', index];
    checkPlaced(context, about, 'conflicts', [...at, 'about']);
    checkBeside(context, beside, [...at, 'beside']);
    if (pattern !== undefined) entry(context, 'conflict-patterns', pattern, 'conflicts', [...at, 'pattern']);
    checkPullsBothWays(context, about, [...at, 'about']);
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

function checkBeside(context: CheckContext, beside: Conflict['beside'], path: Path): void {
  if (beside === undefined) return;
  const balances = context.dossier.balances.balances ?? [];
  const balance = balances.find(({ id }) => id === beside.balance);
  const [name, wanted, known] =
    balance === undefined
      ? (['balance', beside.balance, balances.map(({ id }) => id)] as const)
      : (['option', beside.option, balance.options.map(({ id }) => id)] as const);
  if (known.includes(wanted)) return;
  const near = nearest(wanted, known);
  note(context, 'conflicts', [...path, name], {
    code: 'unknown-id',
    message: `there is no ${name} "${wanted}"${name === 'option' ? ` in balance "${beside.balance}"` : ''}`,
    expected: known.length === 0 ? 'a balance of balances.yaml, which has none' : `one of ${known.join(', ')}`,
    ...(near === undefined ? {} : { hint: `did you mean "${near}"?` }),
  });
}

/** A warning where nothing that is known of any of the controls pulls the other way: no side effect, and nothing that people wrote. */
function checkPullsBothWays(context: CheckContext, about: Conflict['about'], path: Path): void {
  const { index, domain } = context.knowledge;
  const full = (ref: string) => resolveRef(index, 'controls', ref, index.packs);
  const controls = about.flatMap(({ control }) => full(control) ?? []);
  // Unknown controls are told already.
  if (controls.length < about.length) return;
  const brings = domain.strategies.some(
    ({ mandatory, optional, triggers }) =>
      triggers.length > 0 && [...mandatory, ...optional].some(({ property }) => controls.includes(property)),
  );
  const told = context.dossier.controls.controls.some(
    ({ control, at, privacy, burden }) =>
      about.some((place) => full(place.control) === full(control) && [at].flat().includes(place.at)) &&
      (privacy?.effect === 'worse' || burden?.touches?.includes('emergency-access') === true),
  );
  if (brings || told) return;
  note(context, 'conflicts', path, {
    severity: 'warning',
    code: 'no-conflict',
    message: `nothing pulls both ways at ${about.map(({ control, at }) => `${shortId(control)}@${at}`).join(', ')}: no strategy of the packs with it brings anything about`,
    expected:
      'a control with a side effect, or one of which controls.yaml says what it does to privacy or emergency access',
    hint: 'write at the control in controls.yaml what it gets in the way of: `privacy` or `burden`',
  });
}

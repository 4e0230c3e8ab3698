/** Where balances, conflicts and decisions name things by their ids. */
import type { DocumentKind, Dossier } from './dossier.ts';
import type { EditPath } from './edit.ts';

export type Add = (document: DocumentKind, path: EditPath, text: string | undefined) => void;

export function addBalances({ balances }: Dossier, add: Add): void {
  (balances.balances ?? []).forEach(({ use, options }, index) => {
    const at = ['balances', index];
    add('balances', [...at, 'use'], use);
    options.forEach(({ controls, harms, benefits }, option) => {
      const path = [...at, 'options', option];
      controls?.forEach((placed, position) => add('balances', [...path, 'controls', position, 'at'], placed.at));
      harms?.forEach(({ harm }, position) => add('balances', [...path, 'harms', position, 'harm'], harm));
      benefits?.forEach(({ benefit }, position) =>
        add('balances', [...path, 'benefits', position, 'benefit'], benefit),
      );
    });
  });
}

export function addConflicts({ conflicts }: Dossier, add: Add): void {
  (conflicts.conflicts ?? []).forEach(({ about, beside, roles, options }, index) => {
    const at = ['conflicts', index];
    add('conflicts', [...at, 'beside', 'balance'], beside?.balance);
    about.forEach((placed, position) => add('conflicts', [...at, 'about', position, 'at'], placed.at));
    for (const role of ['controllers', 'processors', 'joint-controllers'] as const)
      roles?.[role]?.forEach((party, position) => add('conflicts', [...at, 'roles', role, position], party));
    options.forEach(({ on, off }, option) => {
      const path = [...at, 'options', option];
      on?.forEach((placed, position) => add('conflicts', [...path, 'on', position, 'at'], placed.at));
      off?.forEach((placed, position) => add('conflicts', [...path, 'off', position, 'at'], placed.at));
    });
  });
}

export function addDecisions({ decisions }: Dossier, add: Add): void {
  (decisions.decisions ?? []).forEach(({ about, revises, to, seen }, index) => {
    const at = ['decisions', index];
    if ('harm' in about) add('decisions', [...at, 'about', 'harm'], about.harm);
    if ('conflict' in about) add('decisions', [...at, 'about', 'conflict'], about.conflict);
    if ('balance' in about) add('decisions', [...at, 'about', 'balance'], about.balance);
    add('decisions', [...at, 'revises'], revises);
    add('decisions', [...at, 'to'], to);
    seen.forEach(({ harm, 'by-use': byUse }, position) => {
      const path = [...at, 'seen', position];
      add('decisions', [...path, 'harm'], harm);
      byUse?.forEach(({ use }, place) => add('decisions', [...path, 'by-use', place, 'use'], use));
    });
  });
}

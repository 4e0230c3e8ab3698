/** Written by tools/generate-cli-registry.ts; not to be edited. */
import type { ListedCommand } from './command.ts';

export const COMMANDS: readonly ListedCommand[] = [
  {
    name: 'assess',
    summary: 'tell who can be harmed, how it comes about and what to do first',
    file: 'assessment/assess.ts',
    load: () => import('./assessment/assess.ts'),
  },
  {
    name: 'baseline',
    summary: 'tell the least that the class and exposure of a device ask for, and where the risk asks for more or less',
    file: 'compliance/baseline.ts',
    load: () => import('./compliance/baseline.ts'),
  },
  {
    name: 'check',
    summary: 'tell every fault of a dossier at once, each with its place',
    file: 'dossier/check.ts',
    load: () => import('./dossier/check.ts'),
  },
  {
    name: 'classify',
    summary: 'tell the classes of a device under each law and standard, why, and what would change them',
    file: 'classification/classify.ts',
    load: () => import('./classification/classify.ts'),
  },
  {
    name: 'compliance',
    summary: 'tell what laws, guidance and standards ask of a party, and how far it is met',
    file: 'compliance/compliance.ts',
    load: () => import('./compliance/compliance.ts'),
  },
  {
    name: 'compliance export',
    summary: 'write requirements, compliance or controls of a dossier in a format of the field',
    file: 'compliance/export.ts',
    load: () => import('./compliance/export.ts'),
  },
  {
    name: 'compliance import',
    summary: 'read an OSCAL file, a filled-in MDS2 form or a table of requirements, and tell what it means for a dossier',
    file: 'compliance/import.ts',
    load: () => import('./compliance/import.ts'),
  },
  {
    name: 'explain',
    summary: 'show the chain behind a harm, consequence, threat, asset or control, and what would lower it',
    file: 'risk/explain.ts',
    load: () => import('./risk/explain.ts'),
  },
  {
    name: 'gaps',
    summary: 'tell which requirements are not met, the one with the worst harm behind it first',
    file: 'compliance/gaps.ts',
    load: () => import('./compliance/gaps.ts'),
  },
  {
    name: 'import',
    summary: 'begin a dossier from a file of another tool, and list what could not be carried over',
    file: 'system/import.ts',
    load: () => import('./system/import.ts'),
  },
  {
    name: 'new',
    summary: 'begin a dossier: five documents with comments that lead by the hand',
    file: 'dossier/new.ts',
    load: () => import('./dossier/new.ts'),
  },
  {
    name: 'pack check',
    summary: 'tell every fault of a knowledge pack at once, each with its place',
    file: 'pack/check.ts',
    load: () => import('./pack/check.ts'),
  },
  {
    name: 'pack diff',
    summary: 'tell what one pack has otherwise than another, entry by entry and field by field',
    file: 'pack/diff.ts',
    load: () => import('./pack/diff.ts'),
  },
  {
    name: 'pack effect',
    summary: 'show what another edition of a pack would do to a dossier, before it moves over',
    file: 'pack/effect.ts',
    load: () => import('./pack/effect.ts'),
  },
  {
    name: 'pack import',
    summary: 'read another tool\'s domain model and say what is in it',
    file: 'pack/import.ts',
    load: () => import('./pack/import.ts'),
  },
  {
    name: 'pack list',
    summary: 'list the knowledge packs that are there',
    file: 'pack/list.ts',
    load: () => import('./pack/list.ts'),
  },
  {
    name: 'pack log',
    summary: 'print the change log of a pack: its editions, what each changed, and who looked at which source',
    file: 'pack/log.ts',
    load: () => import('./pack/log.ts'),
  },
  {
    name: 'pack review',
    summary: 'list which packs are to be looked through against their sources, overdue ones first',
    file: 'pack/review.ts',
    load: () => import('./pack/review.ts'),
  },
  {
    name: 'pack show',
    summary: 'show a knowledge pack, one kind of its entries, or one entry',
    file: 'pack/show.ts',
    load: () => import('./pack/show.ts'),
  },
  {
    name: 'paths',
    summary: 'list the attack paths to a harm or a loss: the shortest, and every smallest set of beginnings',
    file: 'risk/paths.ts',
    load: () => import('./risk/paths.ts'),
  },
  {
    name: 'recipe',
    summary: 'lead step by step: who I am, what I want, where a dossier stands and what comes next',
    file: 'recipe/recipe.ts',
    load: () => import('./recipe/recipe.ts'),
  },
  {
    name: 'responsibility',
    summary: 'tell who must do what, what parties expect of each other, and what nobody owns',
    file: 'responsibility/responsibility.ts',
    load: () => import('./responsibility/responsibility.ts'),
  },
  {
    name: 'term',
    summary: 'tell what a word means to the other professions, and what it means in which law',
    file: 'term/term.ts',
    load: () => import('./term/term.ts'),
  },
  {
    name: 'what-if',
    summary: 'try a change of controls or assumptions: old beside new, nothing is written',
    file: 'risk/what-if.ts',
    load: () => import('./risk/what-if.ts'),
  },
];

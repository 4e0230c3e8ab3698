/** Written by tools/generate-cli-registry.ts; not to be edited. */
import type { ListedCommand } from './command.ts';

export const COMMANDS: readonly ListedCommand[] = [
  {
    name: 'check',
    summary: 'tell every fault of a dossier at once, each with its place',
    file: 'dossier/check.ts',
    load: () => import('./dossier/check.ts'),
  },
  {
    name: 'import',
    summary: 'make a dossier of a threat model that another tool wrote',
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
    name: 'pack list',
    summary: 'list the knowledge packs that are there',
    file: 'pack/list.ts',
    load: () => import('./pack/list.ts'),
  },
];

/** Where knowledge packs are looked for: folders given with --packs first, then the packs that come with Primum. */
import { resolve } from 'node:path';
import type { CommandCall, OptionSpec } from './command.ts';

export const PACKS_OPTION: OptionSpec = {
  flags: '--packs <folder>',
  explain: 'look for knowledge packs here first (may be given several times)',
  repeatable: true,
};

const OWN_PACKS = resolve(import.meta.dirname, '../../../knowledge');

export function packFolders({ options }: Pick<CommandCall, 'options'>): readonly string[] {
  const given = options['packs'];
  return [...(Array.isArray(given) ? (given as readonly string[]) : []), OWN_PACKS];
}

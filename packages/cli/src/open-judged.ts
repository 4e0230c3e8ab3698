/** Opens a dossier for a command that judges it: faults are told, and a dossier with errors is refused. */
import { DomainError, type DomainErrorCode } from '@primum/core/domain-error';
import type { OpenedDossier } from '@primum/formats/folder/open-dossier';
import type { CommandCall } from './command.ts';
import { packFolders } from './pack-folders.ts';

export type JudgedDossier = OpenedDossier & { readonly judged: NonNullable<OpenedDossier['judged']> };

const CODE_OF_FAULT: Readonly<Record<string, DomainErrorCode>> = {
  'pack-missing': 'PACK_MISSING',
  'pack-edition-mismatch': 'PACK_EDITION_MISMATCH',
  'pack-invalid': 'PACK_INVALID',
};

/** The command needs PACKS_OPTION. Throws DomainError after all faults were told on standard error; tells warnings too. */
export async function openJudged(path: string, call: CommandCall): Promise<JudgedDossier> {
  const { openDossier } = await import('@primum/formats/folder/open-dossier');
  const { countsAsText, faultsAsText } = await import('./faults-as-text.ts');
  const opened = await openDossier(path, { packFolders: packFolders(call), today: isoDay(call.io.now()) });
  const { io } = call;
  if (opened.faults.length > 0)
    io.err(`${faultsAsText(opened.faults, { colours: io.errColours, texts: opened.texts })}\n`);
  if (opened.judged !== undefined) return { ...opened, judged: opened.judged };
  const code = opened.faults.map((fault) => CODE_OF_FAULT[fault.code]).find((found) => found !== undefined);
  throw new DomainError(code ?? 'DOSSIER_INVALID', `${path} cannot be judged: ${countsAsText(opened.faults)}`, {
    path,
  });
}

/** ISO date in UTC. */
export function isoDay(time: Date): string {
  return time.toISOString().slice(0, 10);
}

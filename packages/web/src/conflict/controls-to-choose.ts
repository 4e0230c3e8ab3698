/** Controls at places that a worksheet can be about. */
import type { ConflictPicture } from '@primum/core/benefit/conflict/worksheet';
import type { ReadDocuments } from '../use-edit-plan.ts';
import type { WorksheetDraft } from './read-worksheet.ts';

/**
 * `control@asset`, each once: as the worksheet writes them, then those of controls.yaml, then those at which a conflict is
 * found. A pack may be left out of a reference, so that the first spelling counts.
 */
export function controlsToChoose(
  { about, options }: Pick<WorksheetDraft, 'about' | 'options'>,
  { controls }: ReadDocuments,
  conflicts: ConflictPicture['conflicts'],
): string[] {
  const written = (controls?.controls ?? []).flatMap(({ control, at }) =>
    [at].flat().map((place) => `${control}@${place}`),
  );
  const all = [
    ...about,
    ...options.flatMap(({ on, off }) => [...on, ...off]),
    ...written,
    ...conflicts.map(({ id }) => id),
  ];
  const first = new Map<string, string>();
  for (const key of all) {
    const short = key.replace(/^[^@/]*\//, '');
    if (!first.has(short)) first.set(short, key);
  }
  return [...first.values()];
}

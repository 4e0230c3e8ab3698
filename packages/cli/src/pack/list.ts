import type { CommandCall, CommandSpec } from '../command.ts';
import { EXIT } from '../exit-codes.ts';
import { jsonText } from '../json-text.ts';
import { isoDay } from '../open-judged.ts';
import { PACKS_OPTION, packFolders } from '../pack-folders.ts';

export const command: CommandSpec = {
  name: 'pack list',
  summary: 'list the knowledge packs that are there',
  options: [
    { flags: '--format <format>', explain: 'how to list', choices: ['text', 'json'], default: 'text' },
    PACKS_OPTION,
  ],
  examples: ['pack list', 'pack list --packs ../our-packs'],
  run: list,
};

async function list({ options, io }: CommandCall): Promise<number> {
  const { listedPacks } = await import('../listed-packs.ts');
  const { shownPath } = await import('../shown-path.ts');
  const today = isoDay(io.now());
  const folders = packFolders({ options });
  const packs = await listedPacks(folders);
  const rows = packs.map(({ path, manifest, faults, older }) => ({
    id: manifest?.id,
    edition: manifest?.edition,
    olderEditions: older.toReversed(),
    title: manifest?.title,
    reviewBy: manifest?.['review-by'],
    stale: manifest !== undefined && manifest['review-by'] < today,
    path,
    faults: faults.length,
  }));
  if (options['format'] === 'json') io.out(jsonText({ packs: rows }));
  else {
    for (const { id, edition, olderEditions, title, reviewBy, stale, path } of rows) {
      const parts = [
        `${String(id).padEnd(20)} ${String(edition).padEnd(8)} ${title}`,
        ...(olderEditions.length === 0 ? [] : [` (also ${olderEditions.join(', ')})`]),
        ...(stale ? [` (stale: to be reviewed by ${reviewBy})`] : []),
        ...(folders.length > 1 ? [`  ${shownPath(path)}`] : []),
      ];
      if (id === undefined) io.out(`${path}: pack.yaml has faults; see them with: primum pack check ${path}\n`);
      else io.out(`${parts.join('')}\n`);
    }
    if (rows.length === 0) io.out('no packs\n');
  }
  return rows.some(({ id }) => id === undefined) ? EXIT.findings : EXIT.ok;
}

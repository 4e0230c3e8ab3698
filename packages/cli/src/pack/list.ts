import type { CommandCall, CommandSpec } from '../command.ts';
import { EXIT } from '../exit-codes.ts';
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
  const { listPacks } = await import('@primum/formats/folder/list-packs');
  const today = isoDay(io.now());
  const packs = [];
  for (const folder of packFolders({ options })) {
    const inside = await listPacks(folder);
    if (inside === undefined) io.err(`there is no folder ${folder}\n`);
    packs.push(...(inside ?? []));
  }
  const rows = packs.map(({ path, manifest, faults }) => ({
    id: manifest?.id,
    edition: manifest?.edition,
    title: manifest?.title,
    reviewBy: manifest?.['review-by'],
    stale: manifest !== undefined && manifest['review-by'] < today,
    path,
    faults: faults.length,
  }));
  if (options['format'] === 'json') io.out(`${JSON.stringify({ packs: rows }, undefined, 2)}\n`);
  else {
    for (const { id, edition, title, reviewBy, stale, path } of rows) {
      if (id === undefined) io.out(`${path}: pack.yaml has faults; see them with: primum pack check ${path}\n`);
      else
        io.out(
          `${id.padEnd(20)} ${String(edition).padEnd(8)} ${title}${stale ? ` (stale: to be reviewed by ${reviewBy})` : ''}\n`,
        );
    }
    if (rows.length === 0) io.out('no packs\n');
  }
  return rows.some(({ id }) => id === undefined) ? EXIT.findings : EXIT.ok;
}

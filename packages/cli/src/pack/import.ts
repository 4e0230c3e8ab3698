import type { CommandCall, CommandSpec } from '../command.ts';
import { EXIT } from '../exit-codes.ts';

export const command: CommandSpec = {
  name: 'pack import',
  summary: "read another tool's domain model and say what is in it",
  explain:
    'spyderisk: a domain model of Spyderisk, as N-Quads (.nq, .nq.gz) or as a folder of CSV files. A file that is cut is refused.',
  arguments: [
    { name: '<format>', explain: 'whose model', choices: ['spyderisk'] },
    { name: '<path>', explain: 'file or folder' },
  ],
  options: [
    { flags: '--out <file>', explain: 'write the domain model here, as JSON' },
    { flags: '--format <format>', explain: 'how to tell', choices: ['text', 'json'], default: 'text' },
  ],
  examples: ['pack import spyderisk domain.nq.gz', 'pack import spyderisk ./csv --out domain.json'],
  run: importPack,
};

async function importPack({ arguments: [, given], options, io }: CommandCall): Promise<number> {
  const path = String(given);
  const { readSpyderiskDomain } = await import('./read-spyderisk-domain.ts');
  const { countsAsText, countsOf, faultsAsText } = await import('../faults-as-text.ts');
  const { domain, faults } = await readSpyderiskDomain(path);
  const counts = domain === undefined ? {} : countEntries(domain);
  if (options['format'] === 'json') {
    io.out(
      `${JSON.stringify({ path, id: domain?.id, edition: domain?.edition, counts, ...countsOf(faults), faults }, undefined, 2)}\n`,
    );
  } else {
    const told = faultsAsText(faults, { colours: io.colours, texts: new Map() });
    if (told !== '') io.out(`${told}\n`);
    if (domain === undefined) io.out(`${path}: ${countsAsText(faults)}, nothing read\n`);
    else {
      io.out(`${domain.id} ${domain.edition}: ${countsAsText(faults)}\n`);
      for (const [kind, count] of Object.entries(counts)) io.out(`  ${String(count).padStart(6)} ${kind}\n`);
    }
  }
  if (domain === undefined) return EXIT.findings;
  if (options['out'] !== undefined) {
    const { writeFileAtomically } = await import('@primum/formats/folder/write-atomically');
    await writeFileAtomically(String(options['out']), `${JSON.stringify(domain)}\n`, [path]);
    io.err(`wrote ${String(options['out'])}\n`);
  }
  return countsOf(faults).errors > 0 ? EXIT.findings : EXIT.ok;
}

/** Length of every list of the model, in words. */
function countEntries(domain: object): Readonly<Record<string, number>> {
  const lists = Object.entries(domain).filter(([, value]) => Array.isArray(value)) as [string, readonly unknown[]][];
  return Object.fromEntries(
    lists.map(([name, list]) => [name.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`), list.length]),
  );
}

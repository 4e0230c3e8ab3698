import type { CommandCall, CommandSpec } from '../command.ts';
import { EXIT } from '../exit-codes.ts';
import { jsonText } from '../json-text.ts';

export const command: CommandSpec = {
  name: 'pack import',
  summary: "read another tool's domain model and say what is in it",
  explain:
    'spyderisk: a domain model of Spyderisk, as N-Quads (.nq, .nq.gz) or as a folder of CSV files. A file that ends in the middle of a statement or row is ' +
    'refused; one that ends between two cannot be told from a smaller one, so compare the counts.',
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
  const out = options['out'] === undefined ? undefined : String(options['out']);
  const { readSpyderiskDomain } = await import('./read-spyderisk-domain.ts');
  const { countsAsText, countsOf, faultsAsText } = await import('../faults-as-text.ts');
  const { domain, faults, files } = await readSpyderiskDomain(path);
  // Written before anything is told: whoever reads what is told may stop reading.
  if (domain !== undefined && out !== undefined) {
    const { writeFileAtomically } = await import('@primum/formats/folder/write-atomically');
    await writeFileAtomically(out, `${JSON.stringify(domain)}\n`, files);
  }
  const counts = domain === undefined ? {} : countEntries(domain);
  if (options['format'] === 'json') {
    const { id, edition } = domain ?? {};
    io.out(jsonText({ path, id, edition, counts, ...countsOf(faults), faults }));
  } else {
    const told = faultsAsText(faults, { colours: io.colours, texts: new Map() });
    if (told !== '') io.out(`${told}\n`);
    if (domain === undefined) io.out(`${path}: ${countsAsText(faults)}, nothing read\n`);
    else {
      io.out(`${[domain.id, domain.edition].filter(Boolean).join(' ')}: ${countsAsText(faults)}\n`);
      for (const [kind, count] of Object.entries(counts)) io.out(`  ${String(count).padStart(6)} ${kind}\n`);
    }
  }
  if (domain !== undefined && out !== undefined) io.err(`wrote ${out}\n`);
  return domain === undefined || countsOf(faults).errors > 0 ? EXIT.findings : EXIT.ok;
}

/** Length of every list of the model, in words. */
function countEntries(domain: object): Readonly<Record<string, number>> {
  const lists = Object.entries(domain).filter(([, value]) => Array.isArray(value)) as [string, readonly unknown[]][];
  return Object.fromEntries(
    lists.map(([name, list]) => [name.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`), list.length]),
  );
}

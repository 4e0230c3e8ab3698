/** Documents of a dossier among the files that a person chose, by their names; what else was chosen is left alone. */

export const KINDS = [
  'dossier',
  'system',
  'harms',
  'controls',
  'assumptions',
  'agreements',
  'compliance',
  'balances',
  'conflicts',
  'decisions',
] as const;

interface ReadableFile {
  readonly name: string;
  readonly text: () => Promise<string>;
}

export async function documentsFrom(files: readonly ReadableFile[]): Promise<Readonly<Record<string, string>>> {
  const found = KINDS.flatMap((kind) => {
    const file = files.find(({ name }) => new RegExp(`^${kind}\\.(ya?ml|json)$`, 'i').test(name));
    return file === undefined ? [] : [{ kind, file }];
  });
  return Object.fromEntries(await Promise.all(found.map(async ({ kind, file }) => [kind, await file.text()] as const)));
}

import type { FoundWord, Wordbook } from '@primum/core/term/find-terms';
import { LENSES, type Lens } from '@primum/core/term/lenses';
import type { CommandCall, CommandSpec } from '../command.ts';
import { EXIT } from '../exit-codes.ts';
import { jsonText } from '../json-text.ts';
import { PACKS_OPTION, packFolders } from '../pack-folders.ts';

export const command: CommandSpec = {
  name: 'term',
  summary: 'tell what a word means to the other professions, and what it means in which law',
  explain:
    'The word may be of any profession, in English or German. Words beside each other are neighbours and not always equals; a definition is told with its law.',
  arguments: [{ name: '[word]', explain: 'a word, or the beginning of one' }],
  options: [
    { flags: '--list', explain: 'list all concepts' },
    {
      flags: '--lens <profession>',
      explain: 'search the words of this profession, and tell them first',
      choices: LENSES,
    },
    { flags: '--language <language>', explain: 'in which to tell', choices: ['en', 'de'], default: 'en' },
    { flags: '--format <format>', explain: 'how to tell', choices: ['text', 'json', 'markdown'], default: 'text' },
    PACKS_OPTION,
  ],
  examples: ['term incident', 'term Schaden --language de', 'term --list --lens clinical'],
  run: termCommand,
};

async function termCommand(call: CommandCall): Promise<number> {
  const { io, options } = call;
  const word = call.arguments[0];
  if (typeof word !== 'string' && options['list'] !== true) {
    io.err('term: name a word, or ask for all with --list\n');
    return EXIT.usage;
  }
  const { openPack } = await import('../open-pack.ts');
  const { entries } = await openPack('terms', packFolders(call));
  const lens = LENSES.find((known) => known === options['lens']);
  const found =
    typeof word === 'string'
      ? await search(entries, word, lens)
      : { terms: entries.terms.map((term) => ({ term, matches: [] })), definitions: [] };
  io.out(await textOf(found, call, { lens, list: typeof word !== 'string' }));
  return EXIT.ok;
}

async function search(book: Wordbook, word: string, lens: Lens | undefined): Promise<FoundWord> {
  const { findTerms } = await import('@primum/core/term/find-terms');
  const found = findTerms(book, word, lens);
  if (found.terms.length > 0 || found.definitions.length > 0) return found;
  const { DomainError } = await import('@primum/core/domain-error');
  throw new DomainError('NOT_FOUND', `no concept and no definition has the word "${word}"`, {
    hint: found.near === undefined ? 'primum term --list tells all' : `did you mean "${found.near}"?`,
  });
}

async function textOf(
  found: Pick<FoundWord, 'terms' | 'definitions'>,
  { io, options }: CommandCall,
  { lens, list }: { readonly lens: Lens | undefined; readonly list: boolean },
): Promise<string> {
  const language = options['language'] === 'de' ? 'de' : 'en';
  switch (options['format']) {
    case 'json':
      return jsonText(found);
    case 'markdown': {
      const { markdownRegister } = await import('@primum/formats/report/markdown');
      const { termRegisters } = await import('@primum/formats/report/term-registers');
      return `${termRegisters(found, { language, lens }).map(markdownRegister).join('\n\n')}\n`;
    }
    default: {
      const { termText } = await import('./term-text.ts');
      return termText(found, { language, lens, list, columns: io.columns, colours: io.colours });
    }
  }
}

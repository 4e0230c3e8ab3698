/** Registers in the words of a profession: titles and column heads change, and no cell does. */
import type { TermEntry } from '@primum/core/knowledge/term-entry';
import type { Lens } from '@primum/core/term/lenses';
import { wordOf } from '@primum/core/term/word-of';
import type { Register } from './registers.ts';

export interface InWords {
  readonly terms: readonly TermEntry[];
  readonly lens: Lens;
}

type Form = 'one' | 'many';

/** Heads and titles that are the word for one concept; what follows the word stays. */
const HEADS: Readonly<Record<string, readonly [term: string, form: Form, rest?: string]>> = {
  harm: ['harm', 'one'],
  harms: ['harm', 'many'],
  'hazardous situation': ['hazardous-situation', 'one'],
  severity: ['severity', 'one'],
  likelihood: ['likelihood', 'one'],
  'P1 low': ['p1', 'one', ', low end'],
  'P1 high': ['p1', 'one', ', high end'],
  evaluation: ['acceptability', 'one'],
  'evaluation at the high end': ['acceptability', 'one', ' at the high end'],
  consequence: ['consequence', 'one'],
  asset: ['asset', 'one'],
  risk: ['risk', 'one'],
  impact: ['impact', 'one'],
  control: ['control', 'one'],
  controls: ['control', 'many'],
};
const TITLES: Readonly<Record<string, readonly [term: string, form: Form]>> = {
  Harms: ['harm', 'many'],
  Threats: ['threat', 'many'],
  Consequences: ['consequence', 'many'],
  Controls: ['control', 'many'],
};

/** Where two heads of a table would be the same word, the workbench's own word stands behind each. */
export function registersInWords(registers: readonly Register[], { terms, lens }: InWords): Register[] {
  const byId = new Map(terms.map((term) => [term.id, term]));
  const word = (id: string, form: Form) => {
    const term = byId.get(`terms/${id}`);
    return term === undefined ? undefined : wordOf(term, lens, { language: 'en', form });
  };
  return registers.map((register) => {
    const heads = register.columns.map((column) => {
      const [term, form, rest = ''] = HEADS[column] ?? [];
      const said = term === undefined || form === undefined ? undefined : word(term, form);
      return said === undefined ? column : `${said}${rest}`;
    });
    const [term, form] = TITLES[register.title] ?? [];
    const title = term === undefined || form === undefined ? undefined : word(term, form);
    return {
      ...register,
      title: title === undefined ? register.title : title.charAt(0).toUpperCase() + title.slice(1),
      columns: heads.map((head, at) => {
        const own = register.columns[at] ?? head;
        return head !== own && heads.indexOf(head) !== heads.lastIndexOf(head) ? `${head} (${own})` : head;
      }),
    };
  });
}

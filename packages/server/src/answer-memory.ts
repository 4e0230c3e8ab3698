/** Answers of the assessor that are kept: of those above the limit the one that nobody asked for the longest goes first. */
import type { Answer } from './assessor-messages.ts';

export type Told = Pick<Answer & { kind: 'json' }, 'json' | 'passing'>;

/** Of kept answers, all together. */
const KEPT_BYTES = 64 * 1024 * 1024;
const NOTHING: Told = { json: new Uint8Array() };

/** Gives what is known by this key, or what `ask` gives. Refusals and passing answers are never kept. */
export function answerMemory(): (key: string, ask: () => Promise<Told>) => Promise<Told> {
  const kept = new Map<string, Promise<Told>>();
  let length = 0;

  async function keep(key: string, asked: Promise<Told>): Promise<void> {
    const told = await asked.catch(() => undefined);
    if (told === undefined || told.passing === true) {
      kept.delete(key);
      return;
    }
    length += told.json.length;
    for (const [old, answer] of kept) {
      if (length <= KEPT_BYTES || old === key) break;
      kept.delete(old);
      length -= (await answer.catch(() => NOTHING)).json.length;
    }
  }

  return (key, ask) => {
    const known = kept.get(key);
    if (known !== undefined) {
      // Used last stands last: what nobody asks for leaves first.
      kept.delete(key);
      kept.set(key, known);
      return known;
    }
    const asked = ask();
    kept.set(key, asked);
    void keep(key, asked);
    return asked;
  };
}

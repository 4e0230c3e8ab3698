/**
 * Names for statements that come again, so that the database plans them once: half the time of a short question is its
 * planning, three quarters on PGlite. A statement that comes once, as a migration, gets none.
 */

/** A database keeps every named statement in memory for as long as the connection lasts. */
const MOST = 300;
/** Texts that came once and are remembered to see whether they come again. */
const MOST_SEEN = 2_000;

/** Of one connection: undefined where the statement came for the first time, or where there are names enough. */
export function statementNames(): (text: string) => string | undefined {
  const names = new Map<string, string>();
  const seen = new Set<string>();
  return (text) => {
    const known = names.get(text);
    if (known !== undefined) return known;
    if (names.size >= MOST) return undefined;
    if (!seen.has(text)) {
      if (seen.size >= MOST_SEEN) seen.clear();
      seen.add(text);
      return undefined;
    }
    seen.delete(text);
    const name = `primum_${names.size + 1}`;
    names.set(text, name);
    return name;
  };
}

/** Short ids for the things of a dossier, made from titles or from the ids of another tool. */

const LONGEST = 60;

/** Gives each wish an id of small letters, digits and hyphens that was not given before. */
export interface SlugGiver {
  give(wish: string, otherwise: string): string;
}

export function createSlugGiver(): SlugGiver {
  const given = new Set<string>();
  return {
    give(wish, otherwise) {
      const base = toSlug(wish) || toSlug(otherwise) || 'thing';
      let id = base;
      for (let number = 2; given.has(id); number++) id = `${base}-${number}`;
      given.add(id);
      return id;
    },
  };
}

/** Empty where nothing of `text` can stand in an id. Marks are taken off letters: `Gerät` gives `gerat`. */
export function toSlug(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, LONGEST)
    .replace(/^-+|-+$/g, '');
}

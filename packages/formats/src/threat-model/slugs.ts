/** Short ids for the things of a dossier, made from titles or from the ids of another tool. */
import { slugFor, toSlug } from '@primum/core/dossier/slug-for';

/** Gives each wish an id of small letters, digits and hyphens that was not given before. */
export interface SlugGiver {
  give(wish: string, otherwise: string): string;
}

export function createSlugGiver(): SlugGiver {
  const given = new Set<string>();
  return {
    give(wish, otherwise) {
      const id = slugFor(toSlug(wish) === '' ? otherwise : wish, given);
      given.add(id);
      return id;
    },
  };
}

/** Short ids made from titles. */

const LONGEST = 60;

/** An id that is not taken, as `infusion-pump`, then `infusion-pump-2`; `thing` where nothing of the title can stand in an id. */
export function slugFor(title: string, taken: { has(id: string): boolean }): string {
  const base = toSlug(title) || 'thing';
  let id = base;
  for (let number = 2; taken.has(id); number++) id = `${base}-${number}`;
  return id;
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

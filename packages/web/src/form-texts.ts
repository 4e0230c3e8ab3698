/** What a person typed into a form, by the names of its fields; without blanks around, except where they may be meant. */
export function formTexts(form: HTMLFormElement): Readonly<Record<string, string>> {
  return Object.fromEntries(
    [...new FormData(form)].flatMap(([name, value]) =>
      typeof value === 'string' ? [[name, /password$/i.test(name) ? value : value.trim()]] : [],
    ),
  );
}

/** A figure as people of a language type it; empty where there is none. */
export function typedFigure(language: string, value: number | undefined): string {
  if (value === undefined) return '';
  return language === 'de' ? String(value).replace('.', ',') : String(value);
}

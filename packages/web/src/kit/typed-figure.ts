import { isAmbiguous } from './read-fields.ts';

/** A figure as people of a language type it, so that it is read as the same; empty where there is none. */
export function typedFigure(language: string, value: number | undefined): string {
  if (value === undefined) return '';
  const text = isAmbiguous(String(value)) ? `${value}0` : String(value);
  return language === 'de' ? text.replace('.', ',') : text;
}

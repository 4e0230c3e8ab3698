/** Sets up i18next with both languages in the page: they are small, and no text ever flashes in the wrong one. */
import { changeLanguage as changeTo, use } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { de } from './de.data.ts';
import { en } from './en.data.ts';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'translation';
    resources: { translation: typeof en };
  }
}

export type Language = 'en' | 'de';

const KEY = 'primum-language';

/** The language that was chosen here, else the browser's, else English. */
export function startI18n(): void {
  const chosen = localStorage.getItem(KEY) ?? navigator.language;
  const lng: Language = chosen.startsWith('de') ? 'de' : 'en';
  document.documentElement.lang = lng;
  void use(initReactI18next).init({
    lng,
    fallbackLng: 'en',
    resources: { en: { translation: en }, de: { translation: de } },
    interpolation: { escapeValue: false },
  });
}

export function changeLanguage(language: Language): void {
  localStorage.setItem(KEY, language);
  document.documentElement.lang = language;
  void changeTo(language);
}

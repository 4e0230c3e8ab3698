/** Sets up i18next with the texts of one language, before anything is drawn: no text ever flashes in the wrong one. */
import i18next, { changeLanguage as changeTo, use } from 'i18next';
import { initReactI18next } from 'react-i18next';
import type { en } from './en.data.ts';
import type { Translation } from './translation.ts';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'translation';
    resources: { translation: typeof en };
  }
}

export type Language = 'en' | 'de';

const KEY = 'primum-language';

const TEXTS: Readonly<Record<Language, () => Promise<Translation>>> = {
  en: async () => (await import('./en.data.ts')).en,
  de: async () => (await import('./de.data.ts')).de,
};

/** The language that was chosen here, else the browser's, else English. */
export async function startI18n(): Promise<void> {
  const chosen = localStorage.getItem(KEY) ?? navigator.language;
  const lng: Language = chosen.startsWith('de') ? 'de' : 'en';
  document.documentElement.lang = lng;
  await use(initReactI18next).init({
    lng,
    fallbackLng: false,
    resources: { [lng]: { translation: await TEXTS[lng]() } },
    interpolation: { escapeValue: false },
  });
}

export async function changeLanguage(language: Language): Promise<void> {
  localStorage.setItem(KEY, language);
  i18next.addResourceBundle(language, 'translation', await TEXTS[language]());
  document.documentElement.lang = language;
  await changeTo(language);
}

/**
 * Sets up i18next with the texts of one language, before anything is drawn: no text ever flashes in the wrong one. Texts of
 * screens that few people open are a namespace of their own, loaded when `useTranslation` first asks for it.
 */
import { type BackendModule, changeLanguage as changeTo, use } from 'i18next';
import { initReactI18next } from 'react-i18next';
import type { en } from './en.data.ts';
import type { enAccount } from './en-account.data.ts';
import type { enBenefit } from './en-benefit.data.ts';
import type { enCompliance } from './en-compliance.data.ts';
import type { enConflict } from './en-conflict.data.ts';
import type { enDecision } from './en-decision.data.ts';
import type { enDiscussion } from './en-discussion.data.ts';
import type { enForm } from './en-form.data.ts';
import type { enKnowledge } from './en-knowledge.data.ts';
import type { enLibrary } from './en-library.data.ts';
import type { enSharing } from './en-sharing.data.ts';
import type { enStart } from './en-start.data.ts';
import type { enTickets } from './en-tickets.data.ts';
import type { enTreatment } from './en-treatment.data.ts';
import type {
  AccountTranslation,
  BenefitTranslation,
  ComplianceTranslation,
  ConflictTranslation,
  DecisionTranslation,
  DiscussionTranslation,
  FormTranslation,
  KnowledgeTranslation,
  LibraryTranslation,
  SharingTranslation,
  StartTranslation,
  TicketsTranslation,
  Translation,
  TreatmentTranslation,
} from './translation.ts';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'translation';
    resources: {
      translation: typeof en;
      account: typeof enAccount;
      benefit: typeof enBenefit;
      decision: typeof enDecision;
      discussion: typeof enDiscussion;
      form: typeof enForm;
      start: typeof enStart;
      sharing: typeof enSharing;
      tickets: typeof enTickets;
      treatment: typeof enTreatment;
      knowledge: typeof enKnowledge;
      library: typeof enLibrary;
      compliance: typeof enCompliance;
      conflict: typeof enConflict;
    };
  }
}

export type Language = 'en' | 'de';

const KEY = 'primum-language';

const TEXTS: Readonly<Record<Language, () => Promise<Translation>>> = {
  en: async () => (await import('./en.data.ts')).en,
  de: async () => (await import('./de.data.ts')).de,
};

const ACCOUNT_TEXTS: Readonly<Record<Language, () => Promise<AccountTranslation>>> = {
  en: async () => (await import('./en-account.data.ts')).enAccount,
  de: async () => (await import('./de-account.data.ts')).deAccount,
};

const BENEFIT_TEXTS: Readonly<Record<Language, () => Promise<BenefitTranslation>>> = {
  en: async () => (await import('./en-benefit.data.ts')).enBenefit,
  de: async () => (await import('./de-benefit.data.ts')).deBenefit,
};

const COMPLIANCE_TEXTS: Readonly<Record<Language, () => Promise<ComplianceTranslation>>> = {
  en: async () => (await import('./en-compliance.data.ts')).enCompliance,
  de: async () => (await import('./de-compliance.data.ts')).deCompliance,
};

const CONFLICT_TEXTS: Readonly<Record<Language, () => Promise<ConflictTranslation>>> = {
  en: async () => (await import('./en-conflict.data.ts')).enConflict,
  de: async () => (await import('./de-conflict.data.ts')).deConflict,
};

const DECISION_TEXTS: Readonly<Record<Language, () => Promise<DecisionTranslation>>> = {
  en: async () => (await import('./en-decision.data.ts')).enDecision,
  de: async () => (await import('./de-decision.data.ts')).deDecision,
};

const DISCUSSION_TEXTS: Readonly<Record<Language, () => Promise<DiscussionTranslation>>> = {
  en: async () => (await import('./en-discussion.data.ts')).enDiscussion,
  de: async () => (await import('./de-discussion.data.ts')).deDiscussion,
};

const FORM_TEXTS: Readonly<Record<Language, () => Promise<FormTranslation>>> = {
  en: async () => (await import('./en-form.data.ts')).enForm,
  de: async () => (await import('./de-form.data.ts')).deForm,
};

const KNOWLEDGE_TEXTS: Readonly<Record<Language, () => Promise<KnowledgeTranslation>>> = {
  en: async () => (await import('./en-knowledge.data.ts')).enKnowledge,
  de: async () => (await import('./de-knowledge.data.ts')).deKnowledge,
};

const LIBRARY_TEXTS: Readonly<Record<Language, () => Promise<LibraryTranslation>>> = {
  en: async () => (await import('./en-library.data.ts')).enLibrary,
  de: async () => (await import('./de-library.data.ts')).deLibrary,
};

const SHARING_TEXTS: Readonly<Record<Language, () => Promise<SharingTranslation>>> = {
  en: async () => (await import('./en-sharing.data.ts')).enSharing,
  de: async () => (await import('./de-sharing.data.ts')).deSharing,
};

const START_TEXTS: Readonly<Record<Language, () => Promise<StartTranslation>>> = {
  en: async () => (await import('./en-start.data.ts')).enStart,
  de: async () => (await import('./de-start.data.ts')).deStart,
};

const TICKETS_TEXTS: Readonly<Record<Language, () => Promise<TicketsTranslation>>> = {
  en: async () => (await import('./en-tickets.data.ts')).enTickets,
  de: async () => (await import('./de-tickets.data.ts')).deTickets,
};

const TREATMENT_TEXTS: Readonly<Record<Language, () => Promise<TreatmentTranslation>>> = {
  en: async () => (await import('./en-treatment.data.ts')).enTreatment,
  de: async () => (await import('./de-treatment.data.ts')).deTreatment,
};

const NAMESPACES: Readonly<Record<string, Readonly<Record<Language, () => Promise<object>>>>> = {
  account: ACCOUNT_TEXTS,
  benefit: BENEFIT_TEXTS,
  compliance: COMPLIANCE_TEXTS,
  conflict: CONFLICT_TEXTS,
  decision: DECISION_TEXTS,
  discussion: DISCUSSION_TEXTS,
  form: FORM_TEXTS,
  knowledge: KNOWLEDGE_TEXTS,
  start: START_TEXTS,
  sharing: SHARING_TEXTS,
  tickets: TICKETS_TEXTS,
  treatment: TREATMENT_TEXTS,
  library: LIBRARY_TEXTS,
};

const onDemand: BackendModule = {
  type: 'backend',
  init() {},
  read(language, namespace, tell) {
    const texts = NAMESPACES[namespace] ?? TEXTS;
    texts[language as Language]().then(
      (loaded) => tell(null, loaded as Translation),
      (error: unknown) => tell(error instanceof Error ? error : String(error), false),
    );
  },
};

/** The language that was chosen here, else the browser's, else English. */
export async function startI18n(): Promise<void> {
  const chosen = localStorage.getItem(KEY) ?? navigator.language;
  const lng: Language = chosen.startsWith('de') ? 'de' : 'en';
  document.documentElement.lang = lng;
  await use(initReactI18next)
    .use(onDemand)
    .init({
      lng,
      supportedLngs: ['en', 'de'],
      fallbackLng: false,
      ns: ['translation'],
      partialBundledLanguages: true,
      resources: { [lng]: { translation: await TEXTS[lng]() } },
      interpolation: { escapeValue: false },
    });
}

/** All namespaces that were asked for so far come with the language. */
export async function changeLanguage(language: Language): Promise<void> {
  localStorage.setItem(KEY, language);
  document.documentElement.lang = language;
  await changeTo(language);
}

import type { en } from './en.data.ts';
import type { enAccount } from './en-account.data.ts';
import type { enBenefit } from './en-benefit.data.ts';
import type { enCompliance } from './en-compliance.data.ts';
import type { enConflict } from './en-conflict.data.ts';
import type { enDecision } from './en-decision.data.ts';
import type { enDiscussion } from './en-discussion.data.ts';
import type { enForm } from './en-form.data.ts';
import type { enStart } from './en-start.data.ts';
import type { enKnowledge } from './en-knowledge.data.ts';
import type { enLibrary } from './en-library.data.ts';
import type { enSharing } from './en-sharing.data.ts';
import type { enTickets } from './en-tickets.data.ts';
import type { enTreatment } from './en-treatment.data.ts';

/** The same keys as the English text, each with any text. */
export type Translation = TextsOf<typeof en>;
export type AccountTranslation = TextsOf<typeof enAccount>;
export type BenefitTranslation = TextsOf<typeof enBenefit>;
export type ComplianceTranslation = TextsOf<typeof enCompliance>;
export type ConflictTranslation = TextsOf<typeof enConflict>;
export type DecisionTranslation = TextsOf<typeof enDecision>;
export type DiscussionTranslation = TextsOf<typeof enDiscussion>;
export type FormTranslation = TextsOf<typeof enForm>;
export type StartTranslation = TextsOf<typeof enStart>;
export type KnowledgeTranslation = TextsOf<typeof enKnowledge>;
export type LibraryTranslation = TextsOf<typeof enLibrary>;
export type SharingTranslation = TextsOf<typeof enSharing>;
export type TicketsTranslation = TextsOf<typeof enTickets>;
export type TreatmentTranslation = TextsOf<typeof enTreatment>;

type TextsOf<T> = { readonly [K in keyof T]: T[K] extends string ? string : TextsOf<T[K]> };

/** What laws, guidance and standards ask of a party: all of it, a baseline, or one of both as a file. */
import { applicabilityRegister, gapRegister } from '@primum/formats/report/compliance-registers';
import type { OpenedDossier } from '@primum/formats/folder/open-dossier';
import type { Question } from './assessor-messages.ts';
import { baselineOf, complianceOf } from './compliance-of.ts';
import { registerText } from './register-text.ts';

export function askedOfParty(
  opened: OpenedDossier,
  question: Extract<Question, { ask: 'compliance' | 'baseline' | 'compliance-file' }>,
  today: string,
): unknown {
  switch (question.ask) {
    case 'compliance':
      return complianceOf(opened, question, today);
    case 'baseline':
      return baselineOf(opened, question, today);
    default:
      return complianceFile(opened, question, today);
  }
}

function complianceFile(
  opened: OpenedDossier,
  question: Extract<Question, { ask: 'compliance-file' }>,
  today: string,
): string | Promise<string> {
  const { picture } = complianceOf(opened, question, today);
  const registers = { applicability: applicabilityRegister, gaps: gapRegister };
  return registerText(registers[question.what](picture), question.format);
}

/** What the places where people write a balance are given. */
import type { BenefitAnswer } from '@primum/core/api/benefit';
import type { BalanceAnswer } from './asked.ts';

export interface WritingProps {
  readonly dossier: string;
  readonly answer: BenefitAnswer;
  readonly balance: BalanceAnswer | undefined;
}

export interface DialogProps extends WritingProps {
  readonly onClose: () => void;
}

/** What the places where people write a balance are given. */
import type { BenefitAnswer } from '@primum/core/api/benefit';
import type { BalanceAnswer } from './asked.ts';

export interface WritingProps {
  readonly dossier: string;
  readonly answer: BenefitAnswer;
  readonly balance: BalanceAnswer | undefined;
}

export interface DialogProps extends WritingProps {
  /** Of what is changed, or what tells it from the others; undefined: a new one is written. */
  readonly id: string | undefined;
  readonly onClose: () => void;
}

/** What is written in a dialog of its own. */
export type Written = 'balance' | 'option' | 'view' | 'benefit' | 'criteria';

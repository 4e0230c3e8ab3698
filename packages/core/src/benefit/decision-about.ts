/** The decision that would lose its ground with a balance, a worksheet or an option of one. */
import type { Decision, DecisionsDocument } from '../dossier/decisions-document.ts';

/** `about`: the balance or the conflict; `option`: only one that chose this option. The first of several. */
export function decisionAbout(
  { decisions = [] }: DecisionsDocument,
  about: { readonly balance: string } | { readonly conflict: string },
  option?: string,
): Decision | undefined {
  return decisions.find((one) => isAbout(one.about, about) && (option === undefined || one.option === option));
}

function isAbout(one: Decision['about'], about: { readonly balance: string } | { readonly conflict: string }): boolean {
  return 'balance' in about
    ? 'balance' in one && one.balance === about.balance
    : 'conflict' in one && one.conflict === about.conflict;
}

/** Why signing in, or something about the own account, was refused, in the words of the chosen language. */
import { isProblem } from './api.ts';
import type { AccountTranslation } from './i18n/translation.ts';
import { problemText } from './kit/async-view.tsx';

type Told = 'wrongPassword' | 'codeWrong' | 'slow';

export function accountProblem(
  error: unknown,
  t: Parameters<typeof problemText>[1],
  own: (key: `account.${Told & keyof AccountTranslation['account']}`) => string,
): string {
  if (isProblem(error, 'SIGN_IN_FAILED')) return own('account.wrongPassword');
  if (isProblem(error, 'CODE_WRONG')) return own('account.codeWrong');
  if (isProblem(error, 'LIMIT_REACHED')) return own('account.slow');
  return problemText(error, t);
}

import { useTranslation } from 'react-i18next';
import type { Faults } from './read-fields.ts';

/** Faults of a form in words. */
export interface FieldWords {
  /** What is said at a field; undefined where nothing is wrong. */
  readonly at: (name: string) => string | undefined;
  /** Whether anything is wrong in fields whose names begin so. */
  readonly within: (start: string) => boolean;
  /** How many fields there are to look at again. */
  readonly summary: string | undefined;
}

export function useFieldWords(faults: Faults): FieldWords {
  const { t } = useTranslation('form');
  const names = Object.keys(faults);
  return {
    at: (name) => {
      const fault = faults[name];
      return fault === undefined ? undefined : t(`fault.${fault}`);
    },
    within: (start) => names.some((name) => name.startsWith(start)),
    summary: names.length === 0 ? undefined : t('lookAgain', { count: names.length }),
  };
}

import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { typedFigure } from '../kit/typed-figure.ts';

/** What is typed into a dialog, begun once from what stands written; figures as the language of the screen writes them. Untouched, there is nothing to write. */
export function useDraft<D>(begin: (typed: (value: number | undefined) => string) => D) {
  const { i18n } = useTranslation();
  const [draft, setDraft] = useState(() => begin((value) => typedFigure(i18n.language, value)));
  const [isTouched, setTouched] = useState(false);
  const change = (part: Partial<D>) => {
    setTouched(true);
    setDraft((before) => ({ ...before, ...part }));
  };
  return { draft, isTouched, change };
}

/** Figures and dates as people of the chosen language read them. */
import { formatAmount, formatFrequency, formatProbability } from '@primum/core/assessment/format-number';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

export interface Figures {
  readonly count: (value: number) => string;
  /** A sum to four digits, or to two decimals from a hundred on; what is too small for that as a power of ten. Paper has more. */
  readonly sum: (value: number) => string;
  /** A frequency or probability, as 2.5·10⁻⁴. */
  readonly small: (value: number) => string;
  readonly range: (range: readonly [number, number]) => string;
  /** A range of probabilities between 0 and 1, as 0.005 to 0.02. */
  readonly shares: (range: readonly [number, number]) => string;
  /** An instant with weekday, date, time and time zone: nothing about it is left to guess. */
  readonly instant: (iso: string) => string;
  /** A day alone, as `2026-11-24` or an instant gives it. */
  readonly day: (iso: string) => string;
}

export function useFigures(): Figures {
  const { i18n } = useTranslation();
  const locale = i18n.language === 'de' ? 'de-DE' : 'en-GB';
  return useMemo(() => figuresFor(locale), [locale]);
}

export function figuresFor(locale: 'en-GB' | 'de-DE'): Figures {
  const counts = new Intl.NumberFormat(locale);
  const grouped = new Intl.NumberFormat(locale, { maximumFractionDigits: 2 });
  const instants = new Intl.DateTimeFormat(locale, {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    timeZoneName: 'short',
  });
  const days = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', year: 'numeric' });
  const pointed = (text: string) => (locale === 'de-DE' ? text.replace('.', ',') : text);
  const small = (value: number) => pointed(formatFrequency(value));
  const share = (value: number) => pointed(formatProbability([value, value]));
  const between = locale === 'de-DE' ? 'bis' : 'to';
  return {
    count: (value) => counts.format(value),
    sum: (value) => {
      if (Math.abs(value) >= 100) return grouped.format(value);
      return pointed(Math.abs(value) < 0.00005 ? formatAmount(value) : String(Number(value.toPrecision(4))));
    },
    small,
    range: ([low, high]) => (low === high ? small(low) : `${small(low)} ${between} ${small(high)}`),
    shares: ([low, high]) => (low === high ? share(low) : `${share(low)} ${between} ${share(high)}`),
    instant: (iso) => instants.format(new Date(iso)),
    day: (iso) => days.format(new Date(iso)),
  };
}

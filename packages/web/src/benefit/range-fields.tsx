import { Group, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { FieldWords } from '../kit/use-field-words.ts';

interface Props {
  /** What the range is of; stands before each end. */
  readonly label: string;
  /** Of the fields: with `Low` and with `High`. */
  readonly name: string;
  readonly low: string;
  readonly high: string;
  readonly words: FieldWords;
  readonly onType: (low: string, high: string) => void;
}

/** Both ends of a range. */
export function RangeFields({ label, name, low, high, words, onType }: Props) {
  const { t } = useTranslation('benefit');
  return (
    <Group grow align="flex-start" gap="sm">
      <TextInput
        label={t('known.low', { what: label })}
        inputMode="decimal"
        value={low}
        error={words.at(`${name}Low`)}
        onChange={({ currentTarget }) => onType(currentTarget.value, high)}
      />
      <TextInput
        label={t('known.high', { what: label })}
        inputMode="decimal"
        value={high}
        error={words.at(`${name}High`)}
        onChange={({ currentTarget }) => onType(low, currentTarget.value)}
      />
    </Group>
  );
}

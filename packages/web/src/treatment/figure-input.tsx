import { TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';

interface Props {
  readonly label: string;
  /** As it is typed: half a figure is not taken for another one. */
  readonly typed: string;
  readonly isWrong: boolean;
  readonly width: number;
  readonly placeholder?: string;
  readonly onType: (typed: string) => void;
  readonly onFinish?: () => void;
}

export function FigureInput({ label, typed, isWrong, width, placeholder, onType, onFinish }: Props) {
  const { t } = useTranslation('form');
  return (
    <TextInput
      label={label}
      value={typed}
      inputMode="decimal"
      w={width}
      error={isWrong ? t('fault.figure') : undefined}
      {...(placeholder === undefined ? {} : { placeholder })}
      onChange={({ currentTarget: { value } }) => onType(value)}
      onBlur={onFinish}
      onKeyDown={({ key }) => (key === 'Enter' ? onFinish?.() : undefined)}
    />
  );
}

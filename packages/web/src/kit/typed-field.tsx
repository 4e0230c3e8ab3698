import { Textarea, TextInput } from '@mantine/core';

interface Props {
  readonly label: string;
  readonly value: string;
  readonly onType: (value: string) => void;
  /** figure: of digits; long: several lines. */
  readonly kind?: 'figure' | 'long';
  readonly error?: string | undefined;
  readonly description?: string;
  readonly isRequired?: boolean;
  /** Where the hand is when the dialog opens. */
  readonly isFirst?: boolean;
}

/** A field of a form whose text is kept as it is typed. */
export function TypedField({
  label,
  value,
  onType,
  kind,
  error,
  description,
  isRequired = false,
  isFirst = false,
}: Props) {
  const given = {
    label,
    value,
    error,
    required: isRequired,
    ...(description === undefined ? {} : { description }),
    ...(isFirst ? { 'data-autofocus': true } : {}),
  };
  if (kind === 'long')
    return <Textarea {...given} autosize minRows={2} onChange={({ currentTarget }) => onType(currentTarget.value)} />;
  return (
    <TextInput
      {...given}
      {...(kind === 'figure' ? { inputMode: 'decimal', maw: 420 } : {})}
      onChange={({ currentTarget }) => onType(currentTarget.value)}
    />
  );
}

/** A choice among few, or none of them: the browser's own list, which needs no code and works with every keyboard and reader. */
import { NativeSelect } from '@mantine/core';

interface Props<V extends string> {
  readonly label: string;
  readonly options: readonly { readonly value: V; readonly label: string }[];
  /** Undefined: none of them. */
  readonly value: V | undefined;
  /** What stands there where none is chosen. */
  readonly none: string;
  readonly onChoose: (value: V | undefined) => void;
  readonly width: number;
}

export function Choice<V extends string>({ label, options, value, none, onChoose, width }: Props<V>) {
  return (
    <NativeSelect
      label={label}
      data={[{ value: '', label: none }, ...options]}
      value={value ?? ''}
      onChange={({ currentTarget }) => onChoose(options.find((option) => option.value === currentTarget.value)?.value)}
      disabled={options.length === 0}
      w={width}
      maw="100%"
    />
  );
}

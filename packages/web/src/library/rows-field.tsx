import { ActionIcon, Button, Input, TextInput } from '@mantine/core';
import { type ReactNode, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../kit/icon.tsx';
import type { Row } from './entry-form.ts';
import classes from './rows-field.module.css';

interface Column {
  readonly name: string;
  readonly label: string;
  /** Suggested; anything else can be written too. */
  readonly options: readonly string[];
}

interface Props {
  readonly label: string;
  readonly description: string;
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
  readonly isReadOnly: boolean;
  readonly error: ReactNode;
  readonly onChange: (rows: readonly Row[]) => void;
}

/** A list of rows with the same fields: the browser's own suggestions, so that hundreds of entries cost nothing. */
export function RowsField({ label, description, columns, rows, isReadOnly, error, onChange }: Props) {
  const { t } = useTranslation('library');
  const id = useId();
  const set = (at: number, name: string, value: string) => onChange(rows.with(at, { ...rows[at], [name]: value }));
  return (
    <Input.Wrapper
      component="fieldset"
      label={label}
      labelElement="div"
      description={description}
      error={error}
      className={classes['rows']}
    >
      {columns.map(({ name, options }) => (
        <datalist key={name} id={`${id}-${name}`}>
          {options.map((option) => (
            <option key={option} value={option} />
          ))}
        </datalist>
      ))}
      {rows.length === 0 || columns.length === 1 ? null : (
        <div className={classes['heads']} aria-hidden="true">
          {columns.map(({ name, label: head }) => (
            <span key={name}>{head}</span>
          ))}
        </div>
      )}
      {rows.map((row, at) => (
        // Rows are told apart by where they stand: two may be empty.
        // oxlint-disable-next-line react/no-array-index-key
        <div key={at} className={classes['row']}>
          {columns.map((column) => (
            <TextInput
              key={column.name}
              aria-label={`${label} ${at + 1}: ${column.label}`}
              placeholder={column.label}
              list={column.options.length === 0 ? undefined : `${id}-${column.name}`}
              value={row[column.name] ?? ''}
              readOnly={isReadOnly}
              onChange={({ currentTarget }) => set(at, column.name, currentTarget.value)}
            />
          ))}
          {isReadOnly ? null : (
            <ActionIcon
              variant="subtle"
              color="gray"
              aria-label={`${t('removeRow')}: ${label} ${at + 1}`}
              onClick={() => onChange(rows.toSpliced(at, 1))}
            >
              <Icon name="close" />
            </ActionIcon>
          )}
        </div>
      ))}
      {isReadOnly ? null : (
        <Button size="xs" variant="default" leftSection={<Icon name="plus" />} onClick={() => onChange([...rows, {}])}>
          {t('addRow')}
        </Button>
      )}
    </Input.Wrapper>
  );
}

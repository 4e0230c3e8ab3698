/** A list in a form: rows that can be added and taken out. Every row that stands there says something, or the form is not saved. */
import { Button } from '@mantine/core';
import { type ReactNode, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './rows-field.module.css';

interface Props<R> {
  /** What one row is, as `Harm`; the rows are numbered. */
  readonly name: string;
  /** Words of the button that adds one. */
  readonly add: string;
  readonly rows: readonly R[];
  /** A row in which nothing is typed yet. */
  readonly fresh: () => R;
  /** So many stay; default: none needs to. */
  readonly least?: number;
  readonly onChange: (rows: readonly R[]) => void;
  readonly children: (row: R, change: (part: Partial<R>) => void, at: number) => ReactNode;
}

export function RowsField<R>({ name, add, rows, fresh, least = 0, onChange, children }: Props<R>) {
  const { t } = useTranslation('form');
  const list = useRef<HTMLDivElement>(null);
  const adding = useRef<HTMLButtonElement>(null);
  const addOne = () => {
    onChange([...rows, fresh()]);
    requestAnimationFrame(() =>
      list.current?.lastElementChild?.querySelector<HTMLElement>('input, select, textarea')?.focus(),
    );
  };
  const takeOut = (at: number) => {
    onChange(rows.filter((_, index) => index !== at));
    adding.current?.focus();
  };
  return (
    <div className={classes['list']}>
      <div ref={list} className={classes['list']}>
        {rows.map((row, at) => (
          // Rows have no id, and are not moved.
          // oxlint-disable-next-line react/no-array-index-key
          <fieldset key={at} className={classes['row']}>
            <legend>{t('numbered', { name, number: at + 1 })}</legend>
            {children(
              row,
              (part) => onChange(rows.map((one, index) => (index === at ? { ...one, ...part } : one))),
              at,
            )}
            {rows.length > least ? (
              <Button
                variant="subtle"
                size="compact-sm"
                className={classes['out'] ?? ''}
                aria-label={t('takeOutOne', { name, number: at + 1 })}
                onClick={() => takeOut(at)}
              >
                {t('takeOut')}
              </Button>
            ) : null}
          </fieldset>
        ))}
      </div>
      <Button ref={adding} variant="default" size="xs" className={classes['out'] ?? ''} onClick={addOne}>
        {add}
      </Button>
    </div>
  );
}

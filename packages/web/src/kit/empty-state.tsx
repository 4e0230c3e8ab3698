/** Why there is nothing here, and what to do next. */
import { Title } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './async-view.module.css';

interface Props {
  readonly title: string;
  readonly why?: string;
  readonly children?: ReactNode;
}

export function EmptyState({ title, why, children }: Props) {
  return (
    <div className={classes['empty']}>
      <Title order={2}>{title}</Title>
      {why === undefined ? null : <p>{why}</p>}
      {children}
    </div>
  );
}

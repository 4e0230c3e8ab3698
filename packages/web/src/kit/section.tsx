import { Title } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './section.module.css';

interface Props {
  readonly title: string;
  readonly why?: string;
  readonly children: ReactNode;
}

/** One part of a screen with its own, smaller question. */
export function Section({ title, why, children }: Props) {
  return (
    <section className={classes['section']} aria-label={title}>
      <Title order={2}>{title}</Title>
      {why === undefined ? null : <p className={classes['why']}>{why}</p>}
      {children}
    </section>
  );
}

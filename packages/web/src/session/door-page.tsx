import { Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { useEffect } from 'react';
import classes from './door-page.module.css';

interface Props {
  readonly question: string;
  readonly why: string;
  readonly children: ReactNode;
}

/** The page outside the frame: what is asked before anybody is in. */
export function DoorPage({ question, why, children }: Props) {
  useEffect(() => {
    document.title = `${question} · Primum`;
  }, [question]);
  return (
    <main className={classes['page']}>
      <div className={classes['card']}>
        <p className={classes['brand']}>
          <img src="/primum.svg" alt="" width="28" height="28" /> Primum
        </p>
        <Title order={1}>{question}</Title>
        <p className="quiet">{why}</p>
        {children}
      </div>
    </main>
  );
}

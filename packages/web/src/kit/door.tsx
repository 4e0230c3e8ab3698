/** Every number is a door: a press opens the chain of the thing behind it, at the right, without leaving the page. */
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import classes from './door.module.css';

interface Props {
  /** Id as the server's explain takes it: a harm, threat, consequence, trust attribute, control or asset. */
  readonly thing: string;
  readonly children: ReactNode;
  readonly label?: string;
}

export function Door({ thing, children, label }: Props) {
  return (
    <Link
      to="."
      search={(before) => ({ ...before, thing, panel: 'chain' })}
      className={classes['door']}
      resetScroll={false}
      {...(label === undefined ? {} : { 'aria-label': label })}
    >
      {children}
    </Link>
  );
}

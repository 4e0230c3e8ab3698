import type { ReactNode } from 'react';
import classes from './toolbar.module.css';

interface Props {
  /** What it works on, for those who do not see it. */
  readonly label: string;
  readonly children: ReactNode;
}

/** A row of controls above what they work on; wraps on narrow screens. */
export function Toolbar({ label, children }: Props) {
  return (
    <div role="group" aria-label={label} className={classes['bar']}>
      {children}
    </div>
  );
}

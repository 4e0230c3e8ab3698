import type { ReactNode } from 'react';
import classes from './marks.module.css';

/** A word beside a thing, as `proposed`. */
export function Tag({ children }: { readonly children: ReactNode }) {
  return <span className={classes['tag']}>{children}</span>;
}

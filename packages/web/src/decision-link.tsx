import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';

interface Props {
  /** Id of a harm, balance or conflict of the dossier. */
  readonly thing: string;
  /** Name of the link where its text does not say what it is about. */
  readonly label?: string;
  readonly children: ReactNode;
}

/** Opens the panel that shows what was decided about a thing, and takes a new decision, beside the screen that is there. */
export function DecisionLink({ thing, label, children }: Props) {
  return (
    <Link
      to="."
      search={(before) => ({ ...before, panel: 'decision' as const, thing })}
      resetScroll={false}
      {...(label === undefined ? {} : { 'aria-label': label })}
    >
      {children}
    </Link>
  );
}

import { type ReactNode, useState } from 'react';
import classes from './fold.module.css';

interface Props {
  readonly title: string;
  /** Open at first. */
  readonly isOpen?: boolean;
  /** Something in it is wrong: it stays open, so that nobody looks for what they cannot see. */
  readonly isWrong: boolean;
  readonly children: ReactNode;
}

/** A part of a form that is folded away until somebody wants it. */
export function Fold({ title, isOpen: first = false, isWrong, children }: Props) {
  const [wanted, setWanted] = useState(first);
  // What opened by its fault stays open when that is mended: somebody is typing there.
  if (isWrong && !wanted) setWanted(true);
  const isOpen = wanted || isWrong;
  return (
    <details className={classes['fold']} open={isOpen}>
      <summary
        onClick={(event) => {
          event.preventDefault();
          setWanted(!isOpen);
        }}
      >
        {title}
      </summary>
      <div className={classes['inside']}>{children}</div>
    </details>
  );
}

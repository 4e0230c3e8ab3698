/** The head of a screen: the question that it answers, then the answer. Sets the title of the page, too. */
import { Title } from '@mantine/core';
import { type ReactNode, useEffect } from 'react';
import classes from './question-heading.module.css';

interface Props {
  readonly question: string;
  readonly answer?: ReactNode;
  /** What stands above the question, as the name of the dossier. */
  readonly above?: ReactNode;
  /** The one primary action of the screen, and what chooses how to look at it. */
  readonly children?: ReactNode;
}

export function QuestionHeading({ question, answer, above, children }: Props) {
  useEffect(() => {
    document.title = `${question} · Primum`;
  }, [question]);
  return (
    <header className={classes['head']}>
      <div>
        {above === undefined ? null : <div className={classes['above']}>{above}</div>}
        <Title order={1}>{question}</Title>
        {answer === undefined ? null : <p className={classes['answer']}>{answer}</p>}
      </div>
      {children === undefined ? null : <div className={classes['actions']}>{children}</div>}
    </header>
  );
}

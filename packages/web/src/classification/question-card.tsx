/** One question at a time, the most telling first, with why it is asked and what hangs on it. */
import { Button, Group, Title } from '@mantine/core';
import type { ClassificationAnswer, FactShown } from '@primum/core/api/classification';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Choice } from '../kit/choice.tsx';
import { EmptyState } from '../kit/empty-state.tsx';
import { AnswerFields } from './answer-fields.tsx';
import { openQuestions, type Told } from './asked.ts';
import classes from './classification.module.css';
import { useAnswer } from './use-answer.ts';
import sectionClasses from '../kit/section.module.css';

interface Props {
  readonly dossier: string;
  readonly party: string | undefined;
  readonly answer: ClassificationAnswer;
  readonly mayChange: boolean;
  /** Whose questions are asked; absent: all. */
  readonly scheme: string | undefined;
  readonly onScheme: (scheme: string | undefined) => void;
}

const NONE: ReadonlySet<string> = new Set();

export function QuestionCard(props: Props) {
  const { t } = useTranslation('compliance');
  const { answer, scheme, onScheme } = props;
  const [aside, setAside] = useState(NONE);
  const open = openQuestions(answer.schemes, { scheme, aside });
  const next = answer.facts.find(({ id }) => id === open[0]);
  const all = openQuestions(answer.schemes, { scheme, aside: NONE });
  const skipped = all.length - open.length;
  return (
    <section className={`${sectionClasses['section']} ${classes['question']}`} aria-label={t('cl.next')}>
      <Group justify="space-between" align="flex-end" gap={8}>
        <Title order={2}>{t('cl.next')}</Title>
        <Choice
          label={t('cl.about')}
          value={scheme}
          none={t('cl.allSchemes')}
          options={answer.schemes.map(({ scheme: value, title: label }) => ({ value, label }))}
          onChoose={onScheme}
          width={240}
        />
      </Group>
      <p className="quiet">
        {all.length === 0 ? t('cl.openNone') : t('cl.open', { count: all.length })} {t('cl.nextWhy')}
      </p>
      {next === undefined ? (
        <EmptyState title={t('cl.doneTitle')} why={t('cl.done')} />
      ) : (
        <Question key={next.id} fact={next} {...props} onSkip={() => setAside(new Set([...aside, next.id]))} />
      )}
      {skipped === 0 ? null : (
        <p className="quiet">
          {t('cl.skipped', { count: skipped })}{' '}
          <Button size="compact-xs" variant="subtle" onClick={() => setAside(NONE)}>
            {t('cl.askAgain')}
          </Button>
        </p>
      )}
    </section>
  );
}

function Question({ fact, onSkip, ...props }: Props & { readonly fact: FactShown; readonly onSkip: () => void }) {
  const { t } = useTranslation('compliance');
  const { dossier, party, mayChange } = props;
  const [told, setTold] = useState<Told>();
  const { keep, isSaving, about } = useAnswer(dossier, party);
  const hanging = hangingOn(fact.id, props.answer);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (told !== undefined) keep(fact, told);
      }}
    >
      <Title order={3}>{fact.title}</Title>
      <p style={{ margin: '4px 0' }}>{fact.explain}</p>
      <p className="quiet" style={{ margin: 0 }}>
        {fact.of === 'device' ? t('cl.ofDevice') : t('cl.ofParty', { party: about })}
        {hanging.scope ? ` · ${t('cl.decidesScope')}` : ''}
        {hanging.rules.length === 0
          ? ''
          : ` · ${t('cl.decides', { rules: hanging.rules.map((one) => t('cl.rulesOf', one)).join(', ') })}`}
      </p>
      {mayChange ? (
        <>
          <AnswerFields fact={fact} told={told} onTell={setTold} />
          <Group mt={16} gap={8}>
            <Button type="submit" disabled={told === undefined} loading={isSaving}>
              {t('cl.keep')}
            </Button>
            <Button variant="default" onClick={onSkip}>
              {t('cl.skip')}
            </Button>
          </Group>
        </>
      ) : (
        <p className="quiet">{t('cl.mayNot')}</p>
      )}
    </form>
  );
}

/** Schemes with open rules that look at the fact, and how many of each. */
function hangingOn(fact: string, { schemes }: ClassificationAnswer) {
  const open = schemes.map(({ title, rules }) => ({
    scheme: title,
    count: rules.filter((rule) => rule.holds === 'open' && rule.reasons.some((reason) => reason.fact === fact)).length,
  }));
  return {
    rules: open.filter(({ count }) => count > 0),
    scope: schemes.some(({ applies, questions }) => applies === 'open' && questions[0]?.fact === fact),
  };
}

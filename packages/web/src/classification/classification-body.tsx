/** The question in hand beside the classes, or all answers. */
import type { ClassificationAnswer } from '@primum/core/api/classification';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Choice } from '../kit/choice.tsx';
import { Toolbar } from '../kit/toolbar.tsx';
import { dossierQuery } from '../queries.ts';
import { type CLASSIFICATION_VIEWS, type ClassificationSearch, withChoices } from '../search.ts';
import { AnswersView } from './answers-view.tsx';
import classes from './classification.module.css';
import { QuestionCard } from './question-card.tsx';
import { SchemeView } from './scheme-view.tsx';
import { useAnswer } from './use-answer.ts';

const FROM = '/dossiers/$dossier/classification';

interface BodyProps {
  readonly view: (typeof CLASSIFICATION_VIEWS)[number];
  readonly dossier: string;
  readonly party: string | undefined;
  readonly answer: ClassificationAnswer;
}

export function ClassificationBody({ view, ...props }: BodyProps) {
  const { t } = useTranslation('compliance');
  const { dossier, answer, party } = props;
  const { scheme } = useSearch({ from: `/in${FROM}` });
  const choose = useChoose();
  const mayChange = useQuery(dossierQuery(dossier)).data?.may.includes('dossier.change') === true;
  const facts = useMemo(() => new Map(answer.facts.map((fact) => [fact.id, fact])), [answer]);
  const { parties, about } = useAnswer(dossier, party);
  const shown = answer.schemes.filter((one) => scheme === undefined || one.scheme === scheme);
  const ordered = shown.toSorted((a, b) => Number(a.applies === 'no') - Number(b.applies === 'no'));
  return (
    <>
      {parties.length === 0 ? null : (
        <Toolbar label={t('cl.partyFacts')}>
          <Choice
            label={t('cl.partyFacts')}
            value={party}
            none={party === undefined ? about : t('owner')}
            options={parties.map(({ id, title = id }) => ({ value: id, label: title }))}
            onChoose={(chosen) => choose({ party: chosen })}
            width={240}
          />
        </Toolbar>
      )}
      {view === 'answers' ? (
        <AnswersView {...props} mayChange={mayChange} />
      ) : (
        <div className={classes['sides']}>
          <QuestionCard
            {...props}
            mayChange={mayChange}
            scheme={scheme}
            onScheme={(chosen) => choose({ scheme: chosen })}
          />
          <div>
            {ordered.map((one) => (
              <SchemeView key={one.scheme} scheme={one} facts={facts} />
            ))}
          </div>
        </div>
      )}
    </>
  );
}

type Choices = { readonly [K in 'scheme' | 'party']?: ClassificationSearch[K] | undefined };

/** Undefined takes a choice back. */
function useChoose() {
  const navigate = useNavigate({ from: FROM });
  return (change: Choices) =>
    void navigate({
      to: '.',
      search: (before) => withChoices(before, change),
      replace: true,
      resetScroll: false,
    });
}

/** Route: /dossiers/:id/classification. Questions about the device one at a time, and the classes that follow at once. */
import type { ClassificationAnswer } from '@primum/core/api/classification';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { DossierHeading } from '../dossier-heading.tsx';
import { AsyncView } from '../kit/async-view.tsx';
import { Choice } from '../kit/choice.tsx';
import { EmptyState } from '../kit/empty-state.tsx';
import { Section } from '../kit/section.tsx';
import { Toolbar } from '../kit/toolbar.tsx';
import viewClasses from '../kit/views.module.css';
import { PacksOffer } from '../packs-offer.tsx';
import { dossierQuery } from '../queries.ts';
import { CLASSIFICATION_VIEWS, type ClassificationSearch } from '../search.ts';
import { AnswersView } from './answers-view.tsx';
import { classificationQuery, openQuestions } from './asked.ts';
import classes from './classification.module.css';
import { QuestionCard } from './question-card.tsx';
import { SchemeView } from './scheme-view.tsx';
import { useAnswer } from './use-answer.ts';

const FROM = '/dossiers/$dossier/classification';

export function ClassificationPage() {
  const { t } = useTranslation('compliance');
  const { dossier } = useParams({ from: `/in${FROM}` });
  const { view = 'classes', party } = useSearch({ from: `/in${FROM}` });
  const query = useQuery(classificationQuery(dossier, party));
  return (
    <>
      <DossierHeading
        dossier={dossier}
        question={t('cl.question')}
        answer={<Told answer={query.data} />}
        hasLook={false}
      />
      <AsyncView
        query={query}
        what={t('cl.loading')}
        empty={({ facts }) => (facts.length === 0 ? <NoQuestions dossier={dossier} /> : undefined)}
      >
        {(answer) => (
          <>
            <nav className={viewClasses['views']} aria-label={t('cl.views')}>
              {CLASSIFICATION_VIEWS.map((name) => (
                <Link
                  key={name}
                  to="."
                  search={(before) => ({ ...before, view: name })}
                  {...(name === view ? { 'aria-current': 'page' as const } : {})}
                >
                  {t(`cl.view.${name}`)}
                </Link>
              ))}
            </nav>
            <Faults faults={answer.faults} />
            <Body view={view} dossier={dossier} party={party} answer={answer} />
          </>
        )}
      </AsyncView>
    </>
  );
}

function Told({ answer }: { readonly answer: ClassificationAnswer | undefined }) {
  const { t } = useTranslation('compliance');
  if (answer === undefined) return ' ';
  const settled = answer.schemes.flatMap(({ settled: is, class: found, title, classes: all }) =>
    is && found !== undefined ? [`${title}: ${all.find(({ id }) => id === found)?.title ?? found}`] : [],
  );
  const open = openQuestions(answer.schemes, { aside: new Set() }).length;
  return `${settled.length === 0 ? t('cl.answerNone') : t('cl.answer', { classes: settled.join('; ') })} ${
    open === 0 ? t('cl.openNone') : t('cl.open', { count: open })
  }`;
}

interface BodyProps {
  readonly view: (typeof CLASSIFICATION_VIEWS)[number];
  readonly dossier: string;
  readonly party: string | undefined;
  readonly answer: ClassificationAnswer;
}

function Body({ view, ...props }: BodyProps) {
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

function Faults({ faults }: Pick<ClassificationAnswer, 'faults'>) {
  const { t } = useTranslation('compliance');
  if (faults.length === 0) return null;
  return (
    <div role="alert">
      <Section title={t('cl.faults')} why={t('cl.faultsWhy')}>
        <ul>
          {faults.map(({ message, hint, fact, severity }) => (
            <li key={`${fact} ${message}`} data-evaluation={severity === 'error' ? 'unacceptable' : 'reduce'}>
              {message}
              {hint === undefined ? '' : ` – ${hint}`}
            </li>
          ))}
        </ul>
        <Link to="." from={FROM} search={(before) => ({ ...before, view: 'answers' as const })}>
          {t('cl.view.answers')}
        </Link>
      </Section>
    </div>
  );
}

function NoQuestions({ dossier }: { readonly dossier: string }) {
  const { t } = useTranslation('compliance');
  return (
    <EmptyState title={t('cl.packsNone')} why={t('cl.packsNoneWhy')}>
      <PacksOffer
        dossier={dossier}
        fits={({ kinds }) => kinds.some(({ kind }) => kind === 'schemes' || kind === 'rules')}
        suggested={['mdr']}
      />
    </EmptyState>
  );
}

type Choices = { readonly [K in 'scheme' | 'party']?: ClassificationSearch[K] | undefined };

/** Undefined takes a choice back. */
function useChoose() {
  const navigate = useNavigate({ from: FROM });
  return (change: Choices) =>
    void navigate({
      to: '.',
      search: (before) =>
        Object.fromEntries(Object.entries({ ...before, ...change }).filter(([, value]) => value !== undefined)),
      replace: true,
      resetScroll: false,
    });
}

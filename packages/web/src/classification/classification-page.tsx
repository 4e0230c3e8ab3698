/** Route: /dossiers/:id/classification. Questions about the device one at a time, and the classes that follow at once. */
import type { ClassificationAnswer } from '@primum/core/api/classification';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams, useSearch } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { DossierHeading } from '../dossier-heading.tsx';
import { AsyncView, Waiting } from '../kit/async-view.tsx';
import { Section } from '../kit/section.tsx';
import viewClasses from '../kit/views.module.css';
import { CLASSIFICATION_VIEWS } from '../search.ts';
import { classificationQuery, openQuestions } from './asked.ts';

// Loaded apart, so that the page itself stands early.
const Body = lazy(async () => ({ default: (await import('./classification-body.tsx')).ClassificationBody }));
const NoQuestions = lazy(async () => ({ default: (await import('./no-questions.tsx')).NoQuestions }));

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
        empty={({ facts }) =>
          facts.length === 0 ? (
            <Suspense>
              <NoQuestions dossier={dossier} />
            </Suspense>
          ) : undefined
        }
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
            <Suspense fallback={<Waiting what={t(`cl.view.${view}`)} />}>
              <Body view={view} dossier={dossier} party={party} answer={answer} />
            </Suspense>
          </>
        )}
      </AsyncView>
    </>
  );
}

function Told({ answer }: { readonly answer: ClassificationAnswer | undefined }) {
  const { t } = useTranslation('compliance');
  if (answer === undefined) return ' ';
  const applying = answer.schemes.filter(({ applies }) => applies !== 'no');
  const settled = applying.filter(({ settled: is }) => is).length;
  const open = openQuestions(answer.schemes, { aside: new Set() }).length;
  return `${settled === 0 ? t('cl.answerNone') : t('cl.answer', { count: settled, of: applying.length })} ${
    open === 0 ? t('cl.openNone') : t('cl.open', { count: open })
  }`;
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

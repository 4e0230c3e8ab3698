/** Route: /dossiers/:id/benefit. What options do to patients, privacy, care and cost, beside the benefit; and who weighs how. */
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { DossierHeading } from '../dossier-heading.tsx';
import { AsyncView, Waiting } from '../kit/async-view.tsx';
import { Choice } from '../kit/choice.tsx';
import { inView } from '../kit/in-view.ts';
import { Toolbar } from '../kit/toolbar.tsx';
import viewClasses from '../kit/views.module.css';
import { BENEFIT_VIEWS } from '../search.ts';
import { type BalanceAnswer, benefitQuery } from './asked.ts';
import { ShortAnswer } from './short-answer.tsx';

// Loaded apart, so that the page itself stands early.
const Body = lazy(async () => ({ default: (await import('./benefit-body.tsx')).BenefitBody }));
const Writing = lazy(async () => ({ default: (await import('./writing.tsx')).Writing }));

const FROM = '/dossiers/$dossier/benefit';

export function BenefitPage() {
  const { t } = useTranslation('benefit');
  const { dossier } = useParams({ from: `/in${FROM}` });
  const { view = 'effects', balance: wanted } = useSearch({ from: `/in${FROM}` });
  const query = useQuery(benefitQuery(dossier));
  const balances = query.data?.balances ?? [];
  const balance = balances.find(({ id }) => id === wanted) ?? balances[0];
  return (
    <>
      <DossierHeading
        dossier={dossier}
        question={t('question')}
        answer={query.data === undefined ? undefined : <ShortAnswer balance={balance} />}
        hasLook={false}
      />
      <AsyncView query={query} what={t('loading')}>
        {(answer) => (
          <>
            <BalanceBar balances={balances} balance={balance} />
            <Suspense>
              <Writing dossier={dossier} answer={answer} balance={balance} isOfUses={view === 'uses'} />
            </Suspense>
            <nav className={viewClasses['views']} aria-label={t('views')}>
              {BENEFIT_VIEWS.map((name) => (
                <Link
                  key={name}
                  to="."
                  search={(before) => ({ ...before, view: name })}
                  {...(name === view ? { 'aria-current': 'page' as const, ref: inView } : {})}
                >
                  {t(`view.${name}`)}
                </Link>
              ))}
            </nav>
            <Suspense fallback={<Waiting what={t(`view.${view}`)} />}>
              <Body view={view} dossier={dossier} answer={answer} balance={balance} />
            </Suspense>
          </>
        )}
      </AsyncView>
    </>
  );
}

function BalanceBar({
  balances,
  balance,
}: {
  readonly balances: readonly BalanceAnswer[];
  readonly balance: BalanceAnswer | undefined;
}) {
  const { t } = useTranslation('benefit');
  const navigate = useNavigate({ from: FROM });
  if (balances.length < 2) return null;
  return (
    <Toolbar label={t('balance')}>
      <Choice
        label={t('balance')}
        value={balance?.id}
        none={t('balance')}
        options={balances.map(({ id, title }) => ({ value: id, label: title }))}
        onChoose={(chosen) =>
          void navigate({
            to: '.',
            search: ({ balance: _before, ...rest }) => ({
              ...rest,
              ...(chosen === undefined ? {} : { balance: chosen }),
            }),
            replace: true,
            resetScroll: false,
          })
        }
        width={360}
      />
    </Toolbar>
  );
}

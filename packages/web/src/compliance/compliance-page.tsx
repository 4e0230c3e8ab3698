/** Route: /dossiers/:id/compliance. What is asked of a party on a day, how far it is met, and what is missing. */
import type { ComplianceAnswer } from '@primum/core/api/compliance';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams, useSearch } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { DossierHeading } from '../dossier-heading.tsx';
import { AsyncView, Waiting } from '../kit/async-view.tsx';
import { inView } from '../kit/in-view.ts';
import classes from '../kit/views.module.css';
import { dossierQuery } from '../queries.ts';
import { COMPLIANCE_VIEWS, type ComplianceView } from '../search.ts';
import { complianceQuery, type ViewProps } from './asked.ts';
import { LookBar } from './look-bar.tsx';

const View = lazy(async () => ({ default: (await import('./view.tsx')).View }));
const AttachFromAddress = lazy(async () => ({
  default: (await import('./attach-from-address.tsx')).AttachFromAddress,
}));
const NoLaw = lazy(async () => ({ default: (await import('./no-law.tsx')).NoLaw }));
const RequirementPanel = lazy(async () => ({ default: (await import('./requirement-panel.tsx')).RequirementPanel }));

export function CompliancePage() {
  const { t } = useTranslation('compliance');
  const { dossier } = useParams({ from: '/in/dossiers/$dossier/compliance' });
  const { view = 'asked', on, party, stage, requirement } = useSearch({ from: '/in/dossiers/$dossier/compliance' });
  const { panel } = useSearch({ from: '/in' });
  const asked = { on, party, stage };
  const query = useQuery(complianceQuery(dossier, asked));
  const mayChange = useQuery(dossierQuery(dossier)).data?.may.includes('dossier.change') === true;
  const props = (answer: ComplianceAnswer): ViewProps => ({ dossier, answer, asked, mayChange });
  return (
    <>
      <DossierHeading
        dossier={dossier}
        question={t('question')}
        answer={<Answer answer={query.data} />}
        hasLook={false}
      />
      <AsyncView query={query} what={t('loading')} empty={(answer) => emptyOf(answer, dossier)}>
        {(answer) => (
          <>
            <LookBar {...props(answer)} />
            <Views view={view} />
            <Suspense fallback={<Waiting what={t(`view.${view}`)} />}>
              <View name={view} {...props(answer)} />
              <AttachFromAddress {...props(answer)} />
              {requirement === undefined || panel !== undefined ? null : (
                <RequirementPanel key={requirement} id={requirement} {...props(answer)} />
              )}
            </Suspense>
          </>
        )}
      </AsyncView>
    </>
  );
}

function Answer({ answer }: { readonly answer: ComplianceAnswer | undefined }) {
  const { t } = useTranslation('compliance');
  if (answer === undefined) return ' ';
  const { picture, classes: settled } = answer;
  if (picture.rows.length === 0) return t('answerNone');
  const byId = new Map(picture.rows.map((row) => [row.id, row]));
  const harms = picture.gaps.filter((id) => byId.get(id)?.harm !== undefined).length;
  return (
    <>
      {t('answer', { missing: picture.gaps.length, asked: picture.rows.length, harms })}{' '}
      {settled.length > 0 ? null : `${t('classesNone')} `}
      <Link to="/dossiers/$dossier/classification" from="/dossiers/$dossier/compliance">
        {t('classesGo')}
      </Link>
    </>
  );
}

function Views({ view }: { readonly view: ComplianceView }) {
  const { t } = useTranslation('compliance');
  return (
    <nav className={classes['views']} aria-label={t('views')}>
      {COMPLIANCE_VIEWS.map((name) => (
        <Link
          key={name}
          to="."
          search={({ view: _view, requirement: _requirement, ...rest }) => ({ ...rest, view: name })}
          {...(name === view ? { 'aria-current': 'page' as const, ref: inView } : {})}
        >
          {t(`view.${name}`)}
        </Link>
      ))}
    </nav>
  );
}

/** Without a single instrument there is nothing to be held against. */
function emptyOf({ picture: { instruments } }: ComplianceAnswer, dossier: string) {
  if (instruments.length > 0) return undefined;
  return (
    <Suspense>
      <NoLaw dossier={dossier} />
    </Suspense>
  );
}

/** Route: /dossiers/:id/decision. All decisions, those that want somebody first; printed it can be followed by who was not there. */
import { Button } from '@mantine/core';
import type { DecisionAnswer } from '@primum/core/api/decisions';
import type { DecisionRow, DecisionState } from '@primum/core/decision/decision-picture';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { decisionsQuery } from '../decision-asked.ts';
import { DecisionCard } from '../decision-card.tsx';
import { DecisionLink } from '../decision-link.tsx';
import { DossierHeading } from '../dossier-heading.tsx';
import { AsyncView } from '../kit/async-view.tsx';
import { EmptyState } from '../kit/empty-state.tsx';
import { Section } from '../kit/section.tsx';
import { dossierQuery } from '../queries.ts';
import { UndecidedList } from './undecided-list.tsx';

export function DecisionPage() {
  const { t } = useTranslation('decision');
  const { dossier } = useParams({ from: '/in/dossiers/$dossier/decision' });
  const query = useQuery(decisionsQuery(dossier));
  return (
    <>
      <DossierHeading
        dossier={dossier}
        question={t('question')}
        answer={<Answer answer={query.data} />}
        hasLook={false}
      />
      <AsyncView
        query={query}
        what={t('loading')}
        empty={({ picture: { decisions, undecided } }) =>
          decisions.length + undecided.length > 0 ? undefined : (
            <EmptyState title={t('emptyTitle')} why={t('emptyWhy')} />
          )
        }
      >
        {(answer) => <Decisions dossier={dossier} answer={answer} />}
      </AsyncView>
    </>
  );
}

const GROUPS: readonly (readonly ['wanting' | 'holding' | 'past', readonly DecisionState[]])[] = [
  ['wanting', ['open-again', 'expired', 'waiting']],
  ['holding', ['holds']],
  ['past', ['revised']],
];

function Decisions({ dossier, answer }: { readonly dossier: string; readonly answer: DecisionAnswer }) {
  const { t } = useTranslation('decision');
  const may = useQuery(dossierQuery(dossier)).data?.may ?? [];
  const { decisions, undecided } = answer.picture;
  const card = (row: DecisionRow) => (
    <div key={row.id}>
      <DecisionCard {...{ dossier, answer, row }} mayApprove={may.includes('dossier.approve')} />
      {row.state === 'revised' ? null : (
        <p className="no-print">
          <DecisionLink thing={row.about.id}>{t('decideAnew')}</DecisionLink>
        </p>
      )}
    </div>
  );
  return (
    <>
      {decisions.length === 0 ? null : (
        <Button variant="default" mb={16} className="no-print" onClick={() => print()}>
          {t('print')}
        </Button>
      )}
      {GROUPS.map(([name, states]) => {
        const rows = decisions.filter(({ state }) => states.includes(state));
        return rows.length === 0 ? null : (
          <Section key={name} title={t(name)}>
            {rows.map(card)}
          </Section>
        );
      })}
      {undecided.length === 0 ? null : (
        <Section title={t('undecided')} why={t('undecidedWhy')}>
          <UndecidedList undecided={undecided} />
        </Section>
      )}
    </>
  );
}

function Answer({ answer }: { readonly answer: DecisionAnswer | undefined }) {
  const { t } = useTranslation('decision');
  if (answer === undefined) return ' ';
  const { decisions, undecided } = answer.picture;
  const count = (state: DecisionState) => decisions.filter((row) => row.state === state).length;
  const [open, expired, waiting] = [count('open-again'), count('expired'), count('waiting')];
  const first =
    decisions.length === 0
      ? t('answerNone')
      : open + expired + waiting === 0
        ? t('answerCalm')
        : t('answer', { open, expired, waiting });
  return undecided.length === 0 ? first : `${first} ${t('undecidedAnswer', { count: undecided.length })}`;
}

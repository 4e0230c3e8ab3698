/** One view of one balance, or the uses beside each other; says why where there is nothing to show. */
import type { BenefitAnswer } from '@primum/core/api/benefit';
import { useTranslation } from 'react-i18next';
import { DecisionLink } from '../decision-link.tsx';
import { EmptyState } from '../kit/empty-state.tsx';
import { useFigures } from '../kit/use-figures.ts';
import type { BENEFIT_VIEWS } from '../search.ts';
import type { BalanceAnswer } from './asked.ts';
import { EffectsView } from './effects-view.tsx';
import { Notable } from './notable.tsx';
import { TradeOffView } from './trade-off-view.tsx';
import { TurnsView } from './turns-view.tsx';
import { UsesView } from './uses-view.tsx';
import { WeighingView } from './weighing-view.tsx';

interface Props {
  readonly view: (typeof BENEFIT_VIEWS)[number];
  readonly dossier: string;
  readonly answer: BenefitAnswer;
  readonly balance: BalanceAnswer | undefined;
}

export function BenefitBody({ view, dossier, answer, balance }: Props) {
  const { t } = useTranslation('benefit');
  const { t: decision } = useTranslation('decision');
  const { count } = useFigures();
  if (view === 'uses') return <UsesView uses={answer.uses} />;
  if (balance === undefined) return <EmptyState title={t('emptyTitle')} why={t('empty')} />;
  if (balance.state === 'no-figures')
    return (
      <EmptyState title={t('noFigures')} why={`${balance.because}. ${balance.hint}`}>
        <DecisionLink thing={balance.id}>{decision('open')}</DecisionLink>
      </EmptyState>
    );
  const use = answer.uses.places.find((place) => place.use === balance.use)?.title ?? balance.use;
  const about = t('about', { use, stage: t(`stage.${balance.stage}`), years: count(balance.measure.deviceYears) });
  return (
    <>
      <p>
        <strong>{balance.title}</strong> <span className="quiet">{about}</span>{' '}
        <span className="no-print">
          <DecisionLink thing={balance.id}>{decision('open')}</DecisionLink>
        </span>
      </p>
      <Notable picture={balance} />
      {view === 'effects' ? <EffectsView picture={balance} dossier={dossier} /> : null}
      {view === 'picture' ? <TradeOffView picture={balance} /> : null}
      {view === 'turns' ? <TurnsView picture={balance} /> : null}
      {view === 'views' ? <WeighingView picture={balance} dossier={dossier} /> : null}
    </>
  );
}

/** Deciding about the thing in hand, as `?panel=decision&thing=` names it: a harm, a balance or a conflict, on any screen. */
import { Button, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { decisionsQuery, draftQuery } from '../decision-asked.ts';
import { DecisionCard } from '../decision-card.tsx';
import { DecisionForm } from '../decision-form.tsx';
import classes from '../decision.module.css';
import { AsyncView } from '../kit/async-view.tsx';
import { SidePanel } from '../kit/side-panel.tsx';
import { dossierQuery } from '../queries.ts';
import { backToTour } from './back-to-tour.ts';

interface Props {
  readonly dossier: string;
  readonly thing: string;
}

export function DecisionPanel({ dossier, thing }: Props) {
  const { t } = useTranslation('decision');
  const navigate = useNavigate();
  const draft = useQuery(draftQuery(dossier, thing));
  const close = () =>
    void navigate({
      to: '.',
      search: ({ thing: _thing, panel: _panel, ...rest }) => backToTour(rest),
      resetScroll: false,
    });
  return (
    <SidePanel title={t('panel')} onClose={close}>
      <AsyncView query={draft} what={t('loading')}>
        {({ about }) => (
          <>
            <p className="quiet" style={{ margin: '8px 0 0' }}>
              {t(`thing.${about.kind}`)}
            </p>
            <Title order={3}>{about.title}</Title>
          </>
        )}
      </AsyncView>
      <Decided dossier={dossier} thing={thing} />
    </SidePanel>
  );
}

function Decided({ dossier, thing }: Props) {
  const { t } = useTranslation('decision');
  const [isDeciding, setDeciding] = useState(false);
  const draft = useQuery(draftQuery(dossier, thing)).data;
  const query = useQuery(decisionsQuery(dossier));
  const may = useQuery(dossierQuery(dossier)).data?.may ?? [];
  if (draft === undefined) return null;
  const mayDecide = may.includes('dossier.decide');
  return (
    <AsyncView query={query} what={t('loading')}>
      {(answer) => {
        const row = answer.picture.decisions.find(({ id }) => id === draft.open);
        return (
          <div className={classes['narrow']}>
            {row === undefined ? null : (
              <DecisionCard {...{ dossier, answer, row }} inPanel mayApprove={may.includes('dossier.approve')} />
            )}
            {mayDecide ? null : <p className="quiet">{t('mayNot')}</p>}
            {mayDecide && row !== undefined && !isDeciding ? (
              <Button variant="default" onClick={() => setDeciding(true)}>
                {t('decideAnew')}
              </Button>
            ) : null}
            {mayDecide && (row === undefined || isDeciding) ? (
              <DecisionForm {...{ dossier, draft }} onDone={() => setDeciding(false)} />
            ) : null}
          </div>
        );
      }}
    </AsyncView>
  );
}

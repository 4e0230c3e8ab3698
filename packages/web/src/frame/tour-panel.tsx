/** How the example behind a dossier was made, step by step: each leads to its place and says what was decided, why and from where. */
import { Button } from '@mantine/core';
import type { TourStep } from '@primum/core/api/tour';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { type KeyboardEvent, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { AsyncView } from '../kit/async-view.tsx';
import { EmptyState } from '../kit/empty-state.tsx';
import { SidePanel } from '../kit/side-panel.tsx';
import { keepStep, keptStep } from '../kit/tour-kept.ts';
import { tourQuery, valuesQuery } from '../queries.ts';
import { isProblem } from '../api.ts';
import { useWay } from './use-way.ts';
import { TourStepView } from './tour-step-view.tsx';
import classes from './tour.module.css';

export function TourPanel({ dossier }: { readonly dossier: string }) {
  const { t } = useTranslation('start');
  const navigate = useNavigate();
  const example = useQuery(valuesQuery(dossier)).data?.values.dossier?.id;
  const query = useQuery({ ...tourQuery(example ?? ''), enabled: example !== undefined });
  const close = () =>
    void navigate({
      to: '.',
      search: ({ panel: _panel, step: _step, thing: _thing, ...rest }) => rest,
      resetScroll: false,
    });
  return (
    <SidePanel title={t('tourTitle')} onClose={close} isLow>
      {isProblem(query.error, 'NOT_FOUND') ? (
        <EmptyState title={t('tourNone')} why={t('tourNoneWhy')} />
      ) : (
        <AsyncView query={query} what={t('tourLoading')}>
          {({ steps }) => <Walk dossier={dossier} steps={steps} onEnd={close} />}
        </AsyncView>
      )}
    </SidePanel>
  );
}

interface WalkProps {
  readonly dossier: string;
  readonly steps: readonly TourStep[];
  readonly onEnd: () => void;
}

function Walk({ dossier, steps, onEnd }: WalkProps) {
  const { t } = useTranslation('start');
  const { step: asked } = useSearch({ from: '/in' });
  const at = Math.min(asked ?? keptStep(dossier, localStorage) ?? 1, steps.length);
  const go = useWay(dossier, steps);
  useEffect(() => {
    // Taken up again: back to where it was left.
    if (asked === undefined) go(at);
    else keepStep(dossier, at, localStorage);
  }, [asked, at, dossier, go]);
  const step = steps[at - 1];
  if (step === undefined) return null;
  const isLast = at === steps.length;
  const end = () => {
    keepStep(dossier, undefined, localStorage);
    onEnd();
  };
  const press = (event: KeyboardEvent) => {
    if (event.key === 'ArrowLeft' && at > 1) go(at - 1);
    if (event.key === 'ArrowRight' && !isLast) go(at + 1);
  };
  return (
    // The arrow keys are a short cut for the buttons inside, which have the focus.
    <div role="group" aria-label={t('tourStep', { step: at, steps: steps.length })} onKeyDown={press}>
      <TourStepView step={step} at={at} steps={steps.length} />
      <div className={classes['ways']}>
        <Button variant="default" size="sm" disabled={at === 1} onClick={() => go(at - 1)}>
          {t('tourBack')}
        </Button>
        <Button size="sm" onClick={isLast ? end : () => go(at + 1)}>
          {t(isLast ? 'tourEnd' : 'tourNext')}
        </Button>
      </div>
    </div>
  );
}

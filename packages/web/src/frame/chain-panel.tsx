/** The chain of the thing in hand, as `?thing=` names it. */
import { Anchor, Button } from '@mantine/core';
import type { ExplainStep } from '@primum/core/assessment/chain-tree';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { backToTour } from './back-to-tour.ts';
import { isProblem } from '../api.ts';
import { AsyncView } from '../kit/async-view.tsx';
import { chainAsText } from '../kit/chain-spine.ts';
import { ChainView } from '../kit/chain-view.tsx';
import { EmptyState } from '../kit/empty-state.tsx';
import { Icon } from '../kit/icon.tsx';
import { SidePanel } from '../kit/side-panel.tsx';
import { Toolbar } from '../kit/toolbar.tsx';
import { pictureQuery, useExplanation, useIsPart } from '../queries.ts';
import { notify } from '../kit/notify.ts';

const ChainBelow = lazy(async () => ({ default: (await import('./chain-below.tsx')).ChainBelow }));

interface Props {
  readonly dossier: string;
  readonly thing: string;
}

export function ChainPanel({ dossier, thing }: Props) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { mode, proposed } = useSearch({ from: '/in' });
  const isPart = useIsPart(dossier);
  const query = useExplanation(dossier, thing, { mode, proposed });
  const scales = useQuery(pictureQuery(dossier, { mode, proposed })).data?.scales ?? {};
  const close = () =>
    void navigate({
      to: '.',
      search: ({ thing: _thing, panel: _panel, ...rest }) => backToTour(rest),
      resetScroll: false,
    });
  return (
    <SidePanel title={t('chain.title')} onClose={close}>
      <p className="quiet">{t('chain.why')}</p>
      {isProblem(query.error, 'NOT_FOUND') ? (
        <EmptyState title={t('chain.none')} why={t('chain.gone')} />
      ) : (
        <AsyncView query={query} what={t('chain.loading')}>
          {({ step, lowers }) => (
            <>
              <ChainTools step={step} dossier={dossier} thing={thing} />
              <ChainView step={step} scales={scales} />
              <Suspense>
                <ChainBelow dossier={dossier} step={step} lowers={lowers} isPart={isPart} />
              </Suspense>
            </>
          )}
        </AsyncView>
      )}
    </SidePanel>
  );
}

function ChainTools({ step, dossier, thing }: Props & { readonly step: ExplainStep }) {
  const { t } = useTranslation();
  const isPart = useIsPart(dossier);
  const copy = async (text: string) => {
    await navigator.clipboard.writeText(text);
    notify({ message: t('word.copied') });
  };
  return (
    <Toolbar label={t('chain.title')}>
      <Button
        variant="default"
        size="xs"
        leftSection={<Icon name="copy" size={14} />}
        onClick={() => void copy(chainAsText(step, (kind) => t(`step.${kind}`)))}
      >
        {t('word.copy')}
      </Button>
      <Button
        variant="default"
        size="xs"
        leftSection={<Icon name="link" size={14} />}
        onClick={() => void copy(location.href)}
      >
        {t('word.link')}
      </Button>
      {isPart ? null : (
        <>
          <Anchor
            size="sm"
            renderRoot={(props) => (
              <Link
                {...props}
                to="."
                search={(before) => ({ ...before, thing, panel: 'discussion' as const })}
                resetScroll={false}
              />
            )}
          >
            {t('chain.discuss')}
          </Anchor>
          <Anchor
            size="sm"
            renderRoot={(props) => (
              <Link
                {...props}
                to="/dossiers/$dossier/risk"
                params={{ dossier }}
                search={{ view: 'paths', to: thing }}
              />
            )}
          >
            {t('chain.paths')}
          </Anchor>
        </>
      )}
    </Toolbar>
  );
}

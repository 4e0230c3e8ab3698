/** What should be done first: controls by how far the worst harms fall; a press tries one and saves nothing. */
import type { FirstAction, Picture } from '@primum/core/api/assessment';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { getJson, queryOf } from '../api.ts';
import { AsyncView } from '../kit/async-view.tsx';
import { Section } from '../kit/section.tsx';
import { Tag } from '../kit/tag.tsx';
import { dossierPath, type Look, lookOf } from '../queries.ts';
import { TicketButton } from '../ticket-button.tsx';
import classes from './overview.module.css';

interface Props {
  readonly dossier: string;
  readonly look: Look;
  readonly picture: Picture;
}

export function FirstSection({ dossier, look, picture }: Props) {
  const { t } = useTranslation();
  const query = useQuery({
    queryKey: ['dossier', dossier, 'first', look],
    queryFn: async ({ signal }) =>
      getJson<readonly FirstAction[]>(`${dossierPath(dossier)}/first${queryOf(lookOf(look))}`, signal),
  });
  return (
    <Section title={t('overview.first')} why={t('overview.firstWhy')}>
      <AsyncView
        query={query}
        what={t('overview.firstLoading')}
        empty={(actions) => (actions.length === 0 ? <p>{t('overview.firstNone')}</p> : undefined)}
      >
        {(actions) => (
          <ol className={classes['actions']}>
            {actions.map((action) => (
              <Action
                key={action.controls.map(({ control, asset }) => `${control}@${asset}`).join(' ')}
                action={action}
                dossier={dossier}
                picture={picture}
              />
            ))}
          </ol>
        )}
      </AsyncView>
    </Section>
  );
}

interface ActionProps {
  readonly action: FirstAction;
  readonly dossier: string;
  readonly picture: Picture;
}

function Action({ action, dossier, picture }: ActionProps) {
  const { t } = useTranslation();
  const { controls, effects, effectsLeft, sideEffects, proposed } = action;
  const words = picture.scales.likelihood;
  const wordOf = (id: string) => words.find((level) => level.id === id)?.title ?? id;
  const best = effects[0];
  const harm = picture.harms.find(({ id }) => id === best?.harm);
  const facts = [
    t('overview.places', { count: controls.length }),
    t('overview.falls', { count: effects.length + effectsLeft }),
    ...(sideEffects.length === 0 ? [] : [t('overview.brings', { count: sideEffects.length })]),
  ];
  return (
    <li>
      <div>
        <Link
          to="/dossiers/$dossier/risk"
          params={{ dossier }}
          search={{ view: 'what-if', try: controls.map(({ control, asset }) => `+${control}@${asset}`) }}
        >
          {action.title}
        </Link>{' '}
        {proposed ? <Tag>{t('overview.proposedAlready')}</Tag> : null}
        <small>
          {facts.join(' · ')}
          {best === undefined || harm === undefined
            ? ''
            : ` · ${harm.situation} ${wordOf(best.before)} → ${wordOf(best.after)}`}
        </small>
        <TicketButton
          dossier={dossier}
          about="level"
          thing={controls.map(({ control, asset }) => `${control}@${asset}`).join(' ')}
          title={action.title}
        />
      </div>
    </li>
  );
}

import type { Lowering } from '@primum/core/assessment/what-first';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { TicketButton } from '../ticket-button.tsx';
import classes from './lowerings.module.css';

interface Props {
  readonly lowers: readonly Lowering[];
  readonly dossier: string;
}

/** What would lower the thing in hand, most effect first; a press tries it and saves nothing. */
export function Lowerings({ lowers, dossier }: Props) {
  const { t } = useTranslation();
  if (lowers.length === 0) return null;
  return (
    <section aria-label={t('chain.lowers')}>
      <h3>{t('chain.lowers')}</h3>
      <ol className={classes['list']}>
        {lowers.map(({ action, before, after }) => (
          <li key={action.controls.map(({ control, asset }) => `${control}@${asset}`).join(' ')}>
            <Link
              to="/dossiers/$dossier/risk"
              params={{ dossier }}
              search={{ view: 'what-if', try: action.controls.map(({ control, asset }) => `+${control}@${asset}`) }}
            >
              {action.title}
            </Link>
            <small>
              {before} → {after} · {t('overview.places', { count: action.controls.length })}
            </small>
            <TicketButton
              dossier={dossier}
              about="level"
              thing={action.controls.map(({ control, asset }) => `${control}@${asset}`).join(' ')}
              title={action.title}
            />
          </li>
        ))}
      </ol>
    </section>
  );
}

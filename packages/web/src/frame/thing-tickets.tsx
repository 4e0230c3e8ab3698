/** The tickets of the thing in hand, and the way to make one. */
import type { TicketView } from '@primum/core/api/tickets';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { getJson, queryOf } from '../api.ts';
import type { Page } from '../api-types.ts';
import { dossierPath } from '../queries.ts';
import { TicketButton } from '../ticket-button.tsx';
import { TicketLine } from '../ticket-line.tsx';
import classes from './lowerings.module.css';

interface Props {
  readonly dossier: string;
  /** Whole id. */
  readonly thing: string;
}

export function ThingTickets({ dossier, thing }: Props) {
  const { t } = useTranslation('tickets');
  const { data } = useQuery({
    queryKey: ['tickets', dossier, 'list', thing],
    queryFn: async ({ signal }) =>
      getJson<Page<TicketView>>(`${dossierPath(dossier)}/tickets${queryOf({ thing, limit: 20 })}`, signal),
  });
  if (data === undefined) return null;
  const hasOpen = data.items.some(
    ({ about, state, followed }) => about === 'level' && followed && (state === 'open' || state === 'pending'),
  );
  return (
    <section aria-label={t('of')}>
      <h3>{t('of')}</h3>
      {data.items.length === 0 ? null : (
        <ul className={classes['list']}>
          {data.items.map((ticket) => (
            <li key={ticket.id}>
              <TicketLine ticket={ticket} />
            </li>
          ))}
        </ul>
      )}
      {hasOpen ? null : <TicketButton dossier={dossier} about="level" thing={thing} />}
    </section>
  );
}

import type { TicketView } from '@primum/core/api/tickets';
import { useTranslation } from 'react-i18next';
import type { Column } from '../kit/column.ts';
import { Door } from '../kit/door.tsx';
import { Tag } from '../kit/tag.tsx';
import { useFigures } from '../kit/use-figures.ts';
import { TicketKey } from '../ticket-line.tsx';

/** What the list of tickets tells of each. */
export function useTicketColumns(): Column<TicketView>[] {
  const { t } = useTranslation('tickets');
  const figures = useFigures();
  const states = useStateColumns();
  return [
    {
      id: 'about',
      title: t('about'),
      width: 3.4,
      value: ({ title }) => title,
      cell: ({ about, thing, title }) => (
        <>
          {/* What several measures or nobody owns has no chain of its own. */}
          {about === 'owner' || thing.includes(' ') ? title : <Door thing={thing}>{title}</Door>}
          {about === 'owner' ? <small>{t('owner')}</small> : null}
        </>
      ),
    },
    {
      id: 'ticket',
      title: t('ticket'),
      width: 2,
      value: ({ key = '' }) => key,
      cell: (ticket) => (
        <>
          <TicketKey ticket={ticket} />
          <small>
            {ticket.project}
            {ticket.followed ? '' : ` · ${t('notFollowed')}`}
          </small>
        </>
      ),
    },
    ...states,
    {
      id: 'made',
      title: t('madeBy'),
      width: 1.6,
      value: ({ madeAt }) => madeAt,
      cell: ({ madeAt, madeBy }) => (
        <>
          <time dateTime={madeAt}>{figures.day(madeAt)}</time>
          <small>{madeBy}</small>
        </>
      ),
    },
  ];
}

/** How it stands there, and here. */
function useStateColumns(): Column<TicketView>[] {
  const { t } = useTranslation('tickets');
  const figures = useFigures();
  return [
    {
      id: 'there',
      title: t('stateThere'),
      width: 2,
      value: ({ state }) => t(`states.${state}`),
      cell: ({ state, said, lookedAt }) => (
        <>
          <span>
            <Tag>{t(`states.${state}`)}</Tag> {said}
          </span>
          <small>{lookedAt === undefined ? t('notLooked') : t('looked', { when: figures.instant(lookedAt) })}</small>
        </>
      ),
    },
    {
      id: 'here',
      title: t('here'),
      width: 2.6,
      value: ({ attention, standing }) =>
        attention === undefined ? t(`standing.${standing}`) : t(`attention.${attention}`),
      cell: ({ attention, standing, levelNow }) => (
        <>
          {attention === undefined ? t(`standing.${standing}`) : <strong>{t(`attention.${attention}`)}</strong>}
          {levelNow === undefined || levelNow === '' ? null : <small>{levelNow}</small>}
        </>
      ),
    },
  ];
}

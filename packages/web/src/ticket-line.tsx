import type { TicketView } from '@primum/core/api/tickets';
import { useTranslation } from 'react-i18next';
import { Tag } from './kit/tag.tsx';

/** A ticket by its key, which opens it where it is, with its state there and whether it fits what is found here. */
export function TicketLine({ ticket }: { readonly ticket: TicketView }) {
  const { t } = useTranslation('tickets');
  const { attention } = ticket;
  return (
    <span>
      <TicketKey ticket={ticket} /> <Tag>{t(`states.${ticket.state}`)}</Tag>
      {attention === undefined ? null : <small> {t(`attention.${attention}`)}</small>}
    </span>
  );
}

/** The tracker learns nothing of where the reader comes from. */
export function TicketKey({ ticket: { key, address, kind } }: { readonly ticket: TicketView }) {
  const { t } = useTranslation('tickets');
  const name = `${t(`tracker.names.${kind}`)} ${key ?? ''}`;
  return address === undefined ? (
    <span>{name}</span>
  ) : (
    <a href={address} target="_blank" rel="noreferrer">
      {name}
    </a>
  );
}
